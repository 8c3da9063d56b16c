"""A dateline is a sentence of its own, in training as in EWT."""

import numpy as np
import pytest
from training.corpus import Text
from training.datelines import behind, make, put_before

from onrecord.reading.reader.labels import Labels

LABELS = Labels(tags=("NNP", ",", ":", "CD"), relations=("root", "compound", "punct", "appos", "list", "nummod"))


def text(*paragraphs):
    words = [word for paragraph in paragraphs for word in paragraph.split()]
    breaks = [i == 0 for paragraph in paragraphs for i, _ in enumerate(paragraph.split())]
    return Text.bare(words, [True] * len(words), breaks)


@pytest.mark.parametrize(
    ("paragraph", "place"),
    [
        ("LIMA — Rain fell .", 2),
        ("PORT MORESBY , March 3 ( AFP ) -- Rain fell .", 9),
        ("Rain fell — a lot .", None),
        ("LIMA Rain that fell — a lot .", None),
        ("BRIDGES fell in Lima .", None),
        ("LIMA —", None),
    ],
)
def test_a_sentence_begins_behind_a_dateline_and_nowhere_else(paragraph, place):
    assert behind(text("A title", paragraph)) == ([] if place is None else [2 + place])


def test_made_datelines_have_one_root_no_cycle_and_names_that_are_whole():
    for line in make(LABELS, 200):
        heads = line.heads
        for _ in line.words:
            heads = heads[heads]
        assert len(set(heads.tolist())) == 1
        goes_on = (line.names > 0) & (line.names % 2 == 0)
        assert (line.names[np.flatnonzero(goes_on) - 1] > 0).all()


def test_a_text_keeps_its_own_tree_behind_a_dateline():
    body = text("Rain fell .")
    body.heads[:] = [1, 1, 1]
    body.starts[:] = [1, 0, 0]
    line = make(LABELS, 1)[0]
    joined, count = put_before(line, body), len(line.words)
    assert (joined.heads[count:] - count).tolist() == [1, 1, 1]
    assert np.flatnonzero(joined.starts == 1).tolist() == [0, count]
    assert joined.breaks.sum() == 1
    assert joined.words[count:] == body.words
