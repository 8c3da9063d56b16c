"""Cut a report's text into tokens by spaCy's rules of English, and nothing else of spaCy's."""

import re
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from typing import Any

from spacy.attrs import IS_SPACE, LIKE_NUM, LOWER  # type: ignore[import-not-found]
from spacy.lang.en.lex_attrs import like_num
from spacy.lang.en.punctuation import TOKENIZER_INFIXES
from spacy.lang.en.tokenizer_exceptions import TOKENIZER_EXCEPTIONS
from spacy.language import BaseDefaults
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
from spacy.vocab import Vocab

from onrecord.reading.tree import OPENING

KEPT = {LOWER: str.lower, IS_SPACE: str.isspace, LIKE_NUM: like_num}
"""What is worked out of each new word: all that is asked of a token. Of the two dozen that spaCy has for English, it takes the longest."""
_MOST_KNOWN = 200_000
"""Words whose tokens are kept; spaCy's own bound of 10,000 is reached within a hundred reports, and each word beyond it is cut anew each time."""
_LONG_RUN = re.compile(r"\S{500}(?=\S)")  # no word is as long: rows of brackets or digits, an encoded picture


def tokens(text: str) -> Doc:
    """Cut a text into tokens; a run without a blank is cut before, since spaCy takes time in the square of its length."""
    cuts = [0, *(run.end() for run in _LONG_RUN.finditer(text)), len(text)]
    docs = [tokenizer()(text[start:end]) for start, end in pairwise(cuts)]
    return docs[0] if len(docs) == 1 else Doc.from_docs(docs, ensure_whitespace=False)


@cache
def tokenizer() -> Tokenizer:
    """Return spaCy's English tokenizer; a text of any length passes.

    It keeps the two backticks together by which some corpora and pages print the mark that opens a quotation.
    """
    prefixes = compile_prefix_regex((OPENING, *(BaseDefaults.prefixes or ())))
    return Tokenizer(
        Vocab(lex_attr_getters=KEPT),
        rules=TOKENIZER_EXCEPTIONS,
        prefix_search=_sparing(prefixes.search, None),
        suffix_search=_sparing(compile_suffix_regex(BaseDefaults.suffixes or ()).search, None),
        infix_finditer=_sparing(compile_infix_regex(TOKENIZER_INFIXES).finditer, ()),
        url_match=_sparing(BaseDefaults.url_match, None),
        max_cache_size=_MOST_KNOWN,
    )


def _sparing(find: Any, nothing: object) -> Callable[[str], Any]:  # noqa: ANN401 - spaCy tells no types of it
    """Spare `find` words of plain letters, in which no rule of spaCy's finds anything but what it has whole in its list."""
    return lambda word: nothing if word.isascii() and word.isalpha() else find(word)
