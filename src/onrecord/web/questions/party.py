"""All that a party said, the last filed first, and how the values that it gave stand."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.ledger.listing import EventLine, events_named
from onrecord.ledger.parts import restored
from onrecord.ledger.search import names_of
from onrecord.ledger.ties import decisions_on
from onrecord.ledger.voices import Heard, Stood, heard, stood
from onrecord.ledger.whom import counts_as, told_of
from onrecord.packs.pack import KnownParty
from onrecord.questions.parties import Remark, said_of
from onrecord.record.assessment import Agreement
from onrecord.record.decided import Parties
from onrecord.record.decision import Decision
from onrecord.record.reading import Claim, Reading, Statement
from onrecord.record.report import Report
from onrecord.web.cursors import number, write_cursor
from onrecord.web.params import PAGE, Given, Param, Takes
from onrecord.web.refusal import Refusal
from onrecord.web.room import Room

PARAMS = (
    Param("party", "The id of the party.", in_path=True),
    Param("size", "How many remarks an answer holds at most.", Takes.WHOLE, usual=PAGE),
    Param("cursor", "Where to go on: `next` of the answer before.", Takes.CURSOR),
)
SUMMED = 500
"""The remarks that are summed up, the last filed: a party may have made a hundred thousand."""
_AT_ODDS = frozenset({Agreement.CONTRADICTED.value, Agreement.DENIED.value})


@dataclass(frozen=True, slots=True)
class Sums:
    """How the last `of` remarks stand: how many under each stance, and of the values given how many another origin gives too, how many
    stand on fields where positions contradict or deny each other, and how many on fields that were revised."""

    of: int
    stances: tuple[tuple[str, int], ...]
    values: int
    confirmed: int
    at_odds: int
    revised: int


@dataclass(frozen=True, slots=True)
class Said:
    """A remark, and where each value stands that it gives; none for a value that is in no position."""

    remark: Remark
    stands: tuple[Stood, ...]


@dataclass(frozen=True, slots=True)
class Party:
    """A party by the id under which it counts with all its names, the pack's first; `known` is None where no pack knows it.

    `events` are those of its values. `told` is what people decided of who it is, in sentences, `decisions` what those are of.
    """

    id: str
    names: tuple[str, ...]
    known: KnownParty | None
    said: tuple[Said, ...]
    sums: Sums
    events: Mapping[str, EventLine]
    next: str | None
    told: tuple[str, ...] = ()
    decisions: tuple[Decision, ...] = ()

    @property
    def name(self) -> str:
        """What to call it."""
        return self.names[0] if self.names else self.id


def ask(room: Room, given: Given) -> Party:
    """Return what the party that is asked for said; raises `Refusal` where nobody names it."""
    asked, size = given.key("party"), given.size()
    key = counts_as(room.lookups, [asked])[asked]
    told = told_of(room.lookups, key)
    known = next((each for each in room.pack.parties if each.id == key), None)
    names = tuple(dict.fromkeys(_names(room, key, known, told)))
    found = heard(room.lookups, key, number(given), size + 1)
    if not found and not names:
        raise Refusal(
            404, "Nobody on record has this id.", "Search for the name: the answer has the ids of all who go by it."
        )
    last = found if len(found) > SUMMED else heard(room.lookups, key, None, SUMMED)
    stands = stood(room.lookups, [each.claim for each in (*found, *last) if each.claim])
    said = tuple(_said(room, found[:size], stands))
    events = events_named(room.lookups, list(dict.fromkeys(stand.event for each in said for stand in each.stands)))
    more = write_cursor(found[size - 1].key) if len(found) > size else None
    return Party(
        key,
        names,
        known,
        said,
        _sums(last, stands),
        {each.id: each for each in events},
        more,
        tuple(said_of(key, told)),
        _deeds(room, told),
    )


def _names(room: Room, key: str, known: KnownParty | None, told: Parties) -> Iterator[str]:
    """Yield all names of a party: what a person calls it, the pack's, those that reports give."""
    if called := told.names.get(key):
        yield called
    if known:
        yield known.name
    for read in (key, *(each.party for each in told.identities if each.party != key)):
        yield from names_of(room.lookups, read)


def _deeds(room: Room, told: Parties) -> tuple[Decision, ...]:
    """Return the decisions by which a party is whom it is."""
    wanted = {each.decision for each in told.identities} | {each.decision for each in told.unlike}
    decisions = decisions_on(room.lookups, (), parties=True) if wanted else ()
    return tuple(each for each in decisions if each.id in wanted)


def _said(room: Room, found: tuple[Heard, ...], stands: Mapping[str, Stood]) -> list[Said]:
    reports = room.lookups.reports(each.report for each in found)
    readings = restored(room.lookups, [each.place for each in found])
    spoken = dict(_spoken(readings.values()))
    homes = {key: home for home, reading in readings.items() for key, _ in _spoken([reading])}
    made = _made_by_statements(spoken)
    return [
        Said(
            Remark(spoken[key], reports[homes[key]]), tuple(stands[c] for c in (key, *made.get(key, ())) if c in stands)
        )
        for key in _ordered(found, homes, reports, spoken)
        if not any(key in claims for claims in made.values())
    ]


def _spoken(readings: Iterable[Reading]) -> Iterator[tuple[str, Statement | Claim]]:
    for reading in readings:
        yield from ((statement.id, statement) for statement in reading.statements)
        yield from ((claim.id, claim) for claim in reading.claims)


def _made_by_statements(spoken: Mapping[str, Statement | Claim]) -> dict[str, list[str]]:
    """Return the claims that each statement makes, by its id, where both are among what was `spoken`."""
    made: dict[str, list[str]] = {}
    for key, said in spoken.items():
        if isinstance(said, Claim) and said.statement and said.statement in spoken:
            made.setdefault(said.statement, []).append(key)
    return made


def _ordered(
    found: tuple[Heard, ...],
    homes: Mapping[str, str],
    reports: Mapping[str, Report],
    spoken: Mapping[str, Statement | Claim],
) -> list[str]:
    """Return the ids report by report, the last filed first, within a report as its text has them."""
    rank = {report: n for n, report in enumerate(dict.fromkeys(each.report for each in found))}
    kept = [key for key, home in homes.items() if home in reports]
    return sorted(kept, key=lambda key: (rank[homes[key]], _start(spoken[key]), key))


def _start(said: Statement | Claim) -> int:
    passages = said.content if isinstance(said, Statement) else said.passages
    return passages[0].start if passages else 0


def _sums(last: tuple[Heard, ...], stands: Mapping[str, Stood]) -> Sums:
    given = [stands[each.claim] for each in last if each.claim and each.claim in stands]
    return Sums(
        of=len(last),
        stances=tuple(Counter(each.stance for each in last).most_common()),
        values=len(given),
        confirmed=sum(each.origins > 1 for each in given),
        at_odds=sum(each.relation in _AT_ODDS for each in given),
        revised=sum(each.relation == Agreement.REVISED.value for each in given),
    )
