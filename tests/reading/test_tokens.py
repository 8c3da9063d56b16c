"""Tokens are spaCy's of English, and lose no character of a text, whatever stands in it."""

import re
from pathlib import Path
from time import process_time

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.attrs import IDS
from spacy.lang.en.punctuation import TOKENIZER_INFIXES
from spacy.language import BaseDefaults
from spacy.tokens import Token
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

import onrecord.reading
from onrecord.reading.tokens import KEPT, tokens
from scraps import TEXTS

HOME = Path(onrecord.reading.__file__).parent
WHOLE = spacy.blank("en")
LETTERS = st.text("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=12)


@given(TEXTS)
@settings(max_examples=50, derandomize=True, deadline=None)
def test_tokens_are_those_of_the_whole_of_spacys_english(text):
    assert [token.text for token in tokens(text)] == [token.text for token in WHOLE(text)]


@given(LETTERS)
@settings(derandomize=True, deadline=None)
def test_no_rule_of_spacys_finds_anything_in_a_word_of_plain_letters(word):
    rules = (
        compile_prefix_regex(BaseDefaults.prefixes).search,
        compile_suffix_regex(BaseDefaults.suffixes).search,
        compile_infix_regex(TOKENIZER_INFIXES).search,
        BaseDefaults.url_match,
    )
    assert not any(rule(word) for rule in rules)


def test_nothing_is_asked_of_a_token_that_is_not_worked_out_of_words():
    lexical = {name.lower() for name, number in IDS.items() if number not in KEPT and number < IDS["ORTH"]}
    unkept = {name for name in lexical | {"norm_", "shape_", "prefix_", "suffix_"} if hasattr(Token, name)}
    text = "\n".join(path.read_text("utf-8") for path in sorted(HOME.rglob("*.py")))
    assert not [name for name in sorted(unkept) if re.search(rf"\.{name}\b", text)]


@given(st.text(max_size=60) | TEXTS)
@settings(max_examples=50, derandomize=True, deadline=None)
def test_the_tokens_of_any_text_are_all_of_it(text):
    assert tokens(text).text == text


@pytest.mark.parametrize("run", ["(", "x", "—", "12,", "“", "北"])
def test_a_run_without_a_blank_is_cut_whole_and_quickly(run):
    text = f"It says {run * 40_000} here."
    begun = process_time()
    assert tokens(text).text == text
    assert process_time() - begun < 10


@pytest.mark.parametrize("text", ["said : `` It burns . ''", "said: ``It burns.''"])
def test_the_two_backticks_that_open_a_quotation_are_one_word(text):
    assert "``" in [token.text for token in tokens(text)]


def test_a_word_in_bounds_is_not_cut():
    assert len(tokens(f"It says {'x' * 500} here")) == 4
