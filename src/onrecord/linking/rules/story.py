"""A report follows the story of the most alike report that was published before it, where the two are alike enough.

Alike is the cosine of the words' weights: how often a stem stands in the report, by how rare it is in a fixed collection of news,
half as much again where it stands in the title; the 64 heaviest stems of each. Reports published weeks apart, or whose main happenings lie on different days (or weekdays, where no more is known; or one
behind the day on which the other report came out) or in different places, count as less alike, as does a report of which nothing tells when it came out, to one of which something does; reports whose main happenings fall on one day as more. Of reports published more than a week apart, a short note counts the less the fewer
words it has to be alike in, unless both name one person whom neither lets speak (a victim, a suspect) or one day that is not of an earlier happening of the kind. Who comes in between changes nothing between two others, and
the order in which reports come in changes nothing at all.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from onrecord.linking.events.dating import NOTE, news
from onrecord.linking.telling import Telling
from onrecord.linking.times import When, day_numbers, names_day, to_the_day, up_to, when
from onrecord.linking.wording.background import weight
from onrecord.linking.wording.words import naming_stems, stems
from onrecord.record.link import Evidence, Relation
from onrecord.record.near import Place
from onrecord.record.reading import PartyKind, Reality

RELATION = Relation.SAME_STORY
NAME = "story"

_ALIKE = 0.185  # of reports of one week, over 1,300 labelled ones, wrong pairs are alike by up to 0.18; of others by up to 0.195
_IN_TITLE = 1.5
_HEAVIEST = NOTE
_KEYS = 24
_WORTH_TIMING = 0.08  # what is less alike is under _ALIKE whatever the times
_SAME_DAY, _OTHER_DAY = 1.2, 0.4
_NOTES_OF_A_DAY = 1.4  # set on 380 notes on launches, which its figures are also told of
_WEEK = 7.0
_PUBLISHED = ((_WEEK, 1.0), (30.0, 0.85), (math.inf, 0.475))
_DAY_NAMED = 0.85
_UNDATED = 0.78  # of one nobody knows when it came out: right ones of such pairs, in 400 restated reports, are alike by 0.27 or more
_LITTLE_KNOWN = 3.0  # a name each of whose words is rarer than in one of twenty reports
_NEAR_DAYS, _FAR_DAYS = 1.0, 3.0
_ELSEWHERE = 0.8
_LAST = "9999"


@dataclass(frozen=True, slots=True)
class Outline:
    """A report by its heaviest words, heaviest first (a vector of length 1), its publication, and the times and places of its main happenings.

    A time has its kind first, and last whether only the day of publication tells it: the days before it, or that it is past. `persons` are little-known people by the stems of
    their names, whom the report does not let speak; `days` all that it names, as days since 1970, UTC.
    """

    place: Place
    weights: Mapping[str, float]
    published: When
    times: tuple[tuple[str, When, bool], ...]
    places: frozenset[str]
    persons: frozenset[str] = frozenset()
    days: frozenset[int] = frozenset()

    @property
    def id(self) -> str:
        """The report's id."""
        return self.place[1]

    @property
    def is_note(self) -> bool:
        """Whether it is a short note."""
        return len(self.weights) < NOTE


def place_of(telling: Telling) -> Place:
    """Return where a report stands in the order of publication; those that nobody dates come last."""
    published = telling.report.published
    return ((published.earliest if published else None) or _LAST, telling.id)


def outline(telling: Telling) -> Outline:
    """Return the report's outline."""
    title = set(stems(telling.report.title or ""))
    raw = {
        word: (1 + math.log(count)) * weight(word) * (_IN_TITLE if word in title else 1.0)
        for word, count in telling.counts.items()
    }
    heaviest = sorted(raw, key=lambda word: (-raw[word], word))[:_HEAVIEST]
    length = math.sqrt(math.fsum(raw[word] ** 2 for word in heaviest)) or 1.0
    weights = {word: round(raw[word] / length, 6) for word in heaviest}
    places = frozenset(word for m in telling.mains if m.where for word in naming_stems(m.where.name))
    published = when(telling.report.published)
    return Outline(
        place_of(telling), weights, published, tuple(_times(telling)), places, _persons(telling), _days_named(telling)
    )


