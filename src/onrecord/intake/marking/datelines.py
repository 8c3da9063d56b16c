"""Datelines: "SEOUL, Feb 28 (Reuters) -", understood as place, date and credit."""

import re
from dataclasses import dataclass

from onrecord.intake.marking.agencies import agency, pieces
from onrecord.intake.published import MONTH, find_time
from onrecord.record.value import Moment

_CAPS = r"[A-ZÀ-ÞŠŽČĆĐŁŚŻ][A-ZÀ-ÞŠŽČĆĐŁŚŻ.’'-]+"
_CAPITAL = r"[A-ZÀ-ÞŠŽČĆĐŁŚŻ][\w.’'À-ž-]*"
_LINK = r"(?:of|de|del|la|el|al|du|the|and|sur|am|an|upon|near)"
_PLACE = rf"{_CAPITAL}(?:(?:\s*/\s*|,?\s+)(?:{_CAPITAL}|{_LINK}(?=\s+{_CAPITAL}))){{0,6}}"
_LOUD = rf"{_CAPS}(?:(?:\s*/\s*|,?\s+){_CAPS}){{0,4}}(?:,\s+{_CAPITAL}(?:\s+{_CAPITAL}){{0,2}})?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = rf"(?:{MONTH}\s+{_DAY}(?:,?\s+(?:19|20)\d\d)?|{_DAY}\s+{MONTH}(?:,?\s+(?:19|20)\d\d)?)"
_DASH = r"\s*(?:--+|[-–—―])+\s*(?!\d)"
_BEFORE = r"(?:\((?P<before>[^()]{2,80})\)\s*)?"

_CREDITED = re.compile(
    rf"{_BEFORE}(?:(?P<place>{_PLACE})[,.]?\s*)?(?:[,|]?\s*(?P<date>{_DATE})[,.:]?\s*)?[\[(](?P<credit>[^()\[\]]{{2,90}})[\])](?P<dash>{_DASH}|\s*:\s+|\s+(?=\S)|$)"
)
_SLASHED = re.compile(
    rf"(?P<place>{_PLACE}),?\s+(?P<date>{_DATE})\.?\s*/(?P<credit>[^/]{{2,40}})/\.?(?P<dash>{_DASH}|\s+)"
)
_BARE_CREDIT = re.compile(rf"\((?P<credit>[^()]{{2,80}})\)(?P<dash>{_DASH}|\s*:\s+|\s+(?=[A-Z\"“'‘\d]))")
_DATED = re.compile(rf"(?P<place>{_PLACE})\s*[,|]?\s+(?P<date>{_DATE})(?P<dash>{_DASH}|\s*:\s+)(?=\S)")
_LOUD_ONLY = re.compile(rf"(?P<place>{_LOUD})(?P<dash>\s+(?:--+|[-–—―])+\s*|\s*(?:--+|[–—―])\s*|:\s+)(?=[A-Z\"“'‘\d])")
_QUIET = re.compile(rf"(?P<place>{_CAPITAL}(?:(?:\s*/\s*|,?\s+){_CAPITAL}){{0,3}})\s+(?:--+|[-–—―])\s+(?=[A-Z\"“'‘\d])")
_BEFORE_COLON = re.compile(
    rf"(?P<place>{_CAPITAL}(?:\s+{_CAPITAL}){{0,2}}):\s+(?=[A-ZÀ-Þ])(?=(?:\S+\s+){{12}}.*[.!?][\"”’]?\s*$)", re.DOTALL
)
"""A place before a sentence of more than a dozen words: "Lipnik: Floods …"; what a label stands before is shorter, or quoted."""
_WHOLE = re.compile(rf"(?P<place>{_PLACE})\s*[|,–—-]+\s*(?P<date>{_DATE})\.?")
_VOWEL = re.compile(r"[^\W\d_bcdfghjklmnpqrstvwxyz]|\.", re.IGNORECASE)  # "NYPD:" is no place, "ST. LOUIS" is
_NO_PLACE = frozenset(
    {
        "analysis",
        "date",
        "look",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "poll",
        "quiz",
        "report",
        "time",
        "breaking",
        "correction",
        "editorial",
        "exclusive",
        "explainer",
        "explained",
        "factbox",
        "feature",
        "flash",
        "gallery",
        "live",
        "latest",
        "news",
        "alert",
        "newsletter",
        "opinion",
        "photos",
        "photo",
        "pictures",
        "podcast",
        "profile",
        "q&a",
        "review",
        "ticker",
        "timeline",
        "update",
        "updated",
        "updates",
        "urgent",
        "video",
        "videos",
        "watch",
        "note",
        "warning",
        "world",
        "breaking news",
        "fact check",
        "just in",
        "live updates",
        "first read",
        "nato",
        "un",
        "eu",
        "us",
        "uk",
        "unicef",
        "unesco",
        "opec",
        "asean",
        "osce",
        "iaea",
        "ocha",
        "fema",
        "nasa",
        "interpol",
        "who",
        "imf",
        "wto",
        "nis",
        "jcs",
        "dprk",
    }
)
"""Loud words before a colon or dash that name no place: what editors put before a headline, and organisations."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at the start of a line: where it ends, its place as printed, its date with year, its credits."""

    end: int
    place: str | None
    dated: Moment | None
    credits: tuple[tuple[str, int, int], ...]


