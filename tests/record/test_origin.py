"""Whose a statement is first of all."""

from onrecord.record.reading import Hop, HopRole, Mode, Stance, Statement

KIM, OUTLET = Hop("person:kim", "Kim", HopRole.SPEAKER), Hop(None, "Harbour Wire", HopRole.OUTLET)


def statement(*chain):
    return Statement("statement-1", None, (), (), Mode.INDIRECT, Stance.ASSERTS, chain)


def test_the_first_hop_is_the_origin():
    assert statement(KIM, OUTLET).origin == KIM


def test_an_outlet_is_nobodys_first_voice():
    assert statement(OUTLET).origin is None
    assert statement().origin is None
