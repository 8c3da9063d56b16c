"""Component: take away what the model read in page furniture, which is never the report's words."""

from spacy.tokens import Span

from onrecord.reading.draft import Draft
from onrecord.record.report import PartKind

REQUIRES = ("report", "doc")
ASSIGNS = ("doc",)


def run(draft: Draft) -> None:
    """Drop every name, span and tie of the doc that touches a furniture part."""
    parts = [p.passage for p in draft.report.parts if p.kind is PartKind.FURNITURE]
    if not parts:
        return

    def clear(span: Span | None) -> bool:
        return span is None or not any(span.start_char < p.end and p.start < span.end_char for p in parts)

    doc = draft.doc
    doc.ents = tuple(span for span in doc.ents if clear(span))
    for group in ("speaker", "cue", "content"):
        doc.spans[group] = [span for span in doc.spans[group] if clear(span)]
    doc.user_data["ties"] = [
        tie for tie in doc.user_data["ties"] if all(clear(span) for span in (tie.speaker, tie.cue, *tie.contents))
    ]
