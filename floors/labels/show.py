"""A report's text with its labels marked in it, and each label in words, for the eye."""

from rich.console import Console
from rich.text import Text

from floors.labels.drawing import Drawn
from floors.labels.shape import Labels, Spans, Value

_STYLES = {
    "content": "green",
    "speaker": "bold cyan",
    "cue": "magenta",
    "time": "underline blue",
    "value": "bold yellow",
    "event": "reverse",
    "skip": "dim",
}


def show(report: Drawn, labels: Labels | None, console: Console) -> None:
    """Print a report; `labels` are None where it has none yet."""
    console.rule(f"{report.half}/{report.name}  {report.corpus}:{report.key}")
    console.print(Text("  ".join(f"{key}: {value}" for key, value in report.particulars.items()), style="dim"))
    text = Text(report.text)
    if labels:
        console.print(Text.assemble(*[part for kind, style in _STYLES.items() for part in ((kind, style), " ")]))
        for kind, spans in _marked(labels).items():
            for start, end in spans:
                text.stylize(_STYLES[kind], start, end)
        text.stylize("dim", labels.until)
    console.print(text)
    if labels:
        for line in told(report.text, labels):
            console.print(Text(line))


def _marked(labels: Labels) -> dict[str, Spans]:
    said = labels.statements
    return {
        "content": tuple(span for one in said for span in one.content),
        "speaker": tuple(span for one in said for span in one.speaker),
        "cue": tuple(span for one in said for span in one.cue),
        "time": tuple(one.span for one in labels.times),
        "value": tuple(one.span for one in labels.values),
        "event": tuple(one.span for one in labels.events),
        "skip": labels.skip,
    }


def told(text: str, labels: Labels) -> list[str]:
    """Return every label as one line."""
    lines = [f"news: {labels.news}"]
    lines += [f"party {key} ({party.kind}): {' = '.join(party.names)}" for key, party in labels.parties.items()]
    for one in labels.statements:
        names = " via ".join(_name(labels, party) for party in one.voices)
        lines.append(f"statement: {names} {one.stance} ({words(text, one.cue)}): {words(text, one.content)}")
    lines += [f"time: {words(text, (one.span,))} = {one.type} {one.value}" for one in labels.times]
    lines += [f"value: {words(text, (value.span,))} = {figure(value)}" for value in labels.values]
    lines += [f"event {e.id}: {words(text, (e.span,))} = {e.kind}, {e.reality}" for e in labels.events]
    return lines


def figure(value: Value) -> str:
    """Return a value's field, bounds, unit and origin in a few words."""
    bounds = f"{_side(value.low)}..{_side(value.high)}"
    about = "about " if value.approximate else ""
    return f"{value.field} {about}{bounds} {value.unit or ''} by {value.origin or 'nobody'}"


def _side(bound: float | None) -> str:
    return "" if bound is None else f"{bound:g}"


def words(text: str, spans: Spans) -> str:
    """Return the words of some spans on one line."""
    return " | ".join(" ".join(text[start:end].split()) for start, end in spans)


def _name(labels: Labels, party: str) -> str:
    return labels.parties[party].names[0]
