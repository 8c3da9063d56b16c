"""What pages show beside the answer as it is: an event's outline and drawings, a report's text in marked pieces."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from onrecord.brief.dates import when
from onrecord.brief.evidence import Shelf, chain_names, quoted
from onrecord.brief.marks import Mark, left_out, marks, pieces
from onrecord.brief.outline import outline
from onrecord.brief.rows import value_words
from onrecord.brief.speech import content
from onrecord.brief.words import one_line
from onrecord.questions.beside import origins_of
from onrecord.questions.filed import Filed
from onrecord.questions.material import Material, published
from onrecord.questions.material import Told as Claimed
from onrecord.record.reading import Reading, Statement
from onrecord.record.report import Report
from onrecord.web.drawing.history import HEIGHT, NAMES, WIDTH, history
from onrecord.web.drawing.provenance import HIGH, provenance
from onrecord.web.drawing.times import GUTTER, times
from onrecord.web.drawing.times import HEIGHT as BARS
from onrecord.web.drawing.world import world
from onrecord.web.questions.compare import Compared
from onrecord.web.questions.events import Events
from onrecord.web.questions.origins import Origins
from onrecord.web.questions.party import Party, Said
from onrecord.web.questions.reports import Told
from onrecord.web.questions.review import Review
from onrecord.web.remembering import Remembered

SENTENCES = 3
"""Sentences shown for one position; the JSON has all."""
REFERENCES = 12
"""Reports referred to by number in one place; the list of reports has all."""


_SEEN: Remembered[tuple[Material, Mapping[str, object]]] = Remembered(16)
"""By the id of its material, which is kept beside it so that no other one gets that id."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A statement in the list beside a report's text; `events` are the ids of the events that its claims stand in."""

    statement: Statement
    words: str
    chain: tuple[str, ...]
    events: tuple[str, ...]


def _events(of: Events) -> Mapping[str, object]:
    return {"world": world(of.lines, of.pack), "times": times(of.days), "bars": BARS, "gutter": GUTTER}


def _event(of: Filed) -> Mapping[str, object]:
    """Return what an event's page shows; remembered as long as its material is."""
    return _SEEN.get(id(of.material), lambda: (of.material, _drawn(of)))[1]


def _drawn(of: Filed) -> Mapping[str, object]:
    material, assessment = of.material, of.event.assessment
    out = outline(material.brief, material.readings.values(), {report.id: report for report in material.reports})
    charts = {standing.field.replace("_", " "): history(standing, material) for standing in assessment.standings}
    return {
        "out": out,
        "card": out.cards[0],
        "charts": charts,
        "origins": origins_of(assessment),
        "chart_width": WIDTH,
        "chart_height": HEIGHT,
        "chart_names": NAMES,
        "graph": provenance(assessment, material, out.shelf),
        "box_height": HIGH,
        "quoted": quoted,
        "sentences": SENTENCES,
        "references": REFERENCES,
    }


def _report(of: Told) -> Mapping[str, object]:
    found = [*marks(of.report, of.reading), *_mention_marks(of.reading)]
    statements = {each.id: each for each in of.reading.statements} if of.reading else {}
    return {
        "pieces": pieces(of.report.text, found),
        "left_out": left_out(of.report),
        "spoken": [_spoken(each, of) for each in statements.values() if each.content],
        "published_words": _published(of.report),
        "web_address": _web_address(of.report),
        "event_of": {claim: stood.event for claim, stood in of.stood.items()},
    }


def _review(of: Review) -> Mapping[str, object]:
    material = of.case.material if of.case else of.material
    if material is None:
        return {"shelf": None}
    reports = {report.id: report for report in material.reports}
    shelf = Shelf.of(material.readings.values(), reports)
    return {"shelf": shelf, "sentence_of": lambda subject: shelf.in_sentence(reports[subject.report], subject.passage)}


def _party(of: Party) -> Mapping[str, object]:  # noqa: ARG001 - every view takes its own answer
    return {"words_of": _words_of, "chain_of": _chain_of, "published_of": _published}


def _origins(of: Origins) -> Mapping[str, object]:  # noqa: ARG001 - every view takes its own answer
    return {"words_of": value_words, "chain_of": _chain_to, "sentences": SENTENCES}


def _mention_marks(reading: Reading | None) -> Iterable[Mark]:
    for mention in reading.mentions if reading else ():
        if mention.passages:
            yield Mark(mention.passages[0], "mention", mention.id)


def _spoken(statement: Statement, of: Told) -> Spoken:
    claims = [claim.id for claim in of.reading.claims if claim.statement == statement.id] if of.reading else []
    events = tuple(dict.fromkeys(of.stood[claim].event for claim in claims if claim in of.stood))
    return Spoken(
        statement, content(statement, of.report.text), chain_names(statement.chain, _outlet(of.report)), events
    )


def _outlet(report: Report) -> str:
    return one_line(report.outlet.name) if report.outlet else one_line(report.path or report.id)


def _published(report: Report) -> str:
    told = published(report)
    return when(told) if told else ""


def _words_of(said: Said) -> str:
    remark = said.remark
    if isinstance(remark.said, Statement):
        return content(remark.said, remark.report.text)
    return " … ".join(map(one_line, remark.content))


def _chain_of(said: Said) -> tuple[str, ...]:
    return chain_names(said.remark.said.chain, _outlet(said.remark.report))


def _chain_to(told: Claimed) -> tuple[str, ...]:
    return chain_names(told.claim.chain, _outlet(told.report))


def _web_address(report: Report) -> str:
    """Return the report's address where a browser may open it; "" for none, or for another scheme than the web's."""
    url = report.url or ""
    return url if url.startswith(("https://", "http://")) else ""


def _compare(of: Compared) -> Mapping[str, object]:  # noqa: ARG001 - every view takes its own answer
    return {"words_of": value_words}


VIEWS: Mapping[str, Callable[[Any], Mapping[str, object]]] = {
    "events": _events,
    "event": _event,
    "review": _review,
    "report": _report,
    "party": _party,
    "origins": _origins,
    "compare": _compare,
}
