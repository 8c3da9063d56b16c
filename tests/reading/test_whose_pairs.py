"""Whose words are whose, as texts tell it, read with the shipped model."""

import tomllib
from pathlib import Path

import pytest

import onrecord.reading
from onrecord.packs.load import load
from onrecord.reading.pipeline import read
from onrecord.record.ids import content_id, digest
from onrecord.record.report import Report

SHIPPED = Path(onrecord.reading.__file__).parent / "model" / "model.onnx"
PAIRS = tomllib.loads((Path(__file__).parent / "pairs" / "whose.toml").read_text(encoding="utf-8"))["pairs"]

pytestmark = pytest.mark.skipif(not SHIPPED.exists(), reason="the reader model is not built")


def told(text):
    [reading] = read([Report(content_id("report", text), text, digest(text))], load())
    lines = []
    for each in reading.statements:
        cue, content = (" … ".join(p.of(text) for p in passages) for passages in (each.cue, each.content))
        lines.append(f"{each.speaker.name if each.speaker else None} | {cue} | {content}")
    return sorted(lines)


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["text"][:60] for pair in PAIRS])
def test_each_statement_of_a_text_is_laid_to_whoever_makes_it(pair):
    assert told(pair["text"]) == sorted(pair["statements"])
