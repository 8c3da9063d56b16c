"""The queue of what a person had better look at: doubtful links, unsure claims that carry weight, findings that do not fit.

What nobody decided on yet, and what most hangs on first: the reports that would tell of something else if it were wrong.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from inspect import getdoc

from onrecord import values
from onrecord.assessing import FINDINGS
from onrecord.assessing.saying import capital, listed, outlets
from onrecord.questions.events import Numbered
from onrecord.questions.keys import key_of
from onrecord.questions.lookalikes import pairs, told_alike
from onrecord.questions.material import Material
from onrecord.questions.subjects import claim_subject, mention_subject
from onrecord.record.assessment import Assessment, Finding, FindingKind, Position, Standing
from onrecord.record.decision import Act, Subject
from onrecord.record.link import Link, Relation
from onrecord.record.reading import Claim

_EVENT_BELOW = 0.7
"""Score under which a link of mentions is doubtful: what shares a day, a place, parties or values in one story scores more."""

_ORIGIN_BELOW = 0.8
"""Score under which a link of voices is: a shorter name, a figure of one state's bodies, or one that somebody unnamed gives."""

_UNSURE = 0.6
"""Confidence under which a statement is unsure: what is carried on to the last speaker has 0.4 or 0.5."""

_RULES = {finder.KIND: f"{(getdoc(finder) or '').splitlines()[0]}" for finder in reversed(FINDINGS)}
"""What each sort of finding is, in its rule's own words."""

_FINDINGS = frozenset({FindingKind.CONFLICT, FindingKind.DENIAL, FindingKind.SLIP, FindingKind.CONVERSION})


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be decided: the act, and the arguments of `onrecord decide ACT`, without the ledger; `prompt` says what is still to be given."""

    act: Act
    arguments: tuple[str, ...]
    prompt: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to look at.

    `key` is its id, `sort` "link", "claim", "finding" or "pair" (of events that may be one); `text` says what it is, `evidence` why it is so and why it is doubtful; `score` is
    that of the evidence, None where there is none. `weight` is the number of reports that hang on it, `subjects` the passages to look at.
    """

    key: str
    sort: str
    event: Numbered
    text: str
    evidence: str
    score: float | None
    weight: int
    reports: tuple[str, ...]
    subjects: tuple[Subject, ...]
    choices: tuple[Choice, ...]


def review(material: Material) -> tuple[Doubt, ...]:
    """Return all that is doubtful and that nobody decided on, what most reports hang on first."""
    events = [Numbered(n, each) for n, each in enumerate(material.brief.assessments, start=1)]
    found = [
        *_links(events, material),
        *_voices(events, material),
        *_claims(events, material),
        *_findings(events, material),
        *_lookalikes(material),
    ]
    return tuple(sorted(found, key=lambda doubt: (-doubt.weight, doubt.sort, doubt.score or 1.0, doubt.key)))


def _links(events: Iterable[Numbered], material: Material) -> Iterator[Doubt]:
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
            if apart and (link.left, link.right) not in confirmed and link.evidence.score < _EVENT_BELOW:
                side = _reports(_smaller(link, links), material)
                yield _link(link, event, side, material)


