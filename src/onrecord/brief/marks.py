"""A report's text cut into pieces that carry marks: claims, speakers, cues, contents and the kinds of its parts."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from onrecord.brief.words import clean
from onrecord.record.reading import Reading
from onrecord.record.report import PartKind, Passage, Report

LONGEST = 400_000
"""Characters of one report's text shown on a page at most, about 70,000 words; what is left out is counted there."""

_SHOWN_PARTS = {PartKind.TITLE, PartKind.DATELINE, PartKind.BYLINE, PartKind.CAPTION, PartKind.FURNITURE}


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage with the class of its mark; `anchor` is the id of what is said there, "" where nothing points to it.

    `statement` is the id of the statement that it is a part of, "" for none.
    """

    passage: Passage
    look: str
    anchor: str = ""
    statement: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same marks: their classes, the anchors that start here, the claim and the statement it belongs to."""

    text: str
    looks: tuple[str, ...]
    anchors: tuple[str, ...]
    claim: str
    statement: str = ""


def marks(report: Report, reading: Reading | None) -> tuple[Mark, ...]:
    """Return all marks on a report's text."""
    found = [Mark(part.passage, part.kind.value) for part in report.parts if part.kind in _SHOWN_PARTS]
    if reading is None:
        return tuple(found)
    for statement in reading.statements:
        key = statement.id
        found += [Mark(p, "content", key if i == 0 else "", key) for i, p in enumerate(statement.content)]
        found += [Mark(p, "cue", "", key) for p in statement.cue]
        found += [Mark(p, "speaker", "", key) for p in (statement.speaker.passages if statement.speaker else ())]
    found += [Mark(claim.passages[0], "claim", claim.id) for claim in reading.claims if claim.passages]
    return tuple(found)


def pieces(text: str, found: Iterable[Mark]) -> tuple[Piece, ...]:
    """Return `text` cut at every start and end of a mark; joined, the pieces are the cleaned text again."""
    kept = sorted((m for m in found if _is_within(m.passage, text)), key=lambda m: (m.passage.start, -m.passage.end))
    shown = clean(text[:LONGEST])
    cuts = sorted({0, len(shown), *(at for m in kept for at in (m.passage.start, m.passage.end) if at <= len(shown))})
    starting: dict[int, list[Mark]] = {}
    for mark in kept:
        starting.setdefault(mark.passage.start, []).append(mark)
    made, open_marks = [], list[Mark]()
    for start, end in pairwise(cuts):
        new = starting.get(start, [])
        open_marks = [mark for mark in open_marks if mark.passage.end > start] + new
        made.append(_piece(shown[start:end], open_marks, new))
    return tuple(made)


def _is_within(passage: Passage, text: str) -> bool:
    return 0 <= passage.start < passage.end <= len(text)


def _piece(text: str, open_marks: list[Mark], new: list[Mark]) -> Piece:
    looks = tuple(dict.fromkeys(mark.look for mark in open_marks))
    claims = [mark.anchor for mark in open_marks if mark.look == "claim"]
    statements = [mark.statement for mark in open_marks if mark.statement]
    anchors = tuple(mark.anchor for mark in new if mark.anchor)
    return Piece(text, looks, anchors, claims[-1] if claims else "", statements[-1] if statements else "")


def left_out(report: Report) -> int:
    """Return how many characters of the report's text a page does not show."""
    return max(0, len(report.text) - LONGEST)
