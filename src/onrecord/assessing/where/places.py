"""Which state a figure is of, where the words around it or its mention name a place that the pack knows."""

from collections.abc import Mapping

from onrecord.assessing.case import Testimony
from onrecord.assessing.where.gazetteer import Gazetteer
from onrecord.record.reading import Mention
from onrecord.record.report import PartKind, Passage, Report

_SENTENCES = 3
_ENDS = (". ", "\n", "! ", "? ")


def state_of(testimony: Testimony, mentions: Mapping[str, Mention], gazetteer: Gazetteer) -> str | None:
    """Return the one state that the figure is of: by its sentence, else by the nearest of two sentences before, else by its
    mention's place; None where none or several are named there."""
    told: frozenset[str] = frozenset()
    start = testimony.claim.passages[0] if testimony.claim.passages else None
    for _ in range(_SENTENCES):
        if start is None or told:
            break
        told = gazetteer.states(sentence_of(start, testimony.report))
        start = _before(start, testimony.report)
    mention = mentions.get(testimony.claim.mention)
    if not told and mention is not None and mention.where is not None:
        told = gazetteer.states(mention.where.name)
    return next(iter(told)) if len(told) == 1 else None


def _before(passage: Passage, report: Report) -> Passage | None:
    """Return a passage in the sentence before that of `passage`; None where there is none."""
    words = report.text[: _start(passage, report.text)].rstrip()
    return Passage(len(words) - 1, len(words) - 1) if words else None


def sentence_of(passage: Passage, report: Report) -> str:
    """Return the words of the sentence that holds `passage`, without a dateline at its start."""
    text = report.text
    start = _start(passage, text)
    for part in report.parts:
        if part.kind is PartKind.DATELINE and start < part.passage.end <= passage.start:
            start = part.passage.end
    ends = [end + 1 for mark in _ENDS if (end := text.find(mark, passage.end)) >= 0]
    return text[start : min(ends, default=len(text))].strip()


def _start(passage: Passage, text: str) -> int:
    return max(text.rfind(mark, 0, passage.start) for mark in _ENDS) + 1
