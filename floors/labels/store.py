"""Where labels are kept: one JSON file a report under its half, and whether they fit the texts they were made for."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from floors.labels.drawing import Drawn
from floors.labels.shape import HOME, Labels, loaded, stored


def path(report: Drawn) -> Path:
    """Return the file of a report's labels."""
    return HOME / report.half / f"{report.name}.json"


def write(report: Drawn, labels: Labels) -> Path:
    """Keep a report's labels; the same labels give the same bytes."""
    file = path(report)
    file.parent.mkdir(exist_ok=True)
    file.write_text(_json(labels), encoding="utf-8")
    return file


def _json(labels: Labels) -> str:
    """Return labels with one label a line, so that a change shows as one."""
    lines = []
    for key, told in stored(labels).items():
        if isinstance(told, list | tuple) and told:
            told = "[\n" + ",\n".join(f"  {json.dumps(one, ensure_ascii=False)}" for one in told) + "\n ]"  # noqa: PLW2901
        elif isinstance(told, dict) and told:
            named = (f"  {json.dumps(name)}: {json.dumps(one, ensure_ascii=False)}" for name, one in told.items())
            told = "{\n" + ",\n".join(named) + "\n }"  # noqa: PLW2901
        else:
            told = json.dumps(told, ensure_ascii=False)  # noqa: PLW2901
        lines.append(f' "{key}": {told}')
    return "{\n" + ",\n".join(lines) + "\n}\n"


def read(file: Path) -> Labels:
    """Return the labels that a file keeps."""
    return loaded(json.loads(file.read_text(encoding="utf-8")))


def labelled(reports: Iterable[Drawn]) -> Iterator[tuple[Drawn, Labels]]:
    """Yield those of `reports` that have labels, with them; raises ValueError where labels do not fit their text."""
    for report in reports:
        if path(report).exists():
            labels = read(path(report))
            if fault := misfit(report, labels):
                message = f"{path(report)}: {fault}"
                raise ValueError(message)
            yield report, labels


def misfit(report: Drawn, labels: Labels) -> str:
    """Return why labels do not fit a report's text, or ""."""
    if (labels.corpus, labels.key) != (report.corpus, report.key):
        return f"labels of {labels.corpus}:{labels.key}, not of {report.corpus}:{report.key}"
    if (labels.length, labels.sha256) != (len(report.text), report.sha256):
        return f"labels of another text: {labels.length} characters, digest {labels.sha256[:12]}"
    return out_of_bounds(labels)


def out_of_bounds(labels: Labels) -> str:
    """Return which label lies outside the labelled part or names an unknown party or event, or ""."""
    spans = [*labels.skip]
    for group in (labels.times, labels.values, labels.events):
        spans += [one.span for one in group]
    for statement in labels.statements:
        spans += [*statement.speaker, *statement.cue, *statement.content]
    outside = [span for span in spans if not 0 <= span[0] < span[1] <= labels.until]
    if outside or labels.until > labels.length:
        return f"outside of the labelled part (0 to {labels.until}): {outside}"
    named = {party for statement in labels.statements for party in statement.voices}
    named |= {value.origin for value in labels.values if value.origin}
    lost = named - set(labels.parties) | {v.event for v in labels.values if v.event} - {e.id for e in labels.events}
    return f"nobody and nothing called {', '.join(sorted(lost))}" if lost else ""
