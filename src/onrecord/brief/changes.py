"""What changed since a time, in the terminal: event by event, each change with the sentences that show it."""

from collections.abc import Iterable, Sequence
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
from onrecord.questions.changes import Change, ChangeKind
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
    for event, group in groupby(changes, key=lambda change: change.event):
        yield _BLANK
        yield Text.assemble((f"{event.number}  ", "dim"), (one_line(event.assessment.title), "bold"))
        grid = two_columns()
        for change in group:
            grid.add_row(_word(change), _change(change, shelf))
        yield indented(grid)


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
