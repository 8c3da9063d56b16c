"""Tell the zone that a report's clock times are told in: the dateline's place, the happening's, or the outlet's own."""

import re
from collections.abc import Iterator

from onrecord.packs.pack import KnownPlace
from onrecord.reading.draft import Draft
from onrecord.reading.once import once
from onrecord.values import own_zone

_LOCATING = re.compile(
    r"\b(?:in|near|off|over|outside|across|at|hits?|struck|strikes?) (?:the )?(?:[a-z]{2,9}(?:ern|ral) )?"
)
_LEAD_LETTERS = 800
_LEAD_WEIGHT = 4
"""How much of a report is its lead, and how many more mentions a place counts for where the lead has something happen there."""
_LEAST_LETTERS = 5
"""A place's name of fewer letters may be a common word, so that it is not looked for in the text."""
_WORD_BEGINS = re.compile(r"\b\w")


def zone_of(draft: Draft, there: str | None) -> str | None:
    """Return the zone (IANA name, or distance from UTC) of the report's clock times; None where nothing tells, which means UTC.

    The zone of the place of the dateline, else of the happening (`there`), else the one that the outlet dates its report in.
    """
    dateline = _zones(draft.pack.places).get((draft.report.place or "").lower())
    return dateline or there or _zone_of_outlet(draft)


def zone_of_happening(draft: Draft) -> str | None:
    """Return the zone that most place names of the text lie in; where something is said to be, up front, counts most.

    "In", "near" or "off" a place of the headline or the lead tells where the report's event was; a place anywhere else may
    be where somebody spoke. None where no place of the pack is named.
    """
    text = f"{draft.report.title or ''}\n{draft.report.text}".lower()
    located = {match.end() for match in _LOCATING.finditer(text[:_LEAD_LETTERS])}
    names = _by_beginning(draft.pack.places)
    votes: dict[str, int] = {}
    led: set[str] = set()
    for at, name, zone in _named(text, names):
        first = at in located and name not in led
        votes[zone] = votes.get(zone, 0) + 1 + _LEAD_WEIGHT * first
        led |= {name} if first else set()
    return max(votes, key=lambda zone: (votes[zone], zone)) if votes else None


def _zone_of_outlet(draft: Draft) -> str | None:
    """Return the distance from UTC of the time of publication, as printed ("+09:00"); None where it has no clock."""
    published = draft.report.published
    clocked = published is not None and "T" in (published.timex or "")
    return own_zone(published) if published is not None and clocked else None


def _named(text: str, names: dict[str, list[tuple[str, str]]]) -> Iterator[tuple[int, str, str]]:
    """Yield where each name begins a word ("Korea" begins "Korean" too), with the name and its zone."""
    for word in _WORD_BEGINS.finditer(text):
        at = word.start()
        for name, zone in names.get(text[at : at + _LEAST_LETTERS], ()):
            if text.startswith(name, at):
                yield at, name, zone


@once
def _zones(places: tuple[KnownPlace, ...]) -> dict[str, str]:
    """Return the zones of places by their names in lower case."""
    return {alias.lower(): place.zone for place in places if place.zone for alias in (place.name, *place.aliases)}


@once
def _by_beginning(places: tuple[KnownPlace, ...]) -> dict[str, list[tuple[str, str]]]:
    """Lay out the names that are looked for, with their zones, by their first letters."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name, zone in _zones(places).items():
        if len(name) >= _LEAST_LETTERS:
            found.setdefault(name[:_LEAST_LETTERS], []).append((name, zone))
    return found
