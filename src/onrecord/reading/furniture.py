"""Component: take away what the model read in page furniture, and the credit of a picture that it took for the head of a name."""

from dataclasses import replace

from spacy.tokens import Doc, Span

from onrecord.reading.draft import Draft
from onrecord.reading.reader.decoding import Tie
from onrecord.record.report import PartKind, Passage

REQUIRES = ("report", "doc")
ASSIGNS = ("doc",)
_GROUPS = ("speaker", "cue", "content")


def run(draft: Draft) -> None:
    """Drop every name, span and tie of the doc that touches a furniture part; open those behind a byline that begin in it."""
    furniture = _passages(draft, PartKind.FURNITURE)
    if furniture:
        _drop(draft.doc, furniture)
    bylines = _passages(draft, PartKind.BYLINE)
    if bylines:
        _open(draft.doc, bylines)


def _passages(draft: Draft, kind: PartKind) -> list[Passage]:
    return [part.passage for part in draft.report.parts if part.kind is kind]


def _drop(doc: Doc, parts: list[Passage]) -> None:
    """Keep only what touches none of some parts."""

    def clear(span: Span | None) -> bool:
        return span is None or not any(span.start_char < p.end and p.start < span.end_char for p in parts)

    doc.ents = tuple(span for span in doc.ents if clear(span))
    for group in _GROUPS:
        doc.spans[group] = [span for span in doc.spans[group] if clear(span)]
    doc.user_data["ties"] = [
        tie for tie in doc.user_data["ties"] if all(clear(span) for span in (tie.speaker, tie.cue, *tie.contents))
    ]


def _open(doc: Doc, parts: list[Passage]) -> None:
    """Open behind each of some parts what begins in it and goes on behind it."""
    ends = {p.start: p.end for p in parts}

    def behind(span: Span) -> Span:
        end = next((end for start, end in ends.items() if start <= span.start_char < end < span.end_char), None)
        if end is None:
            return span
        first = next((token.i for token in span if token.idx >= end and not token.is_space), span.start)
        return Span(doc, first, span.end, span.label)

    def tied(tie: Tie) -> Tie:
        speaker = behind(tie.speaker) if tie.speaker is not None else None
        return replace(tie, speaker=speaker, contents=tuple(behind(span) for span in tie.contents))

    doc.ents = tuple(behind(span) for span in doc.ents)
    for group in _GROUPS:
        doc.spans[group] = [behind(span) for span in doc.spans[group]]
    doc.user_data["ties"] = [tied(tie) for tie in doc.user_data["ties"]]
