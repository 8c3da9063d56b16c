"""Mentions tell of one event where kind, time, place, parties and values can hold together.

Within one story, mentions of a kind are one event unless their times part them: happenings known to the day with a whole
day between them (two for what both reports are mainly about) stay two, however alike the words; what a short note is mainly about and
does not date lies in the days before the note came out, and two neighbouring days stay two where several reports lay what they are about on each. A background sentence that gives another date is a mention of that other event. What
some reports of a story tell as one kind and most as another ("attack", "missile launch") is one event where a pack says that it can be. What two stories tell is one event where most of its mentions in either are of
the same day, by the calendar of the place, and two mentions of that day share a place or a party, or a value that few happenings
of a day share: a measure, or a count of ten or more.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.linking.events.dating import news
from onrecord.linking.groups import strongest_first
from onrecord.linking.telling import ASIDE, Ground, Telling
from onrecord.linking.times import Span, day_numbers, gap, local_day, names_day, to_the_day, up_to, when
from onrecord.linking.wording.words import naming_stems
from onrecord.record.link import Evidence, Link, Relation
from onrecord.record.reading import Mention, Reality
from onrecord.record.sets import Union
from onrecord.record.value import Moment, Quantity

RELATION = Relation.SAME_EVENT
NAME = "event"
SHARED = 1
CHAINS: float | None = None

_ONE_DAY, _MAIN_DAYS, _COARSE_DAYS = 1.0, 2.0, 7.0
_ENOUGH = 0.5
_MANY = 10
_EXACT = 0.25  # what one exact figure of what both are mainly about adds: in a story about protests in one city, place and party are those of each
_MORE, _MOST_MORE = 0.05, 3  # what each further value that both give adds, and for how many
_FAR = 0.1  # what it takes away that two happenings, where one is undated, are told of more than a week apart
_WEEK, _NEWS = 7.0, 4.0
_SEVERAL = 2
_DIGITS = 3
_RARE = 100_000  # a figure that two happenings of one kind and day in two places hardly share: one crowd "across the country"
_AGES = frozenset({"year", "month", "week", "day"})
Value = tuple[str, str | None, float | None, float | None]
"""A field with the unit, None for a plain count, and the bounds in SI."""


@dataclass(frozen=True, slots=True)
class Happening:
    """A mention with what is compared of it; `place` are the stems that name it, `words` are stems, `values` are fields with their bounds; `told` as more than background.

    `guessed` is true where only the day of publication tells `when`; `past` is the time up to publication, of what has happened on a day that nothing tells.
    """

    id: str
    report: str
    kind: str
    when: Moment | None
    place: frozenset[str]
    parties: frozenset[str]
    values: frozenset[Value]
    words: frozenset[str]
    main: bool
    told: bool
    guessed: bool = False
    past: Moment | None = None

    @property
    def aside(self) -> bool:
        """Whether it is told of in passing only."""
        return not (self.told or self.main)


def items(telling: Telling, ground: Ground) -> Iterator[Happening]:
    """Return the report's mentions; those that no kind has a word for are told apart by their stories alone."""
    values: dict[str, set[Value]] = {}
    for claim in telling.reading.claims:
        if isinstance(claim.value, Quantity) and not _is_one(claim.value):
            found = values.setdefault(claim.mention, set())
            found.add((claim.field, claim.value.unit, claim.value.si_low, claim.value.si_high))
    for mention in telling.reading.mentions:
        told = None if mention.kind in ground.pack.rest else mention.when
        guess = None if told else news(mention, telling)
        yield Happening(
            id=mention.id,
            report=telling.id,
            kind=mention.kind,
            when=told or guess,
            place=naming_stems(mention.where.name) if mention.where else frozenset(),
            parties=frozenset(actor.party for actor in mention.actors if actor.party),
            values=frozenset(values.get(mention.id, ())),
            words=_words(mention, telling),
            main=mention.main,
            told=mention.reality not in ASIDE,
            guessed=guess is not None,
            past=up_to(telling.report.published) if _is_past(mention, told or guess) else None,
        )


def _is_past(mention: Mention, when: Moment | None) -> bool:
    return when is None and mention.reality in {Reality.HAPPENED, Reality.BACKGROUND}


def _is_one(value: Quantity) -> bool:
    """Say whether a value is a count of one: "a boy was killed" is told of so many happenings that it is no likeness."""
    return value.unit is None and value.low == value.high == 1


