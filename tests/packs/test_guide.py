"""The packs that the guide shows load, and hold their own test pairs."""

import re
from pathlib import Path

import pytest

import onrecord.reading
from onrecord.cli import main
from onrecord.packs.load import load, names
from onrecord.packs.shape import UNITS
from onrecord.reading.trial import failures
from onrecord.record.reading import Reality

SHIPPED = Path(onrecord.reading.__file__).parent / "model" / "model.onnx"
GUIDE = (Path(__file__).parents[2] / "docs" / "guides" / "write-a-pack.md").read_text("utf-8")
SHOWN = re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)


@pytest.fixture(params=SHOWN, ids=lambda text: text.splitlines()[0])
def shown(request, tmp_path):
    path = tmp_path / "shown.toml"
    path.write_text(request.param, "utf-8")
    return load([path])


def test_a_pack_that_the_guide_shows_loads(shown):
    assert shown.kinds


def test_the_guide_names_every_pack_that_comes_along():
    assert not [name for name in names() if f"| `{name}` |" not in GUIDE]


def test_the_guide_names_every_way_of_being_real():
    assert not [reality for reality in Reality if f"| `{reality.value}` |" not in GUIDE]


@pytest.mark.skipif(not SHIPPED.exists(), reason="the reader model is not built")
def test_the_failure_that_the_guide_shows_is_what_is_printed(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("harbour.toml").write_text(SHOWN[0].replace('unless = ["olive"]\n', ""), "utf-8")
    assert main(["pack", "test", "harbour.toml"]) == 1
    assert f"```text\n{capsys.readouterr().out}```" in GUIDE


@pytest.mark.skipif(not SHIPPED.exists(), reason="the reader model is not built")
def test_the_success_that_the_guide_shows_is_what_is_printed(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("harbour.toml").write_text(SHOWN[0], "utf-8")
    assert main(["pack", "test", "harbour.toml"]) == 0
    assert f"$ onrecord pack test harbour.toml\n{capsys.readouterr().out}```" in GUIDE


@pytest.mark.skipif(not SHIPPED.exists(), reason="the reader model is not built")
def test_a_pack_that_the_guide_shows_holds_its_own_pairs(shown):
    own = [pair for pair in shown.tests if pair not in load().tests]
    assert own
    assert failures(shown, own) == []


def test_the_guide_names_every_unit():
    assert not [unit for unit in UNITS if f"`{unit}`" not in GUIDE]
