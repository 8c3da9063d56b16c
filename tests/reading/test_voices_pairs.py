"""Sentences of many fields of news: through whom each statement came, what it holds and how it is held."""

import tomllib
from pathlib import Path

import pytest
from scenes import draft_of

from onrecord.reading import chains, parties, statements
from onrecord.record.reading import Likelihood

PAIRS = tomllib.loads((Path(__file__).parent / "pairs" / "voices.toml").read_text(encoding="utf8"))["pairs"]


def told(draft):
    text = draft.report.text
    lines = []
    for each in draft.statements:
        held = [each.stance, each.manner, each.likelihood and "{}-{} %".format(*each.likelihood.percent)]
        chain = " > ".join(hop.name for hop in each.chain)
        cue, content = (" … ".join(p.of(text) for p in passages) for passages in (each.cue, each.content))
        lines.append(" | ".join([chain, cue, content, " ".join(filter(None, held))]).replace("\n", " "))
    return lines


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["says"] for pair in PAIRS])
def test_who_said_it_to_whom_and_how_is_read(pair):
    draft = draft_of(pair["table"])
    for component in (parties, statements, chains):
        component.run(draft)
    assert told(draft) == pair["statements"]


def test_the_terms_of_likelihood_cover_the_scale_without_a_gap():
    ranges = [term.percent for term in Likelihood]
    assert [low for low, _ in ranges][1:] == [high for _, high in ranges][:-1]
