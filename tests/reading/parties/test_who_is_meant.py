"""Whom pronouns, role nouns and short names mean."""

from dataclasses import replace

from scenes import PACK, draft_of
from whom import meant

from onrecord.packs.pack import KnownParty
from onrecord.reading import parties
from onrecord.reading.parties.roster import Entity
from onrecord.record.reading import PartyKind
from onrecord.record.report import Part, PartKind, Passage


def test_she_is_not_a_man_by_his_given_name():
    table = """
Clara NNP 2 compound B-PER s1
Vidal NNP 3 nsubj I-PER s1
met VBD 0 root - c1
Robert NNP 5 compound B-PER -
Osei NNP 3 obj I-PER -
_. . 3 punct - -

She PRP 2 nsubj - s2
spoke VBD 0 root - c2
_. . 2 punct - -
"""
    assert meant(table)[-1] == "Clara Vidal"


def test_a_man_told_of_in_passing_is_a_party_once_he_is_told_of_again():
    table = """
A DT 2 det - -
driver NN 3 nsubj - -
fled VBD 0 root - -
_. . 3 punct - -

He PRP 2 nsubj - s1
spoke VBD 0 root - c1
_. . 2 punct - -
"""
    assert meant(table) == ["driver", "driver"]


def test_a_man_told_of_once_in_passing_is_no_party():
    assert meant("A DT 2 det - -\ndriver NN 3 nsubj - -\nfled VBD 0 root - -\n_. . 3 punct - -") == []


def test_a_governor_in_short_is_the_governor_later():
    table = """
Gov. NNP 3 compound - s1
Ana NNP 3 compound B-PER s1
Rojas NNP 4 nsubj I-PER s1
spoke VBD 0 root - c1
_. . 4 punct - -

The DT 2 det - s2
governor NN 3 nsubj - s2
left VBD 0 root - c2
_. . 3 punct - -
"""
    assert meant(table)[-1] == "Ana Rojas"


def test_a_mayor_without_a_name_is_not_the_states():
    table = """
Chile NNP 2 nsubj B-LOC -
shook VBD 0 root - -
_. . 2 punct - -

The DT 2 det - s1
mayor NN 3 nsubj - s1
spoke VBD 0 root - c1
_. . 3 punct - -
"""
    assert meant(table)[-1] == "mayor"


def test_an_office_is_the_one_person_whom_the_report_names_with_it_later():
    table = """
The DT 2 det - s1
mayor NN 3 nsubj - s1
spoke VBD 0 root - c1
_. . 3 punct - -

Mayor NNP 3 compound - s2
Ana NNP 3 compound B-PER s2
Rojas NNP 4 nsubj I-PER s2
left VBD 0 root - c2
_. . 4 punct - -
"""
    assert set(meant(table)) == {"Ana Rojas"}


def test_a_surname_that_was_marked_as_a_body_is_the_person():
    table = """
Gavin NNP 2 compound B-PER s1
Strong NNP 3 nsubj I-PER s1
spoke VBD 0 root - c1
_. . 3 punct - -

Strong NNP 2 nsubj B-ORG s2
left VBD 0 root - c2
_. . 2 punct - -
"""
    assert meant(table) == ["Gavin Strong", "Gavin Strong"]


def test_a_name_said_twice_over_a_line_is_said_once():
    table = """
Orvel NNP 0 root B-ORG -
¶
Orvel NNP 2 nsubj B-ORG s1
spoke VBD 0 root - c1
_. . 2 punct - -
"""
    assert set(meant(table)) == {"Orvel"}


def test_a_pronoun_marked_as_a_name_is_none():
    draft = draft_of("They PRP 2 nsubj B-ORG s1\nspoke VBD 0 root - c1\n_. . 2 punct - -")
    parties.run(draft)
    assert draft.parties == {}


def test_the_company_may_be_a_name_that_does_not_say_what_it_is():
    table = """
Orvel NNP 2 nsubj B-ORG s1
spoke VBD 0 root - c1
_. . 2 punct - -

The DT 2 det - s2
company NN 3 nsubj - s2
left VBD 0 root - c2
_. . 3 punct - -
"""
    assert meant(table) == ["Orvel", "Orvel"]


