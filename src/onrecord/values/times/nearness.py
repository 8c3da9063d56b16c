"""Say which year a day or month without one lies in."""

from datetime import date, timedelta

from onrecord.values.times.rule import Context, Tense


def near_year(context: Context, month: int, day: int, start: int) -> int | None:
    """Return the year that a day without one is in: the nearest by tense, by distance where no tense tells."""
    today = context.today
    if today is None:
        return None
    tense = context.tense(start, start)
    candidates = [
        date(year, month, 1) + timedelta(days=day - 1)
        for year in (today.year - 1, today.year, today.year + 1)
        if 1 < year < 9998
    ]
    past = [candidate for candidate in candidates if candidate <= today]
    coming = [candidate for candidate in candidates if candidate >= today.replace(day=1)]
    if tense is Tense.FUTURE and coming:
        return coming[0].year
    if tense is Tense.PAST and past and (today - past[-1]).days < 330:
        return past[-1].year
    return min(candidates, key=lambda candidate: _distance(candidate, today)).year if candidates else today.year


def _distance(candidate: date, today: date) -> int:
    """Return the distance in days, doubled ahead: reports tell more of what was than of what will be."""
    days = (candidate - today).days
    return 2 * days if days > 0 else -days
