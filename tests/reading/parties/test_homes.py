"""Which names tell the state that a report is at home in."""

import pytest
from scenes import draft_of

from onrecord.packs.pack import KnownParty
from onrecord.reading.parties.names.found import Found
from onrecord.reading.parties.names.known import Index
from onrecord.reading.parties.roster import Roster
from onrecord.reading.parties.roster.bodies import Bodies
from onrecord.reading.parties.roster.homes import tells_home
from onrecord.reading.tree import tree_of
from onrecord.record.reading import PartyKind

FRANCE = KnownParty("party:france", "France", PartyKind.STATE)


def told(follows, tag="NNP", known=FRANCE):
    """Return whether "French" tells the home with these words behind it."""
    behind = "".join(f"{word} {tag} 1 dep - -\n" for word in follows)
    tree = tree_of(draft_of(f"The DT 2 det - -\nFrench JJ 2 root - -\n{behind}").doc)
    return tells_home(tree, Found(1, 2, "LOC", known))


@pytest.mark.parametrize("follows", [["Quarter"], ["Reyes"], ["Lick", "Street"]])
def test_a_state_within_another_name_is_no_home(follows):
    assert not told(follows)


@pytest.mark.parametrize("follows", [["police"], ["Interior", "Minister"], ["Defence", "Ministry"], ["."]])
def test_a_state_with_its_office_behind_it_is_a_home(follows):
    assert told(follows)


def test_a_name_that_no_pack_knows_is_left_as_it_is():
    assert told(["Quarter"], known=None)


def test_the_states_that_people_are_citizens_of_are_no_home():
    table = """
Citizens NNS 0 root - -
of IN 3 case - -
Chad NNP 1 nmod - -
_, , 5 punct - -
Mali NNP 3 conj - -
and CC 7 cc - -
France NNP 3 conj - -
"""
    tree = tree_of(draft_of(table).doc)
    assert not any(tells_home(tree, Found(at, at + 1, "LOC", FRANCE)) for at in (2, 4, 6))


def test_a_state_before_a_number_is_a_part_of_a_channels_name():
    tree = tree_of(draft_of("TV NN 0 root - -\nFrance NNP 1 appos - -\n24 CD 1 nummod - -\n").doc)
    assert not tells_home(tree, Found(1, 2, "LOC", FRANCE))


def test_a_body_that_the_pack_knows_tells_its_state_as_the_home_and_a_medium_does_not():
    states = [KnownParty(f"party:{name.lower()}", name, PartyKind.STATE) for name in ("France", "Spain")]
    office = KnownParty("party:staff", "Staff", PartyKind.ORGANISATION, state="party:spain")
    wire = KnownParty("party:wire", "Wire", PartyKind.ORGANISATION, state="party:france", carries=True)
    roster = Roster(Index(by_id={party.id: party for party in (*states, office, wire)}), "report")
    bodies = Bodies(tree_of(draft_of("Staff NN 0 root - -\n").doc), roster)
    france, spain, staff, told = map(roster.known, (*states, office, wire))
    bodies.choose_home([france, staff, staff, spain, told, told], [])
    assert bodies.home is spain


def test_a_body_of_a_state_that_the_report_does_not_name_tells_no_home():
    spain = KnownParty("party:spain", "Spain", PartyKind.STATE)
    france = KnownParty("party:france", "France", PartyKind.STATE)
    office = KnownParty("party:staff", "Staff", PartyKind.ORGANISATION, state="party:spain")
    roster = Roster(Index(by_id={party.id: party for party in (spain, france, office)}), "report")
    bodies = Bodies(tree_of(draft_of("Staff NN 0 root - -\n").doc), roster)
    home, staff = roster.known(france), roster.known(office)
    bodies.choose_home([home, home, staff, staff], [])
    assert bodies.home is home
