from pathlib import Path

import pytest

from onrecord.errors import PackError
from onrecord.packs.load import load, names
from onrecord.packs.pack import FieldValue
from onrecord.record.reading import PartyKind, Stance

SMALL = """
name = "harbour"
[[kinds]]
id = "collision"
title = "Collision"
triggers = ["collision"]
fields = [{ id = "boats", title = "Boats", value = "count", counted = ["boat"] }]
"""


def written(folder: Path, text: str, name: str = "harbour.toml") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_all_packs_that_come_with_onrecord_load_without_a_fault():
    assert {"general", "security", "disaster", "protest"} <= set(names())
    assert load().kinds


def test_a_joined_pack_holds_the_kinds_of_each_once():
    kinds = [kind.id for kind in load().kinds]
    assert {"missile_launch", "earthquake", "protest"} <= set(kinds)
    assert len(kinds) == len(set(kinds))


def test_kinds_as_which_one_happening_may_be_told_are_kinds_of_some_pack():
    kinds = {kind.id: kind for kind in load().kinds}
    assert {other for kind in kinds.values() for other in kind.told_as} <= kinds.keys()


def test_a_pack_brings_what_it_extends():
    assert "party:reuters" in {party.id for party in load(["protest"]).parties}


def test_a_state_is_known_by_its_capital_and_its_adjective():
    korea = next(party for party in load(["general"]).parties if party.id == "party:north-korea")
    assert korea.kind is PartyKind.STATE
    assert {"Pyongyang", "DPRK", "the North", "North Korean"} <= set(korea.aliases)
    assert korea.demonyms == ("North Korean",)


def test_a_capital_is_a_place_in_its_time_zone():
    places = {place.name: place for place in load(["general"]).places}
    assert places["Seoul"].zone == "Asia/Seoul"
    assert places["Seoul"].state == "party:south-korea"


def test_news_agencies_are_known_to_carry_the_words_of_others():
    carriers = {party.name for party in load().parties if party.carries}
    assert {"Reuters", "Yonhap", "Korean Central News Agency", "TASS", "Xinhua"} <= carriers


def test_cues_show_a_stance():
    stances = {word: cue.stance for cue in load(["general"]).cues for word in cue.words}
    assert (stances["say"], stances["deny"], stances["accuse"]) == (Stance.ASSERTS, Stance.DENIES, Stance.ALLEGES)


def test_a_group_of_nouns_is_spelled_out():
    killed = next(field for field in load(["general"]).fields if field.id == "killed")
    assert "soldier" in killed.counted
    assert not any(noun.startswith("@") for noun in killed.counted)


def test_the_version_is_that_of_the_content(tmp_path):
    first = load([written(tmp_path, SMALL)])
    again = load([written(tmp_path, "# a remark\n" + SMALL)])
    other = load([written(tmp_path, SMALL.replace('"boat"', '"ship"'))])
    assert first.version == again.version != other.version


def test_a_pack_of_ones_own_stands_alone_or_extends_another(tmp_path):
    alone = load([written(tmp_path, SMALL)])
    joined = load([written(tmp_path, SMALL.replace('name = "harbour"', 'name = "harbour"\nextends = ["general"]'))])
    assert alone.parties == ()
    assert joined.parties


def test_a_later_pack_adds_to_a_kind_of_the_same_id(tmp_path):
    more = written(tmp_path, SMALL.replace('["collision"]', '["ramming"]').replace("boats", "ships"), "more.toml")
    kind = load([written(tmp_path, SMALL), more]).kinds[0]
    assert kind.triggers == ("collision", "ramming")
    assert [field.id for field in kind.fields] == ["boats", "ships"]


def test_a_field_says_what_sort_of_value_it_takes(tmp_path):
    assert load([written(tmp_path, SMALL)]).kinds[0].fields[0].value is FieldValue.COUNT


