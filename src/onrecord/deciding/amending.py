"""Claims as people corrected them, each with what its reading gives kept beside it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from onrecord.deciding.anchored import Anchored
from onrecord.record.decided import Correction
from onrecord.record.decision import Act, Decision, Outcome, State
from onrecord.record.reading import Claim, Hop, HopRole, Reading
from onrecord.record.value import Name

_VERBS = {Act.CONFIRM: "confirmed", Act.DISMISS: "dismissed"}


@dataclass(slots=True)
class _Kept:
    """What counts for one claim: the last correction of its value, the last of its origin, and the last word on it as a whole."""

    value: Decision | None = None
    origin: Decision | None = None
    whole: Decision | None = None

    @property
    def all(self) -> list[Decision]:
        return [each for each in (self.value, self.origin, self.whole) if each]


class Amender:
    """Decisions on claims, in the order of deciding, and the readings as they come to be; `overruled` are those that later ones replace."""

    def __init__(self, anchors: Anchored, decisions: Iterable[Decision]) -> None:
        self._anchors = anchors
        self._kept: dict[str, _Kept] = {}
        self.overruled: dict[str, Outcome] = {}
        for decision in decisions:
            self._take(decision)

    def _take(self, decision: Decision) -> None:
        """Take a decision on claims into account; what it decides anew counts no more as it was decided before."""
        for key in dict.fromkeys(filter(None, map(self._anchors.find, decision.subjects))):
            kept = self._kept.setdefault(key, _Kept())
            part = "value" if decision.value is not None else "origin" if decision.act is Act.CORRECT else "whole"
            if before := getattr(kept, part):
                self.overruled[before.id] = Outcome(before, State.OVERRULED, decision.told("decided otherwise"))
            setattr(kept, part, decision)

    def amended(self, readings: Iterable[Reading]) -> tuple[list[Reading], tuple[Correction, ...]]:
        """Return the readings with their claims as decided, without those dismissed, and what was decided of each claim."""
        corrections: list[Correction] = []
        return [self._reading(each, corrections) for each in readings], tuple(corrections)

    def _reading(self, reading: Reading, corrections: list[Correction]) -> Reading:
        decided = {claim.id: self._kept[claim.id] for claim in reading.claims if claim.id in self._kept}
        if not decided:
            return reading
        claims = []
        for claim in reading.claims:
            kept = decided.get(claim.id, _Kept())
            corrections += [_correction(claim, each) for each in kept.all]
            if not (kept.whole and kept.whole.act is Act.DISMISS):
                claims.append(_amended(claim, kept))
        parties = {party.id: party for party in reading.parties}
        for kept in decided.values():
            if kept.origin and kept.origin.origin:
                parties.setdefault(kept.origin.origin.id, kept.origin.origin)
        return replace(reading, claims=tuple(claims), parties=tuple(parties.values()))


def _amended(claim: Claim, kept: _Kept) -> Claim:
    told = [each for each in (claim.why, *(_sentence(claim, decision) for decision in kept.all)) if each]
    changed = replace(claim, why="; ".join(told))
    if kept.value and kept.value.value is not None:
        changed = replace(changed, value=kept.value.value)
    return _with_origin(changed, kept.origin) if kept.origin else changed


def _with_origin(claim: Claim, decision: Decision) -> Claim:
    """Return the claim with the origin decided on at the head of its chain, in place of the first voice that was read."""
    passed_on = tuple(hop for hop in claim.chain if hop is not claim.origin and hop != claim.origin)
    if decision.origin is None:
        return replace(claim, origin=None, chain=passed_on)
    first = Hop(decision.origin.id, decision.origin.name, HopRole.SPEAKER)
    return replace(claim, origin=first, chain=(first, *passed_on))


def _correction(claim: Claim, decision: Decision) -> Correction:
    origin = Name(claim.origin.name, claim.origin.party) if claim.origin else None
    return Correction(
        claim=claim.id,
        mention=claim.mention,
        field=claim.field,
        act=decision.act,
        value=claim.value,
        origin=origin,
        decision=decision.id,
        text=_sentence(claim, decision),
    )


def _sentence(claim: Claim, decision: Decision) -> str:
    """Say who decided what, when and why."""
    if decision.act is not Act.CORRECT:
        return decision.told(f"{_VERBS[decision.act]} the claim")
    if decision.value is not None:
        return decision.told("corrected the value")
    return decision.told(f"corrected the origin from {claim.origin.name if claim.origin else 'no named voice'}")
