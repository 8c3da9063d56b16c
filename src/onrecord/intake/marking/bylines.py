"""Bylines: who wrote, when it was posted, which agency's text it is; at the head of a report or at its foot."""

import re
from dataclasses import dataclass

from onrecord.intake.marking.agencies import agencies_only, agency, pieces
from onrecord.intake.published import MONTH, find_time
from onrecord.record.value import Moment

_NAME_WORD = r"(?:[A-ZÀ-ÞŠŽČĆĐŁŚŻ][\w.’'À-ž-]*|de|del|della|der|den|di|da|dos|van|von|el|al|bin|ibn|la|le|and|und|with|in|for|at|of|the|&)"
_BY = re.compile(
    r"(?:by|written by|reported by|posted by|author|reporter|text|story by|words by)\s*:?\s+(?P<who>\S.*)",
    re.IGNORECASE,
)
_STAMP_LABEL = re.compile(
    r"\W*(?P<label>(?:first |originally )?published|posted|issued|created|(?:last )?(?:updated|modified|edited|revised)|date|time|uploaded|filed)"
    r"(?:\s+(?:on|at))?\s*:?\s*$",
    re.IGNORECASE,
)
_FIGURES = re.compile(
    r"\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d(?:[\s,|]+(?:at )?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[AaPp]\.?[Mm]\.?)?)?(?:\s*(?:GMT|UTC|[A-Z]{2,4}))?"
)
_YEARLESS = re.compile(
    rf"(?:\d{{1,2}}\s+{MONTH}|{MONTH}\s+\d{{1,2}})(?:[\s,|]+\d{{1,2}}[:.]\d{{2}}.{{0,12}})?", re.IGNORECASE
)
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
_SOURCE = re.compile(
    r"[(\[]?(?:sources?|via|credits?|text|agency)\s*[:：]\s*(?P<who>[^.]{2,60}?)[)\]]?\.?", re.IGNORECASE
)
_INITIALS = re.compile(r"[a-zäöü]{2,4}(?:[/,] ?[a-zäöü]{2,4})*\s*\((?P<who>[^()]{2,60})\)")
_READING_TIME = re.compile(r"[\W\d]*(?:min(?:ute)?s?\s*read)?\W*", re.IGNORECASE)
_HANDLE = re.compile(r"\(?@\w{2,30}\)?")
_ROLE = re.compile(
    r"\b(?:correspondent|reporter|staff|writer|editor|bureau|desk|team|news|press|newsroom|columnist|contributors?|analyst|agenc\w+)\b",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"(?:19|20)\d\d|updated|posted|published", re.IGNORECASE)
