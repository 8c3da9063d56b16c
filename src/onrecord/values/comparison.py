"""What a comparison of two values says: how they stand to each other, and a sentence that a reader can check."""

from dataclasses import dataclass
from enum import StrEnum


class Likeness(StrEnum):
    """How two values stand to each other.

    `AGREE`: they say the same, after conversion and rounding. `COMPATIBLE`: both can be true ("more than 7,000" and
    7,687). `DIFFER`: they cannot both be true. `APART`: they are of different kinds or cannot be placed, so nothing follows.
    """

    AGREE = "agree"
    COMPATIBLE = "compatible"
    DIFFER = "differ"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The relation of two values and the reason for it, as a sentence."""

    relation: Likeness
    reason: str
