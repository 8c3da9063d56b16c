"""Who is whom in linking, as people decided: why two voices are one party, and which two parties are never one origin."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from onrecord.record.decided import Identity, Parties


@dataclass(frozen=True, slots=True)
class Whom:
    """What people decided of parties, by the ids under which those count."""

    read_as: Mapping[str, str] = field(default_factory=dict)
    merged: Mapping[str, Identity] = field(default_factory=dict)
    unlike: frozenset[tuple[str, str]] = frozenset()

    @classmethod
    def of(cls, parties: Parties) -> "Whom":
        """Return what decisions on parties say of voices."""
        unlike = frozenset((each.left, each.right) for each in parties.unlike)
        return cls(parties.read_as, parties.everywhere, unlike)

    def why(self, left: str, right: str, party: str) -> str:
        """Return the sentence by which two voices, by the ids of what they say, are of one party; "" where both were read so."""
        read = [self.read_as.get(each, party) for each in (left, right)]
        told = [self.merged[each].text for each in read if each in self.merged and self.merged[each].becomes == party]
        return told[0] if read[0] != read[1] and told else ""

    def apart(self, left: str, right: str) -> bool:
        """Return whether a person says that two parties are two."""
        return bool(self.unlike) and (min(left, right), max(left, right)) in self.unlike

    def any_apart(self, left: Iterable[str], right: Iterable[str]) -> bool:
        """Return whether a person says of one of the left and one of the right that they are two."""
        others = tuple(right) if self.unlike else ()
        return any(self.apart(each, other) for each in left for other in others)
