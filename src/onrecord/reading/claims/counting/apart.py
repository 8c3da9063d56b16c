"""One dead whom a voice of its own tells of, beside numbers that others give of the same event.

"A fire killed three. … The mayor said that a woman died in her house": what the mayor tells is a claim of his own, and no part of what the
report counts. Where the same voice gives a number, the one told of is among those counted.
"""

from collections.abc import Iterable

from onrecord.reading.claims.harm.lots import Lot
from onrecord.reading.scene import Scene
from onrecord.record.reading import Claim

_OPENINGS = ("a ", "an ")


def is_of_own_voice(scene: Scene, claim: Claim, claims: Iterable[Claim]) -> bool:
    """Say whether a claim of one dead introduced by "a" has a voice that gives no other number of the field of its event."""
    voice = _voice(claim)
    introduced = claim.passages[0].of(scene.draft.report.text).lower().startswith(_OPENINGS)
    if voice is None or not introduced or claim.field != str(Lot.KILLED):
        return False
    return all(
        _voice(other) != voice for other in claims if other.mention == claim.mention and other.field == claim.field
    )


def _voice(claim: Claim) -> str | None:
    return (claim.origin.party or claim.origin.name) if claim.origin else None
