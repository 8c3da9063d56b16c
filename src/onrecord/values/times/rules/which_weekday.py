"""Say which of its weeks a bare weekday lies in: the last one, the next one, or beside the clock that it stands in brackets behind."""

import re
from datetime import date

from onrecord.values.times import calendar
from onrecord.values.times.rule import Context, Tense

_WEEK = 7
_CLOCK = r"(?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?|\d{4}|noon|midnight)(?: [a-z]{2,4}t| utc)?"
_IN_OTHER_ZONE = re.compile(
    rf"(?:\d|m\.?|time|[a-z]t|utc|noon|midnight),? ?\((?:around |about |or |at )?{_CLOCK},?(?: on)? $"
)
"""What leads from a clock to the weekday of the same instant elsewhere: "at 2:36 a.m. (11:36 p.m. Wednesday GMT)"."""
_ZONE_LEAD = 48


def bare_weekday(match: re.Match[str], context: Context, weekday: int, *, this: bool) -> date:
    """Return the day that a `weekday` (Monday is 0) without "last" or "next" means; `this` is for "this Friday".

    Raises ValueError where nothing tells when the report was published: there is no day to count from.
    """
    today, anchor = context.today, context.anchor_day
    if today is None or anchor is None:
        message = "a bare weekday needs the day of publication"
        raise ValueError(message)
    if not this and _IN_OTHER_ZONE.search(context.lowered, max(0, match.start() - _ZONE_LEAD), match.start()):
        return _nearest(weekday, anchor if abs((anchor - today).days) <= _WEEK else today)
    future = this or _lies_ahead(match, context, tomorrow=(weekday - today.weekday()) % _WEEK == 1)
    return calendar.weekday_near(today, weekday, 1 if future else -1, strict=False)


def _nearest(weekday: int, day: date) -> date:
    """Return the nearest such weekday to `day`: nowhere is the day more than one off."""
    ahead = (weekday - day.weekday()) % _WEEK
    return calendar.add_days(day, ahead - _WEEK * (ahead > _WEEK // 2))


def _lies_ahead(match: re.Match[str], context: Context, *, tomorrow: bool) -> bool:
    """Say whether a bare weekday is the next one: by the words around it, or as the day after publication in a text that runs over night.

    Where no verb tells, that day is rather tomorrow than six days back; "Thursday's attack" has been.
    """
    tense = context.tense(match.start(), match.end())
    if tense is Tense.FUTURE or not tomorrow:
        return tense is Tense.FUTURE
    owned = re.match(
        r"(?: (?:night|morning|afternoon|evening))?['’]s?(?![a-z])", context.lowered[match.end() : match.end() + 14]
    )
    return context.overnight or (tense is Tense.UNKNOWN and not owned)
