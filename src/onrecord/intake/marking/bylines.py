"""Bylines: who wrote, when it was posted, which agency's text it is; at the head of a report or at its foot."""

import re

from onrecord.intake.marking.agencies import agency
from onrecord.intake.marking.crews import read_credit, read_crew
from onrecord.intake.marking.people import Byline, are_names, names_in
from onrecord.intake.marking.stamps import read_stamped

_BY = re.compile(
    r"(?:by|written by|reported by|posted by|author|reporter|text|story by|words by)\s*:?\s+(?P<who>\S.*)",
    re.IGNORECASE,
)
_LONGEST = 160  # characters


def read_byline(words: str) -> Byline | None:
    """Return what a line tells as a byline, or None where it is none. Fits head and foot of a report alike."""
    return read_crew(words) or read_credit(words) or _with_agency(words) or read_stamped(words) or _by(words)


def _with_agency(words: str) -> Byline | None:
    """Read "Jane Doe, Reuters": a name of two words or more, a comma and an agency."""
    name, _, last = words.rpartition(", ")
    known = agency(last) if len(words) < _LONGEST else None
    if not known or not 2 <= len(name.split()) <= 4 or not are_names(name.split()):
        return None
    return Byline((name,), ((known, len(words) - len(last), len(words)),))


def _by(words: str) -> Byline | None:
    match = _BY.fullmatch(words) if len(words) < _LONGEST else None
    if not match or words.endswith((":", "?", "!")):
        return None
    who = names_in(match["who"])
    if who is None:
        return None
    before = match.start("who")
    return Byline(who.authors, tuple((name, start + before, end + before) for name, start, end in who.credits))
