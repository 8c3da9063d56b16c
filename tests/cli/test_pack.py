"""A pack can be begun and tried by somebody who does not program."""

from pathlib import Path

import pytest

import onrecord.reading
from onrecord.packs.load import load

SHIPPED = Path(onrecord.reading.__file__).parent / "model" / "model.onnx"
needs_model = pytest.mark.skipif(not SHIPPED.exists(), reason="the reader model is not built")


def test_a_new_pack_loads_as_it_stands(onrecord, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, out, _ = onrecord("pack", "new", "harbour")
    assert (code, out) == (0, "harbour.toml written. Change it, then try it: onrecord pack test harbour.toml\n")
    assert load([tmp_path / "harbour.toml"]).name == "general+harbour"


@needs_model
def test_the_pairs_of_a_new_pack_hold(onrecord, tmp_path):
    onrecord("pack", "new", tmp_path / "harbour")
    assert onrecord("pack", "test", tmp_path / "harbour.toml") == (
        0,
        f"{tmp_path / 'harbour.toml'}: 2 of 2 pairs hold\n",
        "",
    )


def test_a_file_that_is_there_is_left_alone(onrecord, tmp_path):
    (tmp_path / "harbour.toml").write_text("mine")
    code, _, err = onrecord("pack", "new", tmp_path / "harbour.toml")
    assert code == 1
    assert "harbour.toml: is there already and is left as it is" in err
    assert (tmp_path / "harbour.toml").read_text() == "mine"


@pytest.mark.parametrize(("name", "said"), [("Harbour!", "is no name for a pack"), ("disaster", "comes with onrecord")])
def test_a_name_that_cannot_be_one_is_refused(onrecord, tmp_path, name, said):
    code, _, err = onrecord("pack", "new", tmp_path / name)
    assert code == 1
    assert said in err
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_named(onrecord, tmp_path):
    code, _, err = onrecord("pack", "new", tmp_path / "gone" / "harbour")
    assert code == 1
    assert "cannot be written (No such file or directory)" in err


@needs_model
def test_a_pair_that_does_not_hold_is_told_with_the_words_that_made_it_so(onrecord, tmp_path):
    onrecord("pack", "new", tmp_path / "harbour")
    file = tmp_path / "harbour.toml"
    file.write_text(file.read_text().replace("Some 40 whales were", "Some 40 whales may be"))
    file.write_text(file.read_text().replace('kind = "stranding"\nfields = { animals = 40 }', "# nothing"))
    code, out, _ = onrecord("pack", "test", file)
    assert code == 1
    assert out.splitlines() == [
        f'{file}: "Some 40 whales may be stranded on the beach at Orvel, the coast guard said."',
        "    expected  no event",
        "    came      stranding",
        '    because   "stranded" told of stranding, hypothetical ("may": a doubt or condition)',
        f"{file}: 1 of 2 pairs hold",
    ]


def test_a_fault_is_told_with_file_and_key(onrecord, tmp_path):
    onrecord("pack", "new", tmp_path / "harbour")
    file = tmp_path / "harbour.toml"
    file.write_text(file.read_text().replace("triggers =", "trigers ="))
    code, _, err = onrecord("pack", "test", file)
    assert code == 1
    assert "harbour.toml: kinds[0] (stranding).trigers: unknown key" in err


def test_an_unknown_pack_is_named_with_those_that_are_known(onrecord):
    code, _, err = onrecord("pack", "test", "disastre")
    assert code == 1
    assert 'there is no pack "disastre"; did you mean "disaster"?' in err
