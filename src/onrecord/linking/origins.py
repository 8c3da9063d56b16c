"""Lay the first voices behind each event to its origins: what is said of one event is compared with nothing else."""

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Any

from onrecord.linking import engine
from onrecord.linking.rules import origin
from onrecord.linking.telling import Ground, Telling
from onrecord.record.link import Event, Link


def lay(event: Event, voices: Mapping[str, Any], ground: Ground) -> tuple[Link, ...]:
    """Return the links between the first voices of what is said of the event: its claims, and the statements that speak of it.

    `voices` are those of its reports at least, by the ids of claims and statements; `ground` has its reports and knows it.
    """
    mentions = set(event.mentions)
    readings = (ground.tellings[report].reading for report in event.reports)
    claims = (claim.id for reading in readings for claim in reading.claims if claim.mention in mentions)
    said = {key: voices[key] for key in chain(claims, event.statements) if key in voices}
    return engine.run(origin, said, ground)[1]


def voices_of(tellings: Iterable[Telling], ground: Ground) -> dict[str, Any]:
    """Return the first voices of reports by the ids of their claims and statements."""
    return {voice.id: voice for telling in tellings for voice in origin.items(telling, ground)}
