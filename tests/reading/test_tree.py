from spacy.tokens import Doc
from spacy.vocab import Vocab

from onrecord.reading.tree import tree_of

WORDS = ["He", "left", ".", "\n\n", "Rain", "fell", "on", "us", "."]
HEADS = [1, 1, 1, 2, 5, 5, 7, 5, 5]
RELS = ["nsubj", "root", "punct", "dep", "nsubj", "root", "case", "obl", "punct"]
OPENS = [True, False, False, False, True, False, False, False, False]


def tree():
    spaces = [True, False, False, False, True, True, True, False, False]
    doc = Doc(Vocab(), words=WORDS, spaces=spaces, heads=HEADS, deps=RELS, tags=["NN"] * 9, sent_starts=OPENS)
    return tree_of(doc), doc


def test_offsets_are_the_docs():
    made, doc = tree()
    assert made.starts == [token.idx for token in doc]
    assert [made.passage(i, i + 1).of(doc.text) for i in range(len(doc))] == WORDS


def test_a_subtree_reaches_from_its_first_to_its_last_word():
    made, _ = tree()
    assert (made.first[5], made.last[5], made.first[7], made.last[7]) == (4, 8, 6, 7)


def test_a_blank_word_that_breaks_the_line_opens_a_paragraph_behind_it():
    made, _ = tree()
    assert made.paragraph == [0, 0, 0, 0, 1, 1, 1, 1, 1]
    assert made.spans == [(0, 4), (4, 9)]


def test_words_are_found_where_they_stand_in_text_order():
    made, _ = tree()
    assert made.standing({"us", "he", "."}) == [0, 2, 7, 8]
    assert made.standing({"snow"}) == []


def test_a_paragraph_is_told_without_the_blanks_at_its_ends():
    made, _ = tree()
    assert made.blocks == [(0, 3), (4, 9)]


def test_a_tree_is_made_once_for_a_doc():
    made, doc = tree()
    assert tree_of(doc) is made


def test_the_head_of_a_span_is_the_noun_whose_head_lies_outside():
    made, _ = tree()
    assert made.head_of(6, 8) == 7


def test_words_are_spaced_as_in_the_report():
    made, _ = tree()
    assert (made.text(0, 2), made.text(1, 3)) == ("He left", "left.")
