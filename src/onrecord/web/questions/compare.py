"""Two reports side by side: what each says of the events that both tell of, and where their texts differ if they carry one."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from onrecord.brief.words import clean
from onrecord.ledger.listing import EventLine, ReportLine, events_named, report_page, reports_named
from onrecord.ledger.ties import copies_among, shared_events, told_along, versions_of
from onrecord.ledger.voices import Stood, stood
from onrecord.questions.material import Told
from onrecord.record.reading import Reading
from onrecord.record.report import Report
from onrecord.web.params import PAGE, Given, Param
from onrecord.web.questions.renewed import renewed
from onrecord.web.refusal import Refusal
from onrecord.web.room import Room

PARAMS = (
    Param("left", "The id of a report."),
    Param("right", "The id of the report to set beside it."),
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_MOST = 400  # sentences of a text that are compared
_WORDS = 250_000  # pairs of words that are compared within sentences that differ: half a second at most


@dataclass(frozen=True, slots=True)
class Row:
    """What each report says of one field; `same` says whether the two give one position, None where one of them gives none."""

    field: str
    relation: str
    left: tuple[Told, ...]
    right: tuple[Told, ...]
    same: bool | None


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that both texts have, or that one of them has in place of the other's."""

    same: bool
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Compared:
    """Two reports, the events that both tell of with a row a field, and their texts piece by piece; no pieces where neither copies the other.

    `left` and `right` are None where none was asked for yet; `choices` are reports to choose the next of them from: the latest, and beside one
    those that tell of the same events. None are left to choose once there are two. `changes` says of two versions what the later one claims otherwise.
    """

    left: ReportLine | None
    right: ReportLine | None
    events: tuple[tuple[EventLine, tuple[Row, ...]], ...]
    pieces: tuple[Piece, ...]
    choices: tuple[ReportLine, ...] = ()
    changes: tuple[str, ...] = ()


def ask(room: Room, given: Given) -> Compared:
    """Return the two reports side by side; raises `Refusal` where one is not on file."""
    left, right = (given.text(name) for name in ("left", "right"))
    if left is None or right is None:
        return Compared(_line(room, left), _line(room, right), (), (), _choices(room, left or right))
    lines = (_line(room, left), _line(room, right))
    reports, readings = room.lookups.reports((left, right)), room.lookups.readings((left, right))
    stands = stood(room.lookups, [claim.id for reading in readings.values() for claim in reading.claims])
    rows = _rows((left, right), reports, readings, stands)
    events = events_named(room.lookups, shared_events(room.lookups, left, right)[:8])
    versions = versions_of(room.lookups, left)
    copied = right in {key for group in copies_among(room.lookups, [left]) for key in group}
    pieces = tuple(_pieces(reports[left].text, reports[right].text)) if copied or right in versions else ()
    told = tuple((event, tuple(rows.get(event.id, ()))) for event in events)
    return Compared(*lines, told, pieces, changes=_changes(room, versions, left, right))


def _changes(room: Room, versions: Sequence[str], left: str, right: str) -> tuple[str, ...]:
    if left == right or right not in versions:
        return ()
    return renewed(room, *sorted((left, right), key=versions.index))


def _choices(room: Room, beside: str | None) -> tuple[ReportLine, ...]:
    if beside is None:
        return report_page(room.lookups, None, (None, None), None, PAGE)
    return reports_named(room.lookups, told_along(room.lookups, beside, PAGE))


def _line(room: Room, key: str | None) -> ReportLine | None:
    if key is None:
        return None
    found = reports_named(room.lookups, [key])
    if not found:
        raise Refusal(404, "There is no such report on file.", "The list of reports has all that are.")
    return found[0]


def _rows(
    sides: tuple[str, str], reports: Mapping[str, Report], readings: Mapping[str, Reading], stands: Mapping[str, Stood]
) -> dict[str, list[Row]]:
    told: defaultdict[tuple[str, str], tuple[list[tuple[Told, Stood]], list[tuple[Told, Stood]]]] = defaultdict(
        lambda: ([], [])
    )
    for nth, side in enumerate(sides):
        for claim in readings[side].claims if side in readings else ():
            if claim.id in stands:
                place = stands[claim.id]
                told[place.event, place.field][nth].append((Told(claim, reports[side]), place))
    rows: defaultdict[str, list[Row]] = defaultdict(list)
    for (event, field), (left, right) in sorted(told.items()):
        rows[event].append(_row(field, left, right))
    return rows


def _row(field: str, left: list[tuple[Told, Stood]], right: list[tuple[Told, Stood]]) -> Row:
    relation = (left or right)[0][1].relation
    seqs = [{place.seq for _, place in side} for side in (left, right)]
    same = None if not left or not right else bool(seqs[0] & seqs[1])
    return Row(field, relation, _once(left), _once(right), same)


def _once(side: Iterable[tuple[Told, Stood]]) -> tuple[Told, ...]:
    """Return one claim a position and a first voice, the first of each."""
    found: dict[tuple[int, str | None], Told] = {}
    for told, place in side:
        found.setdefault((place.seq, told.claim.origin.name if told.claim.origin else None), told)
    return tuple(found.values())


def _pieces(left: str, right: str) -> Iterator[Piece]:
    """Yield the pieces of both texts: whole sentences where they are the same, else words."""
    here, there = ([part for part in _SENTENCE.split(text) if part.strip()][:_MOST] for text in (left, right))
    for same, ours, theirs in _aligned(here, there):
        old, new = " ".join(ours).split(), " ".join(theirs).split()
        if same or not old or not new or len(old) * len(new) > _WORDS:
            yield _piece(same, old, new)
        else:
            yield from (_piece(*each) for each in _aligned(old, new))


def _aligned(here: list[str], there: list[str]) -> Iterator[tuple[bool, list[str], list[str]]]:
    for kind, a, b, c, d in SequenceMatcher(None, here, there, autojunk=False).get_opcodes():
        yield kind == "equal", here[a:b], there[c:d]


def _piece(same: bool, old: list[str], new: list[str]) -> Piece:  # noqa: FBT001 - a row of an alignment
    return Piece(same, clean(" ".join(old)), clean(" ".join(new)))
