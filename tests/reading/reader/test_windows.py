"""Windows cover every word once, keep paragraphs whole where they fit, and never hold too much."""

import numpy as np
import pytest
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.pre_tokenizers import BertPreTokenizer

from onrecord.reading.reader.windows import BREAK_MARK, MAX_PIECES, Pieces, cut_window, lay_out, pack, shape


@pytest.fixture
def pieces():
    letters = [chr(code) for code in range(ord("a"), ord("z") + 1)]
    marks = ["[PAD]", "[CLS]", "[SEP]", "[UNK]", BREAK_MARK, ".", "word"]
    names = [*marks, *letters, *(f"##{letter}" for letter in letters)]
    tokenizer = Tokenizer(WordPiece({name: i for i, name in enumerate(names)}, unk_token="[UNK]"))  # noqa: S106 - a mark, no password
    tokenizer.pre_tokenizer = BertPreTokenizer()
    return Pieces(tokenizer)


def flags(count, *true):
    return np.isin(np.arange(count), true)


def layout_of(words, breaks, pieces):
    return lay_out(words, np.ones(len(words), bool), breaks, pieces)


def cuts_of(words, breaks, pieces, limit):
    return pack(words, breaks, layout_of(words, breaks, pieces).edges, limit)


def test_every_word_stands_in_exactly_one_window(pieces):
    words = ["word"] * 50
    cuts = cuts_of(words, flags(50, 0, 7, 31), pieces, 12)
    assert [i for low, high in cuts for i in range(low, high)] == list(range(50))


def test_no_window_holds_more_than_the_limit(pieces):
    words = ["abc", "word", "."] * 30
    breaks = flags(90, 0, 10, 20, 80)
    edges = layout_of(words, breaks, pieces).edges
    assert all(edges[high] - edges[low] <= 12 for low, high in pack(words, breaks, edges, 12))


def test_a_paragraph_that_fits_a_window_is_not_cut(pieces):
    words = ["word"] * 20
    assert cuts_of(words, flags(20, 0, 6, 13), pieces, 10) == [(0, 6), (6, 13), (13, 20)]


def test_short_paragraphs_share_a_window(pieces):
    assert cuts_of(["word"] * 9, flags(9, 0, 3, 6), pieces, 20) == [(0, 9)]


def test_a_long_paragraph_is_cut_behind_a_stop(pieces):
    words = [*["word"] * 7, ".", *["word"] * 7]
    assert cuts_of(words, flags(15, 0), pieces, 11) == [(0, 8), (8, 15)]


def test_a_word_longer_than_a_window_still_gets_one(pieces):
    assert cuts_of(["abcdef", "word"], flags(2, 0), pieces, 3) == [(0, 1), (1, 2)]


def test_a_text_without_words_has_no_windows(pieces):
    assert cuts_of([], flags(0), pieces, 10) == []


def test_long_words_keep_a_few_pieces(pieces):
    assert [len(ids) for ids in pieces.of(["a" * 30, "word"])] == [MAX_PIECES, 1]


def test_a_word_that_the_tokenizer_drops_still_has_a_piece(pieces):
    assert pieces.of([" "]) == [(pieces.unknown,)]


def test_the_first_piece_of_a_word_is_its_own_and_not_the_break_before_it(pieces):
    words = ["word", "ab", "word"]
    layout = layout_of(words, flags(3, 0, 2), pieces)
    window = cut_window(layout, 1, 3, pieces)
    letter = pieces.of(["ab", "word"])
    assert window.ids.tolist() == [pieces.start, *letter[0], pieces.break_mark, *letter[1], pieces.end]
    assert window.ids[window.firsts].tolist() == [letter[0][0], letter[1][0]]


def test_types_tell_case_and_the_blank_before(pieces):
    layout = lay_out(["word", "Word"], np.array([True, False]), flags(2), pieces)
    assert layout.types.tolist()[:1] == [1]
    assert set(layout.types.tolist()[1:]) == {2}


@pytest.mark.parametrize(
    ("word", "expected"),
    [("said", 0), ("1,014", 0), ("“", 0), ("Kim", 1), ("KCNA", 2), ("I", 3), ("McCain", 4), ("iPhone", 4), ("’s", 0)],
)
def test_shapes(word, expected):
    assert shape(word) == expected
