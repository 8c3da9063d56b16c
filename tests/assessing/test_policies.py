"""What each policy picks, by the plain-text cases beside this file; and that it drops nothing."""

import tomllib
from itertools import permutations
from pathlib import Path

import pytest

from floods import brief_of
from onrecord.assessing.policies import DEFAULT, POLICIES
from onrecord.record.value import Truth

CASES = tomllib.loads((Path(__file__).parent / "pairs" / "policies.toml").read_text("utf-8"))["case"]
PICKS = [
    pytest.param(case, policy, id=f"{policy}: {case['why']}") for case in CASES for policy in POLICIES if policy in case
]


def numbered(value):
    """Return the first number of a quantity, None where nothing was picked."""
    return None if value is None else value.high if value.low is None else value.low


def standing_of(said, field, policy=DEFAULT):
    (standing,) = brief_of(said, field, policy).assessments[0].standings
    return standing


def test_every_policy_has_its_cases():
    assert set(POLICIES) == {name for case in CASES for name in case if name in POLICIES}
    assert not {name for case in CASES for name in case} - {*POLICIES, "why", "field", "said"}


@pytest.mark.parametrize(("case", "policy"), PICKS)
def test_policies(case, policy):
    view = standing_of(case["said"], case["field"], policy).view
    picked = {"best": numbered(view.best), "low": numbered(view.low), "high": numbered(view.high)}
    expected = {"best": None, "low": None, "high": None} | case[policy]
    assert picked == {name: expected[name] for name in picked}
    assert all(words in view.reason for words in expected.get("tells", ())), view.reason
    assert view.policy == policy
    assert view.reason.endswith(".")


@pytest.mark.parametrize("case", [pytest.param(case, id=case["why"]) for case in CASES])
def test_a_policy_changes_the_view_and_nothing_else(case):
    standings = [standing_of(case["said"], case["field"], policy) for policy in POLICIES]
    assert len({(each.positions, each.relation, each.reason) for each in standings}) == 1


@pytest.mark.parametrize("policy", POLICIES)
def test_the_order_of_what_is_said_does_not_matter(policy):
    said = CASES[1]["said"][:3]
    views = [standing_of(list(order), "killed", policy).view for order in permutations(said)]
    assert {(view.best, view.low, view.high) for view in views} == {(views[0].best, views[0].low, views[0].high)}


def test_what_is_no_figure_has_a_best_only():
    said = [{"holds": True, "by": "Town Hall", "report": "A"}, {"holds": True, "by": "River Authority", "report": "B"}]
    for policy in POLICIES:
        view = standing_of([*said, {"holds": False, "by": "Rescue Union", "report": "C"}], "killed", policy).view
        assert (view.low, view.high) == (None, None)
        assert view.best == (Truth(holds=True) if policy != "latest-official" else view.best)


def test_a_policy_that_is_not_there_is_a_key_error():
    with pytest.raises(KeyError):
        brief_of(CASES[0]["said"], "killed", "boldest")


@pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES)
def test_every_policy_explains_itself_and_its_limits(policy):
    assert "Limits:" in policy.__doc__
