"""Component: the quantities of a report, with what they count read off the tree where there is one."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace

from spacy.tokens import Doc, Token

from onrecord.reading.draft import Draft, Figure
from onrecord.reading.tree import tree_of
from onrecord.record.reading import TimeExpression, TimeType
from onrecord.record.report import PartKind, Passage
from onrecord.record.value import Quantity
from onrecord.values import find_quantities, singular

REQUIRES: tuple[str, ...] = ("doc", "times")
ASSIGNS: tuple[str, ...] = ("figures",)

_DATED = (TimeType.DATE, TimeType.TIME, TimeType.SET)
_SIDE_BEFORE, _SIDE_BEHIND = re.compile(r"\d[-‐‑–]"), re.compile(r"[-‐‑–]\d")
_LATER = " later"
_TURNS = frozenset({"day", "time", "round"})
"""What an ordinal never tallies itself: "the ninth day of protests" is the ninth protest, "the eighth time this year" the eighth of its kind."""
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
"""Tags of verbs that have a subject: a number right before one counts nothing behind it ("thousands celebrate New Year's Eve")."""
_REACH = 60
"""A counted noun stands at most this many characters behind its number."""


def run(draft: Draft) -> None:
    """Fill `draft.figures` in text order; dates, clock times and text marked as furniture hold no figure."""
    text = draft.report.text
    taken = [passage for time in draft.times if _is_date(time, text) for passage in time.passages]
    found = [
        (passage, quantity) for passage, quantity in find_quantities(text, taken) if not _in_furniture(draft, passage)
    ]
    parsed = draft.doc.has_annotation("DEP")
    starts = tree_of(draft.doc).starts if parsed else []
    if parsed:
        found = [
            (passage, quantity)
            for passage, quantity in found
            if quantity.unit != "ordinal" or not _is_adverb(draft.doc, starts, passage)
        ]
    told = [passage for passage, _ in found]
    draft.figures = [
        _by_tree(draft.doc, starts, (passage, quantity), told)
        if parsed and not _is_side(text, passage)
        else Figure(passage, quantity)
        for passage, quantity in found
    ]


def _is_date(time: TimeExpression, text: str) -> bool:
    """Say whether a time tells when, and not how long something took: "two months later" tells both."""
    return time.type in _DATED and not any(passage.of(text).endswith(_LATER) for passage in time.passages)


def _is_side(text: str, passage: Passage) -> bool:
    """Say whether a number is one side of a result ("34-6"), which counts none of the wins behind it."""
    before, behind = text[max(0, passage.start - 2) : passage.start], text[passage.end : passage.end + 2]
    return bool(_SIDE_BEFORE.fullmatch(before) or _SIDE_BEHIND.fullmatch(behind))


def _in_furniture(draft: Draft, passage: Passage) -> bool:
    return any(
        part.kind is PartKind.FURNITURE and part.passage.start <= passage.start < part.passage.end
        for part in draft.report.parts
    )


def _by_tree(doc: Doc, starts: list[int], found: tuple[Passage, Quantity], told: list[Passage]) -> Figure:
    """Take what is counted from the noun that the number depends on; the passage then reaches to that noun.

    `told` are the passages of all quantities, in text order: a noun of another one is not counted ("1,002 a few hours before").
    """
    passage, quantity = found
    if quantity.unit not in (None, "ordinal"):
        return Figure(passage, quantity)
    tokens = doc[bisect_right(starts, passage.start) - 1 if starts else 0 : bisect_left(starts, passage.end)]
    for token in tokens:
        noun = _noun_of(token)
        if noun is None or noun.i < token.i or noun.idx < passage.start or noun.idx + len(noun) > passage.end + _REACH:
            continue
        if (
            _is_of_another(noun, passage, told)
            or _is_past_a_verb(token, noun)
            or (quantity.unit == "ordinal" and noun.lower_ in _TURNS)
        ):
            continue
        end = max(passage.end, noun.idx + len(noun))
        return Figure(Passage(passage.start, end), replace(quantity, counted=singular(noun.text)))
    verb = next((token for token in tokens[1:] if token.tag_ in _FINITE), None)
    if verb is not None and quantity.counted:
        return Figure(
            Passage(passage.start, doc[verb.i - 1].idx + len(doc[verb.i - 1])), replace(quantity, counted=None)
        )
    if quantity.counted and quantity.low == quantity.high == 1 and not any(map(_counts_one, tokens)):
        return Figure(passage, replace(quantity, counted=None))
    return Figure(passage, quantity)


def _counts_one(token: Token) -> bool:
    return token.dep_ == "nummod" or token.lower_ == "single"


def _is_of_another(noun: Token, passage: Passage, told: list[Passage]) -> bool:
    """Say whether a noun stands in the passage of another quantity than the one at `passage`."""
    last = bisect_right(told, noun.idx, key=lambda one: one.start) - 1
    return last >= 0 and told[last] != passage and noun.idx < told[last].end


def _is_past_a_verb(token: Token, noun: Token) -> bool:
    """Say whether a verb with a subject stands between a number and a noun, which it then does not count: "of the 27 injured, nine were in a critical condition"."""
    return any(between.tag_ in _FINITE for between in token.doc[token.i + 1 : noun.i])


def _is_adverb(doc: Doc, starts: list[int], passage: Passage) -> bool:
    """Say whether an ordinal stands for "at first": it tallies nothing ("the figure that it first gave")."""
    return doc[max(0, bisect_right(starts, passage.start) - 1)].dep_ == "advmod"


def _is_of(noun: Token) -> bool:
    """Say whether a noun is told as what a number is of: "dozens of boats", not "the 15 after the date"."""
    cases = [child.lower_ for child in noun.children if child.dep_ == "case"]
    return not cases or "of" in cases


def _noun_of(token: Token) -> Token | None:
    """Return the noun that a number or ordinal modifies; None where the token is neither, or stands for itself."""
    if token.dep_ == "nummod" or (token.dep_ == "amod" and token.tag_ in {"JJ", "CD"} and token.i < token.head.i):
        return token.head if token.head.tag_ in {"NN", "NNS"} and (token.dep_ == "nummod" or token.like_num) else None
    if token.tag_ in {"CD", "NNS"} and token.like_num:
        return next(
            (
                child
                for child in token.children
                if child.dep_ == "nmod" and child.tag_ in {"NN", "NNS"} and child.i > token.i and _is_of(child)
            ),
            None,
        )
    return None
