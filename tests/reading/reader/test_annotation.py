"""What was found is written onto the right tokens, and blanks stay harmless."""

import numpy as np
import pytest
import spacy

from onrecord.reading.reader.annotation import Found, Scribe
from onrecord.reading.reader.decoding import CONTENT, CUE, SPEAKER, Knot, Piece
from onrecord.reading.reader.labels import Labels

TEXT = "Kim agreed.\n\nHe said so ."


@pytest.fixture
def written():
    """Kim agreed . / He said so . with a tree, a name and a tie."""
    labels = Labels(tags=("NNP", "VBD", ".", "PRP", "RB"), relations=("root", "nsubj", "punct", "advmod"))
    doc = spacy.blank("en").make_doc(TEXT)
    places = np.array([token.i for token in doc if not token.is_space])
    speaker, cue, content = Piece(SPEAKER, 3, 4, 0.9), Piece(CUE, 4, 5, 0.9), Piece(CONTENT, 5, 6, 0.9)
    found = Found(
        tags=np.array([0, 1, 2, 3, 1, 4, 2]),
        heads=np.array([1, 1, 1, 4, 4, 4, 4]),
        relations=np.array([1, 0, 2, 1, 0, 3, 2]),
        names=[Piece(0, 0, 1, 0.9)],
        spans=[speaker, cue, content],
        knots=[Knot(speaker, cue, (content,), 0.8)],
    )
    return Scribe(labels).write(doc, places, found)


def test_the_text_is_left_as_it_is(written):
    assert written.text == TEXT


def test_tags_relations_and_heads_stand_on_their_words(written):
    said = next(token for token in written if token.text == "said")
    assert (said.tag_, said.pos_, said.dep_, said.head) == ("VBD", "VERB", "root", said)
    assert [child.text for child in said.children if not child.is_space] == ["He", "so", "."]


def test_sentences_begin_where_trees_do_and_blanks_end_the_one_before(written):
    assert [sentence.text.strip() for sentence in written.sents] == ["Kim agreed.", "He said so ."]


def test_a_blank_is_marked_as_one(written):
    blank = next(token for token in written if token.is_space)
    assert (blank.tag_, blank.pos_, blank.dep_) == ("_SP", "SPACE", "dep")


def test_names_are_entities(written):
    assert [(name.text, name.label_) for name in written.ents] == [("Kim", "PER")]


def test_spans_stand_in_groups_and_in_ties(written):
    (tie,) = written.user_data["ties"]
    assert (tie.speaker.text, tie.cue.text, [span.text for span in tie.contents]) == ("He", "said", ["so"])
    assert [span.text for span in written.spans["content"]] == ["so"]


@pytest.mark.parametrize("text", ["", "\n\n "])
def test_a_text_without_words_is_left_alone(text):
    doc = spacy.blank("en").make_doc(text)
    none = np.zeros(0, np.int64)
    Scribe(Labels(tags=("NN",), relations=("root",))).write(doc, none, Found(none, none, none, [], [], []))
    assert doc.user_data["ties"] == []
