"""Any text is read whole: its tokens lose no character of it, and what is read of it lies inside it."""

import json
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import onrecord.reading
from onrecord.exports.readings import reading_shape
from onrecord.exports.shapes import dumps
from onrecord.packs.load import load
from onrecord.reading import pipeline
from onrecord.record.ids import digest
from onrecord.record.report import Report

SHIPPED = Path(onrecord.reading.__file__).parent / "model" / "model.onnx"
PIECES = [
    "The flood killed 12 people on Monday, the ministry said. ",
    "“We fired it,” Kim Jong Un told Reuters",
    " said he, citing ",
    '"' * 7,
    "“‘",
    "”.\n\n",
    "8 am (2300 GMT Tuesday) ",
    "1,587km ",
    "\u202e",
    "\u200b",
    "\r\n",
    "\0",
    "((([",
    "💥",
    "e\u0301",
    "北朝鮮",
]
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=14).map("".join)


@pytest.mark.skipif(not SHIPPED.exists(), reason="the reader model is not built")
@given(TEXTS)
@example("".join(PIECES))
@example("".join(reversed(PIECES)))
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
