"""Whose a figure is that one statement gives within another."""

from dataclasses import replace

import pytest
from plots import plotted

from onrecord.packs.pack import KnownParty
from onrecord.reading.claims.figures.nearby import Spot
from onrecord.reading.claims.whose import claim_of, given
from onrecord.reading.draft import Naming
from onrecord.reading.parties.voices import Voices
from onrecord.reading.scene import scene_of
from onrecord.record.reading import Hop, HopRole, Mention, Mode, Party, PartyKind, Stance, Statement
from onrecord.record.report import Passage
from onrecord.record.value import Quantity

SAID = "Nobody/NN/nsubj:pass/3 is/VBZ/aux:pass/3 believed/VBN/root/0 hurt/VBN/xcomp/3 Orvel/NNP/nsubj/6 said/VBD/parataxis/3"
MENTION = Mention("mention-1", "flood", ())
NONE_HURT = Quantity(0.0, 0.0, None, 0.0, 0.0, counted="person")


def claim(outer_speaker):
    """Return the claim that nobody is hurt, which is believed by nobody in what `outer_speaker` says."""
    draft = plotted(SAID)
    hop = Hop("party:orvel", outer_speaker, HopRole.SPEAKER) if outer_speaker else None
    nobody, all_said = Passage(0, len("Nobody")), Passage(0, draft.doc.text.index("Orvel"))
    believed = Statement("believed", None, (), (nobody,), Mode.INDIRECT, Stance.ESTIMATES)
    said = Statement("said", hop, (), (all_said,), Mode.INDIRECT, Stance.ASSERTS, (hop,) if hop else ())
    draft.statements = [said, believed]
    return claim_of(scene_of(draft), MENTION, "injured", NONE_HURT, nobody)


def test_what_nobody_is_named_for_within_what_somebody_says_is_his():
    assert claim("Orvel").origin.name == "Orvel"


def test_its_stance_is_that_of_the_inner_statement():
    assert claim("Orvel").stance is Stance.ESTIMATES


def test_without_a_speaker_around_it_it_stays_nobodys():
    assert claim(None).origin is None


DIED = "Two/CD/nsubj/2 died/VBD/ccomp/4 Reyes/NNP/nsubj/4 said/VBD/root/0"
FORTY = Quantity(40.0, 40.0, None, 40.0, 40.0, counted="person")


def whose(behind):
    """Return who gives the 40 that stand `behind` what Reyes said."""
    draft = plotted(f"{DIED} {behind}")
    hop = Hop("party:reyes", "Reyes", HopRole.SPEAKER)
    text = draft.doc.text
    content, cue = Passage(0, text.index("Reyes") - 1), Passage(text.index("said"), text.index("said") + 4)
    draft.statements = [Statement("said", hop, (cue,), (content,), Mode.INDIRECT, Stance.ASSERTS, (hop,))]
    at = text.index("40")
    found = claim_of(scene_of(draft), MENTION, "killed", FORTY, Passage(at, at + 2)).origin
    return found and found.name


def test_a_clause_with_which_goes_on_with_what_was_said_before_it():
    assert whose("which/WDT/nsubj/6 made/VBD/advcl:relcl/2 40/CD/obj/6") == "Reyes"


def test_a_clause_set_off_from_what_was_said_behind_the_cue_that_opens_it_is_the_report_s():
    assert whose("—/:/punct/7 which/WDT/nsubj/7 made/VBD/advcl:relcl/4 40/CD/obj/7") is None


def test_a_clause_with_which_about_the_speaker_is_the_report_s():
    assert whose("which/WDT/nsubj/6 detained/VBD/acl:relcl/3 40/CD/obj/6") is None


def test_the_second_half_of_a_sentence_goes_on_with_the_first_behind_and():
    assert whose("and/CC/cc/7 40/CD/nsubj/7 fled/VBD/conj/2") == "Reyes"
    assert whose("while/IN/mark/7 40/CD/nsubj/7 fled/VBD/advcl/2") is None


REUTERS = KnownParty("party:reuters", "Reuters", PartyKind.ORGANISATION, carries=True)
BOTH = (
    "40/CD/nsubj/2 died/VBD/ccomp/4 officials/NNS/nsubj/4 said/VBD/parataxis/6 Reuters/NNP/nsubj/6 reports/VBZ/root/0"
)


def test_what_a_medium_reports_in_the_same_words_is_whoever_said_it_to_the_medium():
    draft = plotted(BOTH)
    draft.pack = replace(draft.pack, parties=(REUTERS,))
    content, text = Passage(0, len("40 died")), draft.doc.text
    for name, key in (("Reuters", "party:reuters"), ("officials", "officials")):
        hop = Hop(key, name, HopRole.SPEAKER)
        at = text.index(name)
        statement = Statement(
            key, hop, (Passage(at, at + len(name)),), (content,), Mode.INDIRECT, Stance.ASSERTS, (hop,)
        )
        draft.statements = [*draft.statements, statement]
    assert claim_of(scene_of(draft), MENTION, "killed", FORTY, Passage(0, 2)).origin.name == "officials"


