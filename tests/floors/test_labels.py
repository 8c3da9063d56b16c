"""Drafts become labels at the right words, faults are told by line, and labels that do not fit are refused."""

import dataclasses
import json

import pytest
from floors.labels import store
from floors.labels.anchors import AnchorError, located
from floors.labels.drawing import HALVES, Drawn
from floors.labels.notation import compiled
from floors.labels.shape import HOME, loaded, stored

TEXT = (
    "The ferry sank on Monday, the coast guard said.\n"
    '"We lost 12 people," said Ana Ruiz, who owns it. "Three are missing," she said.\n'
    "The coast guard did not say why.\n"
)
REPORT = Drawn("seen", "sea-00", "sea", "k", TEXT, "ferry")
DRAFT = [
    "report\tsea\tk",
    "news\taccident",
    "party\tp1\torganisation\tthe coast guard",
    "party\tp2\tperson\tAna Ruiz",
    "statement\tp1\tasserts\tthe coast guard\tsaid\tThe ferry sank on Monday",
    'statement\tp2\tasserts\tshe\tsaid\t"Three are missing,"',
    "time\tDATE\t2024-05-06\tMonday",
    "value\tkilled\t12\t-\te1\tp2\t12 people",
    "event\te1\tsinking\thappened\tmain\tsank",
]


def words(spans):
    return [TEXT[start:end] for start, end in spans]


def test_a_draft_becomes_offsets():
    labels, faults = compiled(DRAFT, REPORT)
    assert faults == []
    first, second = labels.statements
    assert words(first.content) == ["The ferry sank on Monday"]
    assert words(first.speaker) == ["the coast guard"]
    assert words(second.speaker) == ["she"]
    assert (labels.values[0].low, labels.values[0].event, labels.values[0].origin) == (12, "e1", "p2")


def test_speaker_and_cue_are_those_nearest_to_the_content():
    first, second = compiled(DRAFT, REPORT)[0].statements
    assert first.cue == ((TEXT.index("said"), TEXT.index("said") + 4),)
    assert second.cue == ((TEXT.rindex("said"), TEXT.rindex("said") + 4),)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("time\tDATE\t2024\tTuesday", "stands nowhere"),
        ("time\tDATE\t2024\tsaid", "stands in 3 places"),
        ("time\tDATE\t2024\tsaid #4", "there is no #4"),
        ("time\tDAY\t2024\tMonday", "DATE, TIME, DURATION, SET"),
        ("value\tkilled\ta dozen\t-\t-\t-\t12 people", "no figure"),
        ("value\tkilled\t12\t-\te9\t-\t12 people", "no event e9"),
        ("statement\tp9\tasserts\t-\t-\twhy", "no party p9"),
        ("statement\tp1\tadmits\t-\t-\twhy", "asserts, estimates"),
        ("quote\tp1", "no kind of line"),
        ("time\tDATE\tMonday", "cells"),
    ],
)
def test_a_fault_says_its_line_and_what_was_allowed(line, told):
    _, faults = compiled([*DRAFT, line], REPORT)
    assert len(faults) == 1
    assert faults[0].startswith(f"{len(DRAFT) + 1}: ")
    assert told in faults[0]


def test_an_anchor_stands_at_whole_words_only():
    assert located("a", "banana is a fruit") == ((10, 11),)
    with pytest.raises(AnchorError):
        located("nan", "banana")


def test_an_anchor_can_run_from_words_to_words_and_name_its_turn():
    text = "one two three. one two three."
    assert located("one … three #2", text) == ((15, 28),)
    assert located("one #1 || three #2", text) == ((0, 3), (23, 28))


def test_a_long_report_is_labelled_to_the_end_of_the_paragraph_of_word_700():
    paragraph = "word " * 300
    long = dataclasses.replace(REPORT, text="\n".join([paragraph.strip()] * 4))
    assert long.until == 3 * len(paragraph.strip()) + 2
    assert REPORT.until == len(TEXT)


def test_labels_are_read_as_they_were_kept():
    labels, _ = compiled(DRAFT, REPORT)
    assert loaded(json.loads(json.dumps(stored(labels)))) == labels


def test_labels_of_another_text_are_refused():
    labels, _ = compiled(DRAFT, REPORT)
    assert store.misfit(REPORT, labels) == ""
    assert "another text" in store.misfit(dataclasses.replace(REPORT, text=TEXT + "!"), labels)


def test_labels_outside_the_labelled_part_are_refused():
    labels, _ = compiled(DRAFT, REPORT)
    assert "outside" in store.out_of_bounds(dataclasses.replace(labels, until=20))


@pytest.mark.parametrize("half", HALVES)
def test_all_kept_labels_hold_together(half):
    for file in sorted((HOME / half).glob("*.json")):
        assert store.out_of_bounds(store.read(file)) == "", file.name
