"""One event as a ledger has it on file, without looking at any other: its positions, what a policy picks from them, and their claims.

What linking and assessing derived is taken as it stands; only what another policy than the usual one picks is asked here.
As of an earlier time, the event is assessed once more from its reports of then; which mentions are one event stays as it is now,
and tallies are left out, since they are set beside all events.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from onrecord.assessing import assess
from onrecord.assessing.case import Case, Testimony
from onrecord.assessing.policies import DEFAULT, POLICIES
from onrecord.assessing.relating import relate
from onrecord.assessing.told import told_in
from onrecord.assessing.voices.backing import Backings
from onrecord.assessing.where.gazetteer import Gazetteer
from onrecord.deciding import decide, first_voices, named_in
from onrecord.ledger.assessed import assessments, mentions_of, views_of
from onrecord.ledger.listing import number_of
from onrecord.ledger.lookups import Lookups
from onrecord.ledger.parts import partial_readings
from onrecord.ledger.ties import copies_among, decisions_on, links_among
from onrecord.ledger.whom import parties_among
from onrecord.linking.telling import spoken_of
from onrecord.packs.pack import Pack
from onrecord.questions.events import Numbered
from onrecord.questions.material import Material
from onrecord.questions.then.history import on_record
from onrecord.record.assessment import Assessment, Brief, Cut, FindingKind, Origin, Position, Standing, View
from onrecord.record.decided import Decided
from onrecord.record.link import Event, Link, Linked, Relation
from onrecord.record.reading import Claim, Reading
from onrecord.record.report import Report
from onrecord.record.value import Moment

_HERE = "SELECT id FROM events WHERE id = ?"
_HOLDER = "SELECT event FROM event_mentions WHERE mention = ? LIMIT 1"


@dataclass(frozen=True, slots=True)
class Filed:
    """An event on file, with the material that its answer stands on: its reports, its claims and its mentions, no others.

    `steady` is the id of one of its mentions: an event's own id changes when more is told of it, this does not; None where only
    a story makes the event. `cut` says which time it is of, None for now.
    """

    event: Numbered
    material: Material
    steady: str | None
    cut: Cut | None = None


def event_of(lookups: Lookups, given: str) -> str | None:
    """Return the id of the event that is given by its own id or by that of one of its mentions; None where there is none."""
    if lookups.one(_HERE, given):
        return given
    holder = lookups.one(_HOLDER, given)
    return str(holder["event"]) if holder else None


def on_file(lookups: Lookups, event: str) -> Numbered | None:
    """Return the event with this id as linking and assessing derived it, without what a policy picks; None where it is not there."""
    assessment = assessments(lookups, [event]).get(event)
    return Numbered(number_of(lookups, event), assessment) if assessment else None


def ask_event(
    lookups: Lookups, event: Numbered, pack: Pack, *, policy: str = DEFAULT, as_of: Moment | None = None
) -> Filed | None:
    """Return an event, given as it is on file, with what a policy picks; or as it was at a time: None where no report of then tells of it."""
    assessment = event.assessment
    reports = lookups.reports(assessment.reports)
    mentions = mentions_of(lookups, assessment.event)
    if as_of is not None:
        return _earlier(lookups, event, mentions, _Then(reports, pack, policy, as_of))
    claims = [key for each in assessment.standings for position in each.positions for key in position.claims]
    read = partial_readings(lookups, claims=claims, mentions=mentions)
    readings, _ = _decided(lookups, read)
    linked = _linked(lookups, assessment, mentions)
    picked = views_of(lookups, assessment, policy)
    if len(picked) < len(assessment.standings):
        picked |= _picked(assessment, _case(assessment, linked, readings, reports, pack), policy)
    standings = tuple(replace(each, view=picked.get(each.field)) for each in assessment.standings)
    viewed = replace(assessment, standings=standings)
    brief = Brief((viewed,), linked.copies, viewed.findings)
    material = Material.of(brief, readings.values(), reports, linked, pack)
    return Filed(Numbered(event.number, viewed), material, next(iter(mentions), None))


def case_of(filed: Filed) -> Case:
    """Return what an event's positions are made of: each claim with its report and its origin, by field."""
    material = filed.material
    reports = {report.id: report for report in material.reports}
    return _case(filed.event.assessment, material.linked, material.readings, reports, material.pack)


def _decided(
    lookups: Lookups, readings: Mapping[str, Reading], before: str | None = None
) -> tuple[dict[str, Reading], Decided]:
    """Return readings with their claims as people corrected them, and all that was decided of them before a time."""
    if before is None:
        parties = parties_among(lookups, (key for reading in readings.values() for key in named_in(reading)))
        amended, decided = decide(decisions_on(lookups, readings), list(readings.values()), parties=parties)
    else:
        decisions = decisions_on(lookups, readings, before, parties=True)
        amended, decided = decide(decisions, list(readings.values()), some=True)
    return {reading.report: reading for reading in amended}, decided


