"""Stamps: lines that say when a report was posted or changed, alone or after a name."""

import re

from onrecord.intake.marking.people import Byline, names_in
from onrecord.intake.published import MONTH, find_time
from onrecord.record.value import Moment

_STAMP_LABEL = re.compile(
    r"\W*(?P<label>(?:first |originally )?published|posted|issued|created|(?:last )?(?:updated|modified|edited|revised)|date|time|uploaded|filed)"
    r"(?:\s+(?:on|at))?\s*:?\s*(?:\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?,?\s*)?$",
    re.IGNORECASE,
)
_FIGURES = re.compile(
    r"\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d(?:[\s,|]+(?:at )?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[AaPp]\.?[Mm]\.?)?)?(?:\s*(?:GMT|UTC|[A-Z]{2,4}))?"
)
_YEARLESS = re.compile(
    rf"(?:\d{{1,2}}\s+{MONTH}|{MONTH}\s+\d{{1,2}})(?:[\s,|]+\d{{1,2}}[:.]\d{{2}}.{{0,12}})?", re.IGNORECASE
)
_NOISE = re.compile(
    r"\d+\s*[- ]?min(?:ute)?s?\s*read|\b(?:GMT|UTC|IST|EST|EDT|KST|BST|ET)\b|\(?@\w{2,30}\)?|^\W*by\b", re.IGNORECASE
)
_DIGITS = re.compile(r"(?:19|20)\d\d|updated|posted|published", re.IGNORECASE)
_DASHES = "—–-"
_LONGEST_STAMP = 160  # characters


def read_stamped(words: str) -> Byline | None:
    """Return what a line tells that is a date or a time stamp, alone or after a name; not the foot of a quoted message."""
    if len(words) > _LONGEST_STAMP or not _DIGITS.search(words) or (words[0] in _DASHES and "@" in words):
        return None
    rest, published, dated = words, None, None
    while stamp := _time_in(rest):
        moment, start, end = stamp
        before = rest[:start]
        label = _label_at_end(before)
        if label and label["label"].lower().endswith(("published", "posted", "issued")):
            published = published or moment
        elif not label:
            dated = dated or moment
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
    return Byline(who.authors, tuple(_replaced(words, who)), published, dated)


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
    rest = _NOISE.sub(" ", rest).strip(" \t|,;:·•–—-()[]")
    rest = re.sub(r"^by\s+", "", rest, flags=re.IGNORECASE)
    if not rest or rest.isalpha():
        return Byline()  # "Posted on … by admin"
    return names_in(rest)


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