WITHIN = "Reyes/NNP/nsubj/2 said/VBD/root/0 Orvel/NNP/nsubj/4 counted/VBD/ccomp/2 40/CD/nummod/6 dead/NNS/obj/4"


@pytest.mark.parametrize(("kind", "giver"), [(PartyKind.ORGANISATION, "Orvel"), (PartyKind.STATE, "Reyes")])
def test_who_counts_within_what_somebody_says_gives_the_figure_but_a_state_only_does_so(kind, giver):
    draft = plotted(WITHIN)
    text, hop = draft.doc.text, Hop("party:reyes", "Reyes", HopRole.SPEAKER)
    said, orvel = text.index("said"), text.index("Orvel")
    draft.parties["party:orvel"] = Party("party:orvel", "Orvel", kind)
    draft.namings.append(Naming(Passage(orvel, orvel + len("Orvel")), "party:orvel"))
    content, cue = Passage(orvel, len(text)), Passage(said, said + len("said"))
    draft.statements = [Statement("said", hop, (cue,), (content,), Mode.INDIRECT, Stance.ASSERTS, (hop,))]
    scene, at = scene_of(draft), text.index("40")
    claim = claim_of(scene, MENTION, "killed", FORTY, Passage(at, len(text)))
    spot = Spot(4, 6, 5)
    assert given(claim, scene, Voices(draft, scene.tree), spot).origin.name == giver


@pytest.mark.parametrize(
    ("name", "origin"),
    [("preliminary data", None), ("satellite pictures", None), ("it", None), ("official data", "official data")],
)
def test_what_nobody_s_data_and_pictures_tell_is_told_by_the_report(name, origin):
    draft = plotted("Two/CD/nsubj/2 died/VBD/root/0 data/NNS/nsubj/4 show/VBP/parataxis/2")
    hop, cue = Hop(None, name, HopRole.SPEAKER), Passage(14, 18)
    content = Passage(0, len("Two died"))
    draft.statements = [Statement("shown", hop, (cue,), (content,), Mode.INDIRECT, Stance.ASSERTS, (hop,))]
    found = claim_of(scene_of(draft), MENTION, "killed", FORTY, Passage(0, 3)).origin
    assert (found and found.name) == origin


MINE = "My/PRP$/nmod:poss/2 people/NNS/nsubj/3 counted/VBD/root/0 40/CD/nummod/5 dead/NNS/obj/3"
OTHER = "Orvel/NNP/nsubj/2 counted/VBD/root/0 40/CD/nummod/4 dead/NNS/obj/2"


@pytest.mark.parametrize(("sentence", "cue", "giver"), [(MINE, None, "Reyes"), (OTHER, "counted", "Orvel")])
def test_one_s_own_people_count_for_oneself_and_the_subject_of_a_cue_for_itself(sentence, cue, giver):
    draft = plotted(sentence)
    text, hop = draft.doc.text, Hop("party:reyes", "Reyes", HopRole.SPEAKER)
    if "Orvel" in text:
        draft.parties["party:orvel"] = Party("party:orvel", "Orvel", PartyKind.ORGANISATION)
        draft.namings.append(Naming(Passage(0, len("Orvel")), "party:orvel"))
    at = text.index("40")
    cues = (Passage(text.index(cue), text.index(cue) + len(cue)),) if cue else ()
    content = Passage(at if cue else 0, len(text))
    draft.statements = [Statement("said", hop, cues, (content,), Mode.INDIRECT, Stance.ASSERTS, (hop,))]
    scene, word = scene_of(draft), text.split().index("40")
    claim = claim_of(scene, MENTION, "killed", FORTY, Passage(at, len(text)))
    assert given(claim, scene, Voices(draft, scene.tree), Spot(word, word + 2, word + 1)).origin.name == giver


def test_within_quotation_marks_a_figure_is_whose_data_it_is_according_to():
    draft = plotted(
        "There/EX/expl/2 are/VBP/root/0 40/CD/nummod/4 people/NNS/nsubj/2 according/VBG/case/7 to/IN/fixed/5 Orvel/NNP/obl/2"
    )
    text, hop = draft.doc.text, Hop("party:reyes", "Reyes", HopRole.SPEAKER)
    orvel, at = text.index("Orvel"), text.index("40")
    draft.parties["party:orvel"] = Party("party:orvel", "Orvel", PartyKind.ORGANISATION)
    draft.namings.append(Naming(Passage(orvel, orvel + len("Orvel")), "party:orvel"))
    draft.statements = [Statement("said", hop, (), (Passage(0, len(text)),), Mode.DIRECT, Stance.ASSERTS, (hop,))]
    scene = scene_of(draft)
    claim = claim_of(scene, MENTION, "killed", FORTY, Passage(at, at + len("40 people")))
    assert given(claim, scene, Voices(draft, scene.tree), Spot(2, 4, 3)).origin.name == "Orvel"
