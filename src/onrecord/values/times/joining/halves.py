"""Put a clock on its day: the part of day beside it tells its half, "shortly after midnight on Sunday" begins that Sunday."""

import re
from datetime import date

from onrecord.values.times.calendar import add_days
from onrecord.values.times.rule import Told

_HALVED = re.compile(r"[ap]\.?m\b|noon|midnight|midday|morning|afternoon|evening|night|hours|gmt|utc")
_AFTER = re.compile(r"(?:shortly|just|some time) after midnight")
_LATE = frozenset({"AF", "EV", "NI"})
_NIGHT_BEGINS = 5
"""The earliest hour that a night is told to have before midnight: "2:00 Friday night" is left as it is printed."""


def clock_on(day: str, clock: Told, lowered: str) -> str:
    """Return the value of a clock on a day or a part of one: "11:30" on "2025-03-01TNI" is "2025-03-01T23:30"."""
    date_told, _, part = day.partition("T")
    words = lowered[clock.start : clock.end]
    after = _AFTER.match(words) or lowered.endswith("after ", 0, clock.start)
    if clock.value == "T24:00" and after:
        return f"{date_told}T00:00"
    if part not in _LATE or _HALVED.search(words):
        return date_told + clock.value
    return _in_late_part(date_told, part, clock.value)


def _in_late_part(day: str, part: str, clock: str) -> str:
    hour, rest = int(clock[1:3]), clock[3:]
    if hour == 12 and part == "NI":
        return f"{_next(day)}T00{rest}"
    ahead = 12 if 1 <= hour < 12 and (part != "NI" or hour >= _NIGHT_BEGINS) else 0
    return f"{day}T{hour + ahead:02}{rest}"


def _next(day: str) -> str:
    return day if "X" in day else add_days(date.fromisoformat(day), 1).isoformat()
