"""What linking keeps to go by when a report comes in."""

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
