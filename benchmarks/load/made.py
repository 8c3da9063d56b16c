"""A ledger of as many reports as wanted: happenings told by one report or by hundreds, with claims, statements, parties and findings.

Sizes are heavy-tailed, as in news: half of the events have one report or two, the largest a few hundred. The same number of reports
gives the same ledger.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from zlib import crc32

from onrecord.ledger.lookups import Lookups
from onrecord.ledger.opening import connect
from onrecord.ledger.sql import DERIVED_TABLES, READING_TABLES, REPORT_TABLES
from onrecord.packs.load import load
from onrecord.questions.filed import ask_event, on_file
from onrecord.record.assessment import (
    Agreement,
    Assessment,
    Brief,
    Finding,
    FindingKind,
    Grade,
    Origin,
    Position,
    Standing,
)
from onrecord.record.derived import derived_rows, view_rows
from onrecord.record.ids import content_id, digest
from onrecord.record.link import Event, Evidence, Link, Linked, Relation
from onrecord.record.reading import (
    Actor,
    Claim,
    Hop,
    HopRole,
    Mention,
    Mode,
    Party,
    PartyKind,
    Reading,
    Stance,
    Statement,
)
from onrecord.record.report import Outlet, Part, PartKind, Passage, Report
from onrecord.record.rows import reading_rows, report_rows
from onrecord.record.value import Moment, Name, Precision, Quantity

START = datetime(2024, 1, 1, tzinfo=UTC)
DAYS = 700
LARGEST = 300
FIELDS = ("killed", "injured", "missing", "displaced")
KINDS = ("earthquake", "flood", "missile_launch", "protest", "accident", "shooting", "storm", "fire")
_SYLLABLES = "ba ko ri ten mar lo sel dan vi or ka tu nel pra shi gor mon ela rus ti ver hal".split()


@dataclass(frozen=True, slots=True)
class Told:
    """A report with its reading, and the event that it tells of."""

    event: int
    report: Report
    reading: Reading


class World:
    """Everything that is drawn by chance, from one seed."""

    def __init__(self, seed: int = 1) -> None:
        self.random = Random(seed)  # noqa: S311 - the same each time is what is wanted
        self.words = sorted({self._name(2) for _ in range(6000)})
        self.parties = [(f"organisation:{name.lower()}-{n}", name) for n, name in enumerate(self._names(2500))]
        self.outlets = [f"{name} News" for name in self._names(300)]
        self.places = self._names(600)

    def _name(self, syllables: int) -> str:
        return "".join(self.random.choice(_SYLLABLES) for _ in range(syllables + self.random.randrange(2)))

    def _names(self, count: int) -> list[str]:
        return [f"{self._name(2).title()} {self._name(2).title()}" for _ in range(count)]

    def filler(self, words: int) -> str:
        """Return so many words of nothing, in sentences."""
        drawn = self.random.choices(self.words, k=words)
        return " ".join(f"{' '.join(drawn[n : n + 14]).capitalize()}." for n in range(0, words, 14))

    def some(self, kept: list, count: int) -> list:
        """Return so many, the first of them far more often than the last."""
        return [kept[int(len(kept) * self.random.random() ** 2.5)] for _ in range(count)]

    def size(self) -> int:
        """Return how many reports tell of one event."""
        return min(LARGEST, int(self.random.paretovariate(1.15)))


def make(path: Path, reports: int) -> None:
    """Make the ledger at `path`; what is there already is replaced."""
    for old in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        old.unlink(missing_ok=True)
    with closing(connect(path, write=True)) as connection:
        told: defaultdict[int, list[tuple[str, str | None, list[Claim], str]]] = defaultdict(list)
        for key, batch in enumerate(_batches(happenings(World(), reports), 500)):
            connection.execute("BEGIN")
            for nth, each in enumerate(batch, start=1):
                _file(connection, each, key * 500 + nth)
                told[each.event].append(_kept(each))
            connection.execute("COMMIT")
        _derive(connection, told)
        _pick(connection, path)
        connection.execute("ANALYZE")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def happenings(world: World, reports: int) -> Iterator[Told]:
    """Yield reports event by event, `reports` of them."""
    made = event = 0
    while made < reports:
        size = min(world.size(), reports - made)
        begun = START + timedelta(minutes=world.random.randrange(DAYS * 1440))
        place, kind = world.some(world.places, 1)[0], world.random.choice(KINDS)
        speakers = world.some(world.parties, 1 + min(6, size // 4))
        tolls = [world.random.randrange(1, 400) for _ in range(1 + int(size**0.5))]  # a toll grows, and many tell it
        for nth in range(size):
            yield told_of(world, event, (kind, place, begun, speakers, tolls), made + nth)
        made, event = made + size, event + 1


def told_of(world: World, event: int, what: tuple, nth: int) -> Told:
    """Return one report of an event; `what` is its kind, place, beginning, speakers and tolls, `nth` makes its id."""
    kind, place, begun, speakers, tolls = what
    outlet, speaker, relay = (
        world.random.choice(world.outlets),
        world.random.choice(speakers),
        world.some(world.parties, 1)[0],
    )
    figures = [world.random.choice(tolls) for _ in FIELDS[: 1 + world.random.randrange(len(FIELDS))]]
    text, spans = _text(world, kind, place, speaker[1], figures)
    published = begun + timedelta(hours=world.random.randrange(2, 72))
    report = Report(
        id=content_id("report", text, str(nth)),
        text=text,
        sha256=digest(text),
        path=f"news/{nth}.json",
        url=f"https://{outlet.lower().replace(' ', '')}.example/{nth}",
        outlet=Outlet(outlet, f"{outlet.lower().replace(' ', '')}.example"),
        title=text.partition("\n")[0],
        published=_minute(published),
        parts=(Part(PartKind.TITLE, Passage(0, text.index("\n"))),),
    )
    return Told(event, report, _reading(report, what, spans, (speaker, relay, outlet)))


def _text(
    world: World, kind: str, place: str, speaker: str, figures: list[int]
) -> tuple[str, list[tuple[int, int, int]]]:
    """Return a text, and for each figure where its sentence starts, and where the figure starts and ends."""
    text = f"{kind.replace('_', ' ').title()} in {place}: {world.filler(5)}\n\n"
    spans = []
    for name, figure in zip(FIELDS, figures, strict=False):
        start = len(text)
        text += f"The {kind.replace('_', ' ')} in {place} left {figure} people {name}, {speaker} said. "
        at = text.index(str(figure), start)
        spans.append((start, at, at + len(str(figure))))
        text += world.filler(56) + "\n\n"
    return text + world.filler(80), spans


def _reading(report: Report, what: tuple, spans: list[tuple[int, int, int]], who: tuple) -> Reading:
    kind, place, begun, *_ = what
    (key, name), (relay, relay_name), outlet = who
    voice = Hop(key, name, HopRole.SPEAKER, (Passage(report.text.index(name), report.text.index(name) + len(name)),))
    chain = (voice, Hop(relay, relay_name, HopRole.RELAY), Hop(None, outlet, HopRole.OUTLET))
    mention = Mention(
        content_id("mention", report.id), kind, (Passage(spans[0][0] + 4, spans[0][0] + 4 + len(kind)),), _day(begun),
        Name(place), (Actor("by", key, name),), main=True,
    )  # fmt: skip
    statements, claims = [], []
    for field, (start, low, high) in zip(FIELDS, spans, strict=False):
        end = report.text.index(",", high)
        said = Statement(
            content_id("statement", report.id, field),
            voice,
            (Passage(end + 2, end + 4),),
            (Passage(start, end),),
            Mode.INDIRECT,
            Stance.ASSERTS,
            chain,
        )
        statements.append(said)
        number = float(report.text[low:high])
        value = Quantity(number, number, None, number, number, counted="person")
        claims.append(
            Claim(
                content_id("claim", report.id, field),
                mention.id,
                field,
                value,
                voice,
                chain,
                Stance.ASSERTS,
                (Passage(low, high),),
                said.id,
            )
        )
    parties = (
        Party(key, name, PartyKind.ORGANISATION, (name,)),
        Party(relay, relay_name, PartyKind.ORGANISATION, (relay_name,)),
    )
    return Reading(report.id, "made by chance", tuple(statements), (mention,), tuple(claims), parties)


def _minute(at: datetime) -> Moment:
    return Moment(
        f"{at:%Y-%m-%dT%H:%M}:00Z",
        f"{at + timedelta(minutes=1):%Y-%m-%dT%H:%M}:00Z",
        Precision.MINUTE,
        timex=f"{at:%Y-%m-%dT%H:%M}",
    )


def _day(at: datetime) -> Moment:
    return Moment(
        f"{at:%Y-%m-%d}T00:00:00Z",
        f"{at + timedelta(days=1):%Y-%m-%d}T00:00:00Z",
        Precision.DAY,
        timex=f"{at:%Y-%m-%d}",
    )


def _kept(each: Told) -> tuple[str, str | None, list[Claim], str]:
    return (
        each.report.id,
        each.report.outlet and each.report.outlet.name,
        list(each.reading.claims),
        each.reading.mentions[0].id,
    )


def _batches(told: Iterator[Told], size: int) -> Iterator[list[Told]]:
    batch: list[Told] = []
    for each in told:
        batch.append(each)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def _file(connection: sqlite3.Connection, each: Told, key: int) -> None:
    rows = report_rows(each.report)
    for name in ("reports", *REPORT_TABLES):
        _add(connection, name, rows[name])
    rows = reading_rows(each.reading, each.report.text)
    _add(connection, "readings", [{"key": key, **rows["readings"][0]}])
    for name in READING_TABLES:
        _add(connection, name, [{"reading": key, **row} for row in rows.get(name, ())])


def _add(connection: sqlite3.Connection, name: str, rows: list[dict]) -> None:
    if rows:
        columns = ", ".join(f'"{column}"' for column in rows[0])
        marks = ", ".join("?" * len(rows[0]))
        connection.executemany(
            f"INSERT INTO {name} ({columns}) VALUES ({marks})", [tuple(row.values()) for row in rows]
        )


def _derive(connection: sqlite3.Connection, told: dict[int, list[tuple]]) -> None:
    row = "SELECT kind, when_earliest, when_latest, where_name FROM mentions WHERE id = ?"
    assessments, events, links = [], [], []
    for group in told.values():
        kind, earliest, latest, place = connection.execute(row, (group[0][3],)).fetchone()
        reports, mentions = tuple(each[0] for each in group), tuple(sorted(each[3] for each in group))
        key = content_id("event", kind, *mentions)
        when = Moment(earliest, latest, Precision.DAY, timex=earliest[:10])
        standings = tuple(_standings(group))
        title = f"{kind.replace('_', ' ').title()} in {place}, {earliest[:10]}"
        findings = tuple(_findings(key, standings))
        assessments.append(Assessment(key, kind, title, when, Name(place), reports, reports, standings, findings))
        events.append(Event(key, kind, mentions, reports, reports))
        links += _links(mentions, standings)
    assessments.sort(key=lambda each: (each.when.earliest, each.event))
    brief = Brief(tuple(assessments), (), tuple(finding for each in assessments for finding in each.findings))
    rows = derived_rows(Linked(tuple(links), tuple(events), (), tuple(each.reports for each in events)), brief)
    connection.execute("BEGIN")
    for name in DERIVED_TABLES:
        _add(connection, name, rows.get(name, []))
    connection.execute("INSERT INTO derived (digest, readings) VALUES ('made', (SELECT max(key) FROM readings))")
    connection.execute("COMMIT")


def _links(mentions: tuple[str, ...], standings: tuple[Standing, ...]) -> Iterator[Link]:
    """Yield links that hold an event together, and the voices of each of its values, some by little."""
    yield from (_link(Relation.SAME_EVENT, *ends) for ends in pairwise(mentions))
    for standing in standings:
        for position in standing.positions:
            yield from (_link(Relation.SAME_ORIGIN, *sorted(ends)) for ends in pairwise(position.claims))


def _link(relation: Relation, left: str, right: str) -> Link:
    score = round(0.5 + crc32(left.encode()) / 2**33, 4)
    return Link(relation, left, right, "made", Evidence(score, "made by chance"))


def _pick(connection: sqlite3.Connection, path: Path) -> None:
    """Keep what the usual policy picks, as linking does."""
    lookups, pack = Lookups(path), load()
    connection.execute("BEGIN")
    for (event,) in connection.execute("SELECT id FROM events").fetchall():
        known = on_file(lookups, event)
        filed = known and ask_event(lookups, known, pack)
        _add(connection, "views", view_rows(filed.event.assessment) if filed else [])
    connection.execute("COMMIT")
    lookups.close()


def _standings(group: list[tuple]) -> Iterator[Standing]:
    fields: defaultdict[str, defaultdict[float, list[tuple[str, Claim]]]] = defaultdict(lambda: defaultdict(list))
    for report, _, claims, _ in group:
        for claim in claims:
            fields[claim.field][claim.value.low].append((report, claim))
    for field in sorted(fields):
        positions = [_position(held) for held in fields[field].values()]
        positions.sort(key=lambda p: (-len(p.origins), -len(p.reports), repr(p.value)))
        relation = Agreement.CONTRADICTED if len(positions) > 1 else Agreement.SINGLE
        yield Standing(field, tuple(positions), relation, "values that cannot all hold, of different voices")


def _position(held: list[tuple[str, Claim]]) -> Position:
    origins = {claim.origin.party: Origin(claim.origin.party, claim.origin.name) for _, claim in held}
    through = tuple(dict.fromkeys(hop.name for _, claim in held for hop in claim.chain[1:]))
    grade = Grade("F", 3, ("F, reliability cannot be judged.", "Start at 3, possibly true."))
    return Position(
        held[0][1].value, tuple(origins[key] for key in sorted(origins)), tuple(dict.fromkeys(r for r, _ in held)),
        tuple(claim.id for _, claim in held), Stance.ASSERTS, through, grade,
    )  # fmt: skip


def _findings(event: str, standings: tuple[Standing, ...]) -> Iterator[Finding]:
    for each in standings:
        if len(each.positions) > 1:
            two = each.positions[:2]
            claims = tuple(position.claims[0] for position in two)
            reports = tuple(position.reports[0] for position in two)
            yield Finding(
                FindingKind.CONFLICT, event, each.field, f"{each.field}: two values cannot both hold.", reports, claims
            )
