"""Labels become spans, and spans are tied by their best links."""

import numpy as np
import pytest

from onrecord.reading.reader import decoding
from onrecord.reading.reader.decoding import (
    CONTENT,
    CUE,
    FORBIDDEN,
    SPEAKER,
    Piece,
    best_labels,
    name_transitions,
    pieces,
    settled,
    tie,
    with_legal_forms,
    within_sentences,
    without_owners,
)

PER, ORG = range(2)
OUT, B_SPEAKER, I_SPEAKER, B_CUE, I_CUE, B_CONTENT, I_CONTENT = range(7)
WIDTH = 2


def scores_for(*labels, strength=8.0):
    return np.eye(7, dtype=np.float32)[list(labels)] * strength


def transitions():
    moves = np.zeros((7, 7), np.float32)
    for inside in (2, 4, 6):
        moves[:, inside] = FORBIDDEN
        moves[[inside - 1, inside], inside] = 0
    return moves


def test_labels_follow_the_scores_where_nothing_forbids_it():
    wanted = [B_SPEAKER, I_SPEAKER, B_CUE, B_CONTENT, I_CONTENT, OUT]
    assert best_labels([scores_for(*wanted)], transitions())[0].tolist() == wanted


def test_a_span_is_not_gone_on_with_before_it_began():
    found = best_labels([scores_for(OUT, I_CUE, OUT), scores_for(I_CUE, OUT)], transitions())
    assert found[0][1] != I_CUE
    assert found[1][0] != I_CUE


def test_windows_do_not_change_one_another():
    left, right = scores_for(B_CUE, OUT, B_CONTENT, I_CONTENT), scores_for(OUT, B_SPEAKER)
    together = best_labels([left, right], transitions())
    assert [row.tolist() for row in together] == [
        best_labels([row], transitions())[0].tolist() for row in (left, right)
    ]


def test_neighbouring_words_of_one_kind_are_one_name_unless_the_scores_insist():
    begins, goes_on = np.eye(3, dtype=np.float32)[[1, 2]]
    doubtful = np.stack([begins * 5, begins * 2 + goes_on * 1.5])
    certain = np.stack([begins * 5, begins * 5])
    found = best_labels([doubtful, certain], name_transitions(3))
    assert [row.tolist() for row in found] == [[1, 2], [1, 1]]


def test_names_labelled_run_by_run_are_those_of_the_best_sequence_of_the_whole_window():
    drawn = np.random.default_rng(7)
    windows = [drawn.normal(0, 2, (length, 9)).astype(np.float32) for length in (1, 2, 3, 40, 200)]
    for window in windows:
        window[:, 0] += 2
    whole = decoding._viterbi(windows, name_transitions(9))
    assert [row.tolist() for row in best_labels(windows, name_transitions(9))] == [row.tolist() for row in whole]


def test_a_name_ends_where_a_sentence_opens():
    names = np.zeros((4, 9), np.float32)
    names[[0, 1, 2, 3], [1, 2, 2, 2]] = 8.0
    opens = np.array([True, False, True, False])
    (labels,) = best_labels([within_sentences(names, opens)], name_transitions(9))
    assert labels.tolist()[:2] == [1, 2]
    assert labels[2] not in (2, 4, 6, 8)


@pytest.mark.parametrize(
    ("kind", "words", "names", "found"),
    [
        (ORG, "Ridge Cement , Inc. said", [(0, 2)], [(0, 4)]),
        (ORG, "Ridge Cement , Inc. said", [(0, 2), (3, 4)], [(0, 4)]),
        (ORG, "Ridge , Harbour and others", [(0, 1), (2, 3)], [(0, 1), (2, 3)]),
        (ORG, "Ridge , co said", [(0, 1)], [(0, 1)]),
        (PER, "Ana Gomez , Inc. said", [(0, 2)], [(0, 2)]),
        (ORG, "for Ridge ,", [(1, 2)], [(1, 2)]),
    ],
)
def test_a_legal_form_behind_a_comma_belongs_to_the_company_before_it(kind, words, names, found):
    widened = with_legal_forms([Piece(kind, *place, score=1.0) for place in names], words.split())
    assert [(piece.start, piece.stop) for piece in widened] == found


def test_a_name_has_one_class_in_a_report_the_surest():
    words = "Ruritania says Ruritania and Ana of Ruritania".split()
    names = [Piece(ORG, 0, 1, 0.9), Piece(2, 2, 3, 0.5), Piece(PER, 4, 5, 0.9), Piece(2, 6, 7, 0.6)]
    assert [name.kind for name in settled(names, words)] == [2, 2, PER, 2]


