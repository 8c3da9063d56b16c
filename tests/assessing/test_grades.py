"""Grades, by the plain-text cases beside this file; and that the sum that is shown is the sum."""

import re
import tomllib
from pathlib import Path

import pytest

from floods import brief_of
from onrecord.assessing.grades import CREDIBILITY, RELIABILITY

CASES = tomllib.loads((Path(__file__).parent / "pairs" / "grades.toml").read_text("utf-8"))["case"]
EACH = pytest.mark.parametrize("case", [pytest.param(case, id=case["why"]) for case in CASES])


def positions_of(case):
    (standing,) = brief_of(case["said"], case["field"]).assessments[0].standings
    return standing.positions


@EACH
def test_grades(case):
    graded = {f"{position.value.low:g}": position.grade.code for position in positions_of(case)}
    assert graded == case["grades"]
    steps = " ".join(step for position in positions_of(case) for step in position.grade.steps)
    assert all(words in steps for words in case["tells"]), steps


@EACH
def test_the_steps_add_up_to_the_number(case):
    for position in positions_of(case):
        if not position.origins:
            continue
        steps = position.grade.steps
        total = 3 + sum(int(found[1]) for step in steps if (found := re.match(r"([+-]\d|0): ", step)))
        assert steps[-1].startswith(f"Sum {total}: {position.grade.credibility}, ")
        assert position.grade.credibility == min(max(total, 1), 5)


@EACH
def test_1_takes_two_independent_origins(case):
    for position in positions_of(case):
        assert position.grade.credibility != 1 or len(position.origins) > 1


def test_a_refusal_to_tell_has_no_truth_to_judge():
    said = [
        {"holds": False, "by": "Town Hall", "report": "A", "stance": "declines"},
        {"holds": False, "by": "River Authority", "report": "B", "stance": "declines"},
    ]
    (position,) = positions_of({"said": said, "field": "killed"})
    assert position.grade.code == "B6"
    assert "No value is told" in position.grade.steps[-1]


def test_a_denial_of_a_yes_is_a_position_of_its_own():
    said = [
        {"holds": True, "by": "Town Hall", "report": "A"},
        {"holds": False, "by": "River Authority", "report": "B", "stance": "denies"},
    ]
    graded = {each.value.holds: each.grade for each in positions_of({"said": said, "field": "killed"})}
    assert (graded[True].code, graded[False].code) == ("D4", "B4")
    assert "+1: denied by River Authority." in graded[True].steps


def test_the_words_of_the_code_are_complete():
    assert "".join(RELIABILITY) == "ABCDEF"
    assert [*CREDIBILITY] == [1, 2, 3, 4, 5, 6]
