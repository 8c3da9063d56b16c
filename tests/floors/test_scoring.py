"""What is counted report by report is what is told of all reports at once."""

from collections import Counter
from types import ModuleType

import pytest
from floors.scoring import checked, counted
from floors.tempeval import _shares

from floors import times


def program():
    module = ModuleType("score")
    exec("from collections import Counter\ndef score(n):\n c = Counter(); c['found'] += n; return 1.0", module.__dict__)  # noqa: S102
    return module


def test_the_counts_behind_a_score_come_out():
    scorer = program()
    assert counted(scorer, lambda: scorer.score(3)) == [Counter(found=3)]
    assert scorer.Counter is Counter


def test_parts_that_do_not_add_up_are_refused():
    parts = [{"found": (1, 2)}, {"found": (1, 2)}]
    assert checked(parts, {"found": 0.5, "events": 1.0}) == {"found": 0.5, "events": 1.0}
    with pytest.raises(ValueError, match=r"found is 0\.6"):
        checked(parts, {"found": 0.6})


def test_parts_of_times_are_the_figures_of_times():
    counts = Counter(gold=10, found=8, strict=6, relaxed=8, value=5, type=7)
    shares = {name: one / of for name, (one, of) in _shares(counts, "times").items()}
    assert shares == pytest.approx(times.figures(counts, "times"))
