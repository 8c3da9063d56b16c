"""What an event is called, and when and where it was: what most mentions say, as finely as they say it."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from onrecord.assessing.case import Case, published
from onrecord.record.value import Moment, Name, Precision

_FINENESS = {precision: rank for rank, precision in enumerate(Precision)}
_DAY_OR_FINER = _FINENESS[Precision.DAY]
_WATERS = (
    "sea",
    "ocean",
    "gulf",
    "strait",
    "peninsula",
    "islands",
    "coast",
    "netherlands",
    "philippines",
    "states",
    "kingdom",
)
_LONGEST = 90


def when_of(case: Case) -> Moment | None:
    """Return the moment that most mentions hold to; of several that fit each other the finest. None where none is known.

    Moments known to the day or better go before coarser ones, which fit everything.
    """
    told = [(m.when, 2 if m.main else 1) for m, _ in case.mentions if m.when and m.when.earliest and m.when.latest]
    fine = [(moment, weight) for moment, weight in told if _FINENESS[moment.precision] <= _DAY_OR_FINER]
    moments = fine or told
    if not moments:
        return None
    return min((moment for moment, _ in moments), key=lambda m: (-_votes(m, moments), _FINENESS[m.precision], repr(m)))


def where_of(case: Case) -> Name | None:
    """Return the place that most mentions name or lie in; of several names the fullest. None where none is known."""
    places = [(m.where, 2 if m.main else 1) for m, _ in case.mentions if m.where and m.where.name]
    if not places:
        return None
    return min((place for place, _ in places), key=lambda p: (-_named(p, places), -len(p.name), p.name))


def title_of(case: Case, when: Moment | None, where: Name | None) -> str:
    """Return the event's title, as in "Earthquake in Gaziantep, 6 Feb 2023"; a headline where no pack has a word for its kind."""
    rest = case.pack.rest
    kinds = {kind.id: kind.title for kind in case.pack.kinds if kind.id not in rest}
    kind = kinds.get(case.event.kind)
    if kind is None and (headline := _headline(case)):
        return headline
    title = (kind or "").split(" or ")[0] or case.event.kind.replace("_", " ").capitalize()
    if where is not None:
        title += f" {_preposition(where.name)}{where.name}"
    day = _day(when)
    return f"{title}, {day}" if day else title


def order_key(when: Moment | None, event: str) -> tuple[bool, str, str]:
    """Return what sorts events by time, unknown times last."""
    start = when.earliest if when else None
    return (start is None, start or "", event)


def _votes(moment: Moment, moments: Iterable[tuple[Moment, int]]) -> int:
    return sum(weight for other, weight in moments if _meets(moment, other))


def _meets(left: Moment, right: Moment) -> bool:
    return str(left.earliest) < str(right.latest) and str(right.earliest) < str(left.latest)


def _named(place: Name, places: Iterable[tuple[Name, int]]) -> int:
    words = set(place.name.casefold().split())
    return sum(
        weight for other, weight in places if (theirs := set(other.name.casefold().split())) <= words or words <= theirs
    )


def _preposition(name: str) -> str:
    lower = name.casefold()
    if lower.startswith(("off ", "near ", "at ", "in ", "the ")):
        return "in " if lower.startswith("the ") else ""
    return "in the " if lower.split()[-1].endswith(_WATERS) else "in "


def _day(when: Moment | None) -> str:
    if when is None or when.earliest is None:
        return ""
    day = _local_date(when)
    if _FINENESS[when.precision] <= _DAY_OR_FINER:
        return f"{day.day} {day:%b} {day.year}"
    return f"{day:%b} {day.year}" if when.precision in {Precision.WEEK, Precision.MONTH} else str(day.year)


def _local_date(when: Moment) -> date:
    """Return the day that the moment's own clock tells, else that of the noon after it starts: the local day in most zones."""
    try:
        return date.fromisoformat((when.timex or "")[:10])
    except ValueError:
        return (datetime.fromisoformat(when.earliest or "") + timedelta(hours=12)).date()


def _headline(case: Case) -> str:
    titled = sorted((r for r in case.reports.values() if r.title), key=lambda r: (published(r), r.id))
    text = titled[0].title if titled else next((r.text for r in case.reports.values()), "")
    words = " ".join((text or "").split("\n")[0].split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 3]}..."
