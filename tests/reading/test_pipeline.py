"""Any text is read whole: its tokens lose no character of it, and what is read of it lies inside it."""

import json
from pathlib import Path

import pytest
from hypothesis import example, given, settings

import onrecord.reading
from onrecord.exports.readings import reading_shape
from onrecord.exports.shapes import dumps
from onrecord.packs.load import load
from onrecord.reading import pipeline
from onrecord.record.ids import digest
from onrecord.record.report import Report
from scraps import SCRAPS, TEXTS

SHIPPED = Path(onrecord.reading.__file__).parent / "model" / "model.onnx"


@pytest.mark.skipif(not SHIPPED.exists(), reason="the reader model is not built")
@given(TEXTS)
@example("".join(SCRAPS))
@example("".join(reversed(SCRAPS)))
@settings(max_examples=25, derandomize=True, deadline=None)
def test_whatever_is_read_of_any_text_lies_inside_it(text):
    report = Report("report-test", text, digest(text))
    [reading] = pipeline.read([report], load())
    for start, end in passages(json.loads(dumps(reading_shape(report, reading)))):
        assert 0 <= start < end <= len(text)


def passages(shape):
    """Yield every passage of a reading's JSON shape, at whatever depth."""
    if isinstance(shape, dict):
        yield from shape.get("passages", [])
        shape = list(shape.values())
    for part in shape if isinstance(shape, list) else []:
        yield from passages(part)