def _times(telling: Telling) -> Iterator[tuple[str, When, bool]]:
    for mention in telling.mains:
        if names_day(mention.when):
            yield mention.kind, when(mention.when), False
        elif mention.when is None and (guess := news(mention, telling)):
            yield mention.kind, when(guess), True
        elif mention.reality is Reality.HAPPENED and (past := up_to(telling.report.published)):
            yield mention.kind, when(past), True


def _persons(telling: Telling) -> frozenset[str]:
    speaking = {hop.party for statement in telling.reading.statements for hop in statement.chain}
    people = (p for p in telling.reading.parties if p.kind is PartyKind.PERSON and p.id not in speaking)
    names = (stems(person.name) for person in people)
    return frozenset(" ".join(name) for name in names if len(name) > 1 and min(map(weight, name)) > _LITTLE_KNOWN)


def _days_named(telling: Telling) -> frozenset[int]:
    """Return the days that a report names, but for those of earlier happenings of the kind that it is about: reports of each of them name the others."""
    kinds = {mention.kind for mention in telling.mains}
    told = telling.reading.mentions
    earlier = {m.when for m in told if not m.main and m.kind in kinds and m.reality is Reality.BACKGROUND}
    moments = (time.moment for time in telling.reading.times if time.moment not in earlier)
    return frozenset(day for moment in moments if to_the_day(moment) for day in day_numbers(moment))


def keys(item: Outline) -> tuple[str, ...]:
    """Return the stems under which the report meets others: its heaviest."""
    return tuple(item.weights)[:_KEYS]


def compare(left: Outline, right: Outline) -> Evidence | None:
    """Return the evidence that the two follow one story, or None where they are too unlike."""
    common = {word: left.weights[word] * right.weights[word] for word in left.weights.keys() & right.weights.keys()}
    alike = math.fsum(common.values())
    if alike < _WORTH_TIMING:
        return None
    factor, reason = _factor(left, right)
    likeness = round(alike * factor, 6)
    if likeness < _ALIKE:
        return None
    telling = sorted(common, key=lambda word: (-common[word], word))[:6]
    return Evidence(
        round(min(1.0, likeness), 4), f"alike by {likeness:.2f} in words such as {', '.join(telling)}{reason}"
    )


def _factor(left: Outline, right: Outline) -> tuple[float, str]:
    """Return what times and places make of a likeness, and in words what told so."""
    factor = _published(left, right)
    by_day, reason = _days(left, right)
    if left.places and right.places and left.places.isdisjoint(right.places):
        return factor * by_day * _ELSEWHERE, f"{reason}; but their main happenings have different places"
    return factor * by_day, reason


def _published(left: Outline, right: Outline) -> float:
    """Return what the time between two publications makes of a likeness."""
    apart = left.published.apart(right.published) or 0.0
    one_alone = (left.published.span is None) is not (right.published.span is None)
    factor = _UNDATED if one_alone else next(value for limit, value in _PUBLISHED if apart <= limit)
    if left.persons & right.persons:
        return 1.0
    if left.days & right.days:
        return max(factor, _DAY_NAMED)
    return factor if apart <= _WEEK else factor * min(len(left.weights), len(right.weights)) / _HEAVIEST


def _days(left: Outline, right: Outline) -> tuple[float, str]:
    gaps = (
        (_gap(a, b), guess or too) for kind, a, guess in left.times for other, b, too in right.times if kind == other
    )
    days, guessed = min(((days, guess) for days, guess in gaps if days is not None), default=(None, True))
    if days is not None and days > _FAR_DAYS:
        return _OTHER_DAY, f"; but their main happenings lie {days:.0f} days apart"
    if days is not None and guessed:
        return _guessed(left, right)
    if days is None or days > _NEAR_DAYS:
        return 1.0, ""
    return _SAME_DAY, "; their main happenings fall on one day"


def _guessed(left: Outline, right: Outline) -> tuple[float, str]:
    """Return what it adds that two reports may be of one day: of a short note it is what tells it from others as alike."""
    apart = left.published.apart(right.published)
    if apart is None or apart > _NEAR_DAYS or not (left.is_note or right.is_note):
        return 1.0, ""
    return _NOTES_OF_A_DAY, "; both came out within a day"


def _gap(left: When, right: When) -> float | None:
    """Return the days between two times; of what is only known to be past, None where it may be any of the days before."""
    days = left.apart(right)
    return None if days is not None and days <= _FAR_DAYS and (left.is_open or right.is_open) else days
