"""Turn a TIMEX3 value into the interval of UTC that it names."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from onrecord.record.value import Moment, Precision
from onrecord.values.times.calendar import add_days, add_months, season_bounds

_PART_HOURS = {"MO": (5, 12), "AF": (12, 18), "EV": (18, 24), "NI": (18, 29), "DT": (6, 18)}
"""Hours of the local day; a night runs into the next morning."""
_FIXED = re.compile(r"([+-])([01]\d|2[0-3]):([0-5]\d)")
_CLOCK = re.compile(r"(\d\d):(\d\d)(?::(\d\d))?")


@cache
def zone_of(name: str | None) -> tzinfo:
    """Return the zone of an IANA name or of a distance from UTC ("+09:00"); UTC for None or a name that nobody knows."""
    fixed = _FIXED.fullmatch(name or "")
    if fixed:
        minutes = int(fixed[2]) * 60 + int(fixed[3])
        return fixed_zone((-minutes if fixed[1] == "-" else minutes) / 60)
    try:
        return ZoneInfo(name) if name else UTC
    except (ZoneInfoNotFoundError, ValueError):
        return UTC


def fixed_zone(hours: float) -> tzinfo:
    """Return the zone that lies `hours` east of Greenwich."""
    return timezone(timedelta(hours=hours))


def moment_of(value: str, zone: tzinfo, *, approximate: bool = False) -> Moment | None:
    """Return the moment of a TIMEX3 date or time in `zone`; None for durations, sets, and what has an X or a _REF."""
    found = _days(value)
    if found:
        first, behind, precision = found
        return between(datetime.combine(first, time()), datetime.combine(behind, time()), zone, precision).as_told(
            value, approximate=approximate
        )
    day, _, clock = value.partition("T")
    date_part = _days(day) if clock else None
    if not date_part or date_part[2] is not Precision.DAY:
        return None
    hours = _hours(date_part[0], clock)
    return between(hours[0], hours[1], zone, hours[2]).as_told(value, approximate=approximate) if hours else None


class _Interval:
    """An interval in UTC on its way to a moment."""

    def __init__(self, earliest: str, latest: str, precision: Precision) -> None:
        self.earliest, self.latest, self.precision = earliest, latest, precision

    def as_told(self, value: str, *, approximate: bool) -> Moment:
        """Return the moment with the local value that tells it."""
        return Moment(self.earliest, self.latest, self.precision, approximate, value)


def between(first: datetime, behind: datetime, zone: tzinfo, precision: Precision) -> _Interval:
    """Take two local times to UTC."""
    return _Interval(to_utc(first, zone), to_utc(behind, zone), precision)


def to_utc(local: datetime, zone: tzinfo) -> str:
    """Return a local time without zone as ISO 8601 UTC with "Z"; the ends of the calendar stay where they are."""
    try:
        moved = local.replace(tzinfo=zone).astimezone(UTC)
    except OverflowError:
        moved = local.replace(tzinfo=UTC)
    return f"{moved.replace(tzinfo=None).isoformat(timespec='seconds')}Z"


def _days(value: str) -> tuple[date, date, Precision] | None:
    """Return first day, day behind and precision of a TIMEX3 date."""
    for pattern, build in _FORMS:
        match = pattern.fullmatch(value)
        if match:
            try:
                found = build(*match.groups())
            except (ValueError, OverflowError):
                return None
            return found if found[0] < found[1] else None  # the last day of the calendar has no day behind it
    return None


def _day(year: str, month: str, day: str) -> tuple[date, date, Precision]:
    first = date(int(year), int(month), int(day))
    return first, add_days(first, 1), Precision.DAY


def _month(year: str, month: str) -> tuple[date, date, Precision]:
    first = date(int(year), int(month), 1)
    return first, add_months(first, 1), Precision.MONTH


def _year(year: str) -> tuple[date, date, Precision]:
    return date(int(year), 1, 1), date(min(int(year) + 1, 9999), 1, 1), Precision.YEAR


def _week(year: str, week: str) -> tuple[date, date, Precision]:
    first = date.fromisocalendar(int(year), int(week), 1)
    return first, add_days(first, 7), Precision.WEEK


def _weekend(year: str, week: str) -> tuple[date, date, Precision]:
    first = date.fromisocalendar(int(year), int(week), 6)
    return first, add_days(first, 2), Precision.DAY


def _quarter(year: str, quarter: str) -> tuple[date, date, Precision]:
    first = date(int(year), 3 * int(quarter) - 2, 1)
    return first, add_months(first, 3), Precision.SEASON


def _half(year: str, half: str) -> tuple[date, date, Precision]:
    first = date(int(year), 6 * int(half) - 5, 1)
    return first, add_months(first, 6), Precision.SEASON


def _season(year: str, season: str) -> tuple[date, date, Precision]:
    return *season_bounds(int(year), season), Precision.SEASON


def _decade(decade: str) -> tuple[date, date, Precision]:
    return date(int(decade) * 10, 1, 1), date(int(decade) * 10 + 10, 1, 1), Precision.DECADE


def _century(century: str) -> tuple[date, date, Precision]:
    return date(int(century) * 100, 1, 1), date(int(century) * 100 + 100, 1, 1), Precision.UNKNOWN


_FORMS = tuple(
    (re.compile(pattern), build)
    for pattern, build in (
        (r"(\d{4})-(\d\d)-(\d\d)", _day),
        (r"(\d{4})-(\d\d)", _month),
        (r"(\d{4})", _year),
        (r"(\d{4})-W(\d\d)", _week),
        (r"(\d{4})-W(\d\d)-WE", _weekend),
        (r"(\d{4})-Q(\d)", _quarter),
        (r"(\d{4})-H(\d)", _half),
        (r"(\d{4})-(SP|SU|FA|WI)", _season),
        (r"(\d{3})X?", _decade),
        (r"(\d\d)(?:XX)?", _century),
    )
)


def _hours(day: date, clock: str) -> tuple[datetime, datetime, Precision] | None:
    """Return begin, end and precision of a clock time or part of `day`, local; "Z" must be cut off before."""
    midnight = datetime.combine(day, time())
    if clock in _PART_HOURS:
        first, last = _PART_HOURS[clock]
        return midnight + timedelta(hours=first), midnight + timedelta(hours=last), Precision.PART_OF_DAY
    match = _CLOCK.fullmatch(clock)
    if not match:
        return None
    hour, minute, second = int(match[1]), int(match[2]), int(match[3] or 0)
    if hour > 24 or minute > 59 or second > 59:
        return None
    first_instant = midnight + timedelta(hours=hour, minutes=minute, seconds=second)
    width = timedelta(seconds=1) if match[3] else timedelta(minutes=1)
    return first_instant, first_instant + width, Precision.SECOND if match[3] else Precision.MINUTE
