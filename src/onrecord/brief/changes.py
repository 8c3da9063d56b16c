"""What changed since a time, in the terminal: event by event, each change with the sentences that show it; new events told of in passing last, in a line each."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.console import Console, Group, RenderableType
from rich.text import Text

from onrecord.brief.cells import LOUD_STYLES, cited, heading, indented, two_columns
from onrecord.brief.cut import cut_words
from onrecord.brief.evidence import Shelf, quoted
from onrecord.brief.outline import FINDING_WORDS
from onrecord.brief.printing import print_blocks
from onrecord.brief.quotation import quotation
from onrecord.brief.words import one_line, plural
from onrecord.questions.then.changes import Change, ChangeKind
from onrecord.record.assessment import Cut

_WORDS = {
    ChangeKind.NEW_EVENT: "new event",
    ChangeKind.JOINED: "joined",
    ChangeKind.FINDING: "finding",
    ChangeKind.POSITION: "new value",
    ChangeKind.RELATION: "relation",
    ChangeKind.ORIGINS: "more voices",
    ChangeKind.SETTLED: "settled",
    ChangeKind.REPORTS: "reports",
    ChangeKind.DECISION: "decided",
    ChangeKind.VERSION: "new version",
}
_STYLES = {ChangeKind.NEW_EVENT: "bold green", ChangeKind.REPORTS: "dim", ChangeKind.DECISION: "bold green"}
_QUOTED = 3
_BLANK = Text("")


def show_changes(changes: Sequence[Change], since: Cut, shelf: Shelf, console: Console) -> None:
    """Print what changed; `shelf` holds the reports as they stand now, `since` the time compared with and what came later."""
    print_blocks(_blocks(changes, since, shelf), console)


def _blocks(changes: Sequence[Change], since: Cut, shelf: Shelf) -> Iterable[RenderableType]:
    yield heading("Changes", len(changes))
    yield indented(Text(cut_words(since, "Compared with"), style="dim"))
    if not changes:
        yield indented(Text("Nothing is on record now that was not on record then."))
    groups = [tuple(group) for _, group in groupby(changes, key=lambda change: change.event)]
    for group in groups:
        if not _is_in_passing(group):
            yield from _event(group, shelf)
    passing = [group[0] for group in groups if _is_in_passing(group)]
    if passing:
        yield _BLANK
        yield Text("New, and told of in passing", style="bold")
        yield from (indented(_line(change, shelf)) for change in passing)


def _is_in_passing(group: Sequence[Change]) -> bool:
    """Say whether all that changed is that an event is new of which no report mainly tells."""
    return [each.kind for each in group] == [ChangeKind.NEW_EVENT] and not group[0].event.assessment.main


def _event(group: Sequence[Change], shelf: Shelf) -> Iterator[RenderableType]:
    event = group[0].event
    yield _BLANK
    yield Text.assemble((f"{event.number}  ", "dim"), (one_line(event.assessment.title), "bold"))
    grid = two_columns()
    for change in group:
        grid.add_row(_word(change), _change(change, shelf))
    yield indented(grid)


def _line(change: Change, shelf: Shelf) -> Text:
    title = one_line(change.event.assessment.title)
    return Text.assemble(
        (f"{change.event.number}  ", "dim"), title, (f" {cited(shelf.numbers(change.reports))}", "dim")
    )


def _word(change: Change) -> Text:
    if change.kind is ChangeKind.FINDING and change.finding:
        return Text(FINDING_WORDS[change.finding], style=LOUD_STYLES.get(change.finding, "bold yellow"))
    return Text(_WORDS[change.kind], style=_STYLES.get(change.kind, "bold"))


def _change(change: Change, shelf: Shelf) -> RenderableType:
    told = Text.assemble(one_line(change.text), (f" {cited(shelf.numbers(change.reports))}", "dim"))
    if change.kind is ChangeKind.SETTLED:
        return told
    words = quoted(shelf.citation(claim) for claim in change.claims if shelf.has(claim))
    lines: list[RenderableType] = [told, *(indented(quotation(each, shelf)) for each in words[:_QUOTED])]
    if len(words) > _QUOTED:
        lines.append(indented(Text(f"… {plural(len(words) - _QUOTED, 'more sentence')} (--json)", style="dim italic")))
    return Group(*lines)
