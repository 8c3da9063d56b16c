"""Cut a report that is as long as a book into stretches, each read by itself, and put what was read together again.

Most reports are one stretch. Of others each stretch ends with a paragraph, as far as there are any. Parties that have
one name are one; nothing else goes from one stretch into the next: a speaker's last words, or whom "he" means.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar, cast

from onrecord.record.reading import Mention, Party, Reading
from onrecord.record.report import Credit, Passage, Report

LENGTH = 200_000
"""Characters of a stretch at most: some 33,000 words, for which reading holds some 100 MB."""
_BREAKS = (re.compile(r"\n\s*\n"), re.compile(r"\n"), re.compile(r"\s"))
"""What a stretch ends with: a paragraph, a line, or at least a word."""
_Moved = TypeVar("_Moved")


def stretches(report: Report, length: int = LENGTH) -> Iterator[tuple[int, Report]]:
    """Yield the stretches of a report in order, each as a report of its own with the offset at which it begins.

    The first keeps the report's id, so that a report of one stretch is read as it is.
    """
    start = 0
    while len(report.text) - start > length:
        stop = _end(report.text, start, length)
        yield start, _stretch(report, start, stop)
        start = stop
    yield start, _stretch(report, start, len(report.text))


def _end(text: str, start: int, length: int) -> int:
    """Return where a stretch ends: behind the last break of its second half, the widest kind that it has."""
    for kind in _BREAKS:
        found = [match.end() for match in kind.finditer(text, start + length // 2, start + length)]
        if found:
            return found[-1]
    return start + length


def _stretch(report: Report, start: int, stop: int) -> Report:
    if (start, stop) == (0, len(report.text)):
        return report
    parts = [replace(part, passage=_inside(part.passage, start, stop)) for part in report.parts]
    return replace(
        report,
        id=f"{report.id}.{start}" if start else report.id,
        text=report.text[start:stop],
        parts=tuple(part for part in parts if part.passage.start < part.passage.end),
        credits=tuple(_credit(credit, start, stop) for credit in report.credits),
    )


def _inside(passage: Passage, start: int, stop: int) -> Passage:
    """Return the part of a passage that lies in a stretch, counted from its beginning; an empty one where none does."""
    return Passage(max(passage.start, start) - start, max(min(passage.end, stop), start) - start)


def _credit(credit: Credit, start: int, stop: int) -> Credit:
    """Keep whose text a stretch is; where the credit stands outside, its place is left out."""
    own = credit.passage is not None and start <= credit.passage.start and credit.passage.end <= stop
    return replace(credit, passage=_inside(credit.passage, start, stop) if own and credit.passage else None)


def joined(report: Report, read: Sequence[tuple[int, Reading]]) -> Reading:
    """Return the reading of a report from those of its stretches, each with the offset at which it begins."""
    if len(read) == 1:
        return read[0][1]
    whole = [_moved(reading, start) for start, reading in read]
    return Reading(
        report=report.id,
        made_by=whole[0].made_by,
        statements=tuple(each for reading in whole for each in reading.statements),
        mentions=tuple(_with_one_main([each for reading in whole for each in reading.mentions])),
        claims=tuple(each for reading in whole for each in reading.claims),
        parties=_parties([each for reading in whole for each in reading.parties]),
        times=tuple(each for reading in whole for each in reading.times),
        withheld=sum(reading.withheld for reading in whole),
    )


def _with_one_main(mentions: list[Mention]) -> Iterator[Mention]:
    """Keep the first mention that is a stretch's main one as the report's."""
    first = next((mention.id for mention in mentions if mention.main), None)
    return (replace(mention, main=mention.id == first) for mention in mentions)


def _parties(parties: list[Party]) -> tuple[Party, ...]:
    """Make one of the parties of one id, with all names, the longest first; in the order of their ids."""
    found: dict[str, Party] = {}
    for party in parties:
        known = found.setdefault(party.id, party)
        names = sorted({*known.names, *party.names}, key=lambda name: (-len(name), name))
        found[party.id] = replace(known, names=tuple(names))
    return tuple(found[key] for key in sorted(found))


def _moved(value: _Moved, by: int) -> _Moved:
    """Return a record with all its passages `by` characters further on."""
    moved: Any = value
    if isinstance(value, Passage):
        moved = Passage(value.start + by, value.end + by)
    elif isinstance(value, tuple):
        moved = tuple(_moved(each, by) for each in value)
    elif is_dataclass(value) and not isinstance(value, type):
        moved = replace(value, **{name: _moved(getattr(value, name), by) for name in _fields(type(value))})
    return cast("_Moved", moved)


@cache
def _fields(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
