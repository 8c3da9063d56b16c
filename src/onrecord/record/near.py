"""What linking keeps to go by when a report comes in."""

from collections.abc import Mapping
from dataclasses import dataclass

Place = tuple[str, str]
"""Where a report stands in the order of publication: when it was published, as text that sorts, then its id."""

Cell = tuple[str, str]
"""A kind and a day: accounts of two stories can only be of one event within one cell."""


@dataclass(frozen=True, slots=True)
class AccountRow:
    """What one story tells of one happening, as it is kept: its story, kind and day, the event that it is of, and itself as text.

    `day` is None where no mention is known to the day; `event` is empty as long as the account is laid to none.
    """

    id: str
    story: str
    kind: str
    day: str | None
    event: str
    body: str


@dataclass(frozen=True, slots=True)
class Part:
    """Events that people's decisions touch and that hang together, as they are kept.

    `rests_on` are the events of the rules that it is made of, and those that share a story with them; `touched` those of them that decisions
    are on, and `covered` those that it replaces; `events` has what it has instead, as text by their ids. `key` is a hash of all that it is
    made of.
    """

    key: str
    rests_on: frozenset[str]
    touched: frozenset[str]
    covered: frozenset[str]
    events: Mapping[str, str]
