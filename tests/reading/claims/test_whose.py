"""Whose a figure is that one statement gives within another."""

from plots import plotted

from onrecord.reading.claims.whose import claim_of
from onrecord.reading.scene import scene_of
from onrecord.record.reading import Hop, HopRole, Mention, Mode, Stance, Statement
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
