"""A report of sixteen times the length takes some sixteen times as long, whatever its sentences are: never the square."""

import time

import pytest
from scenes import draft_of

from onrecord.reading import chains, claims, mentions, parties, statements

SHORT, TIMES = 200, 16
ROOM = 2.2  # what is allowed over growth with the length: a square would be sixteen
SAID = """
Kim NNP 2 nsubj B-PER s{n}
said VBD 0 root - c{n}
rain NN 4 nsubj - t{n}
fell VBD 2 ccomp - t{n}
_. . 2 punct - -
"""
BARE = """
Kim NNP 2 nsubj B-PER s{n}
said VBD 0 root - c{n}
_. . 2 punct - -
"""
NAMED = """
National NNP 3 compound B-ORG -
Weather NNP 3 compound I-ORG -
Office NNP 7 nsubj I-ORG -
( -LRB- 5 punct - -
_NWO NNP 3 appos B-ORG -
_) -RRB- 5 punct - -
closed VBD 0 root - -
_. . 7 punct - -
"""
QUOTED = """
“ `` 4 punct - t{n}
_Rain NN 4 nsubj - t{n}
will MD 4 aux - t{n}
fall VB 8 ccomp - t{n}
_” '' 4 punct - t{n}
she PRP 8 nsubj:pass - s{n}
was VBD 8 aux:pass - c{n}
quoted VBN 0 root - c{n}
as IN 10 mark - c{n}
saying VBG 8 advcl - c{n}
_. . 8 punct - -
"""


def seconds(sentence, count):
    draft = draft_of("\n\n".join(sentence.format(n=n) for n in range(count)))
    begun = time.process_time()
    for component in (parties, statements, chains, mentions, claims):
        component.run(draft)
    return time.process_time() - begun


@pytest.mark.parametrize("sentence", [SAID, BARE, NAMED, QUOTED], ids=["said", "bare", "named", "quoted"])
def test_time_grows_with_the_length_of_a_report(sentence):
    allowed = ROOM * TIMES * min(seconds(sentence, SHORT) for _ in range(3))
    assert any(seconds(sentence, SHORT * TIMES) < allowed for _ in range(3)), "slower than its length three times over"