def test_who_is_the_name_right_before_it():
    table = """
left VBD 0 root - -
Ana NNP 3 compound B-PER -
Rojas NNP 1 nsubj I-PER -
_, , 1 punct - -
who WP 6 nsubj - s1
spoke VBD 1 dep - c1
_. . 1 punct - -
"""
    assert meant(table) == ["Ana Rojas", "Ana Rojas"]


def test_one_of_a_group_is_a_voice_of_its_own():
    draft = draft_of("""
one CD 4 nsubj - s1
of IN 3 case - s1
passengers NNS 1 nmod - s1
spoke VBD 0 root - c1
_. . 4 punct - -
""")
    parties.run(draft)
    assert PartyKind.ANONYMOUS in {party.kind for party in draft.parties.values()}


def test_nobody_means_himself_by_he_in_his_own_quoted_words():
    table = """
Ivo NNP 2 compound B-PER s1
Marić NNP 3 nsubj I-PER s1
met VBD 0 root - c1
Paul NNP 5 compound B-PER -
Osei NNP 3 obj I-PER -
_. . 3 punct - -

Marić NNP 2 nsubj B-PER s2
said VBD 0 root - c2
_: : 2 punct - -
“ `` 6 punct - t2
He PRP 6 nsubj - t2
lied VBD 2 ccomp - t2
_. . 2 punct - t2
” '' 2 punct - t2
"""
    assert meant(table)[-1] == "Paul Osei"


def test_the_candidate_is_the_speaker_of_the_sentence_before_of_whom_nothing_was_said():
    table = """
Ana NNP 2 compound B-PER s1
Rojas NNP 3 nsubj I-PER s1
spoke VBD 0 root - c1
_. . 3 punct - -

The DT 3 det - s2
liberal JJ 3 amod - s2
candidate NN 4 nsubj - s2
left VBD 0 root - c2
_. . 4 punct - -
"""
    assert meant(table)[-1] == "Ana Rojas"


def test_himself_is_the_subject():
    table = """
Ivo NNP 2 compound B-PER -
Marić NNP 5 nsubj I-PER -
and CC 4 cc - -
Osei NNP 2 conj B-PER -
hurt VBD 0 root - -
himself PRP 5 obj - -
_. . 5 punct - -
"""
    assert "Ivo Marić" in meant(table)


def test_he_in_a_quotation_is_not_whoever_is_named_behind_it():
    table = """
Rosa NNP 6 nsubj B-PER -
Vidal NNP 1 flat I-PER -
and CC 4 cc - -
Juan NNP 1 conj B-PER -
Osei NNP 4 flat I-PER -
came VBD 0 root - -
_. . 6 punct - -

Omar NNP 2 nsubj B-PER -
Pole NNP 1 flat I-PER -
left VBD 0 root - -
_. . 3 punct - -

" `` 4 punct - t1
_He PRP 4 nsubj - t1
is VBZ 4 cop - t1
ready JJ 8 ccomp - t1
_, , 4 punct - t1
_" '' 4 punct - t1
Pole NNP 8 nsubj B-PER s1
said VBD 0 root - c1
_. . 8 punct - -
"""
    assert meant(table)[-2:] == ["Juan Osei", "Omar Pole"]


def test_its_is_that_of_the_body_whose_clause_it_stands_in():
    table = """
The DT 2 det - -
museum NN 3 nsubj - -
showed VBD 0 root - -
its PRP$ 5 nmod:poss - -
paintings NNS 3 obj - -
_. . 3 punct - -
"""
    assert meant(table) == ["museum", "museum"]


def test_a_noun_is_an_office_of_whoever_is_named_to_it():
    table = """
Nora NNP 4 nsubj:pass B-PER -
Lind NNP 1 flat I-PER -
was VBD 4 aux:pass - -
named VBN 0 root - -
as IN 7 case - -
the DT 7 det - -
coach NN 4 obl - -
_. . 4 punct - -

The DT 2 det - s1
coach NN 3 nsubj - s1
spoke VBD 0 root - c1
_. . 3 punct - -
"""
    assert meant(table)[-1] == "Nora Lind"


