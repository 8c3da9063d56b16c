"""Paragraphs that only stand between those of a report."""

from spacy.tokens import Doc
from spacy.vocab import Vocab

from onrecord.reading.statements.quotations.asides import asides_of, between
from onrecord.reading.tree import tree_of
from onrecord.record.report import Part, PartKind, Passage


def tree(text):
    return tree_of(Doc(Vocab(), words=[word.replace("¶", "\n\n") for word in text.split()]))


def test_a_line_without_a_stop_between_finished_paragraphs_stands_aside():
    assert asides_of(tree("They met . ¶ The hall in Arlen ¶ Ana spoke ."), ()) == {1}


def test_a_paragraph_that_leads_on_or_closes_a_quotation_does_not():
    assert asides_of(tree("They met . ¶ Ana said : ¶ “ We left . ” ¶ ( Ben stayed . ) ¶ All done ."), ()) == frozenset()


def test_what_is_marked_as_a_caption_stands_aside_whatever_ends_it():
    text = tree("They met . ¶ The hall . ¶ Ana spoke .")
    caption = Part(PartKind.CAPTION, Passage(text.starts[4], text.ends[6]))
    assert asides_of(text, (caption,)) == {1}


def test_lines_in_a_row_behind_a_colon_are_what_it_leads_to():
    assert asides_of(tree("Ana said : ¶ - One left ¶ - Two stayed ¶ All done . ¶ The hall ¶ Ben left ."), ()) == {4}


def test_where_most_lines_have_no_stop_none_of_them_tells_anything():
    assert asides_of(tree("The mayor ¶ of Arlen has ¶ told them ¶ to leave ."), ()) == frozenset()


def test_the_last_line_of_a_report_stands_between_nothing():
    assert asides_of(tree("They met . ¶ Ana spoke . ¶ Ben left ."), ()) == frozenset()
    assert asides_of(tree("They met . ¶ Ana spoke . ¶ Ben in Arlen"), ()) == frozenset()


def test_steps_over_what_stands_aside_do_not_count():
    assert (between(frozenset({1, 2}), 0, 3), between(frozenset(), 0, 3)) == (1, 3)