def keys(item: Happening, ground: Ground) -> Iterator[str]:  # noqa: ARG001 - every rule takes the ground
    """Return the kind, and the kind with each day."""
    yield item.kind
    if to_the_day(item.when):
        yield from (f"{item.kind}|day {day}" for day in day_numbers(item.when))


def compare(left: Happening, right: Happening, ground: Ground) -> Evidence | None:
    """Return the evidence that the two, of one story, tell of one event, or None where they cannot or nothing says so."""
    apart = gap(left.when, right.when)
    if (apart is not None and apart >= _tolerance(left, right)) or are_apart(core_of([left]), core_of([right])):
        return None
    same_day = apart is not None and apart < _ONE_DAY and names_day(left.when) and names_day(right.when)
    shared = ["day"] if same_day else []
    shared += _shared(left, right)
    if (left.aside or right.aside) and not same_day and len(shared) < 2:
        return None
    both_main = 0.1 * (left.main and right.main)
    exact = _EXACT if left.main and right.main and any(map(_is_exact, left.values & right.values)) else 0.0
    far = _FAR if _days_between(left, right) > _WEEK else 0.0
    more = _MORE * min(_MOST_MORE, max(0, len(left.values & right.values) - 1))
    score = _ENOUGH + 0.15 * len(shared) + exact + more + both_main + 0.1 * _likeness(left, right, ground)
    where = "in one report" if left.report == right.report else "in one story"
    return Evidence(round(min(1.0, score) - far, 4), _sentence(left.kind, shared, where))


@dataclass(frozen=True, slots=True)
class Card:
    """What a mention of a known day shows to other stories: its place in stems, its parties, and values that few happenings share."""

    id: str
    place: tuple[str, ...]
    parties: tuple[str, ...]
    values: tuple[Value, ...]
    main: bool

    @property
    def keys(self) -> Iterator[str]:
        """The keys under which it may meet mentions of its kind and day."""
        yield from (f"place {word}" for word in self.place)
        yield from (f"party {party}" for party in self.parties)
        yield from (f"value {value}" for value in self.values)


def card(item: Happening) -> Card:
    """Return what the happening shows to other stories."""
    values = sorted(filter(_tells, item.values), key=str)
    return Card(item.id, tuple(sorted(item.place)), tuple(sorted(item.parties)), tuple(values), item.main)


def compare_across(left: Card, right: Card, kind: str) -> Evidence | None:
    """Return the evidence that two mentions of one kind and day, in two stories, tell of one event, or None where nothing says so."""
    shared = [
        name
        for name, here, there in (
            ("place", left.place, right.place),
            ("parties", left.parties, right.parties),
            ("values", left.values, right.values),
        )
        if not set(here).isdisjoint(there)
    ]
    rare = (
        left.main
        and right.main
        and any(low == high and (low or 0) >= _RARE for *_, low, high in set(left.values) & set(right.values))
    )
    elsewhere = left.place and right.place and "place" not in shared and not rare
    if not shared or elsewhere:
        return None
    score = _ENOUGH - 0.05 + 0.15 * (len(shared) - 1) + 0.1 * (left.main and right.main)
    return Evidence(round(min(1.0, score), 4), _sentence(kind, ["day", *shared], "in two stories"))


def gather(items: Mapping[str, Happening], links: Sequence[Link], ground: Ground) -> Iterable[Iterable[str]]:  # noqa: ARG001 - every rule takes the ground
    """Return the events: the strongest links first, of equals those of one day, and no link that would join what tells of another."""
    union = Union(items)
    told = {member: _Told(core_of([item]), spots_of(item), _days_of(item)) for member, item in items.items()}
    days = {member: local_day(item.when) for member, item in items.items()}
    in_turn = sorted(
        strongest_first(links), key=lambda link: (-link.evidence.score, days[link.left] != days[link.right])
    )
    for link in in_turn:
        left, right = union.root(link.left), union.root(link.right)
        if left == right or told[left].is_another(told[right]):
            continue
        union.join(left, right)
        told[union.root(left)] = told[left].with_(told[right])
    return union.sets()


