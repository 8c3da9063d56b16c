"""The queue of what to decide, and what was decided, in the terminal."""

import shlex
from collections.abc import Iterable, Sequence

from rich.console import Console, Group, RenderableType
from rich.text import Text

from onrecord.brief.cells import cited, heading, indented, two_columns
from onrecord.brief.evidence import Shelf
from onrecord.brief.printing import print_blocks
from onrecord.brief.words import one_line, plural, shorten
from onrecord.questions.doubts import Choice, Doubt
from onrecord.record.decision import Decision, Outcome, State, Subject
from onrecord.record.report import Passage
from onrecord.values import say

_QUOTED = 3
_NAMED = 3
_WORDS = 60
_BLANK = Text("")
_STATE_STYLES = {State.IN_FORCE: "green", State.IDLE: "yellow", State.OVERRULED: "yellow", State.UNDONE: "dim"}


def show_review(doubts: Sequence[Doubt], shelf: Shelf, ledger: str, most: int | None, console: Console) -> None:
    """Print the first `most` doubts (None: all), each with its evidence and the commands that decide it."""
    print_blocks(_queue(doubts, shelf, ledger, most), console)


def show_decisions(outcomes: Sequence[Outcome], console: Console) -> None:
    """Print all decisions in the order of deciding, each with what it comes to."""
    print_blocks(_decisions(outcomes), console)


def _queue(doubts: Sequence[Doubt], shelf: Shelf, ledger: str, most: int | None) -> Iterable[RenderableType]:
    yield heading("To review", len(doubts))
    if not doubts:
        yield indented(Text("Nothing here is doubtful that nobody decided on.", style="dim"))
    for doubt in doubts[:most]:
        yield _doubt(doubt, shelf, ledger)
        yield _BLANK
    if most is not None and len(doubts) > most:
        yield indented(Text(f"… {plural(len(doubts) - most, 'more doubt')} not shown (--all)", style="dim italic"))


def _doubt(doubt: Doubt, shelf: Shelf, ledger: str) -> RenderableType:
    score = "" if doubt.score is None else f" · {doubt.score:.2f}"
    event = f"{doubt.event.number}  {one_line(doubt.event.assessment.title)}"
    facts = f"{doubt.key} · {plural(doubt.weight, 'report hangs', 'reports hang')} on it{score} · {event}"
    told = Text.assemble((f"{doubt.sort}  ", "bold yellow"), one_line(doubt.text), (f" {_cited(doubt, shelf)}", "dim"))
    lines: list[RenderableType] = [told, indented(Text(facts, style="dim")), indented(Text(one_line(doubt.evidence)))]
    lines += [indented(_quoted(each, shelf)) for each in doubt.subjects[:_QUOTED]]
    if len(doubt.subjects) > _QUOTED:
        more = len(doubt.subjects) - _QUOTED
        lines.append(indented(Text(f"… {plural(more, 'more sentence')} (--json)", style="dim italic")))
    lines += [indented(Text(f"onrecord decide {_command(each, ledger)}", style="cyan")) for each in doubt.choices]
    return Group(*lines)


def _quoted(subject: Subject, shelf: Shelf) -> Text:
    """Return the sentence in which a subject stands, its words between guillemets, with its report's number."""
    number = shelf.number(subject.report)
    before, exact, after = shelf.in_sentence(shelf.reports[number - 1], subject.passage or Passage(0, 0))
    marked = (("«", "dim"), (exact, "bold underline"), ("»", "dim"))
    return Text.assemble((f"[{number}] ", "dim"), before, *marked, after)


def _cited(doubt: Doubt, shelf: Shelf) -> str:
    return cited(shelf.numbers(doubt.reports))


def _command(choice: Choice, ledger: str) -> str:
    """Return the command that decides so, ready to be given but for what the person must add, in capitals."""
    given = [choice.act.value, *map(shlex.quote, choice.arguments)]
    more = ["PARTY" if "--origin" in choice.arguments else "VALUE"] if choice.prompt else []
    return " ".join([*given, *more, shlex.quote(ledger), "--reason …"])


def _decisions(outcomes: Sequence[Outcome]) -> Iterable[RenderableType]:
    yield heading("Decisions", len(outcomes))
    if not outcomes:
        yield indented(Text("Nobody decided anything here.", style="dim"))
        return
    grid = two_columns()
    for each in outcomes:
        grid.add_row(Text(each.state.value, style=_STATE_STYLES[each.state]), _decision(each))
    yield indented(grid)


def _decision(outcome: Outcome) -> RenderableType:
    decision = outcome.decision
    lines = [
        Text.assemble((decision.act.value, "bold"), f" {_about(decision)}: {one_line(decision.signature.reason)}"),
        Text(f"{one_line(decision.signature.person)} · {decision.day} · {decision.id}", style="dim"),
    ]
    if outcome.why:
        lines.append(Text(one_line(outcome.why), style="yellow"))
    return Group(*lines)


def _about(decision: Decision) -> str:
    """Return what a decision is about, in the words that stand there."""
    if decision.undoes:
        return decision.undoes
    if decision.finding:
        return f"“{shorten(decision.text, _WORDS)}”"
    sides = [told for told in (_side(decision.side(n)) for n in (0, 1)) if told]
    about = " and ".join(sides) if decision.act.value != "split" else " from ".join(sides)
    if decision.value is not None:
        return f"{about} to {one_line(say(decision.value))}"
    if decision.text:
        return f"{about} as “{shorten(decision.text, _WORDS)}”"
    if decision.unvoiced:
        return f"{about} to no named voice"
    return f"{about} to {one_line(decision.origin.name)}" if decision.origin else about


def _side(subjects: Sequence[Subject]) -> str:
    told = [f"{each.name.replace('_', ' ')} “{shorten(each.exact, _WORDS)}”" for each in subjects if each.name]
    told = list(dict.fromkeys(told)) or [each.report for each in subjects]
    more = f" and {len(told) - _NAMED} more" if len(told) > _NAMED else ""
    return ", ".join(told[:_NAMED]) + more
