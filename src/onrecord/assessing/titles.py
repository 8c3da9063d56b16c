"""What an event is called, and when and where it was: what most mentions say, as finely as they say it."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from onrecord.assessing.case import Case, published
from onrecord.record.reading import Mention
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
    told: Counter[Moment] = Counter()
    for mention in _own(case):
        if mention.when and mention.when.earliest and mention.when.latest:
            told[mention.when] += _weight(mention)
    fine = {moment: weight for moment, weight in told.items() if _FINENESS[moment.precision] <= _DAY_OR_FINER}
    moments = fine or told
    if not moments:
        return None
    return min(moments, key=lambda m: (-_votes(m, moments), _FINENESS[m.precision], repr(m)))


def _own(case: Case) -> list[Mention]:
    """Return the event's mentions of its own kind, which tell when and where it was; all where it has none: others are of its parts."""
    mentions = [mention for mention, _ in case.mentions]
    return [mention for mention in mentions if mention.kind == case.event.kind] or mentions


def where_of(case: Case) -> Name | None:
    """Return the place that most mentions name or lie in; of several names the fullest. None where none is known."""
    places: Counter[Name] = Counter()
    for mention in _own(case):
        if mention.where and mention.where.name:
            places[mention.where] += _weight(mention)
    if not places:
        return None
    return min(places, key=lambda p: (-_named(p, places), -len(p.name), p.name))


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


def _weight(mention: Mention) -> int:
    return 2 if mention.main else 1


def _votes(moment: Moment, moments: Mapping[Moment, int]) -> int:
    return sum(weight for other, weight in moments.items() if _meets(moment, other))


def _meets(left: Moment, right: Moment) -> bool:
    return str(left.earliest) < str(right.latest) and str(right.earliest) < str(left.latest)


def _named(place: Name, places: Mapping[Name, int]) -> int:
    words = set(place.name.casefold().split())
    return sum(
        weight
        for other, weight in places.items()
        if (theirs := set(other.name.casefold().split())) <= words or words <= theirs
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
