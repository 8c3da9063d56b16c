"""Tell the zone that a report's clock times are told in: the dateline's place, the happening's, or the outlet's own."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from onrecord.packs.pack import KnownPlace
from onrecord.reading.draft import Draft
from onrecord.reading.once import once
from onrecord.reading.tree import names_of
from onrecord.values import own_zone
from onrecord.values.times.rule import lower

_LOCATING = re.compile(
    r"\b(?:in|near|off|over|outside|across|at|hits?|struck|strikes?) (?:the )?(?:[a-z]{2,9}(?:ern|ral) )?"
)
_LEAD_LETTERS = 800
_LEAD_WEIGHT = 4
"""How much of a report is its lead, and how many more mentions a place counts for where the lead has something happen there."""
_LEAST_LETTERS = 5
_PLACED = r"(?:(?<=, )|(?<=\b[Ii]n ))"
"""A place's name of fewer letters may be a common word, so that it is looked for only behind a comma or "in": "Hazard, Ky.", "in Iran"."""
_MADE_OF_NAME = re.compile(r"(?:n|ns|an|ans|ian|ians|ese|i|is)?(?![a-z])")
"""How a people's name goes on from its land's: Indiana and a parish are nothing of India's or of Paris's."""
_Beginnings = tuple[re.Pattern[str], dict[str, list[tuple[str, str]]]]
_NAMED_AFTER = re.compile(
    r" (?:County|Parish|Township|Street|St\.|Avenue|Ave\.|Road|Rd\.|Drive|Boulevard|Blvd\.?|Lane|Court|Circle|Park|High School|Elementary)\b"
    r"| (?:Times|Post|Globe|Tribune|Herald|Journal|Chronicle|Inquirer|Examiner|Daily|News|Sun|Gazette|Dispatch|Magazine|Stock Exchange)\b"
    r"|, (?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo"
    r"|N\.[CDHJMY]|R\.I|S\.[CD]|W\.Va)\b"
)
"""What shows that a name of the wide world is only a street's, a county's, a small town's or a paper's: "Jordan Road", "Lebanon, Tenn."."""
_OTHER_SOUTH = re.compile(
    r"[a-z]|[ -][A-Z]| (?:side|end|shore|bank|coast|part|wing|wall|gate|entrance|lot|lane|lanes|of)\b"
)
"""What shows that "the South" is no land but a part of a town, or begins another name: "the South Side", "the south end"."""


def zone_of(draft: Draft, there: str | None) -> str | None:
    """Return the zone (IANA name, or distance from UTC) of the report's clock times; None where nothing tells, which means UTC.

    The zone of the place of the dateline, else of the happening (`there`), else the one that the outlet dates its report in.
    """
    dateline = _zones(draft.pack.places).get((draft.report.place or "").lower())
    return dateline or there or _zone_of_outlet(draft)


def zone_of_happening(draft: Draft) -> str | None:
    """Return the zone that most place names of the text lie in; where something is said to be, up front, counts most.

    "In", "near" or "off" a place of the headline or the lead tells where the report's event was; a place anywhere else may
    be where somebody spoke. Of zones named as often, the first. None where no place of the pack is named.
    """
    title = f"{draft.report.title or ''}\n"
    printed = title + draft.report.text
    text = lower(printed)
    located = {match.end() for match in _LOCATING.finditer(text[:_LEAD_LETTERS])}
    named = sorted([*_named(text, _by_beginning(draft.pack.places)), *_briefly_named(printed, draft.pack.places)])
    people = {len(title) + name.start_char for name in names_of(draft.doc) if name.label_ == "PER"}
    votes: dict[str, int] = {}
    led: set[str] = set()
    for at, name, zone in named:
        if at in people or not _is_place(printed, at, name):
            continue
        first = at in located and name not in led
        votes[zone] = votes.get(zone, 0) + 1 + _LEAD_WEIGHT * first
        led |= {name} if first else set()
    return max(votes, key=lambda zone: votes[zone]) if votes else None


def _is_place(printed: str, at: int, name: str) -> bool:
    """Say whether the `name` at an offset of a text is printed with its capital, and nothing else bears it: "the South Side"."""
    capital = next((n for n, letter in enumerate(name) if letter.isupper()), None)
    other = _OTHER_SOUTH if name.startswith("the ") else _NAMED_AFTER
    return (capital is None or printed[at + capital].isupper()) and other.match(printed, at + len(name)) is None


def _zone_of_outlet(draft: Draft) -> str | None:
    """Return the distance from UTC of the time of publication, as printed ("+09:00"); None where it has no clock."""
    published = draft.report.published
    clocked = published is not None and "T" in (published.timex or "")
    return own_zone(published) if published is not None and clocked else None


def _named(text: str, known: _Beginnings) -> Iterator[tuple[int, str, str]]:
    """Yield where each name stands, or what is made of it ("Korean"), in a text in lower case, with the name and its zone."""
    begins, names = known
    for begun in begins.finditer(text):
        at = begun.start()
        for name, zone in names[begun[1]]:
            if text.startswith(name.lower(), at) and _MADE_OF_NAME.match(text, at + len(name)):
                yield at, name, zone


def _briefly_named(printed: str, places: tuple[KnownPlace, ...]) -> Iterator[tuple[int, str, str]]:
    """Yield where each name of few letters stands in a text as printed, with the name and its zone."""
    zones, pattern = _brief_names(places)
    for match in pattern.finditer(printed):
        yield match.start(), match[0], zones[match[0]]


@once
def _brief_names(places: tuple[KnownPlace, ...]) -> tuple[dict[str, str], re.Pattern[str]]:
    """Return the zones of the names of few letters, and what finds these."""
    zones = {name: zone for name, zone in _named_zones(places) if len(name) < _LEAST_LETTERS}
    words = "|".join(map(re.escape, sorted(zones))) or r"(?!)"
    return zones, re.compile(rf"{_PLACED}(?:{words})(?![a-z])")


@once
def _zones(places: tuple[KnownPlace, ...]) -> dict[str, str]:
    """Return the zones of places by their names in lower case."""
    return {name.lower(): zone for name, zone in _named_zones(places)}


def _named_zones(places: tuple[KnownPlace, ...]) -> Iterator[tuple[str, str]]:
    for place in places:
        if place.zone:
            yield from ((name, place.zone) for name in (place.name, *place.aliases))


@once
def _by_beginning(places: tuple[KnownPlace, ...]) -> _Beginnings:
    """Lay out the names that are looked for, with their zones, by their first letters; and give what finds these."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name, zone in _named_zones(places):
        if len(name) >= _LEAST_LETTERS:
            found.setdefault(name[:_LEAST_LETTERS].lower(), []).append((name, zone))
    return _beginning(found), found


def _beginning(words: Iterable[str]) -> re.Pattern[str]:
    """Return what finds the beginnings of words, parted by their first letter, so that most words are passed by at it."""
    initials = groupby(sorted(words), key=itemgetter(0))
    each = (re.escape(first) + f"(?:{'|'.join(re.escape(word[1:]) for word in same)})" for first, same in initials)
    return re.compile(rf"\b(?=\w)(?=({'|'.join(each) or '(?!)'}))")
