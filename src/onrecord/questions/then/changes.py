"""What changed between two times: new events, more voices, other values, what now contradicts and what no longer does.

An event is the same at both times where it holds a mention that it held before; a position where it holds a claim that it held
before. Ids of events grow with their mentions, and cannot tell.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from onrecord import values
from onrecord.assessing.saying import capital, listed, outlets, said, verb
from onrecord.questions.decided import say_correction, say_finding
from onrecord.questions.events import Numbered, most_told_first
from onrecord.questions.material import Material
from onrecord.questions.then.versions import Renewal
from onrecord.record.assessment import (
    Agreement,
    Assessment,
    Finding,
    FindingKind,
    Origin,
    Position,
    Standing,
    Versions,
)

_OF_THEMSELVES = frozenset({FindingKind.ROUNDING, FindingKind.SINGLE_ORIGIN, FindingKind.VOICELESS})
"""Findings that every new value brings with it: a change in them is told as more origins."""

_MOST = 4
_FOREMOST = 3
"""How many fields of a new event are told with it; `show` tells them all."""


class ChangeKind(StrEnum):
    """The sorts of change, in the order in which they are told of one event."""

    NEW_EVENT = "new_event"
    JOINED = "joined"
    FINDING = "finding"
    POSITION = "position"
    RELATION = "relation"
    ORIGINS = "origins"
    SETTLED = "settled"
    DECISION = "decision"
    VERSION = "version"
    REPORTS = "reports"


@dataclass(frozen=True, slots=True)
class Change:
    """One change of an event as it stands now: a sentence, and the ids of the claims and reports that show it.

    `finding` is the sort of the finding that came or went, None for another change.
    """

    kind: ChangeKind
    event: Numbered
    field: str | None
    text: str
    reports: tuple[str, ...]
    claims: tuple[str, ...] = ()
    finding: FindingKind | None = None


def list_changes(before: Material, now: Material) -> tuple[Change, ...]:
    """Return what is on record now and was not before, event by event in order of time; both of one ledger or set of reports.

    `before` must be of a part of the reports of `now`.
    """
    renewal = Renewal.between(before, now)
    earlier, renewed = _earlier(before, now, renewal), _renewed(renewal, now)
    found: list[Change] = []
    for number, assessment in enumerate(now.brief.assessments, start=1):
        event = Numbered(number, assessment)
        found += _changes(event, tuple(earlier.get(assessment.event, ())), now)
        found += (change for each in renewed.get(assessment.event, ()) for change in _version(event, each, now))
    return tuple(found)


def _renewed(renewal: Renewal, now: Material) -> Mapping[str, list[Versions]]:
    """Return the reports that have a later version than before, by the first event in order of time that each is mainly about."""
    home = {report: each.event for each in reversed(now.brief.assessments) for report in each.main}
    new = set(renewal.ids.values())
    found: defaultdict[str, list[Versions]] = defaultdict(list)
    for versions in now.brief.versions:
        if versions.latest in new and versions.latest in home:
            found[home[versions.latest]].append(versions)
    return found


def _version(event: Numbered, versions: Versions, now: Material) -> Iterator[Change]:
    outlet = _outlets((versions.latest,), now)
    for change in versions.changes or ("No claim of it changed.",):
        yield Change(ChangeKind.VERSION, event, None, f"{outlet} changed its report. {change}", (versions.latest,))


def _earlier(before: Material, now: Material, renewal: Renewal) -> Mapping[str, list[Assessment]]:
    """Return the earlier assessments of each event of now; events of a story alone are one by their reports."""
    home = {mention: event.id for event in now.linked.events for mention in event.mentions}
    stories = {report: event.id for event in now.linked.events if not event.mentions for report in event.main}
    held = {event.id: event for event in before.linked.events}
    found: defaultdict[str, list[Assessment]] = defaultdict(list)
    for assessment in before.brief.assessments:
        event = held[assessment.event]
        keys = [home.get(renewal.of(mention)) for mention in event.mentions]
        keys = keys or [stories.get(renewal.of(report)) for report in event.main]
        for key in dict.fromkeys(keys):
            if key is not None:
                found[key].append(renewal.told(assessment))
    return found


def _changes(event: Numbered, then: Sequence[Assessment], now: Material) -> Iterator[Change]:
    if not then:
        yield _new_event(event, now)
    elif len(then) > 1:
        titles = listed([f"“{each.title}”" for each in then[:_MOST]])
        yield Change(ChangeKind.JOINED, event, None, f"Now known as one event: {titles}.", event.assessment.reports)
    old_findings = [finding for each in then for finding in each.findings]
    new = [each for each in event.assessment.findings if not _among(each, old_findings)]
    yield from (_finding(event, each) for each in new if each.kind not in _OF_THEMSELVES)
    told = {claim for finding in new if finding.kind not in _OF_THEMSELVES for claim in finding.claims}
    if not then:
        yield from _foremost_values(event, told, now)
    else:
        standings = {standing.field: standing for each in then for standing in each.standings}
        for standing in event.assessment.standings:
            yield from _field(event, standing, standings.get(standing.field), told, now)
        yield from _settled(event, old_findings)
        yield from _decided(event, then, now)
        yield from _more_reports(event, then, now)


def _new_event(event: Numbered, now: Material) -> Change:
    reports = event.assessment.reports
    fields = len(event.assessment.standings)
    more = f" It has values on {fields} fields." if fields > _FOREMOST else ""
    text = f"New: {event.assessment.title}, told by {_outlets(reports, now)}.{more}"
    return Change(ChangeKind.NEW_EVENT, event, None, text, reports)


def _foremost_values(event: Numbered, told: set[str], now: Material) -> Iterator[Change]:
    """Yield the value with most origins on each field that most reports tell of, where a report is mainly about the event."""
    standings = most_told_first(event.assessment.standings) if event.assessment.main else []
    for standing in standings[:_FOREMOST]:
        foremost = max(standing.positions, key=lambda each: (len(each.origins), len(each.reports)))
        if not told & set(foremost.claims):
            yield _new_value(event, standing, foremost, now)


def _new_value(event: Numbered, standing: Standing, position: Position, now: Material) -> Change:
    text = (
        f"{_title(event, standing.field, now)}: {said(position, {key: now.report(key) for key in position.reports})}."
    )
    return Change(ChangeKind.POSITION, event, standing.field, text, position.reports, position.claims)


def _title(event: Numbered, field: str, now: Material) -> str:
    return capital(now.pack.field_title(event.assessment.kind, field))


def _finding(event: Numbered, finding: Finding) -> Change:
    return Change(ChangeKind.FINDING, event, finding.field, finding.text, finding.reports, finding.claims, finding.kind)


def _among(finding: Finding, others: Iterable[Finding]) -> bool:
    """Return whether a finding was there before: of the same sort and field, and with the same words or on no other claims."""
    return any(
        finding.kind is other.kind
        and finding.field == other.field
        and (finding.text == other.text or (bool(finding.claims) and set(finding.claims) <= set(other.claims)))
        for other in others
    )


def _field(
    event: Numbered, standing: Standing, then: Standing | None, told: set[str], now: Material
) -> Iterator[Change]:
    """Yield how the positions on one field changed; what a new finding tells, by the claims in `told`, is not told twice."""
    name = _title(event, standing.field, now)
    for position in standing.positions:
        old = _same(position, then)
        if old is None:
            if not told & set(position.claims):
                yield _new_value(event, standing, position, now)
        elif added := _added(position, old):
            names = [origin.name for origin in added]
            text = f"{name} {values.say(position.value)}: {listed(names)} {verb('give', *names)} it now, too ({_voices(position, old)})."
            yield Change(ChangeKind.ORIGINS, event, standing.field, text, position.reports, position.claims)
    relations = {then.relation, standing.relation} if then else set()
    if then and len(relations) > 1 and Agreement.SINGLE not in relations and not told & _all_claims(standing):
        was, is_ = (each.relation.value.replace("_", " ") for each in (then, standing))
        claims = tuple(sorted(_all_claims(standing)))
        text = f"{name}: the values were {was}, and are now {is_}. {standing.reason}".strip()
        reports = tuple(dict.fromkeys(key for position in standing.positions for key in position.reports))
        yield Change(ChangeKind.RELATION, event, standing.field, text, reports, claims)


def _all_claims(standing: Standing) -> set[str]:
    return {claim for position in standing.positions for claim in position.claims}


def _same(position: Position, then: Standing | None) -> Position | None:
    held = set(position.claims)
    return next((each for each in then.positions if held & set(each.claims)), None) if then else None


def _added(position: Position, old: Position) -> list[Origin]:
    known = {origin.party for origin in old.origins}
    return (
        [origin for origin in position.origins if origin.party not in known]
        if len(position.origins) > len(known)
        else []
    )


def _voices(position: Position, old: Position) -> str:
    count = len(position.origins)
    return f"{count} independent {'origin' if count == 1 else 'origins'}, before that {len(old.origins)}"


def _settled(event: Numbered, before: Iterable[Finding]) -> Iterator[Change]:
    now = (*event.assessment.findings, *event.assessment.dismissed)
    for finding in before:
        still = any(each.kind is finding.kind and each.field == finding.field for each in now)
        if finding.kind not in _OF_THEMSELVES and not still:
            text = f"No longer so: {finding.text}"
            yield Change(ChangeKind.SETTLED, event, finding.field, text, finding.reports, finding.claims, finding.kind)


def _decided(event: Numbered, then: Iterable[Assessment], now: Material) -> Iterator[Change]:
    """Yield what people decided of an event since then, and what they took back."""
    before = {text: change for each in then for change, text in _decisions(replace(event, assessment=each), now)}
    told = {text: change for change, text in _decisions(event, now)}
    yield from (change for text, change in told.items() if text not in before)
    for text, change in before.items():
        if text not in told:
            yield replace(change, event=event, text=f"Taken back: {text}")


def _decisions(event: Numbered, now: Material) -> Iterator[tuple[Change, str]]:
    """Yield a change for each thing that people decided of an event, with its sentence."""
    told = event.assessment
    for correction in told.corrections:
        text = say_correction(correction, _title(event, correction.field, now))
        yield Change(ChangeKind.DECISION, event, correction.field, text, (), (correction.claim,)), text
    for sentence in told.decided:
        text = f"{sentence}."
        yield Change(ChangeKind.DECISION, event, None, text, told.reports), text
    for finding in (*told.findings, *told.dismissed):
        if finding.decision:
            text = say_finding(finding)
            change = Change(
                ChangeKind.DECISION, event, finding.field, text, finding.reports, finding.claims, finding.kind
            )
            yield change, text


def _more_reports(event: Numbered, then: Iterable[Assessment], now: Material) -> Iterator[Change]:
    known = {key for each in then for key in each.reports}
    added = tuple(key for key in event.assessment.reports if key not in known)
    if added:
        count = "1 more report tells" if len(added) == 1 else f"{len(added)} more reports tell"
        yield Change(ChangeKind.REPORTS, event, None, f"{count} of it: {_outlets(added, now)}.", added)


def _outlets(keys: Iterable[str], now: Material) -> str:
    reports = {key: now.report(key) for key in keys}
    return outlets(reports, reports)
