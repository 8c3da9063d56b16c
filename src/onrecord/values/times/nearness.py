"""Say which year a day or month without one lies in."""

import re
from datetime import date, timedelta

from onrecord.values.times.rule import Context, Tense

_LONG_PAST = 335
"""Days from which on a month of the past is not told by its bare name: in November "in December" is the one ahead."""
CLOSE = 45
"""Days around publication in which a day without a year is surely meant, whatever weekday is printed beside it."""


_ENDED = re.compile(r"\bended (?:on )?$")
"""What leads to a day that has been, be it nearly a year ago: "the quarter ended Oct. 31"."""


def near_year(context: Context, month: int, day: int, start: int, weekday: int | None = None) -> int | None:
    """Return the year that a day without one is in: the nearest by tense, by distance where no tense tells.

    Of years farther off, it is one in which the day is the `weekday` named beside it, where there is one (Monday is 0).
    """
    today = context.today
    if today is None:
        return None
    tense = Tense.UNKNOWN if context.lowered.endswith("through ", 0, start) else context.tense(start, start)
    candidates = [
        date(year, month, 1) + timedelta(days=day - 1)
        for year in (today.year - 1, today.year, today.year + 1)
        if 1 < year < 9998
    ]
    past = [candidate for candidate in candidates if candidate <= today]
    if past and _ENDED.search(context.lowered, max(0, start - len("ended on ")), start):
        return past[-1].year
    coming = [candidate for candidate in candidates if candidate >= today.replace(day=1)]
    told = {Tense.PAST: past, Tense.FUTURE: coming}.get(tense) or candidates
    if weekday is not None and all(abs((candidate - today).days) > CLOSE for candidate in told):
        fitting = [candidate for candidate in told if candidate.weekday() == weekday]
        if len(fitting) == 1:
            return fitting[0].year
    if tense is Tense.FUTURE and coming:
        return coming[0].year
    if tense is Tense.PAST and past and (today - past[-1]).days < _LONG_PAST:
        return past[-1].year
    return min(candidates, key=lambda candidate: likely_distance(candidate, today)).year if candidates else today.year


def likely_distance(candidate: date, today: date) -> int:
    """Return the distance in days, doubled ahead: reports tell more of what was than of what will be."""
    days = (candidate - today).days
    return 2 * days if days > 0 else -days
