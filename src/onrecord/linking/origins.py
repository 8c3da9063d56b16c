"""Lay the first voices behind each event to its origins: what is said of one event is compared with nothing else."""

from collections.abc import Iterator, Mapping
from typing import Any

from onrecord.linking import engine
from onrecord.linking.rules import origin
from onrecord.linking.telling import Ground, Telling
from onrecord.record.link import Event, Link


def lay(event: Event, voices: Mapping[str, Mapping[str, Any]], ground: Ground) -> tuple[Link, ...]:
    """Return the links between the first voices of what is said of the event.

    `voices` are those of each report by the ids of claims and statements; `ground` knows the events. Compared are the claims of
    the event, and the statements that speak of it: those that touch its mentions, or none at all in a report that is mainly about it.
    """
    mentions, main = set(event.mentions), set(event.main)
    said = {
        key: voices[report][key]
        for report in event.reports
        for key in _said(ground.tellings[report], mentions, about=report in main)
        if key in voices[report]
    }
    return engine.run(origin, said, ground)[1]


def voices_of(telling: Telling, ground: Ground) -> dict[str, Any]:
    """Return the first voices of a report by the ids of its claims and statements."""
    return {voice.id: voice for voice in origin.items(telling, ground)}


def _said(telling: Telling, mentions: set[str], *, about: bool) -> Iterator[str]:
    """Yield the ids of the report's claims on `mentions`, and of its statements that touch one of them, or none if it is `about` them."""
    yield from (claim.id for claim in telling.reading.claims if claim.mention in mentions)
    for statement, touched in telling.touched.items():
        if (touched & mentions) if touched else about:
            yield statement
