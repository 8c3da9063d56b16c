"""Whose the figures of a text are, read with the shipped model."""

import tomllib
from pathlib import Path

import pytest

import onrecord.reading
from onrecord.packs.load import load
from onrecord.reading.pipeline import read
from onrecord.record.ids import content_id, digest
from onrecord.record.report import Report
from onrecord.record.value import Quantity

SHIPPED = Path(onrecord.reading.__file__).parent / "model" / "model.onnx"
PAIRS = tomllib.loads((Path(__file__).parent / "pairs" / "givers.toml").read_text(encoding="utf-8"))["pairs"]

pytestmark = pytest.mark.skipif(not SHIPPED.exists(), reason="the reader model is not built")


def told(text):
    [reading] = read([Report(content_id("report", text), text, digest(text))], load())
    numbers = [claim for claim in reading.claims if isinstance(claim.value, Quantity)]
    return sorted(f"{claim.passages[0].of(text)} | {claim.origin.name if claim.origin else '-'}" for claim in numbers)


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["text"][:60] for pair in PAIRS])
def test_each_figure_is_laid_to_whoever_gives_it(pair):
    assert told(pair["text"]) == sorted(pair["figures"])