def test_one_of_a_row_is_no_role():
    table = """
Nora NNP 6 nsubj B-PER -
Lind NNP 1 flat I-PER -
is VBZ 6 cop - -
the DT 6 det - -
second JJ 6 amod - -
mayor NN 0 root - -
_. . 6 punct - -
"""
    assert meant(table)[-1] != "Nora Lind"


def test_a_noun_behind_its_name_is_the_body_but_behind_a_place_in_short_is_not():
    table = """
The DT 3 det - -
Orvel NNP 3 compound B-ORG -
company NN 4 nsubj - s1
spoke VBD 0 root - c1
_. . 4 punct - -
"""
    assert set(meant(table)) == {"Orvel"}
    assert set(meant(table.replace("Orvel", "Ore."))) == {"Ore.", "Ore. company"}


MILITARY_GOVERNMENT = """
LIMA NNP 0 root B-LOC -
_: : 1 punct - -

Two CD 2 nummod - t1
died VBD 0 root - t1
in IN 4 case - t1
Chile NNP 2 obl B-LOC t1
_, , 2 punct - -
{voice}
said VBD 2 parataxis - c1
_. . 2 punct - -
"""


def test_the_leader_of_the_country_is_that_of_the_state_that_his_sentence_names_not_of_the_datelines():
    voice = (
        "the DT 7 det - s1\nleader NN 13 nsubj - s1\nof IN 12 case - s1\nthe DT 10 det - s1\ncountry NN 12 nmod:poss - s1\n"
        "_'s POS 10 case - s1\ngovernment NN 7 nmod - s1"
    )
    assert "Chile's leader" in meant(MILITARY_GOVERNMENT.format(voice=voice))


def test_the_countrys_ministry_is_that_of_the_one_state_that_its_sentence_names():
    voice = "the DT 7 det - s1\ncountry NN 9 nmod:poss - s1\n_'s POS 7 case - s1\nministry NN 10 nsubj - s1"
    assert meant(MILITARY_GOVERNMENT.format(voice=voice))[-1] == "Chile's ministry"


def test_it_is_the_body_told_of_and_not_the_agency_of_the_dateline():
    draft = draft_of("""
TARN NNP 17 nsubj B-LOC -
( -LRB- 3 punct - -
_Reuters NNP 1 appos B-ORG -
_) -RRB- 3 punct - -
– : 1 punct - -
The DT 8 det - t1
Harbour NNP 8 compound B-ORG t1
Office NNP 9 nsubj I-ORG t1
lost VBD 17 ccomp - t1
30 CD 11 nummod - t1
ships NNS 9 obj - t1
at IN 14 case - t1
the DT 14 det - t1
coast NN 9 obl - t1
_, , 9 punct - -
it PRP 17 nsubj - s1
said VBD 0 root - c1
_. . 17 punct - -
""")
    draft.report = replace(draft.report, parts=(Part(PartKind.DATELINE, Passage(0, len("TARN (Reuters) –"))),))
    parties.run(draft)
    said = next(naming for naming in draft.namings if naming.passage.of(draft.report.text) == "it")
    assert draft.parties[said.party].name == "Harbour Office"


def test_the_company_is_the_credit_agency_that_spoke_and_no_public_agency():
    said = """
The DT 4 det - s1
{0}
said VBD 0 root - c1
sorry JJ 5 xcomp - t1
_. . 5 punct - -

The DT 2 det - s2
company NN 3 nsubj - s2
paid VBD 0 root - c2
_. . 3 punct - -
"""
    hired = "credit NN 3 compound - s1\nagency NN 5 nsubj - s1\nOrvel NNP 5 nsubj B-ORG s1"
    public = "Federal NNP 4 compound B-ORG s1\nPark NNP 4 compound I-ORG s1\nAgency NNP 5 nsubj I-ORG s1"
    assert meant(said.format(hired))[-1] == "Orvel"
    assert meant(said.format(public))[-1] != "Federal Park Agency"


