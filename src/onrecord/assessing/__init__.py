"""Assess what the links say: positions on each field of an event with their origins, how they stand, and what to look at.

Each finding is a module whose `find` explains it; `FINDINGS` lists them, what matters most first. What is picked from the positions
is for a policy to say: `POLICIES` of `onrecord.assessing.policies` lists those by name.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from onrecord.assessing.apart.asides import asides
from onrecord.assessing.calendar import Calendar, Entry
from onrecord.assessing.case import Assessed, Case, Relation, in_part
from onrecord.assessing.dating import calendar_of
from onrecord.assessing.deciding import Decisions
from onrecord.assessing.findings import (
    clocks,
    conflict,
    conversion,
    correction,
    denial,
    echo,
    lone_name,
    loosely,
    misquote,
    retraction,
    revision,
    rounding,
    single_origin,
    slip,
    tally,
    total,
    voiceless,
    weekday,
)
from onrecord.assessing.gathering import gather
from onrecord.assessing.grades import grade
from onrecord.assessing.policies import DEFAULT, POLICIES, Policy
from onrecord.assessing.positions import take_positions
from onrecord.assessing.relating import relate
from onrecord.assessing.standing import stand
from onrecord.assessing.titles import order_key, title_of, when_of, where_of
from onrecord.assessing.voices.backing import Backings
from onrecord.packs.pack import Pack
from onrecord.record.assessment import Assessment, Brief, Finding, FindingKind, Standing
from onrecord.record.decided import UNDECIDED, Decided
from onrecord.record.link import Linked
from onrecord.record.reading import Reading
from onrecord.record.report import Report


class Finder(Protocol):
    """A sort of finding is a module with these names."""

    KIND: FindingKind

    def find(self, assessed: Assessed) -> Iterator[Finding]:
        """Return the findings of this sort on one event."""


FINDINGS: tuple[Finder, ...] = (
    conflict,
    denial,
    retraction,
    correction,
    slip,
    weekday,
    misquote,
    lone_name,
    conversion,
    clocks,
    total,
    revision,
    tally,
    rounding,
    loosely,
    echo,
    single_origin,
    voiceless,
)


def assess(  # noqa: PLR0913 - what is assessed, by what, and as people decided
    linked: Linked,
    readings: Sequence[Reading],
    reports: Mapping[str, Report],
    pack: Pack,
    *,
    policy: str = DEFAULT,
    decided: Decided = UNDECIDED,
    others: Sequence[Entry] = (),
) -> Brief:
    """Return what is on record of the events of `linked`, in time order, and all findings, what matters most first.

    `readings` and `reports` are those that were linked; their order does not matter. `policy` is a name in `POLICIES`: it says
    which of the positions each standing's view picks, and changes nothing else. `decided` is what people decided of these readings;
    `others` are further events on record, for tallies. Raises KeyError where one of these is missing.
    """
    chosen = POLICIES[policy]
    cases = gather(linked, readings, reports, pack)
    calendar = calendar_of(cases, others)
    people = Decisions.make(decided, linked, readings)
    assessments = [people.applied(_assessment(case, calendar, chosen), case.event) for case in cases]
    assessments.sort(key=lambda each: order_key(each.when, each.event))
    return Brief(
        assessments=tuple(assessments),
        copies=linked.copies,
        findings=_ranked(finding for each in assessments for finding in each.findings),
        outcomes=people.outcomes(linked, assessments),
    )


def _assessment(case: Case, calendar: Calendar, policy: Policy) -> Assessment:
    when, where = when_of(case), where_of(case)
    positions = {name: take_positions(told, asides(told, case)) for name, told in case.fields.items()}
    relations = {name: relate(taken, case.fields[name], case) for name, taken in positions.items()}
    standings = tuple(stand(name, taken, relations[name]) for name, taken in positions.items())
    assessed = Assessed(case, title_of(case, when, where), standings, relations, calendar)
    return Assessment(
        event=case.event.id,
        kind=case.event.kind,
        title=assessed.title,
        when=when,
        where=where,
        reports=case.event.reports,
        main=case.event.main,
        standings=tuple(_weighed(standing, relations[standing.field], case, policy) for standing in standings),
        findings=_ranked(_told_once([(finder, finding) for finder in FINDINGS for finding in finder.find(assessed)])),
    )


def _weighed(standing: Standing, relations: Sequence[Relation], case: Case, policy: Policy) -> Standing:
    """Return the standing with its positions graded, those marked that count a part, and the view that the policy takes of them."""
    backings = Backings.make(standing.field, standing.positions, relations, case)
    parts = in_part(relations)
    positions = tuple(replace(each, part=parts.get(each.claims, "")) for each in grade(backings))
    return replace(standing, positions=positions, view=policy(backings))


def _told_once(told: Sequence[tuple[Finder, Finding]]) -> Iterator[Finding]:
    """Yield the findings but those all of whose claims another finder of the same kind tells of on the same field, the first of two that tell of the same."""
    for n, (finder, finding) in enumerate(told):
        ours = set(finding.claims)
        others = (
            (m, set(each.claims))
            for m, (other, each) in enumerate(told)
            if other is not finder and (each.kind, each.field) == (finding.kind, finding.field)
        )
        if not ours or not any(ours < theirs or (ours == theirs and m < n) for m, theirs in others):
            yield finding


def _ranked(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    kinds = {finder.KIND: rank for rank, finder in reversed([*enumerate(FINDINGS)])}
    return tuple(sorted(findings, key=lambda f: (kinds[f.kind], -len(f.reports), f.event or "", f.field or "", f.text)))
