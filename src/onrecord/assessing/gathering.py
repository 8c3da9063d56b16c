"""Gather everything on each event: claims with their origins, and the statements that speak of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.assessing.case import Case, Spoken, Testimony
from onrecord.assessing.told import told_in
from onrecord.assessing.voices.origins import Origins, Voices
from onrecord.assessing.where.gazetteer import Gazetteer
from onrecord.packs.pack import Pack
from onrecord.record.link import Event, Linked
from onrecord.record.reading import Mention, PartyKind, Reading, Statement
from onrecord.record.report import Report


@dataclass(frozen=True, slots=True)
class _Material:
    """All there is to gather from."""

    linked: Linked
    readings: Mapping[str, Reading]
    reports: Mapping[str, Report]
    pack: Pack
    origins: Mapping[str, Origins]
    gazetteer: Gazetteer


def gather(linked: Linked, readings: Iterable[Reading], reports: Mapping[str, Report], pack: Pack) -> tuple[Case, ...]:
    """Return one case for each event. Raises KeyError where a report or its reading is missing."""
    by_report = {reading.report: reading for reading in readings}
    voices = Voices(by_report.values(), reports, pack, linked.parties.names)
    origins = {event.id: Origins(event.voices, voices) for event in linked.events}
    material = _Material(linked, by_report, reports, pack, origins, Gazetteer(pack))
    return tuple(_case(event, material) for event in linked.events)


def _case(event: Event, material: _Material) -> Case:
    ours = set(event.mentions)
    reports = {report: material.reports[report] for report in event.reports}
    origins = material.origins[event.id]
    fields: dict[str, list[Testimony]] = defaultdict(list)
    for report in event.reports:
        reading = material.readings[report]
        for claim, before in told_in(reading, material.pack):
            if claim.mention in ours:
                origin = origins.of(claim.id)
                fields[claim.field].append(Testimony(claim, reports[report], origin, reading.times, before))
    return Case(
        event=event,
        reports=reports,
        mentions=tuple((m, reports[r]) for r in event.reports for m in material.readings[r].mentions if m.id in ours),
        fields={name: tuple(fields[name]) for name in sorted(fields)},
        spoken=tuple(_spoken(event, material)),
        pack=material.pack,
        gazetteer=material.gazetteer,
        copies=tuple(group for group in material.linked.copies if not set(group).isdisjoint(event.reports)),
        home=frozenset(event.home),
    )


def _spoken(event: Event, material: _Material) -> Iterator[Spoken]:
    """Yield the statements that speak of the event and have a speaker, report by report."""
    ours = set(event.statements)
    for report in sorted(event.reports):
        reading = material.readings[report]
        people = {party.id for party in reading.parties if party.kind is PartyKind.PERSON}
        for statement in reading.statements:
            speaker = material.origins[event.id].of(statement.id) if statement.id in ours else None
            if speaker:
                person = statement.speaker is not None and statement.speaker.party in people
                touched = _touched(statement, reading.mentions)
                yield Spoken(statement, material.reports[report], speaker, touched, person)


def _touched(statement: Statement, mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    return tuple(
        mention
        for mention in mentions
        if any(a.start < b.end and b.start < a.end for a in statement.content for b in mention.passages)
    )
