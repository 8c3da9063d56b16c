"""How far apart two moments are, and whether they can be one time; a day without its year, or a weekday without its week, can still part two happenings."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from onrecord.record.value import Moment, Precision

Span = tuple[float, float]
"""A start and an end, exclusive, in days since 1970, UTC."""

_DAY = 86400.0
_YEAR = 365
_NOON = 12
_LEAP_YEAR = 2000
_FINE = frozenset({Precision.SECOND, Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY})
_WEEK = 7
_NEXT_DAY, _ANOTHER_DAY = 1.5, 4.0
"""Days between two weekdays: what is told of neighbours may be one day in two zones, what is told of others lies days or weeks apart."""
_EVER = "0001-01-01T00:00:00Z"
_MONTH_DAY = re.compile(r"[\dX]{4}-(\d\d)-(\d\d)")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")


@dataclass(frozen=True, slots=True)
class When:
    """A moment as it is compared: its interval, None where it does not resolve, its day in the year and in the week, None where not told."""

    span: Span | None
    day_of_year: int | None
    weekday: int | None = None

    def apart(self, other: "When") -> float | None:
        """Return the days between the two, 0 where they meet; by day and month where a year is not known, by weekday where a week is not.

        None where nothing tells.
        """
        if self.span and other.span:
            return max(0.0, self.span[0] - other.span[1], other.span[0] - self.span[1])
        if self.day_of_year is not None and other.day_of_year is not None:
            return float(max(0, _around(self.day_of_year - other.day_of_year, _YEAR) - 1))
        if self.weekday is None or other.weekday is None:
            return None
        days = _around(self.weekday - other.weekday, _WEEK)
        return (0.0, _NEXT_DAY, _ANOTHER_DAY, _ANOTHER_DAY)[days]

    @property
    def is_open(self) -> bool:
        """Whether nothing but the end is known."""
        return self.span is not None and self.span[0] <= _days(_EVER)


@lru_cache(maxsize=65536)
def when(moment: Moment | None) -> When:
    """Return `moment` as it is compared."""
    if moment is None:
        return When(None, None)
    told = _MONTH_DAY.match(moment.timex or "") if moment.precision in _FINE else None
    return When(_span(moment), _day_of_year(*told.groups()) if told else None, _weekday(moment))


def up_to(published: Moment | None) -> Moment | None:
    """Return all the time up to publication, in which what has happened lies; None where nothing tells when that was."""
    if published is None or published.latest is None:
        return None
    return Moment(_EVER, published.latest)


def to_the_day(moment: Moment | None) -> bool:
    """Return whether the moment is known to the day or better, be it without its year."""
    if moment is None or moment.precision not in _FINE:
        return False
    compared = when(moment)
    return compared.span is not None or compared.day_of_year is not None


def names_day(moment: Moment | None) -> bool:
    """Return whether the moment is known to the day or better, be it by a weekday of nobody knows which week."""
    return to_the_day(moment) or (moment is not None and when(moment).weekday is not None)


def gap(left: Moment | None, right: Moment | None) -> float | None:
    """Return the days between two moments, 0 where they meet; None where nothing tells."""
    return when(left).apart(when(right))


def day_numbers(moment: Moment | None, most: int = 4) -> tuple[int, ...]:
    """Return the UTC days that a moment touches, as days since 1970; none where it is not resolved or spans more than `most`."""
    here = _span(moment) if moment else None
    if here is None:
        return ()
    first, last = int(here[0]), int(here[1] - 1e-9)
    return tuple(range(first, last + 1)) if last - first < most else ()


def local_day(moment: Moment | None) -> str | None:
    """Return the day that a moment's own clock tells, as in "2025-02-28", else that of the noon after its start: the local day in most zones.

    None where the moment is not known to the day with its year.
    """
    if moment is None or moment.precision not in _FINE or moment.earliest is None:
        return None
    try:
        return date.fromisoformat((moment.timex or "")[:10]).isoformat()
    except ValueError:
        return (datetime.fromisoformat(moment.earliest) + timedelta(hours=_NOON)).date().isoformat()


def _span(moment: Moment) -> Span | None:
    if moment.earliest is None or moment.latest is None:
        return None
    return _days(moment.earliest), _days(moment.latest)


def _days(iso: str) -> float:
    told = datetime.fromisoformat(iso)
    return (told if told.tzinfo else told.replace(tzinfo=UTC)).timestamp() / _DAY


def _day_of_year(month: str, day: str) -> int | None:
    try:
        return date(_LEAP_YEAR, int(month), int(day)).timetuple().tm_yday
    except ValueError:
        return None


def _weekday(moment: Moment) -> int | None:
    """Return the day in the week, Monday as 1, of a moment that its words tell to the day."""
    if moment.precision not in _FINE:
        return None
    if told := _WEEKDAY.match(moment.timex or ""):
        return int(told[1])
    day = local_day(moment)
    return date.fromisoformat(day).isoweekday() if day else None


def _around(difference: int, length: int) -> int:
    """Return how far two days of a year or a week are apart, the shorter way around."""
    return min(abs(difference), length - abs(difference))