@pytest.mark.parametrize(
    ("words", "name", "found"),
    [
        ("the UN 's Harbour Office said", (1, 5), [(1, 2), (3, 5)]),
        ("the U.N. ’s Harbour Office said", (1, 5), [(1, 2), (3, 5)]),
        ("at Ana 's Harbour Office today", (1, 5), [(1, 5)]),
        ("the UN 's", (1, 3), [(1, 3)]),
    ],
)
def test_an_acronym_that_owns_a_name_is_a_name_of_its_own(words, name, found):
    pieces_ = without_owners([Piece(ORG, *name, score=1.0)], words.split())
    assert [(piece.start, piece.stop) for piece in pieces_] == found


def test_no_windows_have_no_labels():
    assert best_labels([], transitions()) == []


def test_pieces_are_cut_where_one_begins_or_the_class_changes():
    labels = [B_CONTENT, I_CONTENT, B_CONTENT, OUT, B_CUE, B_SPEAKER, I_SPEAKER]
    found = pieces(np.array(labels), scores_for(*labels))
    places = [(piece.kind, piece.start, piece.stop) for piece in found]
    assert places == [(CONTENT, 0, 2), (CONTENT, 2, 3), (CUE, 4, 5), (SPEAKER, 5, 7)]


def test_a_label_that_goes_on_with_nothing_begins_a_piece():
    labels = [OUT, I_CUE, I_CUE, I_SPEAKER]
    found = pieces(np.array(labels), scores_for(*labels))
    assert [(piece.start, piece.stop) for piece in found] == [(1, 3), (3, 4)]


def test_sure_labels_score_higher():
    sure, unsure = (pieces(np.array([B_CUE]), scores_for(B_CUE, strength=s))[0].score for s in (9.0, 1.0))
    assert 0 < unsure < sure <= 1


def links_of(count, *pairs, none=0.0):
    """Build link scores in which each (link, from word, to word) attracts, through an axis of its own."""
    width = max(WIDTH, len(pairs))
    rows = np.zeros((count, 6 * width + 3), np.float32)
    rows[:, 6 * width :] = none
    for axis, (link, start, end) in enumerate(pairs):
        rows[start, 2 * link * width + axis] = 10
        rows[end, (2 * link + 1) * width + axis] = 10
    return rows


def span(kind, start, stop=None):
    return Piece(kind, start, stop or start + 1, 0.9)


def test_a_cue_takes_its_speaker_and_its_contents():
    found = [span(CONTENT, 0, 3), span(SPEAKER, 3), span(CUE, 4), span(CONTENT, 5, 8)]
    links = links_of(8, (0, 4, 3), (1, 0, 4), (1, 2, 4), (1, 5, 4), (1, 7, 4))
    (knot,) = tie(found, links)
    assert (knot.speaker, knot.cue, knot.contents) == (found[1], found[2], (found[0], found[3]))


def test_a_cue_that_no_speaker_attracts_has_none():
    (knot,) = tie([span(SPEAKER, 0), span(CUE, 1), span(CONTENT, 2)], links_of(3, (1, 2, 1), none=2.0))
    assert knot.speaker is None
    assert knot.cue is not None


def test_a_content_without_a_cue_may_have_a_speaker():
    found = [span(SPEAKER, 0), span(CONTENT, 1, 4)]
    (knot,) = tie(found, links_of(4, (2, 1, 0), (2, 3, 0)))
    assert (knot.speaker, knot.cue, knot.contents) == (found[0], None, (found[1],))


def test_a_cue_without_contents_is_kept():
    (knot,) = tie([span(CUE, 0)], links_of(1))
    assert knot.contents == ()


def test_knots_stand_in_text_order():
    found = [span(CONTENT, 0), span(CUE, 1), span(CUE, 2), span(CONTENT, 3)]
    knots = tie(found, links_of(4, (1, 0, 1), (1, 3, 2)))
    assert [knot.cue.start for knot in knots] == [1, 2]


@pytest.mark.parametrize("offset", [0, 5])
def test_knots_stand_where_the_window_begins_in_the_report(offset):
    found = [span(kind, at + offset) for kind, at in ((SPEAKER, 0), (CUE, 1), (CONTENT, 2))]
    (knot,) = tie(found, links_of(3, (0, 1, 0), (1, 2, 1)), offset)
    assert [piece.start for piece in knot.parts()] == [offset, 1 + offset, 2 + offset]


def test_pieces_are_counted_from_the_first_word_of_the_report():
    (piece,) = pieces(np.array([OUT, B_CUE]), scores_for(OUT, B_CUE), 7)
    assert (piece.start, piece.stop) == (8, 9)
