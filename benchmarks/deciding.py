"""Decisions of each sort on reports that are made up, to see what one costs."""

from collections.abc import Iterator, Sequence

from onrecord.record.decision import Act, Decision, Signature, Subject, SubjectType
from onrecord.record.reading import Reading
from onrecord.record.report import Report
from onrecord.record.value import Quantity

Pair = tuple[Report, Reading]


def decisions(pairs: Sequence[Pair]) -> Iterator[Decision]:
    """Yield a decision of each sort on reports of `pairs`, of which there are nine at least, and the undoing of the first."""
    merged = Decision.make(Act.MERGE, _signed(0), (_mention(pairs[0]), _mention(pairs[1], 1)))
    yield merged
    out = (_mention(pairs[2]), Subject(SubjectType.REPORT, pairs[2][0].id))
    yield Decision.make(Act.SPLIT, _signed(1), (*out, _mention(pairs[3], 1)))
    value = Quantity(77, 77, None, 77, 77, counted="person")
    yield Decision.make(Act.CORRECT, _signed(2), (_claim(pairs[4]),), value=value)
    yield Decision.make(Act.CORRECT, _signed(3), (_claim(pairs[5]),), unvoiced=True)
    yield Decision.make(Act.CONFIRM, _signed(4), (_claim(pairs[6]),))
    yield Decision.make(Act.DISMISS, _signed(5), (_claim(pairs[7]),))
    yield Decision.make(Act.MERGE, _signed(6), (_party(pairs[0]), _party(pairs[8], 1)))
    yield Decision.make(Act.UNDO, _signed(7), undoes=merged.id)


def _signed(nth: int) -> Signature:
    return Signature("A. Reyes", f"2025-03-03T14:00:{nth:02d}.000000Z", f"reason {nth}")


def _mention(pair: Pair, side: int = 0) -> Subject:
    report, reading = pair
    mention = reading.mentions[0]
    at = mention.passages[0]
    return Subject(SubjectType.MENTION, report.id, mention.kind, at, at.of(report.text), side)


def _claim(pair: Pair) -> Subject:
    report, reading = pair
    claim = reading.claims[0]
    at = claim.passages[0]
    return Subject(SubjectType.CLAIM, report.id, claim.field, at, at.of(report.text))


def _party(pair: Pair, side: int = 0) -> Subject:
    report, reading = pair
    return Subject(SubjectType.PARTY, report.id, reading.parties[0].id, None, reading.parties[0].name, side)
