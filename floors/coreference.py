"""Mentions of events put together across reports, on ECB+'s development topics, with the package's own mentions.

Gold mentions of actions are grouped by their chain, one tied to none standing alone. A gold mention is found where one of the
package's touches its words; its group is then the event that the package puts that mention in. One that is not found
stands alone. Most of what ECB+ marks as an action (said, wanted, game) is none that a pack has a word for: the share
found tells how many are.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from floors.ecbplus import WHERE, Marked, Page, pages
from floors.groups import b_cubed
from onrecord.intake import take_in
from onrecord.linking import link
from onrecord.packs.load import load
from onrecord.reading.pipeline import read
from onrecord.record.reading import Reading
from onrecord.record.report import Report

DEVELOPMENT = frozenset("2 5 12 18 21 23 34 35".split())
"""The topics that Cybulska and Vossen (2015) set apart for development."""
_ACTIONS = ("ACTION", "NEG_ACTION")


def measure(data: Path, scratch: Path) -> dict[str, float]:
    """Return the share of gold mentions found, and B-cubed over all gold mentions and over those found."""
    held = [page for page in pages(data / WHERE) if page.topic in DEVELOPMENT]
    events = _events(held, scratch / "ecbplus-dev")
    gold = {key: mark.chain or key for page in held for key, mark in _keyed(page)}
    met = {key: event for page in held for key, mark in _keyed(page) if (event := _met(mark, events[page.name]))}
    every = b_cubed(gold, {key: met.get(key, key) for key in gold})
    found = b_cubed({key: gold[key] for key in met}, met)
    return {
        "events: mentions found": len(met) / len(gold),
        **{f"events: {name}, all mentions": value for name, value in every.items()},
        **{f"events: {name}, mentions found": value for name, value in found.items()},
    }


def _keyed(page: Page) -> Iterator[tuple[str, Marked]]:
    """Yield the actions marked in a report, each with a key of its own."""
    for mark in page.marked:
        if mark.tag.startswith(_ACTIONS):
            yield f"{page.name} {mark.start}-{mark.end} {mark.tag}", mark


Spans = list[tuple[int, int, str]]


def _met(mark: Marked, spans: Spans) -> str | None:
    """Return the event of the first mention that touches a mark's words, None where none does."""
    return next((event for start, end, event in spans if start < mark.end and mark.start < end), None)


def _events(held: list[Page], folder: Path) -> dict[str, Spans]:
    """Read and link the reports; return for each the words that tell of events, with the event's id."""
    folder.mkdir(exist_ok=True)
    for page in held:
        (folder / f"{page.name}.json").write_text(json.dumps({"text": page.text}), encoding="utf-8")
    reports = {taken.id: taken for taken in take_in([folder]) if isinstance(taken, Report)}
    readings = list(read(reports.values(), load()))
    event_of = {mention: event.id for event in link(readings, reports, load()).events for mention in event.mentions}
    spans: dict[str, Spans] = {page.name: [] for page in held}
    for reading in readings:
        spans[Path(reports[reading.report].path or "").stem] += _spans(reading, event_of)
    return spans


def _spans(reading: Reading, event_of: Mapping[str, str]) -> Spans:
    return sorted(
        (passage.start, passage.end, event_of[mention.id])
        for mention in reading.mentions
        for passage in mention.passages
        if mention.id in event_of
    )
