"""Whom pronouns mean is weighed by learned weights over clues."""

import math

import pytest

from onrecord.reading.parties.pronouns.clues import CLUES, Sort
from onrecord.reading.parties.pronouns.ranking import WEIGHTS, Ranker, shipped


def only(name, weight=1.0):
    """Give weights that look at one clue alone."""
    return Ranker({sort: [weight * (clue == name) for clue in CLUES] for sort in Sort})


def row(**clues):
    return [clues.get(name.replace(" ", "_"), 0.0) for name in CLUES]


def test_shares_make_one():
    assert sum(only("subject").shares(Sort.HE, [row(subject=1.0), row(), row()])) == pytest.approx(1)


def test_who_has_a_clue_with_weight_is_likelier():
    shares = only("subject").shares(Sort.HE, [row(), row(subject=1.0)])
    assert shares == pytest.approx([1 / (1 + math.e), math.e / (1 + math.e)])


def test_no_two_clues_have_one_name():
    assert len(set(CLUES)) == len(CLUES)


def test_weights_written_are_the_weights_read(tmp_path):
    only("subject", 0.5).write(tmp_path / "weights.tsv")
    assert Ranker.read(tmp_path / "weights.tsv") == only("subject", 0.5)


def test_weights_of_other_clues_are_refused(tmp_path):
    lines = WEIGHTS.read_text("utf-8").splitlines()
    (tmp_path / "weights.tsv").write_text("\n".join([lines[0], *lines[2:]]), "utf-8")
    with pytest.raises(ValueError, match="weights of other clues"):
        Ranker.read(tmp_path / "weights.tsv")


def test_the_shipped_weights_hold_the_subject_of_the_sentence_before_likelier_than_its_object():
    common = {"sentence_before": 1.0, "sentences": 0.1, "words": 0.5, "is:_person": 1.0, "name": 1.0}
    subject, object_ = shipped().shares(
        Sort.HE, [row(subject=1.0, nearest_subject=1.0, **common), row(object=1.0, **common)]
    )
    assert subject > object_