def _link(link: Link, event: Numbered, side: tuple[str, ...], material: Material) -> Doubt:
    number = str(event.number)
    key = key_of(link)
    return Doubt(
        key=key,
        sort="link",
        event=event,
        text=f"{_outlets(side, material)} {'tells' if len(side) == 1 else 'tell'} of “{event.assessment.title}”, as the others do.",
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


def _voices(events: Iterable[Numbered], material: Material) -> Iterator[Doubt]:
    """Yield the weak links that make one origin of two voices, where a position rests on it: it would have one more origin."""
    decided = _decided(material)
    weak: defaultdict[str, list[Link]] = defaultdict(list)
    for link in material.linked.links:
        if link.relation is Relation.SAME_ORIGIN and link.evidence.score < _ORIGIN_BELOW:
            weak[link.left].append(link)
    for event, standing, position in _positions(events):
        ours = set(position.claims)
        for link in (each for claim in position.claims for each in weak[claim] if each.right in ours):
            if decided.isdisjoint((link.left, link.right)):
                yield _voice(link, event, standing, position, material)


def _voice(link: Link, event: Numbered, standing: Standing, position: Position, material: Material) -> Doubt:
    name = standing.field.replace("_", " ")
    reports = tuple(dict.fromkeys(material.homes[end] for end in (link.left, link.right)))
    return Doubt(
        key=key_of(link),
        sort="link",
        event=event,
        text=f"{capital(name)} {values.say(position.value)} is counted as of one origin: {_outlets(reports, material)}.",
        evidence=capital(link.evidence.reason) + ".",
        score=link.evidence.score,
        weight=len(position.reports),
        reports=reports,
        subjects=_subjects((link.left, link.right), material),
        choices=(
            Choice(Act.CONFIRM, (link.left,)),
            *(
                Choice(Act.CORRECT, (end, "--origin"), f"who {_outlets((material.homes[end],), material)} has it from")
                for end in (link.left, link.right)
            ),
        ),
    )


def _claims(events: Iterable[Numbered], material: Material) -> Iterator[Doubt]:
    """Yield the unsure claims without which a position, or one of its origins, would not be there."""
    decided = _decided(material)
    for event, standing, position in _positions(events):
        claims = [material.claims[key] for key in position.claims if key in material.claims]
        sure = {_voice_of(each) for each in claims if _confidence(each, material) >= _UNSURE}
        for claim in claims:
            score = _confidence(claim, material)
            if score < _UNSURE and _voice_of(claim) not in sure and claim.id not in decided:
                yield _claim(claim, score, event, standing, material)


def _claim(claim: Claim, score: float, event: Numbered, standing: Standing, material: Material) -> Doubt:
    report = material.homes[claim.id]
    who = claim.origin.name if claim.origin else "no named voice"
    words = claim.passages[0].of(material.report(report).text) if claim.passages else ""
    name = standing.field.replace("_", " ")
    why = f"{capital(claim.why)}." if claim.why else "Whose words these are is unsure."
    return Doubt(
        key=claim.id,
        sort="claim",
        event=event,
        text=f"{capital(name)} {values.say(claim.value)} is laid to {who} (“{words}”, {_outlets((report,), material)}).",
        evidence=f"{why} Nothing surer gives this value from this origin.",
        score=score,
        weight=len(event.assessment.reports),
        reports=(report,),
        subjects=(claim_subject(claim, material),),
        choices=(
            Choice(Act.CONFIRM, (claim.id,)),
            Choice(Act.CORRECT, (claim.id,), "the value"),
            Choice(Act.CORRECT, (claim.id, "--origin"), "who said it"),
            Choice(Act.DISMISS, (claim.id,)),
        ),
    )


def _findings(events: Iterable[Numbered], material: Material) -> Iterator[Doubt]:
    for event in events:
        for finding in event.assessment.findings:
            if finding.kind not in _FINDINGS or finding.decision is not None:
                continue
            key = key_of(finding)
            yield Doubt(
                key=key,
                sort="finding",
                event=event,
                text=finding.text,
                evidence=_because(event.assessment, finding),
                score=None,
                weight=len(finding.reports),
                reports=finding.reports,
                subjects=_subjects(finding.claims, material),
                choices=(
                    Choice(Act.CONFIRM, (key,)),
                    Choice(Act.DISMISS, (key,)),
                    *(Choice(Act.CORRECT, (claim,), "the value") for claim in finding.claims[:1]),
                ),
            )


def _because(assessment: Assessment, finding: Finding) -> str:
    """Return why a conflict is one, by the values that disagree most; for another finding what its rule looks for."""
    standing = next((each for each in assessment.standings if each.field == finding.field), None)
    if finding.kind is FindingKind.CONFLICT and standing and standing.reason:
        return f"{capital(standing.reason)}."
    return _RULES[finding.kind]


def _lookalikes(material: Material) -> Iterator[Doubt]:
    for pair in pairs(material):
        one, other = pair.left.assessment, pair.right.assessment
        firsts = (material.mentions_of(each.event)[0] for each in (one, other))
        yield Doubt(
            key=pair.key,
            sort="pair",
            event=pair.left,
            text=f"“{one.title}” and “{other.title}” may be one event.",
            evidence=f"Both are of the kind {one.kind}, with the same {told_alike(pair.shared)}, {_apart(pair.days)}; no rule joins them.",
            score=None,
            weight=min(len(one.reports), len(other.reports)),
            reports=tuple(dict.fromkeys((*one.reports, *other.reports))),
            subjects=tuple(mention_subject(each, material, side) for side, each in enumerate(firsts)),
            choices=(
                Choice(Act.MERGE, (str(pair.left.number), str(pair.right.number))),
                Choice(Act.DISMISS, (pair.key,)),
            ),
        )


def _subjects(claims: Iterable[str], material: Material) -> tuple[Subject, ...]:
    return tuple(claim_subject(material.claims[key], material) for key in claims if key in material.claims)


def _decided(material: Material) -> set[str]:
    """Return the ids of the claims that somebody decided on."""
    return {each.claim for event in material.brief.assessments for each in event.corrections}


def _apart(days: float | None) -> str:
    """Return how far two events lie apart, in words."""
    if days is None:
        return "one of them without a day"
    if days < 1:
        return "on days that meet"
    return f"{days:.0f} {'day' if days < 2 else 'days'} between them"


def _positions(events: Iterable[Numbered]) -> Iterator[tuple[Numbered, Standing, Position]]:
    for event in events:
        for standing in event.assessment.standings:
            yield from ((event, standing, position) for position in standing.positions)


def _confidence(claim: Claim, material: Material) -> float:
    """Return how sure it is that a claim is its origin's: that of its statement, at most 0.5 where it is carried."""
    statement = material.statements.get(claim.statement or "")
    sure = statement.confidence if statement else 1.0
    return min(sure, 0.5) if claim.carried else sure


def _voice_of(claim: Claim) -> str:
    return (claim.origin.party or claim.origin.name) if claim.origin else ""


def _reports(mentions: Iterable[str], material: Material) -> tuple[str, ...]:
    homes = {material.homes[mention] for mention in mentions}
    return tuple(report.id for report in material.reports if report.id in homes)


def _name(report: str, material: Material) -> str:
    return material.report(report).path or report


def _outlets(reports: Iterable[str], material: Material) -> str:
    keys = tuple(reports)
    return outlets(keys, {key: material.report(key) for key in keys}) or listed(keys)