def test_all_faults_of_all_files_are_said_at_once(tmp_path):
    first = written(tmp_path, SMALL.replace("triggers", "trigers").replace('"count"', '"cuont"'))
    second = written(tmp_path, 'name = "b"\n[[places]]\nname = "Port"\nlongitude = "far"\n', "b.toml")
    with pytest.raises(PackError) as caught:
        load([first, second])
    lines = str(caught.value).splitlines()
    assert len(lines) == 3
    assert "harbour.toml: kinds[0] (collision).trigers: unknown key" in str(caught.value)
    assert 'did you mean "triggers"?' in str(caught.value)
    assert 'fields[0] (boats).value: "cuont" is not known; did you mean "count"?' in str(caught.value)
    assert "b.toml: places[0] (Port).longitude" in lines[2]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ('[[parties]]\nid = "party:x"\nname = "X"\nkind = "state"\nfamily = "party:y"', 'no party "party:y"'),
        ('[[parties]]\nid = "party:x"\nname = "X"\nkind = "state"\nreliability = "Z"', "not one of A, B"),
        ('[[places]]\nname = "Port"\nzone = "Asia/Soul"', "no IANA time zone"),
        ('[[kinds]]\nid = "k"\ntitle = "K"\nverbs = ["sink"]', "objects: is missing"),
        ('[[fields]]\nid = "f"\ntitle = "F"\nvalue = "count"\ncounted = ["@crowd"]', 'no group "crowd"'),
        ('[[fields]]\nid = "f"\ntitle = "F"\nvalue = "measure"\nunit = "meter"', 'did you mean "metre"'),
        ('[[tests]]\ntext = "A collision."\nkind = "colision"', 'no kind "colision"; did you mean "collision"'),
        ('[[tests]]\ntext = "A collision."\nkind = "collision"\nfields = { boat = 2 }', 'no field "boat"'),
        ('[[parties]]\nid = "x"\nname = "X"\nkind = "state"', "no sort before a colon"),
        (
            '[[kinds]]\nid = "k"\ntitle = "K"\ntriggers = ["dive"]\nfields = [{ id = "deep", title = "Deep", value = "measure", unit = "metre", could = "deeper" }]',
            'there is no field "deeper"',
        ),
    ],
)
def test_a_name_that_leads_nowhere_is_a_fault_with_its_key(tmp_path, wrong, said):
    with pytest.raises(PackError, match=r"^\S*harbour\.toml: ") as caught:
        load([written(tmp_path, SMALL + wrong + "\n")])
    assert said in str(caught.value)


def test_a_name_that_two_parties_share_is_a_fault(tmp_path):
    two = "".join(f'[[parties]]\nid = "party:{i}"\nname = "The Board"\nkind = "group"\n' for i in "ab")
    with pytest.raises(PackError, match='"The Board" is already a name of party:a'):
        load([written(tmp_path, SMALL + two)])


def test_bodies_of_two_states_may_share_a_name(tmp_path):
    two = "".join(
        f'[[parties]]\nid = "party:board-{i}"\nname = "{i} Board"\nkind = "organisation"\naliases = ["The Board"]\nstate = "party:{i}"\n'
        for i in ("chile", "peru")
    )
    pack = load([written(tmp_path, SMALL.replace('"harbour"', '"harbour"\nextends = ["general"]', 1) + two)])
    assert [party.id for party in pack.parties if "The Board" in party.aliases] == [
        "party:board-chile",
        "party:board-peru",
    ]


def test_an_unknown_pack_is_named_with_the_nearest_that_is_known():
    with pytest.raises(PackError, match='no pack "securty"; did you mean "security"'):
        load(["securty"])


def test_a_file_that_is_not_toml_says_where(tmp_path):
    with pytest.raises(PackError, match=r"harbour\.toml: is not TOML: .*line 2"):
        load([written(tmp_path, 'name = "x"\nkinds = = 2\n')])


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(PackError, match=r"gone\.toml cannot be read"):
        load([tmp_path / "gone.toml"])


def test_packs_that_extend_each_other_load_once(tmp_path):
    written(tmp_path, SMALL.replace('"harbour"', '"harbour"\nextends = ["other.toml"]', 1))
    written(tmp_path, 'name = "other"\nextends = ["harbour.toml"]\n', "other.toml")
    assert len(load([tmp_path / "harbour.toml"]).kinds) == 1


def test_every_kind_that_comes_with_onrecord_has_a_way_to_be_found():
    assert {kind.id for kind in load().kinds if not kind.triggers and not kind.verbs} <= {"happening"}


def test_every_pack_that_comes_with_onrecord_carries_tests_of_its_own():
    assert not [name for name in names() if not load([name]).tests]
