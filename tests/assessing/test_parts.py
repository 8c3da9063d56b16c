"""Positions that count only some of those whom others count, by the plain-text cases beside this file."""

import tomllib
from pathlib import Path

import pytest

from floods import brief_of

CASES = tomllib.loads((Path(__file__).parent / "pairs" / "parts.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", [pytest.param(case, id=case["why"]) for case in CASES])
def test_parts(case):
    (standing,) = brief_of(case["said"], case["field"]).assessments[0].standings
    parts = {str(int(position.value.low)): position.part for position in standing.positions if position.part}
    assert parts.keys() == case["parts"].keys()
    assert all(words in parts[number] for number, words in case["parts"].items())


def test_no_finding_counts_the_voices_of_parts():
    said = [
        {"value": 48, "by": "Town Hall", "report": outlet, "words": f"Town Hall counts 48 dead, wrote {outlet}"}
        for outlet in ("A", "B", "C")
    ]
    said.append(
        {"value": 7, "counted": "firefighter", "by": "Rescue Union", "report": "A", "words": "7 firefighters died"}
    )
    assert [finding.kind for finding in brief_of(said, "killed").findings] == ["echo"]
