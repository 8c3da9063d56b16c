"""Doubtful links: of mentions that little joins to their event, and of voices that make one origin of two."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from onrecord import values
from onrecord.assessing.saying import capital
from onrecord.questions.doubts import Choice, Doubt, decided_claims, names_of, positions, subjects_of
from onrecord.questions.events import Numbered
from onrecord.questions.keys import key_of
from onrecord.questions.material import Material
from onrecord.questions.subjects import mention_subject
from onrecord.record.assessment import Position, Standing
from onrecord.record.decision import Act
from onrecord.record.link import Link, Relation

EVENT_BELOW = 0.7
"""Score under which a link of mentions is doubtful: what shares a day, a place, parties or values in one story scores more."""

ORIGIN_BELOW = 0.8
"""Score under which a link of voices is: a shorter name, a figure of one state's bodies, or one that somebody unnamed gives."""


def weak_links(events: Iterable[Numbered], material: Material) -> Iterator[Doubt]:
    """Yield the weak links of each event between two reports: what hangs on one is the smaller part of the event beyond it."""
    confirmed = {(link.left, link.right) for link in material.linked.decided}
    home = {mention: event.id for event in material.linked.events for mention in event.mentions}
    inside: defaultdict[str, list[Link]] = defaultdict(list)
    for link in material.linked.links:
        if link.relation is Relation.SAME_EVENT:
            inside[home.get(link.left, "")].append(link)
    for event in events:
        links = inside[event.assessment.event]
        for link in links:
            apart = material.homes[link.left] != material.homes[link.right]
            if apart and (link.left, link.right) not in confirmed and link.evidence.score < EVENT_BELOW:
                side = _reports(_smaller(link, links), material)
                yield _link(link, event, side, material)


def _link(link: Link, event: Numbered, side: tuple[str, ...], material: Material) -> Doubt:
    number = str(event.number)
    key = key_of(link)
    return Doubt(
        key=key,
        sort="link",
        event=event,
        text=f"{names_of(side, material)} {'tells' if len(side) == 1 else 'tell'} of “{event.assessment.title}”, as the others do.",
        evidence=capital(link.evidence.reason) + ".",
        score=link.evidence.score,
        weight=len(side),
        reports=tuple(dict.fromkeys(material.homes[end] for end in (link.left, link.right))),
        subjects=tuple(mention_subject(material.mentions[end], material) for end in (link.left, link.right)),
        choices=(Choice(Act.CONFIRM, (key,)), Choice(Act.SPLIT, (number, *(_name(each, material) for each in side)))),
    )


def _smaller(link: Link, links: Iterable[Link]) -> frozenset[str]:
    """Return what hangs together on that side of a link, without it, that is smaller; of equals the right one."""
    near: defaultdict[str, list[str]] = defaultdict(list)
    for each in links:
        if each is not link:
            near[each.left].append(each.right)
            near[each.right].append(each.left)
    left, right = (_reach(end, near) for end in (link.left, link.right))
    return left if len(left) < len(right) else right


def _reach(start: str, near: Mapping[str, list[str]]) -> frozenset[str]:
    seen, ahead = {start}, [start]
    while ahead:
        new = set(near.get(ahead.pop(), ())) - seen
        seen |= new
        ahead += sorted(new)
    return frozenset(seen)


def weak_voices(events: Iterable[Numbered], material: Material) -> Iterator[Doubt]:
    """Yield the weak links that make one origin of two voices, where a position rests on it: it would have one more origin."""
    decided = decided_claims(material)
    weak: defaultdict[str, list[Link]] = defaultdict(list)
    for link in material.linked.links:
        if link.relation is Relation.SAME_ORIGIN and link.evidence.score < ORIGIN_BELOW:
            weak[link.left].append(link)
    for event, standing, position in positions(events):
        ours = set(position.claims)
        for link in (each for claim in position.claims for each in weak[claim] if each.right in ours):
            if decided.isdisjoint((link.left, link.right)):
                yield _voice(link, event, standing, position, material)


def _voice(link: Link, event: Numbered, standing: Standing, position: Position, material: Material) -> Doubt:
    name = material.pack.field_title(event.assessment.kind, standing.field)
    reports = tuple(dict.fromkeys(material.homes[end] for end in (link.left, link.right)))
    return Doubt(
        key=key_of(link),
        sort="link",
        event=event,
        text=f"{capital(name)} {values.say(position.value)} is counted as of one origin: {names_of(reports, material)}.",
        evidence=capital(link.evidence.reason) + ".",
        score=link.evidence.score,
        weight=len(position.reports),
        reports=reports,
        subjects=subjects_of((link.left, link.right), material),
        choices=(
            Choice(Act.CONFIRM, (link.left,)),
            *((Choice(Act.DISMISS, (key_of(link),), told="they are two parties"),) if _are_two(link, material) else ()),
            *(
                Choice(Act.CORRECT, (end, "--origin"), f"who {names_of((material.homes[end],), material)} has it from")
                for end in (link.left, link.right)
            ),
        ),
    )


def _are_two(link: Link, material: Material) -> bool:
    """Return whether the two voices of a link are read as two parties, which could be kept apart."""
    origins = [material.claims[end].origin for end in (link.left, link.right) if end in material.claims]
    return len({each.party for each in origins if each is not None and each.party}) == 2


def _reports(mentions: Iterable[str], material: Material) -> tuple[str, ...]:
    homes = {material.homes[mention] for mention in mentions}
    return tuple(report.id for report in material.reports if report.id in homes)


def _name(report: str, material: Material) -> str:
    return material.report(report).path or report
