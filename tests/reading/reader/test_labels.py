"""Word classes follow from tag and relation; label sets survive being stored."""

import pytest

from onrecord.reading.reader.labels import Labels, bio, word_class


@pytest.mark.parametrize(
    ("tag", "relation", "expected"),
    [
        ("VBD", "root", "VERB"),
        ("VBD", "aux:pass", "AUX"),
        ("IN", "case", "ADP"),
        ("IN", "mark", "SCONJ"),
        ("DT", "det", "DET"),
        ("DT", "nsubj", "PRON"),
        ("WDT", "det", "DET"),
        ("WDT", "nsubj", "PRON"),
        ("NNP", "nsubj", "PROPN"),
        ("``", "punct", "PUNCT"),
        ("-LRB-", "punct", "PUNCT"),
        ("HYPH", "punct", "PUNCT"),
        ("NFP", "punct", "PUNCT"),
        ("$", "nummod", "SYM"),
        ("CD", "nummod", "NUM"),
    ],
)
def test_word_classes(tag, relation, expected):
    assert word_class(tag, relation) == expected


def test_labels_begin_and_go_on():
    assert bio(("PER",)) == ("O", "B-PER", "I-PER")


def test_label_sets_are_read_as_they_were_written(tmp_path):
    labels = Labels(tags=("NN", "VB"), relations=("root", "obj"))
    labels.write(tmp_path / "labels.json")
    assert Labels.read(tmp_path / "labels.json") == labels
