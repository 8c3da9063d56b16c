"""How many events began when: a bar a day, a month or a year, whichever shows all of them in a row that can be read."""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from onrecord.web.drawing.axes import Figures, Slots, axis

HEIGHT, GUTTER = 54, 30  # of the bars, and beside them for the counts
_MOST = 40  # bars in a row
_MARKED = 4  # of them that have words, so that these stand apart on a narrow page
_WIDEST = 3.0  # percent of the row
_LEAST = 3.0  # pixels: one event beside a thousand is still seen
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Bar:
    """The events that began between two days, both inclusive: their bar, the room around it, its words, and how many there are.

    Lengths along the axis are in percent of it, `height` is in pixels.
    """

    x: float
    width: float
    height: float
    room: tuple[float, float]
    since: str
    until: str
    words: str
    events: int


@dataclass(frozen=True, slots=True)
class Times:
    """The bars in order of time, those of no event among them left out, with their axes; `first` and `last` are the words at the ends."""

    bars: tuple[Bar, ...]
    days: Markup
    counts: Markup
    first: str
    last: str


def times(days: Iterable[tuple[str, int]]) -> Times | None:
    """Return the bars of days ("2025-02-26") with how many events began on each; None where all would be in one, or too many."""
    counted = Counter(dict(days))
    for length in (10, 7, 4):
        found: Counter[str] = Counter()
        for day, events in counted.items():
            found[day[:length]] += events
        slots = _slots(min(found), max(found)) if found else []
        if len(slots) <= _MOST:
            return _drawn(found, slots) if len(found) > 1 else None
    return None


def _drawn(found: Counter[str], slots: list[str]) -> Times:
    counts = Figures(0.0, float(max(found.values())))
    rooms = Slots(slots, _marked(slots), _words)
    whole = _Whole(counts)
    bars = tuple(_bar(slot, found[slot], rooms, counts) for slot in slots if found[slot])
    days, numbers = axis(rooms, "bottom", 100, HEIGHT), axis(whole, "left", GUTTER, HEIGHT)
    return Times(bars, days, numbers, _words(slots[0]), _words(slots[-1]))


def _bar(slot: str, events: int, rooms: Slots, counts: Figures) -> Bar:
    start, end = rooms.room(slot)
    width = min(end - start, _WIDEST)
    height = round(max(_LEAST, HEIGHT - counts.project(events, HEIGHT, 0)), 1)
    x = round((start + end - width) / 2, 2)
    return Bar(x, round(width, 2), height, (start, round(end - start, 2)), *_ends(slot), _words(slot), events)


def _marked(slots: list[str]) -> list[str]:
    """Return the first slot, and those behind it that leave room for their words."""
    return slots[:: -(-len(slots) // _MARKED)]


class _Whole:
    """The scale of counts, with whole numbers marked alone."""

    def __init__(self, counts: Figures) -> None:
        self.project, self.format_tick, self._counts = counts.project, counts.format_tick, counts

    def ticks(self) -> list[float]:
        """Return the lowest and the highest whole number that is marked, and those between."""
        return [each for each in self._counts.ticks() if each.is_integer()]


def _slots(first: str, last: str) -> list[str]:
    """Return all days, months or years from the first to the last, a few more than fit at most."""
    slots = [first]
    while slots[-1] < last and len(slots) <= _MOST:
        slots.append(_next(slots[-1]))
    return slots


def _next(slot: str) -> str:
    year, month, day = (int(part) for part in (*slot.split("-"), "0", "0")[:3])
    if day and day < monthrange(year, month)[1]:
        return f"{year:04}-{month:02}-{day + 1:02}"
    later = f"{year:04}-{month + 1:02}" if month and month < 12 else f"{year + 1:04}-01" if month else f"{year + 1:04}"
    return f"{later}-01" if day else later


def _ends(slot: str) -> tuple[str, str]:
    if len(slot) == 4:
        return f"{slot}-01-01", f"{slot}-12-31"
    if len(slot) == 7:
        return f"{slot}-01", f"{slot}-{monthrange(int(slot[:4]), int(slot[5:]))[1]:02}"
    return slot, slot


def _words(slot: str) -> str:
    year, *rest = slot.split("-")
    names = [str(int(rest[1]))] if len(rest) > 1 else []
    return " ".join([*names, *([_MONTHS[int(rest[0]) - 1]] if rest else []), year])
