"""Everything that can be asked, once: its address and parameters, what answers it, and the answer's page, JSON and table."""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from typing import Any

from onrecord.exports.shapes import Json
from onrecord.ledger.state import State
from onrecord.web import shapes, tables
from onrecord.web.params import Given, Param
from onrecord.web.questions import (
    compare,
    decides,
    event,
    events,
    findings,
    origins,
    party,
    reports,
    review,
    search,
    today,
)
from onrecord.web.resting import on_all, on_derived, on_event, on_events, on_nothing
from onrecord.web.room import Room


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    `path` is where its page stands; the same with "/api" in front, or ".json" behind, gives JSON in the form of `schema`, and with
    ".csv" behind a table where `table` is not None. `rests_on` gives all that an answer depends on.
    """

    name: str
    path: str
    told: str
    params: tuple[Param, ...]
    ask: Callable[[Room, Given], Any]
    shape: Callable[[Any], Json]
    table: Callable[[Any], Iterator[str]] | None = None
    rests_on: Callable[[Room, Given, State], Hashable] = on_all

    @property
    def schema(self) -> str:
        """The name of the component that describes the JSON."""
        return self.name


QUESTIONS = (
    Question(
        "today", "/", "What is newest: events, findings, reports.", today.PARAMS, today.ask, shapes.today, tables.today
    ),
    Question(
        "events",
        "/events",
        "Which events are on record.",
        events.PARAMS,
        events.ask,
        shapes.events,
        tables.events,
        on_events,
    ),
    Question(
        "event",
        "/events/{event}",
        "One event in full.",
        event.PARAMS,
        event.ask,
        shapes.event,
        tables.event,
        on_event,
    ),
    Question(
        "origins",
        "/events/{event}/compare",
        "Two origins of an event side by side.",
        origins.PARAMS,
        origins.ask,
        shapes.origins,
        tables.origins,
        on_event,
    ),
    Question(
        "findings",
        "/findings",
        "What an editor should see.",
        findings.PARAMS,
        findings.ask,
        shapes.findings,
        tables.findings,
        on_derived,
    ),
    Question(
        "reports",
        "/reports",
        "Which reports are on file.",
        reports.LISTED,
        reports.ask_list,
        shapes.reports,
        tables.reports,
    ),
    Question(
        "report", "/reports/{report}", "One report in full.", reports.ONE, reports.ask_one, shapes.report, tables.report
    ),
    Question(
        "party", "/parties/{party}", "All that a party said.", party.PARAMS, party.ask, shapes.party, tables.party
    ),
    Question(
        "compare", "/compare", "Two reports side by side.", compare.PARAMS, compare.ask, shapes.compare, tables.compare
    ),
    Question("search", "/search", "Search over everything.", search.PARAMS, search.ask, shapes.search, tables.search),
    Question(
        "review",
        "/review",
        "What a person had better look at.",
        review.PARAMS,
        review.ask,
        shapes.review,
        tables.review,
    ),
    Question("decides", "/how", "How it decides.", decides.PARAMS, decides.ask, shapes.decides, None, on_nothing),
)