_DASHES = "—–-"
_LONGEST_STAMP = 160  # characters
_MOST_WORDS = 16


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline tells. `credits` are agencies with their places in the line; `published` only where the line says
    that it was published or posted then, with the year."""

    authors: tuple[str, ...] = ()
    credits: tuple[tuple[str, int, int], ...] = ()
    published: Moment | None = None


def read_byline(words: str) -> Byline | None:
    """Return what a line tells as a byline, or None where it is none. Fits head and foot of a report alike."""
    return _crew(words) or _agency_line(words) or _stamped(words) or _by(words)


def leading_stamp(words: str) -> int:
    """Return where a date stamp before a title ends ("10/21/2024 October 21, 2024 Seoul summons …"), else 0."""
    end = 0
    while True:
        rest = words[end:]
        figures = _FIGURES.match(rest)
        found = find_time(rest)
        if figures:
            end += figures.end()
        elif found and found[1] == 0:
            end += found[2]
        else:
            return end
        end += len(words[end:]) - len(words[end:].lstrip(" |,–—-"))


def _crew(words: str) -> Byline | None:
    """Read the line that names all who worked on a report: "(Reporting by …; Editing by …)", "… contributed"."""
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
    return all(
        re.fullmatch(_NAME_WORD, token) or _ROLE.fullmatch(token) or token.islower() is False for token in tokens
    )


def _named(piece: str) -> str | None:
    trimmed = re.sub(r"^.*\b(?:from|by)\s+|\s+(?:also )?contributed\b.*$|\W+$", "", piece, flags=re.IGNORECASE)
    return agency(trimmed)


def _agency_line(words: str) -> Byline | None:
    """Read lines that are only a credit: "AFP", "(Reuters)", "Source: AFP", "jm/dm (AFP, dpa)", "KCNA via Yonhap"."""
    for form in (_SOURCE, _INITIALS):
        if (match := form.fullmatch(words)) and (named := agencies_only(match["who"])):
            return Byline(credits=_shifted(named, match.start("who")))
    inner = words.strip("()[]—–-. ")
    if inner and len(inner) < 80 and (named := agencies_only(inner)):
        return Byline(credits=_shifted(named, words.index(inner)))
    return _with_agency(words)


def _with_agency(words: str) -> Byline | None:
    """Read "Jane Doe, Reuters": a name of two words or more, a comma and an agency."""
    name, _, last = words.rpartition(", ")
    known = agency(last) if len(words) < _LONGEST_STAMP else None
    if not known or not 2 <= len(name.split()) <= 4 or not all(re.fullmatch(_NAME_WORD, word) for word in name.split()):
        return None
    return Byline((name,), ((known, len(words) - len(last), len(words)),))


def _shifted(named: list[tuple[str, int, int]], by: int) -> tuple[tuple[str, int, int], ...]:
    return tuple((name, start + by, end + by) for name, start, end in named)


def _stamped(words: str) -> Byline | None:
    """Read a line that is a date or a time stamp, alone or after a name; not the foot of a quoted message."""
    if len(words) > _LONGEST_STAMP or not _DIGITS.search(words) or (words[0] in _DASHES and "@" in words):
        return None
    rest, published = words, None
    while stamp := _time_in(rest):
        moment, start, end = stamp
        before = rest[:start]
        label = _label_at_end(before)
        if label and label["label"].lower().endswith(("published", "posted", "issued")):
            published = published or moment
        rest = (before[: label.start()] if label else before) + " " + rest[end:]
    if rest == words:
        yearless = _YEARLESS.search(rest)
        label = _label_at_end(rest[: yearless.start()]) if yearless else None
        if not yearless or not label:
            return None
        rest = rest[: label.start()] + rest[yearless.end() :]
    who = _who(rest)
    if who is None:
        return None
    return Byline(who.authors, tuple(_replaced(words, who)), published)


def _label_at_end(words: str) -> re.Match[str] | None:
    """Return the label that ends `words`, as "Published" does before its date."""
    return next((label for label in _STAMP_LABEL.finditer(words)), None)


def _time_in(words: str) -> tuple[Moment | None, int, int] | None:
    """Return the first stamp in `words` and its place; its moment is None where day and month cannot be told."""
    figures = _FIGURES.search(words)
    return find_time(words) or ((None, figures.start(), figures.end()) if figures else None)


def _replaced(words: str, who: Byline) -> list[tuple[str, int, int]]:
    found = []
    for name, *_ in who.credits:
        start = words.casefold().find(name.casefold())
        if start >= 0:
            found.append((name, start, start + len(name)))
    return found


def _who(rest: str) -> Byline | None:
    """Return who is named in what a stamp leaves over; None where that is more than names."""
    rest = re.sub(
        r"\d+\s*[- ]?min(?:ute)?s?\s*read|\b(?:GMT|UTC|IST|EST|EDT|KST|BST|ET)\b", "", rest, flags=re.IGNORECASE
    )
    rest = _HANDLE.sub("", rest).strip(" \t|,;:·•–—-()[]")
    if not rest:
        return Byline()
    by = _BY.fullmatch(rest)
    if by and " " not in by["who"]:
        return Byline()  # "Posted on … by admin"
    return _names(by["who"] if by else rest)


def _by(words: str) -> Byline | None:
    match = _BY.fullmatch(words)
    if not match or words.endswith((":", "?", "!")) or words.count(" ") > _MOST_WORDS:
        return None
    who = _names(match["who"])
    if who is None:
        return None
    return Byline(who.authors, _shifted(list(who.credits), match.start("who")))


def _names(words: str) -> Byline | None:
    """Return the people and agencies of a list of names; None where a word is neither."""
    words = words.strip(" \t|,;:–—-")
    tokens = re.findall(r"[^\s,/|()]+", words)
    if (
        not tokens
        or len(tokens) > _MOST_WORDS
        or not all(re.fullmatch(_NAME_WORD, t) or _ROLE.fullmatch(t) for t in tokens)
    ):
        return None
    named, authors = [], []
    for name, start, end in pieces(words):
        if known := agency(name):
            named.append((known, start, end))
        elif tail := _agency_at_end(name):
            named.append((tail, start, end))
            authors.append(name)
        elif not _ROLE.search(name) and len(name.split()) > 1:
            authors.append(name)
    return Byline(tuple(authors), tuple(named))


def _agency_at_end(name: str) -> str | None:
    """Return the agency after a name: "KIM TONG-HYUNG Associated Press"."""
    words = name.split()
    return next((known for n in (3, 2, 1) if len(words) > n + 1 and (known := agency(" ".join(words[-n:])))), None)
