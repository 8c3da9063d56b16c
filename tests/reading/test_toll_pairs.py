"""How many were killed and hurt, as texts tell it, read with the shipped model."""

import tomllib
from pathlib import Path

import pytest

import onrecord.reading
from onrecord.packs.load import load
from onrecord.reading.pipeline import read
from onrecord.record.ids import content_id, digest
from onrecord.record.report import Report

SHIPPED = Path(onrecord.reading.__file__).parent / "model" / "model.onnx"
PAIRS = tomllib.loads((Path(__file__).parent / "pairs" / "tolls.toml").read_text(encoding="utf-8"))["pairs"]

pytestmark = pytest.mark.skipif(not SHIPPED.exists(), reason="the reader model is not built")


def told(text, field):
    [reading] = read([Report(content_id("report", text), text, digest(text))], load())
    return sorted({claim.value.low for claim in reading.claims if claim.field == field})


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["text"][:60] for pair in PAIRS])
def test_a_text_tells_how_many_were_killed_and_how_many_were_hurt(pair):
    assert [told(pair["text"], field) for field in ("killed", "injured")] == [pair["killed"], pair["injured"]]
