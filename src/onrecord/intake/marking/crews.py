"""Lines that say whose work a report is: "(Reporting by …; Editing by …)", "… contributed to this report", "AFP"."""

import re

from onrecord.intake.marking.agencies import agencies_only, agency, pieces
from onrecord.intake.marking.people import Byline, are_names

_TASK = r"(?:reporting|writing|editing|compiled|edited|written|translated|translation|photography|graphics)"
_CREW = re.compile(
    rf"(?:(?:additional |further |with )?{_TASK}(?: and {_TASK})?|contributed) (?:by|from)\b:?"
    r"|with (?:additional )?(?:inputs?|reports?|reporting|files|information|assistance|agency inputs?)(?: (?:from|by)\b:?)?"
    r"|contributing:|information from:?",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r".{3,200}\bcontributed(?: (?:reporting|writing|research))?(?: to (?:this|the) (?:report|story|article|piece|dispatch))?"
    r"(?: from [\w ,]{2,60})?\.?",
    re.IGNORECASE,
)
_CREDITED = re.compile(
    r"[(\[]?(?:sources?|via|credits?|text|agency)\s*[:：]\s*(?P<who>[^.]{2,60}?)[)\]]?\.?", re.IGNORECASE
)
_INITIALS = re.compile(r"[a-zäöü]{2,4}(?:[/,] ?[a-zäöü]{2,4})*\s*\((?P<who>[^()]{2,60})\)")
_LONGEST_CREDIT = 80  # characters


def read_crew(words: str) -> Byline | None:
    """Return what a line tells that names all who worked on a report: "(Reporting by …; Editing by …)", "… contributed"."""
    bare = words.strip(" ()[]—–-.")
    if _CREW.match(bare):
        if not _only_names(_CREW.sub(" ", bare)):
            return None
    elif "contributed" not in words or not _CONTRIBUTED.fullmatch(words) or not _ends_as_crew(words):
        return None
    named = [(name, start, end) for piece, start, end in pieces(words) if (name := _named(piece))]
    return Byline(credits=tuple(named))


def _ends_as_crew(words: str) -> bool:
    """Tell "A and B contributed to this report." from "Speed contributed."."""
    return bool(re.search(r"contributed (?:reporting|writing|research|to (?:this|the))\b", words, re.IGNORECASE))


def _only_names(words: str) -> bool:
    tokens = re.findall(r"[^\s,;/|()\[\].:]+", words)
    return are_names([token for token in tokens if token.islower()])


def _named(piece: str) -> str | None:
    trimmed = re.sub(r"^.*\b(?:from|by)\s+|\s+(?:also )?contributed\b.*$|\W+$", "", piece, flags=re.IGNORECASE)
    return agency(trimmed)


def read_credit(words: str) -> Byline | None:
    """Return the agencies of a line that is only a credit: "AFP", "(Reuters)", "Source: AFP", "jm/dm (AFP, dpa)", "KCNA via Yonhap"."""
    for form in (_CREDITED, _INITIALS):
        if (match := form.fullmatch(words)) and (named := agencies_only(match["who"])):
            return Byline(credits=_shifted(named, match.start("who")))
    inner = words.strip("()[]—–-. ")
    if inner and len(inner) < _LONGEST_CREDIT and (named := agencies_only(inner)):
        return Byline(credits=_shifted(named, words.index(inner)))
    return None


def _shifted(named: list[tuple[str, int, int]], by: int) -> tuple[tuple[str, int, int], ...]:
    return tuple((name, start + by, end + by) for name, start, end in named)
