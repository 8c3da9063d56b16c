"""Stand-off names land on the words they were made for."""

from itertools import pairwise
from pathlib import Path

import pytest
import training
from training.corpus import NEITHER, UNKNOWN
from training.ewt_names import names_of_ewt, read_marks

from onrecord.reading.reader.labels import KINDS, bio

LABELS = bio(KINDS)
SHIPPED = Path(training.__file__).parent / "labels/ewt-names.tsv"


def row(word, word_class):
    return ["1", word, "_", word_class, "NN", "_", "0", "dep", "_", "_"]


ROWS = [row("Ana", "PROPN"), row("Gomez", "PROPN"), row("runs", "VERB"), row("Swiss", "ADJ"), row("Cobalt", "PROPN")]


def test_names_begin_and_go_on_and_the_rest_is_outside_or_left_open():
    found = names_of_ewt(ROWS, {0: "a"}, {"a": [(0, 2, "PER"), (4, 5, "ORG")]})
    assert found.tolist() == [LABELS.index("B-PER"), LABELS.index("I-PER"), 0, NEITHER, LABELS.index("B-ORG")]


def test_a_run_that_nobody_judged_is_unknown():
    assert names_of_ewt(ROWS, {0: "a"}, {"a": [(0, 2, "?")]}).tolist()[:2] == [UNKNOWN, UNKNOWN]


def test_places_count_from_the_sentence_that_they_name():
    found = names_of_ewt(ROWS, {0: "a", 3: "b"}, {"b": [(1, 2, "LOC")]})
    assert found.tolist() == [NEITHER, NEITHER, 0, NEITHER, LABELS.index("B-LOC")]


def test_a_class_of_another_kind_is_refused():
    with pytest.raises(ValueError, match="not in tuple"):
        names_of_ewt(ROWS, {0: "a"}, {"a": [(0, 1, "THING")]})


def test_the_shipped_names_hold_places_and_classes_and_no_two_overlap():
    for places in read_marks(SHIPPED).values():
        assert all(first < stop and kind in ("PER", "ORG", "LOC", "?") for first, stop, kind in places)
        ordered = sorted(places)
        assert all(one[1] <= other[0] for one, other in pairwise(ordered))
