"""Teach what a dateline is: a sentence of its own, as EWT has it, and nobody's words.

PolNeAR's reports have some, which CoreNLP runs into the first sentence; the treebanks have next to none. So starts are
set behind PolNeAR's, and in training some paragraphs of the treebanks get one put before them.
"""

from dataclasses import replace
from itertools import pairwise

import numpy as np

from onrecord.reading.reader.labels import KINDS, Labels
from training.corpus import UNKNOWN, Text

LONGEST = 14
"""Words that a dateline has at most, its dash included."""
DASHES = ("—", "--", "–", "-")
CITIES = (
    "Lima", "Nairobi", "Seoul", "Oslo", "Manila", "Kyiv", "Tbilisi", "Accra", "Dhaka", "Ankara", "Quito", "Warsaw",
    "Santiago", "Jakarta", "Tokyo", "Berlin", "Beirut", "Havana", "Geneva", "Osaka", "Lagos", "Perth", "Denver",
    "Tampa", "Mosul", "Gaza", "Kabul", "Port Moresby", "San Juan", "Cape Town", "Addis Ababa", "Buenos Aires",
    "New Delhi", "Phnom Penh", "Salt Lake City", "Hong Kong",
)  # fmt: skip
REGIONS = (
    "Peru", "Kenya", "South Korea", "Norway", "Philippines", "Ukraine", "Georgia", "Ghana", "Turkey", "Ecuador",
    "Texas", "Ohio", "Fla.", "Calif.", "N.Y.", "Ontario", "New Zealand", "Japan", "Mexico", "Nepal", "Saudi Arabia",
)  # fmt: skip
AGENCIES = ("AP", "Reuters", "AFP", "UPI", "Yonhap", "Xinhua", "CNN", "TASS", "Kyodo News", "dpa")
MONTHS = ("January", "Jan.", "February", "March", "April", "May", "June", "July", "Aug.", "Sept.", "October", "Dec.")

Row = tuple[str, bool, str, int, str, str, bool]
"""Word, blank before it, tag, head (index), relation, class of name or "", and whether it goes on with a name."""


def behind(text: Text) -> list[int]:
    """Give the words that stand right behind a dateline: a paragraph in capitals up to a dash, nothing small before."""
    marks = [*np.flatnonzero(text.breaks).tolist(), len(text.words)]
    places = [start + _length(text, start, stop) for start, stop in pairwise(marks)]
    return [place for place, start, stop in zip(places, marks, marks[1:], strict=False) if start < place < stop]


def _length(text: Text, start: int, stop: int) -> int:
    """Count the words of the dateline that a paragraph opens with, its dash included; 0 where there is none."""
    words = text.words[start : min(stop, start + LONGEST)]
    dash = next((i for i, word in enumerate(words) if word in DASHES and text.spaced[start + i]), 0)
    town = words[0].isalpha() and words[0].isupper() and len(words[0]) > 2
    return dash + 1 if dash and town and not any(word[0].islower() for word in words[:dash]) else 0


def make(labels: Labels, count: int) -> list[Text]:
    """Make up datelines with their trees and names."""
    chance = np.random.default_rng(1)
    return [_text(_rows(chance), labels) for _ in range(count)]


def _text(rows: list[Row], labels: Labels) -> Text:
    words, spaced, tags, heads, relations, kinds, more = zip(*rows, strict=True)
    first = [True] + [False] * (len(rows) - 1)
    return replace(
        Text.bare(list(words), [True, *spaced[1:]], first),
        names=np.array([2 * KINDS.index(kind) + 1 + on if kind else 0 for kind, on in zip(kinds, more, strict=True)]),
        starts=np.array(first, np.int64),
        tags=np.array([_id(labels.tags, tag) for tag in tags]),
        heads=np.array(heads),
        relations=np.array([_id(labels.relations, relation) for relation in relations]),
    )


def put_before(dateline: Text, text: Text) -> Text:
    """Put a dateline before a text with trees, in one paragraph with what it begins with."""
    moved = np.where(text.heads == UNKNOWN, UNKNOWN, text.heads + len(dateline.words))
    return replace(
        text,
        words=[*dateline.words, *text.words],
        spaced=np.concatenate([dateline.spaced, [True], text.spaced[1:]]),
        breaks=np.concatenate([dateline.breaks, [False], text.breaks[1:]]),
        names=np.concatenate([dateline.names, text.names]),
        starts=np.concatenate([dateline.starts, text.starts]),
        tags=np.concatenate([dateline.tags, text.tags]),
        heads=np.concatenate([dateline.heads, moved]),
        relations=np.concatenate([dateline.relations, text.relations]),
    )


def _id(names: tuple[str, ...], name: str) -> int:
    return names.index(name) if name in names else UNKNOWN


def _rows(chance: np.random.Generator) -> list[Row]:
    """Make a dateline: a town, maybe its country or state, a day, an agency, and a dash."""
    draws = chance.random(4)
    town = str(chance.choice(CITIES))
    rows = _name(town.upper() if draws[0] < 0.85 else town, 0, None, "root", "LOC")
    root = len(rows) - 1
    if draws[1] < 0.45:
        rows.append((",", False, ",", len(rows) + 1, "punct", "", False))
        rows += _name(str(chance.choice(REGIONS)), len(rows), root, "appos", "LOC")
    if draws[2] < 0.25:
        month = len(rows) + 1
        rows.append((",", False, ",", month, "punct", "", False))
        rows.append((str(chance.choice(MONTHS)), True, "NNP", root, "list", "", False))
        rows.append((str(chance.integers(1, 31)), True, "CD", month, "nummod", "", False))
    if draws[3] < 0.6:
        agency = str(chance.choice(AGENCIES))
        head = len(rows) + len(agency.split())
        rows.append(("(", True, "-LRB-", head, "punct", "", False))
        rows += _name(agency, len(rows), root, "list", "ORG")
        rows.append((")", False, "-RRB-", head, "punct", "", False))
    rows.append((str(chance.choice(DASHES)), True, ":", root, "punct", "", False))
    return rows


def _name(name: str, begin: int, head: int | None, relation: str, kind: str) -> list[Row]:
    """Lay a name out as rows from index `begin`: its last word is its head, and itself a root where `head` is None."""
    words = name.split()
    last = begin + len(words) - 1
    apart = begin > 0 and kind == "LOC"  # an agency stands right behind its bracket
    rows: list[Row] = [(word, i > 0 or apart, "NNP", last, "compound", kind, i > 0) for i, word in enumerate(words)]
    rows[-1] = (*rows[-1][:3], last if head is None else head, relation, *rows[-1][5:])
    return rows
