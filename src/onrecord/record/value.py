"""What a claim can be about: a quantity, a moment, a name, or a yes or no.

The types are plain; `onrecord.values` parses them from words, says them in words and compares them.
"""

from enum import StrEnum

from onrecord.record.frozen import frozen


class Precision(StrEnum):
    """How finely a moment is known: the width of the interval that its words name."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    UNKNOWN = "unknown"


@frozen
class Quantity:
    """A number or a range of numbers, with its unit as printed and in SI.

    `low` and `high` are inclusive and equal for a single value; None is an open side ("at least 12" has no
    `high`). `unit` is the singular unit as a word ("kilometre", "second", "USD", "percent"), or None for a plain
    count. `si_low` and `si_high` are in metres, seconds, kilograms, metres per second …; they equal `low` and
    `high` for counts, money and percent. `counted` is the head noun of what is counted ("missile", "troop",
    "person"), singular, lower case.
    """

    low: float | None
    high: float | None
    unit: str | None = None
    si_low: float | None = None
    si_high: float | None = None
    approximate: bool = False
    counted: str | None = None


@frozen
class Moment:
    """An interval of time in UTC: ISO 8601 with `Z`, `earliest` inclusive, `latest` exclusive.

    None on both sides means that the words cannot be resolved (no publication time). A moment of minute precision
    spans one minute. `approximate` is "around 8 am". `timex` is the TIMEX3 value in local time ("2025-02-26T08:00"),
    for a range those of both ends ("2025-02-24/2025-02-26").
    """

    earliest: str | None
    latest: str | None
    precision: Precision = Precision.UNKNOWN
    approximate: bool = False
    timex: str | None = None


@frozen
class Name:
    """A place, a party or a thing by its name; `party` is the party's id where it is one."""

    name: str
    party: str | None = None


@frozen
class Truth:
    """A yes or no: "did not say how many", "denies that it happened"."""

    holds: bool


Value = Quantity | Moment | Name | Truth
