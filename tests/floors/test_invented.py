"""Invented happenings come out in the layout of the house set, and flaws are named with their line."""

import json
from pathlib import Path

import pytest
from floors.scoring import scorer

from floors import house, invented, misses

HAPPENING = """happening A bridge fell
report 1 | Harbour Wire | 2024-05-03T10:00:00Z | Bridge falls
Ten people died when a bridge fell 2 miles from Orsk, police said on Friday.
"We are in shock," said Mayor Ana Reyes.
---
figure | killed | 10 | people | police | - | main | Ten people died
figure | distance_km | 1.5..2 | mile | police | - | main | 2 miles from Orsk
quote | police | indirect | - | Ten people died
quote | Ana Reyes | direct | - | We are in shock
copies | 2
report 2 | Delta Herald | - | Bridge
Up to 12 people died, the ministry told Reuters.
---
figure | killed | <=12 | people | ministry | Reuters | main | Up to 12 people
report d1 | Delta Herald | - | Another bridge
A bridge fell in March.
---
together
family | ministry | police
conflict | killed | revision over time | 10; 12 | it grew
"""


@pytest.fixture
def laid_out(tmp_path):
    part = tmp_path / "part"
    part.mkdir()
    (part / "bridge.txt").write_text(HAPPENING, encoding="utf-8")
    invented.lay_out(part, tmp_path / "out")
    return tmp_path / "out"


def told(folder, file):
    return json.loads((folder / file).read_text(encoding="utf-8"))


def test_labels_come_out_as_the_scoring_program_reads_them(laid_out):
    first, second = told(laid_out, "gold/1-1.json"), told(laid_out, "gold/1-2.json")
    assert first["copies_of"] == ["1-2"]
    assert first["figures"][1]["value_si"] == [pytest.approx(2.414016), pytest.approx(3.218688)]
    assert second["figures"][0] | {"anchor": ""} == {
        "field": "killed",
        "low": None,
        "high": 12.0,
        "approx": False,
        "unit": "people",
        "value_si": [None, 12.0],
        "origin": "ministry",
        "relays": ["Reuters"],
        "about_main_event": True,
        "anchor": "",
    }


def test_families_count_once_among_independent_origins_and_a_look_alike_stays_apart(laid_out):
    event = told(laid_out, "events/1.json")
    assert (event["reports"], event["distractors"]) == (["1-1", "1-2"], ["d1-1"])
    assert event["independent_origins"] == {"killed": 1, "distance_km": 1}


@pytest.mark.parametrize(
    ("right", "wrong", "place", "flaw"),
    [
        ("| Ten people died\nfigure", "| Nine people died\nfigure", ":6", "not in the text"),
        ("| 10 | people", "| ten | people", ":6", "not a value"),
        ("| revision over time |", "| a quarrel |", ":20", "a conflict is one of"),
        ("quote | police | indirect", "quote | police | shouted", ":8", "no label"),
    ],
)
def test_a_flaw_is_named_with_its_line(tmp_path, right, wrong, place, flaw):
    file = tmp_path / "bridge.txt"
    file.write_text(HAPPENING.replace(right, wrong, 1), encoding="utf-8")
    with pytest.raises(ValueError, match=flaw) as raised:
        invented.parsed(file)
    assert f"{file}{place}" in str(raised.value)


PROGRAM = """
FIELDS = {"killed": "killed deaths", "injured": "injured"}
def words(s): return (s or "").lower().split()
def same_party(gold, got): return gold == got
def figure_match(gold, claim): return gold["low"] == claim["value"]["low"]
"""


@pytest.fixture
def program(tmp_path):
    (tmp_path / "tools").mkdir()
    (tmp_path / "tools" / "score.py").write_text(PROGRAM, encoding="utf-8")
    return scorer(tmp_path / "data")


def test_each_miss_is_told_with_its_passage(program):
    text = "Ten died, police said. Four were hurt. Six fled."
    gold = {
        "figures": [
            {"field": "killed", "low": 10, "high": 10, "origin": "police", "anchor": "Ten died"},
            {"field": "injured", "low": 4, "high": 4, "origin": "unattributed", "anchor": "Four were hurt"},
            {"field": "fled", "low": 6, "high": 6, "origin": "unattributed", "anchor": "Six fled"},
        ],
        "quotes": [{"speaker": "police", "first_words": "Ten died"}, {"speaker": "army", "first_words": "Six fled"}],
    }
    reading = {
        "claims": [
            {"field": "killed", "value": {"low": 10, "high": 10}, "passages": [[0, 8]], "origin": {"name": "army"}},
            {
                "field": "killed",
                "value": {"low": 4, "high": 4},
                "passages": [[23, 37]],
                "origin": {"name": "unattributed"},
            },
        ],
        "statements": [{"content": {"passages": [[0, 8]]}, "speaker": {"name": "army"}}],
    }
    lines = [*misses.figures(program, gold, text, reading), *misses.quotes(program, gold, text, reading)]
    assert [line.split(" | ")[0] for line in lines] == [
        "VOICE killed 10..10 of 'police', got 'army'",
        "FIELD injured 4..4 of 'unattributed', got killed",
        "NOT FOUND fled 6..6 of 'unattributed', there: nothing",
        "SPEAKER 'police', got ['army']",
        "QUOTE NOT FOUND of 'army'",
    ]
    assert "[[Six fled]]" in lines[2]


def test_conflicts_and_origins_are_told_by_happening(program, laid_out):
    brief = {
        "reports": [{"id": "a", "path": "1-1.json"}, {"id": "b", "path": "1-2.json"}],
        "events": [
            {
                "reports": ["a", "b"],
                "fields": {"killed": {"positions": [{"value": 10, "origins": [{"party": "p"}, {"party": "q"}]}]}},
            }
        ],
        "findings": [{"kind": "echo", "field": "injured", "reports": ["a"], "sentence": "An echo."}],
    }
    lines = [*misses.conflicts(program, laid_out, brief), *misses.origins(program, laid_out, brief)]
    assert lines[0].startswith("1 NO FINDING killed ['10', '12'] (revision over time)")
    assert lines[1] == "1 UNLABELLED echo injured ['1-1']: An echo."
    assert lines[2].startswith("1 killed: 1 wanted, got 2")


def test_what_measures_a_part_measures_the_folder_it_lays_out(tmp_path, monkeypatch):
    measured = []
    monkeypatch.setattr(house, "measure_folder", lambda _, folder, __: measured.append(sorted(folder.glob("gold/*"))))
    monkeypatch.setattr(invented, "where", lambda part: str(tmp_path / part))
    (tmp_path / "seen").mkdir()
    (tmp_path / "seen" / "bridge.txt").write_text(HAPPENING, encoding="utf-8")
    invented.measured("seen")(tmp_path, tmp_path / "scratch")
    assert len(measured[0]) == 3


@pytest.mark.parametrize("part", invented.PARTS)
def test_the_kept_happenings_fit_their_texts(part):
    for file in sorted(Path(invented.where(part)).glob("*.txt")):
        assert invented.parsed(file).reports, file
