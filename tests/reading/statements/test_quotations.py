import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from onrecord.reading.statements.quotations import find_quotations
from onrecord.reading.tree import tree_of


def quoted(words):
    tree = tree_of(Doc(Vocab(), words=[word.replace("¶", "\n\n") for word in words.split()]))
    return [" ".join(tree.words[q.start : q.stop]) for q in find_quotations(tree)]


@pytest.mark.parametrize("marks", [('"', '"'), ("“", "”"), ("„", "”"), ("«", "»"), ("``", "''"), ("“", '"')])
def test_straight_curly_and_mixed_marks_enclose_a_quotation(marks):
    assert quoted(f"He said {marks[0]} all is well {marks[1]} again") == [f"{marks[0]} all is well {marks[1]}"]


def test_a_quotation_that_the_next_paragraph_opens_again_goes_on_to_the_end_of_its_own():
    assert quoted("“ One went home . ¶ “ Two stayed . ” He left") == ["“ One went home .", "“ Two stayed . ”"]


def test_a_mark_that_nothing_closes_opens_no_quotation():
    assert quoted('" We saw smoke , he said . ¶ Nobody was hurt .') == []


def test_a_single_mark_inside_a_word_closes_nothing():
    assert quoted("“ It is the mayors ’ job ” he said") == ["“ It is the mayors ’ job ”"]


def test_an_inner_quotation_belongs_to_the_outer_one():
    assert quoted("“ She said ‘ no ’ twice ” he said") == ["“ She said ‘ no ’ twice ”"]


def test_a_closing_mark_printed_for_an_opening_one_at_a_paragraphs_head_opens():
    tree = tree_of(Doc(Vocab(), words=["”", "Fear", ".", "”"], spaces=[False, False, False, False]))
    assert [(q.start, q.stop) for q in find_quotations(tree)] == [(0, 4)]


def spaced(text):
    """List the quotations of a text whose words are apart as its blanks are; "_" joins a word to the one before."""
    words = text.split()
    spaces = [not after.startswith("_") for after in [*words[1:], ""]]
    tree = tree_of(Doc(Vocab(), words=[word.replace("¶", "\n").lstrip("_") for word in words], spaces=spaces))
    return [" ".join(tree.words[q.start : q.stop]) for q in find_quotations(tree)]


def test_straight_single_marks_enclose_a_quotation_where_a_later_one_closes_it():
    assert spaced("' _We left _, _' he said") == ["' We left , '"]


@pytest.mark.parametrize("text", ["the ' _90s were the boys _' best", "the boys _' club and the girls _' club"])
def test_a_single_mark_before_a_number_or_behind_a_plural_opens_nothing(text):
    assert spaced(text) == []


def test_a_straight_mark_that_leans_on_the_next_word_never_closes():
    assert spaced('" _We left _, he said _. " _We ran _, _" she said') == ['" We ran , "']


def test_a_quotation_left_open_at_a_lines_end_goes_on_to_its_closing_mark():
    assert quoted("“ One left . ¶ Two stayed . ” He went") == ["“ One left . \n\n Two stayed . ”"]
    assert quoted("`` One left . ¶ Two stayed . '' He went") == ["`` One left . \n\n Two stayed . ''"]


def test_a_straight_single_mark_at_a_paragraphs_head_opens_a_quotation():
    assert spaced("They met . ¶ ' _We left _, _' he said") == ["' We left , '"]


def test_single_marks_that_open_each_paragraph_hold_one_quotation():
    assert spaced("' _One left _. ¶ ' _It's two now _. _' He went") == ["' One left .", "' It's two now . '"]


@pytest.mark.parametrize("text", ["They met . ¶ ' _Tis the season _.", "The boys _' best years _. They 'm gone _."])
def test_an_apostrophe_for_lost_letters_opens_nothing(text):
    assert spaced(text) == []


def test_a_plurals_apostrophe_at_a_lines_end_closes():
    assert spaced("' _We love our fans _' ¶ He left") == ["' We love our fans '"]


def test_sentences_left_open_up_to_their_paragraphs_end_are_a_quotation():
    assert quoted("Ana spoke . “ We left it open . ¶ Nobody came .") == ["“ We left it open ."]


def test_a_mark_that_opens_before_the_other_is_closed_parts_two_quotations():
    assert spaced('He said : " _One left _. " _Two stayed _. _" He went') == ['" One left .', '" Two stayed . "']


def test_a_quotation_goes_on_over_what_stands_aside():
    tree = tree_of(Doc(Vocab(), words="“ One . \n\n A street in Arlen \n\n “ Two . ”".split(" ")))
    found = find_quotations(tree, frozenset({1}))
    assert [(q.start, q.stop, q.goes_on) for q in found] == [(0, 3, True), (9, 13, False)]


def test_what_stands_aside_has_quotations_of_its_own():
    tree = tree_of(Doc(Vocab(), words="“ One . \n\n The “ old ” town \n\n “ Two . ”".split(" ")))
    found = find_quotations(tree, frozenset({1}))
    assert [(q.start, q.stop) for q in found] == [(0, 3), (5, 8), (10, 14)]


def test_a_treebanks_mark_goes_on_over_lines_to_the_one_that_opens_again():
    said = "`` Two left . ¶ Nobody fell . ¶ `` We stay . '' He left"
    assert quoted(said) == ["`` Two left . \n\n Nobody fell .", "`` We stay . ''"]
