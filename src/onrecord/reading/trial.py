"""Try a pack on the test pairs that it carries: each text is read, and what the pair expects must be found in it."""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.packs.pack import Pack, Pair
from onrecord.reading.pipeline import read
from onrecord.record.ids import content_id, digest
from onrecord.record.reading import Claim, Mention, Reading
from onrecord.record.report import Report
from onrecord.record.value import Moment, Precision, Quantity, Truth


@dataclass(frozen=True, slots=True)
class Failure:
    """A pair that does not hold, in words: its text, what was expected, what was found, and which words made it so.

    `why` is a line for each mention and claim that was found; empty where nothing was.
    """

    text: str
    expected: str
    found: str
    why: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Give it in one line."""
        return f'"{self.text}": expected {self.expected}, found {self.found}'


def failures(pack: Pack, pairs: Iterable[Pair] | None = None) -> list[Failure]:
    """Return one failure for each thing that a pair expects and the reading lacks; empty where all hold.

    `pairs` are the pack's own where None. Every pair is read with all of `pack`.
    """
    tried = tuple(pack.tests if pairs is None else pairs)
    readings = read([_report(pair) for pair in tried], pack)
    declared = {kind.id for kind in pack.kinds if kind.triggers or kind.verbs}
    return [
        failed for pair, reading in zip(tried, readings, strict=True) for failed in _missed(pair, reading, declared)
    ]


def _report(pair: Pair) -> Report:
    day = pair.published
    published = Moment(f"{day}T00:00:00Z", f"{day}T23:59:59Z", Precision.DAY, timex=day) if day else None
    return Report(content_id("report", pair.text, day), pair.text, digest(pair.text), published=published)


def _missed(pair: Pair, reading: Reading, declared: set[str]) -> list[Failure]:
    """Hold a reading against a pair; a kind that no word tells of, which takes what no other does, is no find."""
    mentions = [mention for mention in reading.mentions if mention.kind in declared]
    kinds = [mention.kind for mention in mentions]
    why = tuple(_told(pair.text, mention) for mention in mentions)
    if pair.kind is None:
        return [Failure(pair.text, "no event", ", ".join(kinds), why)] if kinds else []
    own = [mention for mention in mentions if mention.kind == pair.kind]
    if not own:
        return [Failure(pair.text, pair.kind, ", ".join(kinds) or "no event", why)]
    lines = []
    if pair.reality and pair.reality not in {mention.reality for mention in own}:
        found = ", ".join(mention.reality.value for mention in own)
        lines.append(Failure(pair.text, f"{pair.kind} {pair.reality.value}", found, why))
    return lines + _missed_fields(pair, reading, why)


def _missed_fields(pair: Pair, reading: Reading, why: tuple[str, ...]) -> list[Failure]:
    lines = []
    for field, number in pair.fields:
        values = [claim.value for claim in reading.claims if claim.field == field]
        numbers = [bound for value in values if isinstance(value, Quantity) for bound in (value.low, value.high)]
        numbers += [float(value.holds) for value in values if isinstance(value, Truth)]
        if number not in numbers:
            found = sorted({f"{claim.field} = {_said(claim.value)}" for claim in reading.claims})
            words = tuple(_claimed(pair.text, claim) for claim in reading.claims)
            lines.append(Failure(pair.text, f"{field} = {number:g}", ", ".join(found) or "no claim", (*why, *words)))
    return lines


def _told(text: str, mention: Mention) -> str:
    """Say by which words a mention was found, and what told how real it is."""
    words = ", ".join(f'"{passage.of(text)}"' for passage in mention.passages)
    return f"{words} told of {mention.kind}, {mention.reality.value}" + (f" ({mention.why})" if mention.why else "")


def _claimed(text: str, claim: Claim) -> str:
    return f'"{claim.passages[0].of(text)}" went to {claim.field}'


def _said(value: object) -> str:
    return f"{value.low} to {value.high}" if isinstance(value, Quantity) else str(value)