def _linked(lookups: Lookups, assessment: Assessment, mentions: tuple[str, ...]) -> Linked:
    event = Event(assessment.event, assessment.kind, mentions, assessment.reports, assessment.main)
    links = links_among(lookups, assessment.reports)
    return Linked(links, (event,), copies_among(lookups, assessment.reports), ())


def _case(
    assessment: Assessment, linked: Linked, readings: Mapping[str, Reading], reports: Mapping[str, Report], pack: Pack
) -> Case:
    told = [(m, reports[home]) for home, reading in readings.items() for m in reading.mentions]
    claims = {
        claim.id: (claim, home, before)
        for home, reading in readings.items()
        for claim, before in told_in(reading, pack)
    }
    families = {home: {p.id: p.family or p.id for p in reading.parties} for home, reading in readings.items()}
    fields = {
        standing.field: tuple(
            Testimony(
                claims[key][0],
                reports[claims[key][1]],
                _origin(claims[key][0], position, families[claims[key][1]]),
                readings[claims[key][1]].times,
                claims[key][2],
            )
            for position in standing.positions
            for key in position.claims
            if key in claims
        )
        for standing in assessment.standings
    }
    event = linked.events[0]
    return Case(event, reports, tuple(told), fields, (), pack, Gazetteer(pack), linked.copies)


def _origin(claim: Claim, position: Position, families: Mapping[str, str]) -> Origin | None:
    """Return which of a position's origins the claim has, by the party that its first voice is or belongs to; the first of them else."""
    if claim.origin is None or not position.origins:
        return None
    party = claim.origin.party or ""
    wanted = {party, families.get(party, party)}
    return next((each for each in position.origins if each.party in wanted), position.origins[0])


def _picked(assessment: Assessment, case: Case, policy: str) -> dict[str, View]:
    """Return what the policy picks on each field, by the field; one of which a claim is not on file is left out."""
    return {each.field: _view(each, case, policy) for each in assessment.standings if is_whole(each, case)}


def is_whole(standing: Standing, case: Case) -> bool:
    """Return whether all claims behind the positions on a field are on file."""
    held = {testimony.claim.id for testimony in case.fields[standing.field]}
    return all(held.issuperset(position.claims) for position in standing.positions)


def _view(standing: Standing, case: Case, policy: str) -> View:
    relations = relate(standing.positions, case.fields[standing.field], case)
    return POLICIES[policy](Backings.make(standing.field, standing.positions, relations, case))


@dataclass(frozen=True, slots=True)
class _Then:
    """What an event is assessed from at an earlier time."""

    reports: Mapping[str, Report]
    pack: Pack
    policy: str
    at: Moment


def _earlier(lookups: Lookups, now: Numbered, mentions: tuple[str, ...], then: _Then) -> Filed | None:
    told, cut = on_record(then.reports, then.at)
    reports = {key: report for key, report in then.reports.items() if key in told}
    if not reports:
        return None
    readings, decided = _decided(lookups, lookups.readings(reports), then.at.latest)
    known = {mention.id for reading in readings.values() for mention in reading.mentions}
    event = _reduced(now.assessment, tuple(key for key in mentions if key in known), reports)
    links = links_among(lookups, _ids(readings))
    voices = tuple(_of_then(links, readings))
    event = replace(event, voices=voices, statements=tuple(_spoken(event, readings)), home=event.main)
    linked = Linked(links, (event,), copies_among(lookups, reports), (), parties=decided.parties)
    assessed = assess(
        linked, list(readings.values()), reports, then.pack, policy=then.policy, decided=decided
    ).assessments[0]
    assessed = replace(assessed, findings=tuple(f for f in assessed.findings if f.kind is not FindingKind.TALLY))
    material = Material.of(
        Brief((assessed,), linked.copies, assessed.findings, cut), readings.values(), reports, linked, then.pack
    )
    return Filed(Numbered(now.number, assessed), material, next(iter(mentions), None), cut)


def _of_then(links: Iterable[Link], readings: Mapping[str, Reading]) -> Iterator[Link]:
    """Yield the links between voices, without those of one party whom people made one only later."""
    who = {key: party for reading in readings.values() for key, party in first_voices(reading).items()}
    for link in links:
        if link.relation is Relation.SAME_ORIGIN:
            merged = link.evidence.score == 1 and who.get(link.left) != who.get(link.right)
            if not merged:
                yield link


def _reduced(now: Assessment, mentions: tuple[str, ...], reports: Mapping[str, Report]) -> Event:
    kept, main = (tuple(key for key in keys if key in reports) for keys in (now.reports, now.main))
    return Event(now.event, now.kind, mentions, kept, main)


def _spoken(event: Event, readings: Mapping[str, Reading]) -> Iterator[str]:
    """Yield the statements that speak of the event."""
    mentions, main = set(event.mentions), set(event.main)
    for report, reading in readings.items():
        for statement in reading.statements:
            of = spoken_of(statement, reading)
            if of in mentions or (of is None and report in main):
                yield statement.id


def _ids(readings: Mapping[str, Reading]) -> Iterable[str]:
    yield from readings
    for reading in readings.values():
        yield from (claim.id for claim in reading.claims)
        yield from (statement.id for statement in reading.statements)