def test_they_who_do_not_speak_are_the_people_told_of_before():
    table = """
The DT 2 det - s1
miners NNS 3 nsubj - s1
said VBD 0 root - c1
so RB 3 advmod - -
_. . 3 punct - -

They PRP 2 nsubj - -
left VBD 0 root - -
_. . 2 punct - -
"""
    assert meant(table) == ["miners", "miners"]


def test_a_nurse_at_a_hospital_named_after_a_lady_may_be_a_man():
    table = """
Ivan NNP 2 compound B-PER s1
Orel NNP 11 nsubj I-PER s1
_, , 5 punct - -
a DT 5 det - -
nurse NN 2 appos - -
at IN 9 case - -
the DT 9 det - -
Lady NNP 9 compound - -
Hospital NNP 5 nmod - -
_, , 5 punct - -
spoke VBD 0 root - c1
_. . 11 punct - -

He PRP 2 nsubj - s2
left VBD 0 root - c2
_. . 2 punct - -
"""
    assert meant(table)[-1] == "Ivan Orel"


def test_a_hospitals_spokesman_is_no_lady_though_the_hospital_is():
    told = Entity(PartyKind.PERSON)
    told.add_title(["Lady", "Orvel", "Hospital", "spokesperson"])
    assert told.gender is None
    told.add_title(["Lady"])
    assert told.gender == "f"


def test_an_agency_of_a_parent_body_is_the_one_told_of_that_is_known_under_its_name():
    parent = KnownParty("party:ub", "United Bodies", PartyKind.ORGANISATION, ("UB",))
    relief = KnownParty("party:relief", "Relief Aid", PartyKind.ORGANISATION, ("UB relief agency",), ("agency",))
    table = """
Relief NNP 3 compound B-ORG s1
Aid NNP 3 nsubj I-ORG s1
spoke VBD 0 root - c1
_. . 3 punct - -

The DT 3 det - s2
UB NNP 3 compound B-ORG s2
agency NN 4 nsubj - s2
spoke VBD 0 root - c2
_. . 4 punct - -
"""
    draft = draft_of(table, pack=replace(PACK, parties=(*PACK.parties, parent, relief)))
    parties.run(draft)
    text = draft.report.text
    assert [n.party for n in draft.namings if n.passage.of(text) == "The UB agency"] == ["party:relief"]


def test_the_plumber_called_by_age_is_the_one_person_named_right_before_of_whom_nothing_is_said():
    table = """
Ana NNP 2 compound B-PER -
Rojas NNP 3 nsubj I-PER -
wept VBD 0 root - -
_. . 3 punct - -

The DT 5 det - s2
34 CD 4 compound - s2
- HYPH 4 punct - s2
year-old JJ 5 amod - s2
plumber NN 6 nsubj - s2
spoke VBD 0 root - c2
_. . 6 punct - -
"""
    assert meant(table)[-1] == "Ana Rojas"


def test_the_whole_country_is_a_state_and_no_body_that_is_called_a_country():
    table = """
Chile NNP 2 nsubj B-LOC s1
spoke VBD 0 root - c1
_. . 2 punct - -

Every DT 2 det - -
country NN 3 nsubj - -
mourns VBZ 0 root - -
_. . 3 punct - -

The DT 3 det - s2
whole JJ 3 amod - s2
country NN 4 nsubj - s2
spoke VBD 0 root - c2
_. . 4 punct - -
"""
    assert meant(table)[-1] == "Chile"


def test_they_who_want_something_are_no_police_stations():
    table = """
Two CD 3 nummod - -
police NN 3 compound - -
stations NNS 4 nsubj - -
burned VBD 0 root - -
_. . 4 punct - -

They PRP 2 nsubj - s1
want VBP 0 root - c1
change NN 2 obj - t1
_. . 2 punct - -
"""
    assert meant(table)[-1] is None
