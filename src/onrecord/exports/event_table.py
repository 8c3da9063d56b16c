"""The event table as CSV: one row a position, for a spreadsheet or a data frame; RFC 4180 with line feeds."""

from collections.abc import Iterable, Iterator

from onrecord.exports.cells import csv_row
from onrecord.exports.shapes import value
from onrecord.questions.events import Line
from onrecord.record.assessment import Position
from onrecord.record.reading import Stance
from onrecord.record.value import Name, Truth
from onrecord.values import say

COLUMNS = (
    "event", "kind", "title", "earliest", "latest", "place", "field", "value", "low", "high", "unit", "si_low", "si_high",
    "by_whom", "origins", "reports", "stance", "relation", "quotation", "report", "start", "end", "decided",
)  # fmt: skip


def event_table(lines: Iterable[Line]) -> Iterator[str]:
    """Yield the rows as lines of CSV without their ends, the head first.

    `quotation` is the words of the first report that yield the value, with that report's path and the offsets of the words;
    `by_whom` the origins' names. Text that a spreadsheet would take for a formula has an apostrophe in front.
    """
    yield csv_row(COLUMNS)
    for line in lines:
        yield csv_row(_cells(line))


def _cells(line: Line) -> tuple[object, ...]:
    told, position = line.event.assessment, line.position
    shape = value(position.value)
    first = next(iter(line.told), None)
    passage = first.claim.passages[0] if first and first.claim.passages else None
    bounds = ("", "") if isinstance(position.value, Name | Truth) else (shape["low"], shape["high"])
    return (
        told.event,
        told.kind,
        told.title,
        told.when and told.when.earliest,
        told.when and told.when.latest,
        told.where and told.where.name,
        line.standing.field,
        _in_words(position),
        *bounds,
        shape["unit"],
        shape["si_low"],
        shape["si_high"],
        "; ".join(origin.name for origin in position.origins),
        len(position.origins),
        len(position.reports),
        position.stance.value,
        line.standing.relation.value,
        first and first.exact,
        first and (first.report.path or first.report.id),
        passage and passage.start,
        passage and passage.end,
        _decided(line),
    )


def _decided(line: Line) -> str:
    """Return what people decided of the claims behind a position, "" where nobody did: the quotation need not give a corrected value."""
    claims = line.position.claims
    told = [each.text for each in line.event.assessment.corrections if each.claim in claims]
    return "; ".join(dict.fromkeys(told))


def _in_words(position: Position) -> str:
    """Return a position's value in words; of what nobody tells ("did not say how many") that it is not told."""
    declined = isinstance(position.value, Truth) and position.stance is Stance.DECLINES
    return "not told" if declined else say(position.value)
