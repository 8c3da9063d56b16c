from dataclasses import replace

from scenes import PACK, draft_of

from onrecord.packs.pack import KnownParty
from onrecord.reading import parties
from onrecord.reading.parties.names.known import core
from onrecord.record.reading import PartyKind
from onrecord.record.report import Part, PartKind, Passage


def parties_of(table, pack=PACK):
    draft = draft_of(table, pack=pack)
    parties.run(draft)
    return draft.parties


MINISTER = """
Chile NNP 4 nmod:poss B-LOC s1
_'s POS 1 case - s1
health NN 4 compound - s1
minister NN 8 nsubj - s1
_, , 6 punct - s1
Ana NNP 4 appos B-PER s1
Rojas NNP 6 flat I-PER s1
said VBD 0 root - c1
so RB 8 advmod - t1
_. . 8 punct - -
"""


def test_a_minister_belongs_to_the_family_of_the_ministry():
    found = parties_of(MINISTER)
    assert found["person:ana-rojas"].family == "organisation:chile-health-ministry"
    assert "organisation:chile-health-ministry" in found


def test_an_unnamed_voice_carries_the_reports_id():
    found = parties_of(
        "A DT 3 det - s1\nmilitary JJ 3 amod - s1\nofficial NN 4 nsubj - s1\nspoke VBD 0 root - c1\n_. . 4 punct - -"
    )
    assert [party.kind for party in found.values()] == [PartyKind.ANONYMOUS]
    assert next(iter(found)).endswith(":report-test")


def test_a_pronoun_that_nobody_fits_is_a_naming_without_a_party():
    draft = draft_of("She PRP 2 nsubj - s1\nspoke VBD 0 root - c1\n_. . 2 punct - -")
    parties.run(draft)
    assert [naming.party for naming in draft.namings] == [None]


def test_it_that_stands_for_the_weather_is_no_naming():
    draft = draft_of("It PRP 2 nsubj - -\nrained VBD 0 root - -\n_. . 2 punct - -")
    parties.run(draft)
    assert draft.namings == []


def test_an_accented_and_a_plain_spelling_are_one_person():
    table = """
Ivo NNP 3 nsubj B-PER s1
Marić NNP 1 flat I-PER s1
spoke VBD 0 root - c1
_. . 3 punct - -

Ivo NNP 3 nsubj B-PER s2
Maric NNP 1 flat I-PER s2
left VBD 0 root - c2
_. . 3 punct - -
"""
    (party,) = parties_of(table).values()
    assert set(party.names) == {"Ivo Marić", "Ivo Maric"}


def test_the_same_report_gives_the_same_parties_each_time():
    assert parties_of(MINISTER) == parties_of(MINISTER)


def test_a_report_without_words_has_no_parties():
    draft = draft_of("")
    parties.run(draft)
    assert draft.parties == {}


def test_a_full_name_in_apposition_to_a_role_is_a_person_whatever_the_model_marked():
    table = MINISTER.replace("B-PER", "B-LOC").replace("I-PER", "I-LOC")
    assert "person:ana-rojas" in parties_of(table)


def test_state_media_are_those_of_the_state_that_is_known_to_have_them():
    table = """
North NNP 3 compound B-LOC -
Korea NNP 1 flat I-LOC -
fired VBD 0 root - -
it PRP 3 obj - -
near IN 6 case - -
Chile NNP 3 obl B-LOC -
_. . 3 punct - -

State NN 2 compound - s1
media NNS 3 nsubj - s1
spoke VBD 0 root - c1
_. . 3 punct - -
"""
    held = replace(PACK.parties[5], nouns=("state media",), state="party:north-korea")
    draft = draft_of(table, pack=replace(PACK, parties=(*PACK.parties[:5], held, *PACK.parties[6:])))
    parties.run(draft)
    [media] = [party.name for party in draft.parties.values() if party.kind is PartyKind.ORGANISATION]
    assert media.lower() == "north korea's state media"


def test_an_assessment_of_a_states_intelligence_is_the_intelligences():
    table = """
A DT 4 det - s1
Chilean JJ 4 amod B-LOC s1
intelligence NN 4 compound - s1
assessment NN 5 nsubj - s1
spoke VBD 0 root - c1
_. . 5 punct - -
"""
    assert "Chile's intelligence" in {party.name for party in parties_of(table).values()}


def test_a_state_that_the_dateline_names_has_the_offices_of_no_state_but_a_capital_only_tells_where_it_was_filed():
    table = """
{} NNP 7 dep - -
_: : 1 punct - -
The DT 4 det - s1
police NNS 5 nsubj - s1
met VBD 0 root - c1
two CD 7 nummod - -
Russians NNPS 5 obj - -
_. . 5 punct - -
"""
    names = []
    for place in ("Chile", "Santiago"):
        draft = draft_of(table.format(place))
        draft.report = replace(draft.report, parts=(Part(PartKind.DATELINE, Passage(0, len(place) + 1)),))
        parties.run(draft)
        names.append({party.name for party in draft.parties.values()})
    assert "Chile's police" in names[0]
    assert "Chile's police" not in names[1]


def test_a_transportation_ministry_is_a_transport_ministry():
    assert core("Transportation Ministry") == core("Ministry of Transport")


