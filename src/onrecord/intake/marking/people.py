"""People and publishers in a list of names: what the lines about who wrote a report are made of."""

import re
from dataclasses import dataclass

from onrecord.intake.marking.agencies import agency, pieces, publisher
from onrecord.record.value import Moment

NAME_WORD = r"(?:[A-ZÀ-ÞŠŽČĆĐŁŚŻ][\w.’'À-ž-]*|de|del|della|der|den|di|da|dos|van|von|el|al|bin|ibn|la|le|and|und|with|in|for|at|of|the|&)"
ROLE = re.compile(
    r"\b(?:correspondent|reporter|staff|writer|editor|bureau|desk|team|news|press|newsroom|columnist|contributors?|analyst|agenc\w+)\b",
    re.IGNORECASE,
)
_MOST_WORDS = 16


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline tells. `credits` are agencies with their places in the line; `published` only where the line says
    that it was published or posted then, with the year; `dated` where it gives a date with the year and no
    label: "Date: …" is a machine's, and of reposts."""

    authors: tuple[str, ...] = ()
    credits: tuple[tuple[str, int, int], ...] = ()
    published: Moment | None = None
    dated: Moment | None = None


def are_names(words: list[str]) -> bool:
    """Tell whether each word can be a part of a name, of what joins names, or of a role ("staff", "reporter")."""
    return all(re.fullmatch(NAME_WORD, word) or ROLE.fullmatch(word) for word in words)


def names_in(words: str) -> Byline | None:
    """Return the people and agencies of a list of names; None where a word is neither."""
    tokens = re.findall(r"[^\s,/|()]+", words)
    if not tokens or len(tokens) > _MOST_WORDS or not are_names(tokens):
        return None
    named, authors = [], []
    for name, start, end in pieces(words):
        tail = _agency_at_end(name)
        if tail:
            named.append((tail[0], start + tail[1], end))
            authors.append(name[: tail[1]].strip())
        elif known := publisher(name):
            named.append((known, start, end))
        elif not ROLE.search(name) and len(name.split()) > 1:
            authors.append(name)
    return Byline(tuple(authors), tuple(named))


def _agency_at_end(name: str) -> tuple[str, int] | None:
    """Return the agency after a name of two words or more, and where it starts: "KIM TONG-HYUNG Associated Press"."""
    for start in (cut.end() for cut in re.finditer(r"(?<=\S)\s+", name)):
        if len(name[:start].split()) > 1 and (known := agency(name[start:])):
            return known, start
    return None
