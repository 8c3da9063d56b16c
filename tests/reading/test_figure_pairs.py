"""Which fields the figures of a text fill, read with the shipped model."""

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
PAIRS = tomllib.loads((Path(__file__).parent / "pairs" / "figures.toml").read_text(encoding="utf-8"))["pairs"]

pytestmark = pytest.mark.skipif(not SHIPPED.exists(), reason="the reader model is not built")


def told(text):
    [reading] = read([Report(content_id("report", text), text, digest(text))], load())
    numbers = [(claim.field, claim.value) for claim in reading.claims if isinstance(claim.value, Quantity)]
    return sorted(f"{field} = {value.low:g}" for field, value in numbers)


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["text"][:60] for pair in PAIRS])
def test_the_figures_of_a_text_fill_the_fields_that_a_reader_would_name(pair):
    assert told(pair["text"]) == sorted(pair["fields"])
