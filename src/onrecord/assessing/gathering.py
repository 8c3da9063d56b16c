"""Gather everything on each event: claims with their origins, and the statements that speak of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.assessing.case import Case, Spoken, Testimony
from onrecord.assessing.gazetteer import Gazetteer
from onrecord.assessing.origins import Origins, Voices
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
    spoken: Mapping[str, tuple[Spoken, ...]]
    homes: Mapping[str, str]


def gather(linked: Linked, readings: Iterable[Reading], reports: Mapping[str, Report], pack: Pack) -> tuple[Case, ...]:
    """Return one case for each event. Raises KeyError where a report or its reading is missing."""
    by_report = {reading.report: reading for reading in readings}
    voices = Voices(by_report.values(), reports, pack)
    origins = {event.id: Origins(event.voices, voices) for event in linked.events}
    spoken: dict[str, list[Spoken]] = defaultdict(list)
    for event, statement in _placed(linked.events, by_report, reports, origins):
        spoken[event].append(statement)
    placed = {event: tuple(found) for event, found in spoken.items()}
    homes = _homes(linked.events)
    material = _Material(linked, by_report, reports, pack, origins, Gazetteer(pack), placed, homes)
    return tuple(_case(event, material) for event in linked.events)


def _case(event: Event, material: _Material) -> Case:
    ours = set(event.mentions)
    reports = {report: material.reports[report] for report in event.reports}
    origins = material.origins[event.id]
    fields: dict[str, list[Testimony]] = defaultdict(list)
    for report in event.reports:
        for claim in material.readings[report].claims:
            if claim.mention in ours:
                fields[claim.field].append(Testimony(claim, reports[report], origins.of(claim.id)))
    return Case(
        event=event,
        reports=reports,
        mentions=tuple((m, reports[r]) for r in event.reports for m in material.readings[r].mentions if m.id in ours),
        fields={name: tuple(fields[name]) for name in sorted(fields)},
        spoken=material.spoken.get(event.id, ()),
        pack=material.pack,
        gazetteer=material.gazetteer,
        copies=tuple(group for group in material.linked.copies if not set(group).isdisjoint(event.reports)),
        home=frozenset(report for report in event.main if material.homes[report] == event.id),
    )


def _homes(events: Iterable[Event]) -> dict[str, str]:
    """Return for each report the event, of those that it is mainly about, that most reports are mainly about."""
    homes: dict[str, str] = {}
    for event in sorted(events, key=_size):
        for report in event.main:
            homes.setdefault(report, event.id)
    return homes


def _size(event: Event) -> tuple[int, int, str]:
    return -len(event.main), -len(event.reports), event.id


def _placed(
    events: Iterable[Event],
    readings: Mapping[str, Reading],
    reports: Mapping[str, Report],
    origins: Mapping[str, Origins],
) -> Iterator[tuple[str, Spoken]]:
    """Yield every statement with a speaker under one event: the most told of those it touches, else of its report's main ones."""
    size = {event.id: _size(event) for event in events}
    event_of = {mention: event.id for event in events for mention in event.mentions}
    mains: dict[str, list[str]] = defaultdict(list)
    for event in events:
        for report in event.main:
            mains[report].append(event.id)
    for report in sorted(readings):
        people = {party.id for party in readings[report].parties if party.kind is PartyKind.PERSON}
        for statement in readings[report].statements:
            touched = _touched(statement, readings[report].mentions)
            about = {event_of[mention.id] for mention in touched if mention.id in event_of} or mains[report]
            told = min(about, key=size.__getitem__, default=None)
            speaker = origins[told].of(statement.id) if told else None
            if told and speaker:
                person = statement.speaker is not None and statement.speaker.party in people
                yield told, Spoken(statement, reports[report], speaker, touched, person)


def _touched(statement: Statement, mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    return tuple(
        mention
        for mention in mentions
        if any(a.start < b.end and b.start < a.end for a in statement.content for b in mention.passages)
    )
