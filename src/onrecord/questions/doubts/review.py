"""The queue of what a person had better look at: doubtful links, parties that may be one, unsure claims that carry weight, findings that do not fit.

What nobody decided on yet, and what most hangs on first: the reports that would tell of something else if it were wrong.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from inspect import getdoc

from onrecord import values
from onrecord.assessing import FINDINGS
from onrecord.assessing.saying import capital
from onrecord.questions.beside import origins_of
from onrecord.questions.doubts import (
    Choice,
    Doubt,
    choices_on_parties,
    decided_claims,
    names_of,
    positions,
    subjects_of,
)
from onrecord.questions.doubts.lookalikes import pairs, told_alike, told_apart
from onrecord.questions.doubts.namesakes import Namesakes, key_of_pair, namesakes
from onrecord.questions.doubts.unsure import UNSURE, choices_on, confidence, told_of, voice_of, why_unsure
from onrecord.questions.doubts.weak_links import weak_links, weak_voices
from onrecord.questions.events import Numbered
from onrecord.questions.keys import key_of
from onrecord.questions.material import Material
from onrecord.questions.subjects import claim_subject, mention_subject
from onrecord.record.assessment import Assessment, Finding, FindingKind, Origin, Standing
from onrecord.record.decision import Act
from onrecord.record.reading import Claim

_SHOWN = 3
"""Claims of an origin that are shown, and can be corrected, at once."""

_RULES = {finder.KIND: f"{(getdoc(finder) or '').splitlines()[0]}" for finder in reversed(FINDINGS)}
"""What each sort of finding is, in its rule's own words."""

_FINDINGS = frozenset(
    {FindingKind.CONFLICT, FindingKind.DENIAL, FindingKind.SLIP, FindingKind.CONVERSION, FindingKind.TOTAL}
)


def review(material: Material) -> tuple[Doubt, ...]:
    """Return all that is doubtful and that nobody decided on, what most reports hang on first."""
    events = [Numbered(n, each) for n, each in enumerate(material.brief.assessments, start=1)]
    found = [
        *weak_links(events, material),
        *weak_voices(events, material),
        *_parties(events, material),
        *_claims(events, material),
        *_findings(events, material),
        *_lookalikes(material),
    ]
    return tuple(sorted(found, key=lambda doubt: (-doubt.weight, doubt.sort, doubt.score or 1.0, doubt.key)))


def _claims(events: Iterable[Numbered], material: Material) -> Iterator[Doubt]:
    """Yield the unsure claims without which a position, or one of its origins, would not be there."""
    decided = decided_claims(material)
    for event, standing, position in positions(events):
        claims = [material.claims[key] for key in position.claims if key in material.claims]
        sure = {voice_of(each) for each in claims if confidence(each, material) >= UNSURE}
        for claim in claims:
            score = confidence(claim, material)
            if score < UNSURE and voice_of(claim) not in sure and claim.id not in decided:
                yield _claim(claim, score, event, standing, material)


def _claim(claim: Claim, score: float, event: Numbered, standing: Standing, material: Material) -> Doubt:
    return Doubt(
        key=claim.id,
        sort="claim",
        event=event,
        text=told_of(claim, material.pack.field_title(event.assessment.kind, standing.field), material),
        evidence=why_unsure(claim),
        score=score,
        weight=len(event.assessment.reports),
        reports=(material.homes[claim.id],),
        subjects=(claim_subject(claim, material),),
        choices=choices_on(claim),
    )


def _parties(events: Iterable[Numbered], material: Material) -> Iterator[Doubt]:
    """Yield the origins of one event that may be one party, while a claim of each was not decided on."""
    decided = decided_claims(material)
    for event in events:
        claims = _claims_by_party(event, material)
        for pair in namesakes(origins_of(event.assessment), material.pack, material.linked.parties):
            sides = [(each, claims.get(each.party, [])) for each in (pair.left, pair.right)]
            (few, theirs), (many, others) = sorted(sides, key=lambda side: (len(side[1]), side[0].party))
            if theirs and others and not decided.issuperset(theirs) and not decided.issuperset(others):
                yield _party(pair, event, (few, theirs), (many, others), material)


def _claims_by_party(event: Numbered, material: Material) -> Mapping[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for _, _, position in positions([event]):
        for key in position.claims:
            origin = material.claims[key].origin if key in material.claims else None
            if origin and origin.party:
                found[origin.party].append(key)
    return found


def _party(
    pair: Namesakes, event: Numbered, few: tuple[Origin, list[str]], many: tuple[Origin, list[str]], material: Material
) -> Doubt:
    reports = tuple(dict.fromkeys(material.homes[claim] for claim in few[1]))
    return Doubt(
        key=key_of_pair(event.assessment.event, pair),
        sort="party",
        event=event,
        text=f"{few[0].name} and {many[0].name} are counted as two origins, and may be one party.",
        evidence=pair.why,
        score=None,
        weight=len(reports),
        reports=tuple(dict.fromkeys((*reports, *(material.homes[claim] for claim in many[1])))),
        subjects=subjects_of((*few[1][:_SHOWN], *many[1][:_SHOWN]), material),
        choices=(
            *choices_on_parties(key_of_pair(event.assessment.event, pair), many[0], few[0]),
            *(
                Choice(
                    Act.CORRECT, (claim, "--origin", many[0].party), told=f"{_said(claim, material)} is {many[0].name}"
                )
                for claim in few[1][:_SHOWN]
            ),
        ),
    )


def _said(claim: str, material: Material) -> str:
    return f"who gives {values.say(material.claims[claim].value)} in {names_of((material.homes[claim],), material)}"


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
                subjects=subjects_of(finding.claims, material),
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
            evidence=f"Both are of the kind {one.kind.replace('_', ' ')}, with the same {told_alike(pair.shared)}, {told_apart(pair.days)}; no rule joins them.",
            score=None,
            weight=min(len(one.reports), len(other.reports)),
            reports=tuple(dict.fromkeys((*one.reports, *other.reports))),
            subjects=tuple(mention_subject(each, material, side) for side, each in enumerate(firsts)),
            choices=(
                Choice(Act.MERGE, (str(pair.left.number), str(pair.right.number))),
                Choice(Act.DISMISS, (pair.key,)),
            ),
        )
