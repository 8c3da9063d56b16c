"""Moments as an editor reads them: local time first, UTC beside it where the two differ."""

from datetime import UTC, datetime, timedelta

from onrecord.record.value import Moment, Precision
from onrecord.values import say

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_CLOCK = {Precision.SECOND, Precision.MINUTE, Precision.HOUR}
_PARTS_OF_DAY = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
"""The parts of day of TIMEX3 values ("2025-02-26TMO")."""

_WIDEST_OFFSET = timedelta(hours=14)
"""No zone is further from UTC (Kiribati, UTC+14)."""

UNRESOLVED = "date unresolved"


def when(moment: Moment | None) -> str:
    """Return `moment` in words, as in "Wed 26 Feb 2025, 08:00 (UTC+9; 25 Feb 23:00 UTC)"; "" for None."""
    if moment is None:
        return ""
    if moment.earliest is None or moment.latest is None:
        told = say(moment)
        return told if UNRESOLVED in told else UNRESOLVED
    if "/" in (moment.timex or ""):
        return say(moment)
    words = _clock(moment) if moment.precision in _CLOCK else _calendar(moment, _utc(moment.earliest))
    return f"about {words}" if moment.approximate else words


def day(moment: Moment | None) -> str:
    """Return day and month of `moment` in local time ("26 Feb"), or "" where they are not known."""
    if moment is None or moment.earliest is None:
        return ""
    local = _local_day(moment) or _utc(moment.earliest)
    return f"{local.day} {_MONTHS[local.month - 1]}"


def short(moment: Moment | None) -> str:
    """Return day, month and, where it is known, the clock in local time ("28 Mar 20:35"); "" where nothing is known."""
    local = _local(moment) if moment is not None and moment.precision in _CLOCK else None
    return day(moment) + (f" {local:%H:%M}" if local else "")


def beside(moment: Moment) -> str:
    """Return the UTC time that goes beside a local one ("25 Feb 23:00 UTC"); "" where no clock is known, or it is told in UTC."""
    local = _local(moment) if moment.precision in _CLOCK and moment.earliest else None
    utc = _utc(moment.earliest or "") if local else None
    if local is None or utc is None or local == utc or abs(local - utc) > _WIDEST_OFFSET:
        return ""
    other_day = f"{utc.day} {_MONTHS[utc.month - 1]} " if utc.date() != local.date() else ""
    return f"{other_day}{utc:%H:%M} UTC"


def _utc(iso: str) -> datetime:
    moment = datetime.fromisoformat(iso)
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment


def _local(moment: Moment) -> datetime | None:
    """Return the local time that the moment's TIMEX3 value tells or begins with, without a zone; None where it tells none."""
    try:
        return datetime.fromisoformat((moment.timex or "").partition("/")[0]).replace(tzinfo=None)
    except ValueError:
        return None


def _local_day(moment: Moment) -> datetime | None:
    """Return the local day, also of a part of a day ("2025-02-26TMO"); None where no day is told."""
    try:
        return datetime.fromisoformat((moment.timex or "").partition("/")[0].partition("T")[0])
    except ValueError:
        return None


def _date(at: datetime) -> str:
    return f"{_DAYS[at.weekday()]} {at.day} {_MONTHS[at.month - 1]} {at.year}"


def _clock(moment: Moment) -> str:
    utc, local, other = _utc(moment.earliest or ""), _local(moment), beside(moment)
    if local is None or not other:
        return f"{_date(utc)}, {utc:%H:%M} UTC"
    return f"{_date(local)}, {local:%H:%M} ({_offset(local - utc)}; {other})"


def _offset(difference: timedelta) -> str:
    minutes = round(difference.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours}" + (f":{rest:02d}" if rest else "")


def _calendar(moment: Moment, earliest: datetime) -> str:
    """Return a moment that no clock tells: a day, a part of one, a month, a year, else the days it spans."""
    first = earliest + timedelta(hours=12)  # noon falls on the same day in most zones
    if moment.precision is Precision.DAY:
        return _date(_local(moment) or first)
    if moment.precision is Precision.PART_OF_DAY:
        return _part_of_day(moment, first)
    if moment.precision is Precision.MONTH:
        return f"{_MONTHS[first.month - 1]} {first.year}"
    if moment.precision is Precision.YEAR:
        return str(first.year)
    last = _utc(moment.latest or "") - timedelta(hours=12)
    start = _date(first).removesuffix(f" {last.year}")
    return f"{start} to {_date(last)}"


def _part_of_day(moment: Moment, first: datetime) -> str:
    part = (moment.timex or "").partition("T")[2]
    return f"{_date(_local_day(moment) or first)}, {_PARTS_OF_DAY.get(part, 'part of the day')}"
