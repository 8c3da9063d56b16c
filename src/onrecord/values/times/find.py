"""Find the times of a text, in text order, and resolve each against the publication and what was told before."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta, tzinfo

from onrecord.record.reading import TimeExpression, TimeType
from onrecord.record.report import Passage
from onrecord.record.value import Moment, Precision
from onrecord.values.times import RULES
from onrecord.values.times.interval import between, fixed_zone, moment_of, zone_of
from onrecord.values.times.joining import joined_times
from onrecord.values.times.joining.leading import led
from onrecord.values.times.modifiers import modifier_of
from onrecord.values.times.names import is_name
from onrecord.values.times.printed import Printed, printed
from onrecord.values.times.rule import Context, Made, Needs, Rule, Setting, Tense, Told, lower
from onrecord.values.times.tense import tense_by_words
from onrecord.values.times.words import LOCAL_TIME, MONTHS, NUMBERS, ORDINALS, PARTS, SEASONS, UNITS, WEEKDAYS

HERE = Setting()
TenseOf = Callable[[int, int], Tense]

_WORD = re.compile(r"(?:q[1-4]|h[12])(?![a-z\d])|[a-z]+|\d[\d,.:/-]*")
_BACK = 7
"""How many words an expression may begin before the word that gives it away: "more than the first twenty five years"."""
_TRIGGERS: dict[str, Needs] = (
    dict.fromkeys(MONTHS, Needs.MONTH)
    | dict.fromkeys(WEEKDAYS, Needs.WEEKDAY)
    | {f"{day}s": Needs.WEEKDAY for day in WEEKDAYS if len(day) > 5}
    | {unit: Needs.UNIT for name in UNITS for unit in (name, f"{name}s")}
    | {"period": Needs.UNIT}
    | dict.fromkeys([f"{unit}long" for unit in UNITS], Needs.UNIT)
    | dict.fromkeys("midweek midyear multiday multiweek multimonth multiyear".split(), Needs.UNIT)
    | dict.fromkeys(PARTS, Needs.PART)
    | {"tonight": Needs.PART}
    | dict.fromkeys(SEASONS, Needs.SEASON)
    | {"clock": Needs.CLOCK, "m": Needs.CLOCK, "am": Needs.CLOCK, "pm": Needs.CLOCK, "gmt": Needs.CLOCK}
    | dict.fromkeys(
        "today yesterday tomorrow now current juche daily nightly weekly biweekly fortnightly monthly quarterly yearly annually annual hourly currently presently "
        "nowadays present moment recently lately recent past previously formerly soon future coming term twenties thirties forties fifties sixties "
        "seventies eighties nineties nineteen twenty thousand half these".split(),
        Needs.WORD,
    )
    | dict.fromkeys("q1 q2 q3 q4 h1 h2 fy".split(), Needs.SHORT)
    | dict.fromkeys(
        "thanksgiving christmas eve halloween easter independence labor labour memorial valentine palm boxing columbus veterans election good new lunar black cyber martin presidents juneteenth bastille anzac remembrance armistice international "
        "chinese tet seollal ash mother father st saint earth".split(),
        Needs.HOLIDAY,
    )
)
_ALSO = {
    "night": Needs.PART, "may": Needs.HOLIDAY, "quarter": Needs.QUARTER, "quarters": Needs.QUARTER, "period": Needs.QUARTER, "half": Needs.CLOCK, "past": Needs.CLOCK, "noon": Needs.CLOCK,
    "midnight": Needs.CLOCK,
}  # fmt: skip
_OPENERS = frozenset(
    {
        "the", "a", "an", "early", "late", "mid", "earlier", "later", "sometime", "start", "end", "beginning", "middle", "close", "as", "last", "past",
        "previous", "this", "next", "coming", "following", "current", "that", "same", "first", "second", "third", "fourth", "final", "latest", "recent",
        "its", "his", "her", "their", "these", "those", "all", "just", "only", "about", "around", "nearly", "almost", "some", "more", "less", "at", "over",
        "approximately", "roughly", "exactly", "fewer", "up", "no", "another", "well", "several", "few", "many", "couple", "number", "multiple", "dozens",
        "hundreds", "thousands", "every", "each", "half", "fiscal", "per", "in", "circa", "shortly", "week", "little", "barely", "additional", "opening",
        "initial", "preceding", "on", "year", "other", "very", "right", "most", "prior", "future", "multi", "quarter", "tens", "millions", "billions",
        *NUMBERS, *ORDINALS,
    }
)  # fmt: skip
_Matches = Callable[[str, int], re.Match[str] | None]
_BY_NEED: dict[Needs, tuple[tuple[int, _Matches, Rule], ...]] = {
    need: tuple((order, rule.pattern.match, rule) for order, rule in enumerate(RULES) if rule.needs is need)
    for need in Needs
}


def find_times(
    text: str,
    reference: Moment | None,
    zone: str | None = None,
    tense: TenseOf | None = None,
    setting: Setting = HERE,
) -> list[TimeExpression]:
    """Return the times of `text` in text order, none overlapping another.

    `reference` is the publication time; where it is None, what depends on it has a value with X and no moment. `zone` is
    the IANA name of the zone of local clock times (UTC for None). `tense` answers for offsets whether the words around
    speak of past or future; without it a few words nearby decide. `setting` tells which zone "local time" means where that
    is not `zone`, and whether the day after publication had begun.
    """
    local = zone_of(zone)
    page = printed(text)
    lowered = lower(page.text)
    direction = _tense_on(page, tense) or tense_by_words(lowered)
    context = Context(page.text, lowered, local_publication(reference, local), direction, setting.overnight)
    told = led(joined_times(list(_scan(context)), context), context)
    away = zone_of(setting.zone) if setting.zone else local
    found = (_expression(one, away if one.named_zone == LOCAL_TIME else local, lowered) for one in told)
    return list(found) if page.places is None else [_moved_back(time, page) for time in found]


def _tense_on(page: Printed, tense: TenseOf | None) -> TenseOf | None:
    """Return `tense`, which answers for offsets of the text given, for those of the printed one."""
    if tense is None or page.places is None:
        return tense
    return lambda start, end: tense(page.back(start), page.back(end))


def _moved_back(time: TimeExpression, page: Printed) -> TimeExpression:
    (passage,) = time.passages
    return replace(time, passages=(Passage(page.back(passage.start), page.end_back(passage.end)),))


def told_apart(text: str, reference: Moment | None, zone: str | None = None) -> list[Told]:
    """Return the times of `text` as told, each by itself: clock and date, and the clocks of two zones, are not joined."""
    page = printed(text)
    lowered = lower(page.text)
    tolds = _scan(Context(page.text, lowered, local_publication(reference, zone_of(zone)), tense_by_words(lowered)))
    return [replace(told, start=page.back(told.start), end=page.end_back(told.end)) for told in tolds]


def local_publication(reference: Moment | None, zone: tzinfo) -> datetime | None:
    """Return publication in local time: a bare day stays that day wherever the zone is."""
    if reference is None or reference.earliest is None:
        return None
    instant = datetime.fromisoformat(reference.earliest)
    if reference.precision not in (Precision.SECOND, Precision.MINUTE, Precision.HOUR):
        day = (
            reference.timex if reference.timex and re.match(r"\d{4}-\d\d-\d\d", reference.timex) else reference.earliest
        )
        return datetime.combine(datetime.fromisoformat(day[:10]), time(12))
    return instant.astimezone(zone).replace(tzinfo=None)


def _scan(context: Context) -> Iterator[Told]:
    """Yield what the rules make, from left to right; the longest match at a place wins, and nothing overlaps."""
    end = 0
    for start, needs in _places(context.lowered):
        if start < end:
            continue
        for told in _best(context, start, needs):
            _remember(told, context)
            end = told.end
            yield told


def _places(lowered: str) -> list[tuple[int, set[Needs]]]:
    """Return the offsets where a time may begin, in order, each with what stands in the words that follow."""
    words = [(match.start(), match[0]) for match in _WORD.finditer(lowered)]
    places: dict[int, set[Needs]] = {}
    for index, (start, word) in enumerate(words):
        need = Needs.DIGIT if word[0].isdigit() else _TRIGGERS.get(word)
        if need is None:
            continue
        needs = {need, _ALSO.get(word, need)}
        places.setdefault(start, set()).update(needs)
        for back in range(max(0, index - _BACK), index):
            opener, other = words[back]
            if other in _OPENERS or other in _TRIGGERS or other[0].isdigit():
                places.setdefault(opener, set()).update(needs)
    return sorted(places.items())


def _best(context: Context, start: int, needs: set[Needs]) -> list[Told]:
    """Return what the rule with the longest match at `start` makes; [] where none makes anything."""
    lowered = context.lowered
    if start and lowered[start - 1].isalnum():
        return []
    matches = [
        (-match.end(), order, match, rule)
        for need in needs
        for order, matching, rule in _BY_NEED[need]
        if (match := matching(lowered, start))
    ]
    for _, _, match, rule in sorted(matches, key=lambda found: found[:2]):
        made = rule.build(match, context)
        if made is not None:
            tolds = _told(made, match)
            named = rule.needs is not Needs.HOLIDAY and is_name(context.text, tolds[0].start, tolds[-1].end)
            return [] if named else tolds
    return []


def _told(made: Made, match: re.Match[str]) -> list[Told]:
    if isinstance(made, Told):
        return [made]
    if isinstance(made, list):
        return made
    return [Told(match.start(), match.end(), made[0], made[1])] if made else []


def _remember(told: Told, context: Context) -> None:
    """Keep the last day, month or year named: "the same day" means it."""
    if (
        not told.aside
        and told.type in (TimeType.DATE, TimeType.TIME)
        and re.match(r"\d{4}(?:-\d\d)?(?:-\d\d)?(?:T|$)", told.value)
    ):
        context.name_day(told.value.partition("T")[0])


def _expression(told: Told, local: tzinfo, lowered: str) -> TimeExpression:
    """Return the record of a time: its passage, type, value, moment, and how it is meant."""
    zone = (
        fixed_zone(told.offset)
        if told.offset is not None
        else zone_of(told.named_zone)
        if told.named_zone not in (None, LOCAL_TIME)
        else local
    )
    value = told.value + ("Z" if told.offset == 0.0 and told.type is TimeType.TIME else "")
    passages = (Passage(told.start, told.end),)
    mod = modifier_of(lowered, told.start, told.end, told.type)
    if told.days:
        first, behind = (datetime.combine(day, time()) for day in told.days)
        moment = between(first, behind, zone, Precision.WEEK).as_told(value, approximate=told.approximate)
        return TimeExpression(passages, told.type, value, moment, mod)
    if told.stretch:
        return TimeExpression(passages, told.type, value, _stretched(*told.stretch, zone), mod)
    dated = told.type in (TimeType.DATE, TimeType.TIME) and not told.unplaced
    found = moment_of(told.value, zone, approximate=told.approximate) if dated else None
    if told.leads_to:
        return TimeExpression(passages, told.type, value, moment_of(told.leads_to, zone), mod)
    if found and value != told.value:
        found = replace(found, timex=value)
    return TimeExpression(passages, told.type, value, found, mod)


def _stretched(first: datetime, behind: datetime, zone: tzinfo) -> Moment:
    """Return the moment of "the past 24 hours": known to the day, or to the week where it is longer."""
    precision = Precision.DAY if behind - first <= timedelta(days=1) else Precision.WEEK
    ends = "/".join(end.isoformat(timespec="minutes") for end in (first, behind))
    return between(first, behind, zone, precision).as_told(ends, approximate=False)
