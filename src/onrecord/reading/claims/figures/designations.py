"""Numbers that count nothing but tell one of several apart: a house, a road, a station, a picture of a row, a type of airliner."""

import re

from onrecord.record.report import Passage

_DAY = r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_IN_A_STREET = re.compile(rf"\s+(?:[NSEW]\.?\s+)?{_DAY}[A-Z][a-z]+")
_STREET = re.compile(
    r"\s+(?:block\s+)?(?:of\s+)?(?:[A-Z][\w.'’]*\s+){1,3}"
    r"(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Ln|Court|Ct|Circle|Place|Trace|Terrace|Way|Parkway|Pkwy|Highway|Hwy|Pike|Trail|Square|Loop)\b"
)
"""A name that says by itself that a number before it is a house's: "63 Nury Trace"."""
_TOWARDS = re.compile(r"\s+(?:[NSEW]\.|(?:North|South|East|West)\b)")
_AT = re.compile(r"\b(?:at|of|to|in|on|near|outside|inside|from|into)\s+$")
_NUMBERED = re.compile(
    r"\b(?:FOX|Fox|NBC|ABC|CBS|Channel|News|Route|Highway|Hwy\.?|Interstate|U\.?S\.|Room|Apartment|Apt\.?|Unit|Precinct|District|Ward)\s+#?$"
    r"|\([A-Z]{3,5} $"
)
"""Words that a number behind them completes to a name: "FOX 4", "Highway 61"."""
_NUMBER = re.compile(r"\d+(?:-\d+)?")
"""A number in digits, or those of the two ends of a house: "12-14 Copeland Street"."""
_ROAD = re.compile(r"\b(?:[A-Z]{1,2}R|Road|Loop|Mile|Exit)\s+$")
"""Words that a number behind them completes to the name of a road: "block of WCR 20", "County Road 130"."""
_STREET_LEAST = 100
"""Numbers of houses and roads that a name behind them tells: "at 533 Linden", where "12 West Africans" are people."""
_AIRLINER = re.compile(r"7[0-8]7\b(?!,)")
_OF_A_MAKER = re.compile(r"\b(?:Boeing|[Aa])\s+$")
_OF_A_MODEL = re.compile(
    r"\b(?:ATR|Airbus|Boeing|Embraer|Cessna|Antonov|Tupolev|Ilyushin|Sukhoi|Fokker|Bombardier|CRJ|ERJ|Dash|Falcon)[ -]$"
)
_FLIES = re.compile(r"\s+(?:MAX|Max|Dreamliner|aircraft|airplane|aeroplane|airliner|jetliner|jet|plane|passenger)\b")
_IMAGE = re.compile(r"\b(?:image|photo|slide|caption)\s+$", re.IGNORECASE)
_OF_A_ROW = re.compile(r"\s+of\s+/?\s*\d")


def is_designation(text: str, passage: Passage) -> bool:
    """Say whether a number in digits only tells one of several houses, roads, stations or pictures: "at 533 Linden", "2700 West", "FOX 4", "Image 4 of 10"."""
    if not _NUMBER.fullmatch(passage.of(text)):
        return False
    before = text[max(0, passage.start - 16) : passage.start]
    if _IMAGE.search(before) and _OF_A_ROW.match(text, passage.end):
        return True
    if _NUMBERED.search(before) or _STREET.match(text, passage.end):
        return True
    in_street = bool(_AT.search(before) and _IN_A_STREET.match(text, passage.end))
    towards = _TOWARDS.match(text, passage.end) is not None
    if _ROAD.search(before):
        return True
    return passage.of(text).isdigit() and int(passage.of(text)) >= _STREET_LEAST and (in_street or towards)


def is_airliner(text: str, start: int) -> bool:
    """Say whether the number at `start` is a type of airliner, whatever it seems to count: "a 737", "a laden 747 jet"."""
    number = _AIRLINER.match(text, start)
    if _OF_A_MODEL.search(text[max(0, start - 12) : start]):
        return True
    return number is not None and bool(
        _OF_A_MAKER.search(text[max(0, start - 8) : start]) or _FLIES.match(text, number.end())
    )
