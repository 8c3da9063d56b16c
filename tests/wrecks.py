"""Stories of a wreck, in which each report tells of what kinds a test says."""

from dataclasses import replace

import newsroom
from onrecord.linking import link
from onrecord.packs.pack import Kind
from onrecord.record.report import Passage

WRECK = "A ferry sank off Lipnik, and boats search the water of the Sava for those who were aboard the ferry."
SEARCH = "A search off Lipnik went on for those who were aboard the ferry that boats look for in the Sava."
PACK = replace(
    newsroom.PACK,
    kinds=(
        Kind("wreck", "Wreck", involves=("search", "fire", "dispatch")),
        Kind("dispatch", "Dispatch"),
        Kind("rescue", "Rescue", aside=True),
        Kind("blaze", "Blaze"),
        Kind("meeting", "Meeting", harmless=True),
        Kind("raid", "Raid or boarding", told_as=("wreck",)),
        Kind("storm", "Storm", involves=("search",)),
    ),
)


def told(name, text, *mentions):
    """Return a report with its reading; each of `mentions` is a kind, the word that tells of it, and what else is told."""
    report = newsroom.report(text, name=name)
    found = []
    for number, (kind, word, more) in enumerate(mentions):
        start = text.index(word)
        mention = newsroom.mention(f"{name}-{number}", kind, **more)
        found.append(replace(mention, passages=(Passage(start, start + len(word)),)))
    return report, newsroom.reading(report, mentions=found)


def linked(*both):
    return link([reading for _, reading in both], {report.id: report for report, _ in both}, PACK)


def events(*both):
    """Return the mentions of each event."""
    return {frozenset(event.mentions) for event in linked(*both).events}


def reasons(key, *both):
    """Return why a mention is linked with others."""
    return [each.evidence.reason for each in linked(*both).links if key in (each.left, each.right)]


def wreck(name):
    return told(name, WRECK, ("wreck", "sank", {"when": "2025-01-25", "where": "Lipnik"}))
