"""What a report tells on its own where it is itself what a body says."""

from dataclasses import replace

import pytest
from plots import plotted

from onrecord.packs.pack import KnownParty
from onrecord.reading.claims.whose import claim_of
from onrecord.reading.claims.whose.own import as_own
from onrecord.reading.draft import Naming
from onrecord.reading.parties.voices import Voices
from onrecord.reading.scene import scene_of
from onrecord.record.reading import Hop, HopRole, Mention, Party, PartyKind
from onrecord.record.report import Credit, Outlet, Part, PartKind, Passage
from onrecord.record.value import Quantity

MENTION = Mention("mention-1", "launch", ())
FORTY = Quantity(40.0, 40.0, None, 40.0, 40.0)
BODY = PartyKind.ORGANISATION
STATE_MEDIUM = KnownParty("party:orvel", "Orvel Central Agency", BODY, ("OCA",), family="party:media", carries=True)
WIRE = KnownParty("party:wire", "Alpha Wire", BODY, ("OCA",), carries=True)
FLEW = "The/DT/det/2 missile/NN/nsubj/3 flew/VBD/root/0 40/CD/nummod/5 km/NNS/obj/3"
OPENING = "The/DT/det/3 Orvel/NNP/compound/3 airline/NN/nsubj/4 confirms/VBZ/root/0 a/DT/det/6 crash/NN/obj/4"
OURS = "We/PRP/nsubj/2 ask/VBP/root/0 for/IN/case/4 patience/NN/obl/2"


def told(sentences, *, credited=(), parties=(), origin=None, **facts):
    """Return to whom the 40 of a report are laid."""
    draft = plotted(*sentences, title=facts.get("title"))
    if outlet := facts.get("outlet"):
        facts["outlet"] = Outlet(outlet)
    draft.pack = replace(draft.pack, parties=parties)
    draft.report = replace(draft.report, credits=tuple(Credit(name, None) for name in credited), **facts)
    text = draft.doc.text
    at = text.find("airline")
    if at >= 0:
        draft.parties["party:airline"] = Party("party:airline", "Orvel Air", BODY)
        draft.namings.append(Naming(Passage(at, at + len("airline")), "party:airline"))
    scene, place = scene_of(draft), text.index("40")
    claim = claim_of(scene, MENTION, "distance", FORTY, Passage(place, place + 2))
    if origin:
        hop = Hop(None, origin, HopRole.SPEAKER)
        claim = replace(claim, origin=hop, chain=(hop,))
    found = as_own(scene, Voices(draft, scene.tree), [claim])[0].origin
    return found and found.name


def test_state_media_s_own_text_is_its_own_word():
    assert told([FLEW], credited=["OCA"], parties=(STATE_MEDIUM,)) == "Orvel Central Agency"


def test_what_it_lays_to_another_stays_that_one_s():
    assert told([FLEW], credited=["OCA"], parties=(STATE_MEDIUM,), origin="Ana Reyes") == "Ana Reyes"


@pytest.mark.parametrize(("credited", "medium"), [(["OCA"], WIRE), (["OCA", "Beta"], STATE_MEDIUM), ([], STATE_MEDIUM)])
def test_agencies_that_carry_others_words_and_texts_of_two_have_no_word_of_their_own(credited, medium):
    assert told([FLEW], credited=credited, parties=(medium,)) is None


def test_a_body_s_statement_that_speaks_as_we_is_the_body_s():
    assert told([OPENING, FLEW, OURS]) == "Orvel Air"


def test_so_is_one_whose_title_calls_it_a_statement():
    assert told([OPENING, FLEW], title="Statement No. 2") == "Orvel Air"


def test_our_records_are_the_body_s():
    assert told([OPENING, FLEW, OURS], origin="our records") == "Orvel Air"


@pytest.mark.parametrize(
    "sentences",
    [[OPENING, FLEW], [OPENING.replace("VBZ", "VBD"), FLEW, OURS], [OPENING.replace("confirms", "buys"), FLEW, OURS]],
)
def test_a_report_on_a_body_is_not_the_body_s(sentences):
    assert told(sentences) is None


ISSUED = "Issued/VBN/root/0 by/IN/case/4 the/DT/det/4 airline/NN/obl/1"
THIS = "This/DT/det/2 report/NN/nsubj/4 is/VBZ/aux/4 produced/VBN/root/0 by/IN/case/7 the/DT/det/7 airline/NN/obl/4"


@pytest.mark.parametrize("head", [ISSUED, THIS])
def test_what_a_text_tells_that_a_body_signs_at_its_head_is_the_body_s(head):
    assert told([head, FLEW]) == "Orvel Air"


def test_an_order_that_a_body_issued_does_not_make_the_text_its_own():
    assert told([THIS.replace("This", "The"), FLEW]) is None


FEELS = "The/DT/det/2 airline/NN/nsubj/5 is/VBZ/aux/5 deeply/RB/advmod/5 saddened/VBN/root/0 ././punct/5"


def test_what_a_body_feels_in_the_present_is_told_by_itself():
    assert told([FEELS, FLEW]) == "Orvel Air"
    assert told([FEELS.replace("is/VBZ", "was/VBD"), FLEW]) is None


