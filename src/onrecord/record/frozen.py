"""Records that nobody changes and that are made by the thousand: each report makes two thousand passages, figures, hops and the like."""

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

Record = TypeVar("Record")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[Record]) -> type[Record]:
    """Make a slotted dataclass, compared and hashed by its fields, that no checked code can change.

    Type checkers hold to that; Python does not: refusing changes at run time takes it three quarters of the time in which it makes a
    record, and longer yet where one comes from another process.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)
