"""Lists of films are told by lengths that stand in no order; what happened minute by minute is told in order of time."""

from onrecord.intake.marking.parts import mark
from onrecord.record.report import PartKind

FILMS = "1:28 Owner on the coach and the peas\n\n0:26 Train kills man in Lipnik\n\n0:27 Snow blows through Brod"
COURSE = "10:15 Minister resigns\n\n10:26 Party meets\n\n11:27 Vote begins"
PROSE = "\n\nA man was hurt in Lipnik on Monday, the police said."


def furniture(text):
    return [part.passage.of(text) for part in mark(text).parts if part.kind is PartKind.FURNITURE]


def test_lines_that_begin_with_lengths_in_any_order_are_furniture():
    assert furniture(FILMS + PROSE) == FILMS.split("\n\n")


def test_what_is_told_by_the_clock_is_none():
    assert furniture(COURSE + PROSE) == []


def test_two_lines_make_no_list():
    assert furniture("1:28 Owner on the coach\n\n0:26 Train kills man" + PROSE) == []
