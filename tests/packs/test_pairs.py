"""The test pairs that packs carry, read with the shipped model."""

from pathlib import Path

import pytest

import onrecord.reading
from onrecord.packs.load import load, names
from onrecord.packs.pack import Pair
from onrecord.reading.trial import failures

SHIPPED = Path(onrecord.reading.__file__).parent / "model" / "model.onnx"

pytestmark = pytest.mark.skipif(not SHIPPED.exists(), reason="the reader model is not built")


@pytest.mark.parametrize("name", names())
def test_every_pack_that_comes_with_onrecord_holds_its_own_pairs(name):
    pairs = load([name]).tests
    assert failures(load(), pairs) == []


def test_a_pair_that_does_not_hold_says_what_was_found_instead():
    [line] = failures(load(), [Pair("Floods killed 12 people in the valley.", "flood", (("killed", 13.0),))])
    assert "expected killed = 13, found killed = 12.0 to 12.0" in str(line)


def test_a_pair_that_expects_no_event_fails_where_one_is_found():
    [line] = failures(load(), [Pair("Floods killed 12 people in the valley.")])
    assert "expected no event, found flood" in str(line)
