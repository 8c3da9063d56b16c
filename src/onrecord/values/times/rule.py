"""What a rule of times is, what it makes, and the context it resolves against."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from onrecord.record.frozen import frozen
from onrecord.record.reading import TimeType

QUARTER_REACH = 1500
"""How many characters a quarter once named is still meant by "a year earlier"."""


class Tense(StrEnum):
    """Whether the words around a time speak of what was or of what is to come."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


@frozen
class Told:
    """One time as told: offsets in the text (`end` exclusive), TIMEX3 type and value.

    `offset` is the zone of a clock time in hours east of Greenwich where the words name it; `named_zone` its IANA name.
    `days` is an interval of days that the value cannot hold ("the first week of February"): inclusive, exclusive;
    `stretch` the same in local time, of a length that ends or begins with publication ("the past 24 hours").
    `floating` is true for a clock time without a date of its own. `unplaced` is true for a value that has no interval
    anybody could know from the words: a fiscal quarter begins when its company says. `leads_to` is the value of the time that is
    meant where it is another: the date that a length leads to which is counted from one, the night of "the night of Feb. 25". `aside` is true for a mere look back ("a year earlier"): what follows is
    not told from it.
    """

    start: int
    end: int
    type: TimeType
    value: str
    offset: float | None = None
    named_zone: str | None = None
    days: tuple[date, date] | None = None
    stretch: tuple[datetime, datetime] | None = None
    floating: bool = False
    approximate: bool = False
    unplaced: bool = False
    leads_to: str | None = None
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """Where what a text tells of happens: the IANA name of its zone, None where that is the report's own or nobody knows.

    `overnight` is true for a text that tells of the day after that of its publication as of one that has begun.
    """

    zone: str | None = None
    overnight: bool = False


@dataclass(slots=True)
class Context:
    """What a rule resolves against: the text, the publication time in local terms, what was told before.

    `reference` is None where nothing tells when the report was published. `anchor` is the last day, month or year that
    the text named, `days_named` all its days in text order, `quarter` the last quarter, `tense` answers for offsets of the text. `overnight` is true for a text that tells
    of the day after that of its publication as of one that has begun.
    """

    text: str
    lowered: str
    reference: datetime | None
    tense: Callable[[int, int], Tense]
    overnight: bool = False
    anchor: str | None = None
    days_named: list[date] = field(default_factory=list)
    quarter: str | None = None
    quarter_at: int = 0

    def name_quarter(self, value: str, at: int) -> None:
        """Keep the quarter that the text names at offset `at`."""
        self.quarter, self.quarter_at = value, at

    def forget_quarter(self) -> None:
        """Take the quarter named before for nobody's: the text goes on to a longer time."""
        self.quarter = None

    def quarter_before(self, at: int) -> str | None:
        """Return the quarter named before offset `at`, however far; None where none was, or it is nobody's."""
        return self.quarter if self.quarter and at >= self.quarter_at and "X" not in self.quarter else None

    def recent_quarter(self, at: int) -> str | None:
        """Return the quarter named shortly before offset `at`; None where none was, or it is nobody's."""
        return (
            self.quarter if self.quarter and at - self.quarter_at < QUARTER_REACH and "X" not in self.quarter else None
        )

    @property
    def today(self) -> date | None:
        """Return the local day of publication."""
        return self.reference.date() if self.reference else None

    def name_day(self, value: str) -> None:
        """Keep the day, month or year that the text names."""
        self.anchor = value
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            self.days_named.append(date.fromisoformat(value))

    def day_before_next(self, at: int, end: int) -> date | None:
        """Return the day that "the next day" at offsets `at` to `end` follows: what has been did not follow the day of publication.

        It is the day named last from which the next one is not to come.
        """
        today, last = self.today, self.anchor_day
        if today is None or last is None or last < today or self.tense(at, end) is not Tense.PAST:
            return last
        return next((day for day in reversed(self.days_named) if day < today), last)

    @property
    def day_meant(self) -> str:
        """Return the value of the day that "that day" means: the last one named, else one of the year or month named, else publication's."""
        if self.days_named:
            return self.days_named[-1].isoformat()
        today = self.today.isoformat() if self.today else "XXXX-XX-XX"
        if self.anchor and re.fullmatch(r"\d{4}(?:-\d\d)?", self.anchor) and not today.startswith(self.anchor):
            return f"{self.anchor}-XX-XX"[:10]
        return today

    @property
    def anchor_day(self) -> date | None:
        """Return the day that the text last named; the day of publication where it named none."""
        if self.anchor and re.match(r"\d{4}-\d\d-\d\d", self.anchor):
            return date.fromisoformat(self.anchor[:10])
        return self.today


Made = tuple[TimeType, str] | Told | list[Told] | None
Builder = Callable[[re.Match[str], Context], Made]


class Needs(StrEnum):
    """What must stand in the next few words before a rule is tried: it keeps reading fast."""

    MONTH = "month"
    WEEKDAY = "weekday"
    UNIT = "unit"
    PART = "part"
    SEASON = "season"
    DIGIT = "digit"
    CLOCK = "clock"
    WORD = "word"
    HOLIDAY = "holiday"
    QUARTER = "quarter"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over text in lower case, and what makes the time of its match; None refuses the match."""

    pattern: re.Pattern[str]
    build: Builder
    needs: Needs


def rule(pattern: str, build: Builder, needs: Needs) -> Rule:
    """Compile a rule."""
    return Rule(re.compile(pattern), build, needs)


def lower(text: str) -> str:
    """Return `text` in lower case without moving an offset."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return lowered.replace("\n", " ").replace("\u00a0", " ").replace("\u202f", " ")
