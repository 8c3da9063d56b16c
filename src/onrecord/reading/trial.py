"""Try a pack on the test pairs that it carries: each text is read, and what the pair expects must be found in it."""

from collections.abc import Iterable

from onrecord.packs.pack import Pack, Pair
from onrecord.reading.pipeline import read
from onrecord.record.ids import content_id, digest
from onrecord.record.reading import Reading
from onrecord.record.report import Report
from onrecord.record.value import Moment, Precision, Quantity


def failures(pack: Pack, pairs: Iterable[Pair] | None = None) -> list[str]:
    """Return one line for each thing that a pair expects and the reading lacks; empty where all hold.

    `pairs` are the pack's own where None. Each line gives the pair's text and what was found instead.
    """
    tried = tuple(pack.tests if pairs is None else pairs)
    readings = read([_report(pair) for pair in tried], pack)
    return [line for pair, reading in zip(tried, readings, strict=True) for line in _missed(pair, reading)]


def _report(pair: Pair) -> Report:
    day = pair.published
    published = Moment(f"{day}T00:00:00Z", f"{day}T23:59:59Z", Precision.DAY, timex=day) if day else None
    return Report(content_id("report", pair.text, day), pair.text, digest(pair.text), published=published)


def _missed(pair: Pair, reading: Reading) -> list[str]:
    kinds = [mention.kind for mention in reading.mentions]
    told = f'"{pair.text}"'
    if pair.kind is None:
        return [f"{told}: expected no event, found {', '.join(kinds)}"] if kinds else []
    if pair.kind not in kinds:
        return [f"{told}: expected {pair.kind}, found {', '.join(kinds) or 'no event'}"]
    lines = []
    for field, number in pair.fields:
        values = [claim.value for claim in reading.claims if claim.field == field]
        numbers = [bound for value in values if isinstance(value, Quantity) for bound in (value.low, value.high)]
        if number not in numbers:
            found = sorted({f"{claim.field} = {_said(claim.value)}" for claim in reading.claims})
            lines.append(f"{told}: expected {field} = {number:g}, found {', '.join(found) or 'no claim'}")
    return lines


def _said(value: object) -> str:
    return f"{value.low} to {value.high}" if isinstance(value, Quantity) else str(value)
