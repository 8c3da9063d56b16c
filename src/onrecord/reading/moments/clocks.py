"""Clock times without a date ("around 4 p.m.") belong to the day of the happening, not to the day of the report."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from onrecord.reading.draft import Draft
from onrecord.record.reading import TimeExpression
from onrecord.record.value import Moment, Precision
from onrecord.values import own_zone, zone_named

_DATED = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|tonight|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|\d(?:st|nd|rd|th)\b|\d{4}-\d\d|\b(?:previous|next|same|following|last|this) (?:day|night|morning|evening)",
    re.IGNORECASE,
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_CLOCK = frozenset({Precision.SECOND, Precision.MINUTE, Precision.HOUR})


def is_clock(moment: Moment | None, words: str) -> bool:
    """Return whether `words` tell a clock time and no day, so that the day of `moment` was only supposed."""
    return moment is not None and moment.precision in _CLOCK and _DATED.search(words) is None


def has_day(moment: Moment | None) -> bool:
    """Say whether `moment` lies on one day that is known."""
    return _day(moment) is not None and moment is not None and moment.earliest is not None


def on_day(clock: Moment, day: Moment | None) -> Moment:
    """Return `clock` moved by whole days to the local day of `day`; unchanged where either names no single day.

    The clock of another zone moves to where its instant is on that day: "2300 GMT" of a Thursday in Seoul is of Wednesday. A day that only an
    instant in UTC tells is the clock's local one.
    """
    here, there = _day(clock), _local_day(day, clock) or _day(day)
    if here is None or there is None or day is None or clock.timex is None:
        return clock
    over = 0 if _local_day(day, clock) else _days_over(clock, day)
    return _shifted(clock, there - here + timedelta(days=over))


def _local_day(day: Moment | None, clock: Moment) -> date | None:
    """Return the day in a local clock's zone on which an instant told in UTC falls; None for any other day or clock."""
    zone = own_zone(clock)
    is_instant = day is not None and day.earliest is not None and (day.timex or "").endswith("Z")
    if not is_instant or zone is None or (clock.timex or "").endswith("Z") or day is None:
        return None
    return datetime.fromisoformat(day.earliest or "").astimezone(zone_named(zone)).date()


def _days_over(clock: Moment, day: Moment) -> int:
    """Return by how many days a clock's own date is ahead of the local one where `day` is, at that time of day."""
    zones = "+00:00" if (clock.timex or "").endswith("Z") else own_zone(clock), own_zone(day)
    if None in zones or clock.earliest is None:
        return 0
    local, there = (datetime.fromisoformat(clock.earliest).astimezone(zone_named(zone)).date() for zone in zones)
    return (local - there).days


def _shifted(clock: Moment, shift: timedelta) -> Moment:
    return replace(
        clock,
        earliest=_moved(clock.earliest, shift),
        latest=_moved(clock.latest, shift),
        timex="/".join(_moved_day(end, shift) for end in (clock.timex or "").split("/")),
    )


def in_range(draft: Draft, time: TimeExpression) -> TimeExpression:
    """Return the whole range that `time` is an end of, as one time ("between 3 and 5 p.m."); `time` itself where it is of none."""
    start, end = time.passages[0].start, time.passages[-1].end
    told = next((one for one in draft.ranges if one.passage.start <= start and end <= one.passage.end), None)
    return replace(time, passages=(told.passage,), moment=told.moment) if told else time


def whole_times(draft: Draft) -> list[TimeExpression]:
    """Return the times of a draft in text order, the two ends of a range as one."""
    ranged = [in_range(draft, time) for time in draft.times]
    return [time for n, time in enumerate(ranged) if n == 0 or time.passages != ranged[n - 1].passages]


def _day(moment: Moment | None) -> date | None:
    found = _DAY.match(moment.timex or "") if moment else None
    return date.fromisoformat(found[0]) if found else None


def _moved_day(timex: str, shift: timedelta) -> str:
    return (date.fromisoformat(timex[:10]) + shift).isoformat() + timex[10:]


def _moved(stamp: str | None, shift: timedelta) -> str | None:
    if stamp is None:
        return None
    moved = datetime.fromisoformat(stamp).astimezone(UTC) + shift
    return moved.isoformat().replace("+00:00", "Z")