FORUM = "The/DT/det/2 Forum/NNP/nsubj/3 asks/VBZ/root/0 for/IN/case/5 tents/NNS/obl/3"


def test_a_situation_report_under_a_body_s_own_name_is_the_body_s():
    told_of = {"title": "Flood: Situation Report No. 2", "outlet": "Orvel Flood Forum"}
    assert told([FLEW, FORUM], **told_of) == "Orvel Flood Forum"


@pytest.mark.parametrize(
    ("title", "outlet"), [("Flood wrecks Orvel", "Orvel Flood Forum"), ("Situation Report No. 2", "Alpha Digest")]
)
def test_other_reports_and_other_publishers_are_no_body_s_own(title, outlet):
    assert told([FLEW, FORUM], title=title, outlet=outlet) is None


MARKED = "The/DT/det/2 missile/NN/nsubj/3 flew/VBD/root/0 40/CD/nummod/5 km/NNS/obj/3 ././punct/3"


@pytest.mark.parametrize(
    ("mark", "whose"),
    [
        ("(/(/punct/2 OCHA/NNP/root/0 ,/,/punct/2 18/CD/appos/2 May/NNP/nmod/4 2019/CD/nmod/4 )/)/punct/2", "OCHA"),
        ("(/(/punct/2 OCHA/NNP/root/0 )/)/punct/2", None),
    ],
)
def test_a_mark_behind_a_paragraph_says_whose_it_is(mark, whose):
    airline = "The/DT/det/2 airline/NN/nsubj/3 flies/VBZ/root/0 ././punct/3 ¶/_SP/dep/4"
    assert told([airline, MARKED, mark]) == whose


ORS = {"title": "Press release: 40 km in a day", "outlet": "Orvel Relief Circle"}
CIRCLE = "The/DT/det/2 Circle/NNP/nsubj/3 asks/VBZ/root/0 for/IN/case/5 tents/NNS/obl/3"


@pytest.mark.parametrize(
    ("sentences", "facts", "whose"),
    [
        ([FLEW, CIRCLE], ORS, "Orvel Relief Circle"),
        ([FLEW, CIRCLE], ORS | {"title": "40 km in a day"}, None),
        ([FLEW], ORS, None),
        ([FLEW], {"title": "40 km in a day", "outlet": "Orvel Provincial Government"}, "Orvel Provincial Government"),
        ([FLEW], {"title": "40 km in a day", "outlet": "ORVC press office"}, "ORVC"),
        ([FLEW, OURS], {"title": "Flood: situation update no. 2", "outlet": "Orvel Relief Circle"}, "Orvel Relief Circle"),
        ([FLEW], {"title": "Flash update no. 3: Orvel Relief Society - flood", "outlet": "Relief Hub"}, "Orvel Relief Society"),
        ([FLEW, OURS], {"title": "40 km in a day", "outlet": "The Orvel Tribune"}, None),
        ([FLEW], {"title": "Press release", "outlet": "Orvel News Agency"}, None),
    ],
)  # fmt: skip
def test_a_body_that_publishes_its_own_text_tells_it(sentences, facts, whose):
    assert told(sentences, **facts) == whose


def published(first, name, *, parts=(), credited=()):
    """Return to whom the 40 of a report are laid that opens with a sentence in which a body is named."""
    draft = plotted(first, FLEW)
    text = draft.doc.text
    at, place = text.index(name), text.index("40")
    draft.parties["party:ors"] = Party("party:ors", name, BODY, (name, "ORS"))
    draft.namings.append(Naming(Passage(at, at + len(name)), "party:ors"))
    credits_ = tuple(Credit(each, Passage(text.index(each), text.index(each) + len(each))) for each in credited)
    draft.report = replace(draft.report, parts=parts, credits=credits_)
    scene = scene_of(draft)
    claim = claim_of(scene, MENTION, "distance", FORTY, Passage(place, place + 2))
    found = as_own(scene, Voices(draft, scene.tree), [claim])[0].origin
    return found and found.name


DATELINED = "TARN/NNP/root/0 (/(/punct/1 ORS/NNP/appos/1 )/)/punct/1 Orvel/NNP/compound/7 Relief/NNP/compound/7 {0}/NNP/nsubj/8 came/VBD/dep/1"
DATELINE = (Part(PartKind.DATELINE, Passage(0, 12)),)


def test_what_is_datelined_with_a_body_s_letters_is_the_body_s():
    society = DATELINED.format("Society")
    assert published(society, "Orvel Relief Society", parts=DATELINE, credited=["ORS"]) == "Orvel Relief Society"
    assert published(society, "Orvel Relief Society", parts=DATELINE) is None


def test_what_is_datelined_with_a_medium_s_letters_is_not():
    agency = DATELINED.format("Press")
    assert published(agency, "Orvel Relief Press", parts=DATELINE, credited=["ORS"]) is None


def test_a_first_line_that_only_names_a_body_says_whose_the_text_is():
    line = "Ministry/NNP/root/0 of/IN/case/3 Roads/NNP/nmod/1 ¶/_SP/dep/1"
    assert published(line, "Ministry of Roads") == "Ministry of Roads"
    assert published("Minister/NNP/root/0 of/IN/case/3 Roads/NNP/nmod/1 ¶/_SP/dep/1", "Minister of Roads") is None
