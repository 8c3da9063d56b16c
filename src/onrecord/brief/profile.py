"""What a party says, in the terminal: its remarks in order of time, then the values it gave."""

from collections.abc import Iterable

from rich.console import Console, Group, RenderableType
from rich.text import Text

from onrecord.brief.cells import STANCE_STYLES, heading, indented, two_columns
from onrecord.brief.dates import short
from onrecord.brief.evidence import Shelf, chain_names
from onrecord.brief.printing import print_blocks
from onrecord.brief.rows import NOT_TOLD, RELATION_WORDS
from onrecord.brief.speech import STANCE_VERBS, content
from onrecord.brief.words import listed, one_line, plural
from onrecord.questions.material import published
from onrecord.questions.parties import Record, Remark, Stand
from onrecord.record.assessment import Agreement
from onrecord.record.reading import Claim, Stance
from onrecord.record.value import Truth
from onrecord.values import say

_NAMES = 8
_BLANK = Text("")


def show_party(record: Record, shelf: Shelf, console: Console) -> None:
    """Print all that a party says; `shelf` gives the numbers and names of the reports."""
    print_blocks(_blocks(record, shelf), console)


def _blocks(record: Record, shelf: Shelf) -> Iterable[RenderableType]:
    party = record.party
    yield Text.assemble((one_line(party.name), "bold"), (f"  {one_line(party.party or '')}", "dim"))
    others = tuple(name for name in map(one_line, party.names) if name != one_line(party.name))
    if others:
        yield Text(f"also: {listed(others, _NAMES)}", style="dim")
    yield from (Text(f"{one_line(each)}.", style="yellow") for each in record.decided)
    yield Text(_sums(record))
    yield _BLANK
    if record.remarks:
        yield heading("Says", len(record.remarks))
        for remark in record.remarks:
            yield indented(_remark(remark, shelf))
        yield _BLANK
    if record.stands:
        yield heading("Values given", len(record.stands))
        grid = two_columns()
        for stand in record.stands:
            grid.add_row(Text(f"event {stand.number}", style="dim"), _stand(stand))
        yield indented(grid)


def _sums(record: Record) -> str:
    reports = len({remark.report.id for remark in record.remarks})
    told = f"{plural(len(record.remarks), 'remark')} in {plural(reports, 'report')}"
    if not record.stands:
        return told
    confirmed = sum(each.confirmed for each in record.stands)
    at_odds = sum(each.at_odds for each in record.stands)
    return (
        f"{told} · {plural(len(record.stands), 'value')} given: {confirmed} also given by another origin,"
        f" {at_odds} on fields where positions contradict or deny each other"
    )


def _remark(remark: Remark, shelf: Shelf) -> RenderableType:
    said, report = remark.said, remark.report
    at = short(published(report)) or "no date"
    verb = (f"{STANCE_VERBS[said.stance]}: ", STANCE_STYLES.get(said.stance, "bold"))
    chain = " → ".join(chain_names(said.chain, shelf.name(report.id)))
    tail = f"{chain} · [{shelf.number(report.id)}] {one_line(report.path or report.id)}"
    return Group(Text.assemble((f"{at}  ", "dim"), verb, _words(remark)), indented(Text(tail, style="dim")))


def _words(remark: Remark) -> Text:
    if isinstance(remark.said, Claim):
        claimed = " … ".join(map(one_line, remark.content))
        return Text.assemble((f"{remark.said.field.replace('_', ' ')} ", "dim"), claimed)
    return Text(content(remark.said, remark.report.text))


def _stand(stand: Stand) -> RenderableType:
    position = stand.position
    declined = isinstance(position.value, Truth) and position.stance is Stance.DECLINES
    value = NOT_TOLD if declined else one_line(say(position.value))
    notes = [] if stand.standing.relation is Agreement.SINGLE else [RELATION_WORDS[stand.standing.relation]]
    notes += ["also given by another origin"] if stand.confirmed else []
    field = stand.standing.field.replace("_", " ")
    tail = f"  {' · '.join((*notes, one_line(stand.assessment.title)))}"
    return Text.assemble(f"{field} ", (value, "bold"), (tail, "dim"))
