"""The brief as one self-contained HTML page: no script, no request, every value opening onto its passage.

The page forbids itself everything but its own style sheet (Content Security Policy), so that hostile text in a
report can do nothing even if an escape were missed.
"""

import base64
import hashlib
from collections.abc import Iterable, Mapping, Sequence

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from onrecord.assessing.grades import CREDIBILITY, RELIABILITY
from onrecord.brief.evidence import quoted
from onrecord.brief.marks import Piece, left_out, marks, pieces
from onrecord.brief.outline import FINDING_WORDS, Entry, Outline, outline
from onrecord.brief.rows import NO_VOICE, NOT_TOLD, RELATION_WORDS
from onrecord.brief.speech import STANCE_VERBS
from onrecord.brief.words import one_line, plural
from onrecord.record.assessment import Brief
from onrecord.record.reading import Reading
from onrecord.record.report import Report, Skipped

SAYINGS_OPEN = 4
"""Statements of one speaker shown before the rest is folded away."""

_ENVIRONMENT = Environment(
    loader=PackageLoader("onrecord.brief"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_ENVIRONMENT.filters["shown"] = one_line


def render(
    brief: Brief, readings: Iterable[Reading], reports: Mapping[str, Report], skipped: Sequence[Skipped] = ()
) -> str:
    """Return the whole page as HTML; `reports` are by id. The same brief gives the same page, byte for byte."""
    out = outline(brief, readings, reports, skipped)
    style = _ENVIRONMENT.get_template("brief.css").render()
    return _ENVIRONMENT.get_template("brief.html").render(
        out=out,
        style=Markup(style),  # noqa: S704 - our own style sheet, without a value in it
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        texts={entry.number: _text(entry, out) for entry in out.entries},
        told_at=_told_at(out),
        left_out=left_out,
        plural=plural,
        quoted=quoted,
        web_address=_web_address,
        finding_words=FINDING_WORDS,
        relation_words=RELATION_WORDS,
        reliability=RELIABILITY,
        credibility=CREDIBILITY,
        stance_verbs=STANCE_VERBS,
        no_voice=NO_VOICE,
        not_told=NOT_TOLD,
        sayings_open=SAYINGS_OPEN,
    )


def _text(entry: Entry, out: Outline) -> tuple[Piece, ...]:
    reading = out.shelf.readings.get(entry.report.id)
    return pieces(entry.report.text, marks(entry.report, reading))


def _told_at(out: Outline) -> dict[str, str]:
    """Return for each claim the anchor of the position that it supports."""
    return {
        citation.anchor: f"{card.anchor}-{i}-{j}"
        for card in out.cards
        for i, field in enumerate(card.fields)
        for j, row in enumerate(field.rows)
        for citation in row.citations
    }


def _web_address(report: Report) -> str:
    """Return the report's address where a browser may open it; "" for none, or for another scheme than the web's."""
    url = report.url or ""
    return url if url.startswith(("https://", "http://")) else ""