@dataclass(frozen=True, slots=True)
class _Told:
    """What a group of mentions tells that keeps it from others: its times, its spots, and how many mains fall on each day."""

    core: frozenset[Moment]
    spots: "frozenset[Spot]"
    days: Counter[str]

    def with_(self, other: "_Told") -> "_Told":
        return _Told(self.core | other.core, self.spots | other.spots, self.days + other.days)

    def is_another(self, other: "_Told") -> bool:
        """Return whether times, spots, or two days on each of which several reports lay theirs part the two: one report may be a day off, several are not."""
        if are_apart(self.core, other.core) or are_elsewhere(self.spots, other.spots):
            return True
        here, there = _day_of_most(self.days), _day_of_most(other.days)
        return here is not None and there is not None and here != there


def _days_of(item: Happening) -> Counter[str]:
    day = local_day(item.when) if item.main else None
    return Counter([day] if day else [])


def _day_of_most(days: Counter[str]) -> str | None:
    """Return the day of two or more mains, and of twice as many as any other day; None without one."""
    (day, most), (_, second) = (*days.most_common(2), ("", 0), ("", 0))[:2]
    return day if most >= _SEVERAL and most >= 2 * second else None


Spot = tuple[str, frozenset[str]]
"""A report, and the stems of a place where it has something happen."""


def spots_of(item: Happening) -> frozenset[Spot]:
    """Return where a report has a happening be that it tells of as more than an aside."""
    return frozenset({(item.report, item.place)}) if item.place and not item.aside else frozenset()


def are_elsewhere(left: frozenset[Spot], right: frozenset[Spot]) -> bool:
    """Return whether one report tells of both and has them be in two places: what it keeps apart is not one for what others tell."""
    return any(here == there and a.isdisjoint(b) for here, a in left for there, b in right)


def core_of(items: Iterable[Happening]) -> frozenset[Moment]:
    """Return the times that keep mentions of one happening from others: those known to the day, or guessed, and those only known to be past."""
    items = tuple(items)
    known = (item.when for item in items if item.when is not None and (item.guessed or to_the_day(item.when)))
    return frozenset(known) | {item.past for item in items if item.past}


def are_apart(left: frozenset[Moment], right: frozenset[Moment]) -> bool:
    """Return whether times of two happenings part them."""
    return any((gap(a, b) or 0.0) >= _MAIN_DAYS for a in left for b in right)


def _days_between(left: Happening, right: Happening) -> float:
    """Return the days between two happenings, each on its day, or in the days before the report that is mainly about it came out; 0 where nothing tells."""
    here, there = _expected(left), _expected(right)
    return max(0.0, here[0] - there[1], there[0] - here[1]) if here and there else 0.0


def _expected(item: Happening) -> Span | None:
    if to_the_day(item.when):
        return when(item.when).span
    out = when(item.past).span if item.main else None
    return (out[1] - _NEWS, out[1]) if out else None


def _tolerance(left: Happening, right: Happening) -> float:
    if left.guessed or right.guessed:
        return _MAIN_DAYS
    if not (to_the_day(left.when) and to_the_day(right.when)):
        return _COARSE_DAYS
    return _MAIN_DAYS if left.main and right.main else _ONE_DAY


def _shared(left: Happening, right: Happening) -> list[str]:
    shared = ["place"] if left.place & right.place else []
    shared += ["parties"] if left.parties & right.parties else []
    return shared + (["values"] if left.values & right.values else [])


def _tells(value: Value) -> bool:
    """Return whether a value that two stories share says that they tell of one happening: two dead are told of everywhere, 47 are not."""
    _, unit, low, high = value
    return (unit is not None and unit not in _AGES) or max(low or 0.0, high or 0.0) >= _MANY


def _is_exact(value: Value) -> bool:
    """Return whether a value is a count told to three digits that count or more, as hardly two happenings share it."""
    _, unit, low, high = value
    return (
        unit is None
        and low is not None
        and low == high
        and len(f"{low:.6f}".strip("0").replace(".", "").strip("0")) >= _DIGITS
    )


def _likeness(left: Happening, right: Happening, ground: Ground) -> float:
    shorter = min(ground.total(left.words), ground.total(right.words))
    return ground.total(left.words & right.words) / shorter if shorter else 0.0


def _words(mention: Mention, telling: Telling) -> frozenset[str]:
    touching = (
        s.stems
        for s in telling.sentences
        for p in mention.passages
        if s.passage.start < p.end and p.start < s.passage.end
    )
    return frozenset().union(*touching)


def _sentence(kind: str, shared: Sequence[str], where: str) -> str:
    alike = f", with the same {' and '.join(shared)}" if shared else ", with nothing that parts them"
    return f"both tell of the kind {kind} {where}{alike}"