def read_dateline(words: str, *, first: bool) -> Dateline | None:
    """Return the dateline that `words` begin with, or None. `first` is true for the first paragraph of the report:
    there a place and a dash are enough, further down it takes a credit or a place in capitals with its date."""
    head = words[:260]
    if match := _SLASHED.match(head) or _credited(head, first=first):
        return _dateline(match)
    if match := _DATED.match(head):
        return _dateline(match) if first or match["place"].isupper() else None
    if not first:
        return None
    for form, line in ((_LOUD_ONLY, head), (_QUIET, head), (_BEFORE_COLON, words)):
        if (match := form.match(line)) and _is_place(match["place"]):
            return _dateline(match)
    return None


def read_dateline_alone(words: str) -> Dateline | None:
    """Return the dateline that fills a line of its own ("Pyongyang / Seoul | December 29, 2025"), or None. Two words
    before a date are more often an author than a place, so a place is one word here, or several with a slash."""
    match = _WHOLE.fullmatch(words)
    if not match or (" " in match["place"] and "/" not in match["place"]):
        return None
    return _dateline(match) if _is_place(match["place"]) else None


def _credited(head: str, *, first: bool) -> re.Match[str] | None:
    bracketed = "(" in head or "[" in head
    match = (_CREDITED.match(head) or (_BARE_CREDIT.match(head) if first else None)) if bracketed else None
    if not match:
        return None
    groups = match.groupdict()
    known = any(agency(name) for name, *_ in pieces(match["credit"]))
    if match["dash"].strip():
        sure = known or bool(groups.get("date")) or (groups.get("place") or "").isupper()
        return match if sure or (first and _short(match) and not head[match.end() :][:1].islower()) else None
    return match if first and (known or groups.get("before")) else None


def _short(match: re.Match[str]) -> bool:
    return match.end() <= 80 and match["credit"][:1].isupper() and match["credit"].lower() not in {"left", "right"}


def _is_place(words: str) -> bool:
    named = words.casefold()
    if {named, *named.split()} & _NO_PLACE or agency(words):
        return False
    return all(_VOWEL.search(word) for word in re.findall(r"\w[\w.’'-]*", words))


def _dateline(match: re.Match[str]) -> Dateline:
    groups = match.groupdict()
    found = []
    for group in ("before", "credit"):
        if groups.get(group):
            found += [
                (agency(name) or name, match.start(group) + start, match.start(group) + end)
                for name, start, end in pieces(groups[group])
                if not re.search(r"\d", name)
            ]
    printed = find_time(" ".join(filter(None, (groups.get("date"), groups.get("credit")))))
    place = groups.get("place")
    return Dateline(
        len(match[0].rstrip()), place.rstrip(", ") if place else None, printed[0] if printed else None, tuple(found)
    )