def test_a_state_s_ministry_of_something_is_its_office_whichever_way_round_it_is_named():
    table = """
Chile NNP 5 nmod:poss B-LOC s1
's POS 1 case - s1
Ministry NNP 5 nsubj B-ORG s1
of IN 5 case I-ORG s1
Transport NNP 3 nmod I-ORG s1
spoke VBD 0 root - c1
_. . 6 punct - -
"""
    assert "Chile's Ministry of Transport" in {party.name for party in parties_of(table).values()}


def test_a_place_is_not_the_airport_that_is_named_after_it():
    table = """
Lipnik NNP 3 compound B-LOC -
International NNP 3 compound I-LOC -
Airport NNP 4 nsubj I-LOC -
closed VBD 0 root - -
_. . 4 punct - -

Lipnik NNP 2 nsubj B-ORG s1
spoke VBD 0 root - c1
_. . 2 punct - -
"""
    assert "Lipnik" in {party.name for party in parties_of(table).values()}


def test_a_body_that_the_pack_knows_is_meant_by_its_name_with_the_mark_of_its_owner():
    table = """
The DT 2 det - s1
Chile NNP 5 nmod:poss B-LOC s1
's POS 2 case - s1
aid NN 5 compound - s1
office NN 6 nsubj - s1
spoke VBD 0 root - c1
_. . 6 punct - -
"""
    office = replace(PACK.parties[6], id="party:aid", name="Aid First", aliases=("Chile aid office",), state=None)
    assert "party:aid" in parties_of(table, replace(PACK, parties=(*PACK.parties, office)))
    assert "party:aid" not in parties_of(table)


def test_a_national_society_is_one_party_with_and_without_its_last_word():
    table = """
The DT 4 det - s1
Chilean JJ 4 amod B-ORG s1
Red NNP 4 compound I-ORG s1
Cross NNP 5 nsubj I-ORG s1
spoke VBD 0 root - c1
_. . 5 punct - -

The DT 5 det - s2
Chilean JJ 5 amod B-ORG s2
Red NNP 5 compound I-ORG s2
Cross NNP 5 compound I-ORG s2
Society NNP 6 nsubj I-ORG s2
left VBD 0 root - c2
_. . 6 punct - -
"""
    found = [party for party in parties_of(table).values() if party.kind is PartyKind.ORGANISATION]
    assert [party.name for party in found] == ["Chilean Red Cross"]


def test_a_name_right_behind_a_noun_for_a_body_is_that_bodys():
    table = """
The DT 3 det - s1
independent JJ 3 amod - s1
organisation NN 5 nsubj - s1
Orvel NNP 5 nsubj - s1
spoke VBD 0 root - c1
Monday NNP 5 obl - -
_. . 5 punct - -
"""
    assert [party.name for party in parties_of(table).values()] == ["Orvel"]


def test_capitals_behind_a_noun_for_a_body_are_its_name_though_they_only_describe():
    table = """
The DT 2 det - s1
group NN 5 nsubj - s1
Public NNP 4 compound B-ORG s1
Assembly NNP 5 nsubj I-ORG s1
spoke VBD 0 root - c1
_. . 5 punct - -
"""
    assert [party.name for party in parties_of(table).values()] == ["Public Assembly"]


def test_a_name_of_its_own_keeps_the_adjective_of_its_state():
    draft = draft_of(
        """
        Chilean JJ 3 amod B-ORG s1
        Mountain NNP 3 compound I-ORG s1
        Police NNP 4 nsubj I-ORG s1
        closed VBD 0 root - c1
        roads NNS 4 obj - t1
        _. . 4 punct - -
        """
    )
    parties.run(draft)
    assert {party.name for party in draft.parties.values()} == {"Chilean Mountain Police", "Chile"}


def test_a_headline_does_not_say_how_far_a_name_goes():
    draft = draft_of(
        """
        Terravolt NNP 2 nsubj B-ORG -
        Fights VBZ 0 root I-ORG -
        Patent NN 4 compound - -
        Ruling NN 2 obj - -

        ¶

        Terravolt NNP 2 nsubj B-ORG -
        appealed VBD 0 root - -
        _. . 2 punct - -
        """
    )
    parties.run(draft)
    assert draft.namings[-1].party == "organisation:terravolt"


def test_a_body_of_no_state_is_not_meant_where_its_short_name_ends_anothers():
    table = """
The DT 4 det - s1
US NNP 4 compound B-ORG s1
National NNP 4 compound I-ORG s1
Board NNP 5 nsubj I-ORG s1
spoke VBD 0 root - c1
_. . 5 punct - -

Chile NNP 4 nmod:poss B-LOC s2
's POS 1 case - s2
World NNP 4 compound B-ORG s2
Board NNP 5 nsubj I-ORG s2
spoke VBD 0 root - c2
_. . 5 punct - -
"""
    board = KnownParty("party:board", "World Board", PartyKind.ORGANISATION, ("National Board", "Board"))
    found = parties_of(table, pack=replace(PACK, parties=(*PACK.parties, board)))
    assert "party:board" not in found


def test_a_first_name_is_no_state_and_the_adjective_in_a_quarters_name_none_either():
    person = "Chile NNP 3 nsubj B-PER s1\nReyes NNP 1 flat I-PER s1\nsaid VBD 0 root - c1\nso RB 3 advmod - t1"
    quarter = "The DT 3 det - -\nChilean JJ 3 amod B-LOC -\nQuarter NNP 4 nsubj I-LOC -\nburned VBD 0 root - -"
    assert "party:chile" not in parties_of(person)
    assert "party:chile" not in parties_of(quarter)
