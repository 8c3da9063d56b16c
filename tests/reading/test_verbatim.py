"""No value leaves unless its own words yield it."""

from plots import plotted

from onrecord.reading import verbatim
from onrecord.record.reading import Claim, Stance
from onrecord.record.report import Passage
from onrecord.record.value import Quantity


def claim(value, *passages):
    return Claim("claim-1", "mention-1", "killed", value, None, (), Stance.ASSERTS, passages)


def draft_with(*claims):
    draft = plotted("Twelve/CD/nummod/2 people/NNS/nsubj/3 died/VBD/root/0")
    draft.claims = list(claims)
    verbatim.run(draft)
    return draft


def test_a_claim_whose_words_yield_its_value_is_given_out():
    draft = draft_with(claim(Quantity(12, 12, si_low=12, si_high=12, counted="person"), Passage(0, 13)))
    assert (len(draft.claims), draft.withheld) == (1, 0)


def test_a_claim_of_another_value_is_withheld_and_counted():
    draft = draft_with(claim(Quantity(13, 13, si_low=13, si_high=13, counted="person"), Passage(0, 13)))
    assert (draft.claims, draft.withheld) == ([], 1)


def test_a_claim_without_a_passage_is_withheld():
    draft = draft_with(claim(Quantity(12, 12)))
    assert draft.withheld == 1
