"""The floors refuse to sink, and B-cubed is what its authors say."""

import pytest

from floors import gate


@pytest.fixture
def pinned(tmp_path, monkeypatch):
    monkeypatch.setattr(gate, "PINNED", tmp_path / "pinned.toml")
    gate.pin({"house": ("abc", {"quotes: found": 0.9, "figures: claims out per gold figure": 2.0})})
    return gate


def verdicts(measured):
    return {v.name: v.holds for v in gate.judge("house", "abc", measured)}


def test_a_figure_below_its_floor_does_not_hold(pinned):
    assert verdicts({"quotes: found": 0.89}) == {"quotes: found": False}
    assert verdicts({"quotes: found": 0.9}) == {"quotes: found": True}


def test_of_some_figures_less_is_better(pinned):
    assert verdicts({"figures: claims out per gold figure": 2.1}) == {"figures: claims out per gold figure": False}
    assert verdicts({"figures: claims out per gold figure": 1.5}) == {"figures: claims out per gold figure": True}


def test_pinning_raises_a_floor_and_never_lowers_one(pinned):
    gate.pin({"house": ("abc", {"quotes: found": 0.95, "figures: claims out per gold figure": 3.0})})
    assert gate.pinned()["house"] == {
        "digest": "abc",
        "quotes: found": 0.95,
        "figures: claims out per gold figure": 2.0,
    }


def test_floors_of_another_corpus_are_refused(pinned):
    with pytest.raises(ValueError, match="belong to corpus abc"):
        gate.judge("house", "xyz", {"quotes: found": 1.0})
