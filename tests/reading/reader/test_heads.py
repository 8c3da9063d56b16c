"""Trees have one root a sentence and no cycles, whatever the scores say."""

import numpy as np
import pytest

from onrecord.reading.reader.heads import find_heads


def arcs_of(count, *strong):
    scores = np.zeros((count, count), np.float32)
    for word, head, score in strong:
        scores[word, head] = score
    return scores


def opens(count, *at):
    return np.isin(np.arange(count), at)


def test_words_take_their_best_heads():
    heads = find_heads(arcs_of(3, (0, 1, 5), (1, 1, 5), (2, 1, 5)), opens(3, 0))
    assert heads.tolist() == [1, 1, 1]


def test_a_sentence_has_one_root_even_where_two_words_want_to_be():
    heads = find_heads(arcs_of(3, (0, 0, 5), (1, 1, 9), (2, 1, 5)), opens(3, 0))
    assert [i for i, head in enumerate(heads) if head == i] == [1]


def test_no_head_lies_in_another_sentence():
    heads = find_heads(arcs_of(4, (0, 3, 9), (1, 3, 9), (2, 0, 9), (3, 0, 9)), opens(4, 0, 2))
    assert set(heads[:2].tolist()) <= {0, 1}
    assert set(heads[2:].tolist()) <= {2, 3}


def test_a_cycle_is_broken_where_it_costs_least():
    scores = arcs_of(4, (0, 0, 9), (1, 2, 5), (2, 1, 5), (3, 0, 5), (2, 0, 4))
    assert find_heads(scores, opens(4, 0)).tolist() == [0, 2, 0, 0]


@pytest.mark.parametrize("seed", range(20))
def test_any_scores_give_trees(seed):
    chance = np.random.default_rng(seed)
    scores = chance.normal(size=(30, 30)).astype(np.float32)
    marks = chance.random(30) < 0.15
    heads = find_heads(scores, marks)
    for word in range(30):
        at = word
        for _ in range(30):
            at = heads[at]
        assert heads[at] == at
    sentences = len(set(np.cumsum(marks).tolist()))
    assert sum(head == i for i, head in enumerate(heads.tolist())) == sentences


def test_one_word_is_a_root():
    assert find_heads(arcs_of(1), opens(1, 0)).tolist() == [0]
