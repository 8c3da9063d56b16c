"""Whose a statement is first of all."""

from onrecord.record.reading import Hop, HopRole, Mode, Stance, Statement
from onrecord.record.report import Passage

KIM, OUTLET = Hop("person:kim", "Kim", HopRole.SPEAKER), Hop(None, "Harbour Wire", HopRole.OUTLET)


def statement(*chain):
    return Statement("statement-1", None, (), (), Mode.INDIRECT, Stance.ASSERTS, chain)


def test_the_first_hop_is_the_origin():
    assert statement(KIM, OUTLET).origin == KIM


def test_an_outlet_is_nobodys_first_voice():
    assert statement(OUTLET).origin is None
    assert statement().origin is None


def test_an_agency_of_the_reports_credits_is_nobodys_first_voice():
    assert statement(Hop("party:wire", "Wire", HopRole.RELAY), OUTLET).origin is None


def test_a_relay_that_words_of_the_text_name_is_the_first_voice_where_no_other_is():
    told = Hop("party:wire", "Wire", HopRole.RELAY, (Passage(9, 13),), cue=(Passage(6, 8),))
    assert statement(told, OUTLET).origin == told
