"""A report as long as a book is read in stretches, and its reading is as if it had been read at once."""

from itertools import pairwise

import pytest

from onrecord.reading.stretches import joined, stretches
from onrecord.record.ids import digest
from onrecord.record.reading import Hop, HopRole, Mention, Mode, Party, PartyKind, Reading, Stance, Statement
from onrecord.record.report import Credit, Part, PartKind, Passage, Report


def report_of(text, **told):
    return Report("report-1", text, digest(text), **told)


def reading_of(**found):
    return Reading("report-1", "made", **found)


def mention(name, *, main=False):
    return Mention(name, "flood", (Passage(0, 1),), main=main)


@pytest.mark.parametrize(
    "text",
    ["One.\n\nTwo two.\n\nThree three three.", "one two three four five six", "x" * 50, "a\n" * 30, "\ud83d" * 25, ""],
)
def test_the_stretches_of_any_text_are_all_of_it(text):
    cut = list(stretches(report_of(text), 12))
    assert "".join(stretch.text for _, stretch in cut) == text
    assert all(stretch.text == text[start : start + len(stretch.text)] for start, stretch in cut)
    assert all(len(stretch.text) <= 12 for _, stretch in cut)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("One two.\n\nThree.\nFour five.", "One two.\n\n"),
        ("One two.\nThree four five.", "One two.\n"),
        ("one two threefour five", "one two "),
    ],
)
def test_a_stretch_ends_with_a_paragraph_or_a_line_or_a_word(text, first):
    assert next(stretches(report_of(text), 14))[1].text == first


def test_a_report_of_common_length_is_one_stretch_as_it_is():
    report = report_of("Rain fell.")
    assert list(stretches(report)) == [(0, report)]


def test_the_stretches_have_ids_of_their_own():
    ids = [stretch.id for _, stretch in stretches(report_of("a\n" * 30), 12)]
    assert ids[0] == "report-1"
    assert all(one != other for one, other in pairwise(sorted(ids)))


def test_each_stretch_has_the_parts_that_lie_in_it():
    parts = (Part(PartKind.TITLE, Passage(0, 4)), Part(PartKind.CAPTION, Passage(8, 16)))
    (_, first), (_, second) = stretches(report_of("Rain\nand\nwind over\n", parts=parts), 12)
    assert first.parts == (parts[0], Part(PartKind.CAPTION, Passage(8, 9)))
    assert second.parts == (Part(PartKind.CAPTION, Passage(0, 7)),)


def test_a_credit_stays_with_every_stretch_and_its_place_with_its_own():
    (_, first), (_, second) = stretches(report_of("AP says\nrain fell\n", credits=(Credit("AP", Passage(0, 2)),)), 12)
    assert first.credits == (Credit("AP", Passage(0, 2)),)
    assert second.credits == (Credit("AP", None),)


def test_passages_are_counted_in_the_whole_report():
    speaker = Hop("person:kim", "Kim", HopRole.SPEAKER, (Passage(3, 6),))
    said = Statement("s", speaker, (Passage(7, 11),), (Passage(12, 20),), Mode.INDIRECT, Stance.ASSERTS, (speaker,))
    read = joined(report_of(""), [(0, reading_of()), (100, reading_of(statements=(said,)))])
    (found,) = read.statements
    assert (found.cue, found.content) == ((Passage(107, 111),), (Passage(112, 120),))
    assert found.chain[0].passages == (Passage(103, 106),)


def test_a_party_named_in_two_stretches_is_one_with_the_names_of_both():
    whole, short = (Party("person:kim", "Kim Jong Un", PartyKind.PERSON, (name,)) for name in ("Kim Jong Un", "Kim"))
    read = joined(report_of(""), [(0, reading_of(parties=(short,))), (9, reading_of(parties=(whole,)))])
    assert [party.names for party in read.parties] == [("Kim Jong Un", "Kim")]


def test_a_report_is_about_what_its_first_stretch_that_tells_of_anything_is_about():
    told = [
        (0, reading_of()),
        (9, reading_of(mentions=(mention("a", main=True),))),
        (18, reading_of(mentions=(mention("b", main=True),))),
    ]
    assert [each.main for each in joined(report_of(""), told).mentions] == [True, False]
