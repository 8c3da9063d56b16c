"""Whole sentences, annotated as the model would, and what parties, statements and chains make of them."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from scenes import draft_of

from onrecord.reading import chains, parties, statements
from onrecord.record.report import Part, PartKind, Passage

PAIRS = tomllib.loads((Path(__file__).parent / "pairs" / "statements.toml").read_text(encoding="utf8"))["pairs"]


def told(draft):
    """Say each statement in a line: its chain, cue, content, mode and stance."""
    text = draft.report.text
    return [
        " | ".join(
            [
                " > ".join(hop.name for hop in statement.chain),
                " … ".join(passage.of(text) for passage in statement.cue),
                " … ".join(passage.of(text) for passage in statement.content),
                f"{statement.mode} {statement.stance}",
            ]
        )
        for statement in draft.statements
    ]


def named(draft):
    """Say of each naming whom it means."""
    return [f"{naming.passage.of(draft.report.text)} = {naming.party}" for naming in draft.namings]


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["says"] for pair in PAIRS])
def test_a_sentence_is_read_as_it_is_meant(pair):
    draft = draft_of(pair["table"], outlet="The Daily Test")
    assert draft.report.text.split() == pair["text"].split()
    for component in (parties, statements, chains):
        component.run(draft)
    assert named(draft) == pair["namings"]
    assert told(draft) == pair["statements"]


def test_a_dateline_is_no_part_of_what_is_said():
    pair = next(pair for pair in PAIRS if pair["says"].startswith("a name in full"))
    draft = draft_of(pair["table"])
    line = Passage(draft.report.text.index("the bridge"), draft.report.text.index("was closed"))
    draft.report = replace(draft.report, parts=(Part(PartKind.DATELINE, line),))
    parties.run(draft)
    statements.run(draft)
    assert draft.statements[0].content[0].of(draft.report.text) == "was closed"


def test_the_place_in_a_dateline_says_nothing():
    pair = next(pair for pair in PAIRS if pair["says"].startswith("a name in full"))
    before, draft = draft_of(pair["table"]), draft_of(pair["table"])
    for component in (parties, statements):
        component.run(before)
    line = before.statements[0].speaker.passages[0]
    draft.report = replace(draft.report, parts=(Part(PartKind.DATELINE, line),))
    for component in (parties, statements):
        component.run(draft)
    assert draft.statements[0].speaker is None
