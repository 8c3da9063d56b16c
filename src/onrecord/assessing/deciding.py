"""What people decided, as assessments tell it: findings confirmed or dismissed, claims corrected, events merged and split."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from onrecord import values
from onrecord.record.assessment import Assessment, Finding
from onrecord.record.decided import Correction, Decided, Judged
from onrecord.record.decision import Act, Outcome, State
from onrecord.record.link import Event, Linked
from onrecord.record.reading import Claim, Reading

_VERBS = {Act.CONFIRM: "confirmed it", Act.DISMISS: "dismissed it"}


@dataclass(frozen=True, slots=True)
class Decisions:
    """What people decided: of findings, and by mention of claims and of events; `claims` are all claims by id."""

    decided: Decided
    claims: Mapping[str, Claim]
    corrections: Mapping[str, list[Correction]]
    rulings: Mapping[str, list[str]]

    @classmethod
    def make(cls, decided: Decided, linked: Linked, readings: Iterable[Reading]) -> "Decisions":
        """Return what people decided of `readings` and of what was linked."""
        corrections: defaultdict[str, list[Correction]] = defaultdict(list)
        for correction in decided.corrections:
            corrections[correction.mention].append(correction)
        rulings: defaultdict[str, list[str]] = defaultdict(list)
        for mention, sentence in _rulings(linked):
            rulings[mention].append(sentence)
        claims = {claim.id: claim for reading in readings for claim in reading.claims} if decided.judged else {}
        return cls(decided, claims, corrections, rulings)

    def applied(self, assessment: Assessment, event: Event) -> Assessment:
        """Return the assessment of an event with all that people decided of it."""
        told = [self._judged(finding, event) for finding in assessment.findings]
        return replace(
            assessment,
            findings=tuple(each for each, act in told if act is not Act.DISMISS),
            dismissed=tuple(each for each, act in told if act is Act.DISMISS),
            corrections=tuple(each for mention in event.mentions for each in self.corrections.get(mention, ())),
            decided=tuple(dict.fromkeys(each for m in event.mentions for each in self.rulings.get(m, ()))),
        )

    def outcomes(self, linked: Linked, assessments: Iterable[Assessment]) -> tuple[Outcome, ...]:
        """Return what each decision comes to, now that events and findings are known."""
        held = {finding.decision for each in assessments for finding in (*each.findings, *each.dismissed)}
        overruled = {each.decision.id: each for each in linked.overruled}
        unheld = {each.decision.id for each in self.decided.judged} - held
        why = "there is no such finding any more, or a later decision is on it."
        known = (overruled.get(each.decision.id, each) for each in self.decided.outcomes)
        return tuple(replace(each, state=State.IDLE, why=why) if each.decision.id in unheld else each for each in known)

    def _judged(self, finding: Finding, event: Event) -> tuple[Finding, Act | None]:
        """Return a finding with the last decision on it, and what that does; None where nobody decided on it."""
        for judged in reversed(self.decided.judged):
            if self._is_of(judged, finding, event):
                by = judged.decision
                return replace(finding, decision=by.id, note=by.told(_VERBS[by.act])), by.act
        return finding, None

    def _is_of(self, judged: Judged, finding: Finding, event: Event) -> bool:
        """Return whether a finding is the one decided on: it rests on the same claims, or others that give the same values.

        A finding to which another value came is a new one. One that rests on no claim is the same while its sentence is.
        """
        decision = judged.decision
        if (decision.finding, decision.field) != (finding.kind.value, finding.field):
            return False
        if not finding.claims:
            return decision.text == finding.text and not judged.mentions.isdisjoint(event.mentions)
        if judged.claims.isdisjoint(finding.claims):
            return False
        known = [self.claims[key] for key in sorted(judged.claims & self.claims.keys())]
        return all(key in judged.claims or self._gives_one_of(known, key) for key in finding.claims)

    def _gives_one_of(self, known: Iterable[Claim], key: str) -> bool:
        claim = self.claims[key]
        alike = (values.compare(each.value, claim.value).relation for each in known if each.field == claim.field)
        return values.Likeness.AGREE in alike


def _rulings(linked: Linked) -> Iterator[tuple[str, str]]:
    """Yield each mention that a person merged, split or confirmed with a sentence that says so."""
    for link in linked.decided:
        yield link.left, link.evidence.reason
    for parting in linked.partings:
        sentence = parting.decision.told("split it")
        yield from ((mention, sentence) for mention in sorted(parting.left | parting.right))
