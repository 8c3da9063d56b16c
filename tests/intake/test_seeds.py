"""Two real reports, where they are at hand: what stands around the report's words is marked, and nothing else."""

from pathlib import Path

import pytest

from onrecord.intake import take_in
from onrecord.record.report import PartKind

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed reports are not at hand")


def words(name, kind):
    (path,) = SEEDS.glob(f"{name}_*.txt")
    (report,) = take_in([path])
    return [part.passage.of(report.text) for part in report.parts if part.kind is kind]


def test_furniture_is_found_and_nothing_else_is():
    assert [line.split()[0] for line in words("000", PartKind.FURNITURE)] == ["Join", "Join", "Comments"]
    assert [line[:10] for line in words("004", PartKind.FURNITURE)] == ["Read more:"]


def test_titles_are_found_at_the_head_and_between_sections():
    assert len(words("000", PartKind.TITLE)) == 2
    assert [line.split()[0] for line in words("004", PartKind.TITLE)] == ["DPRK's", "Russia-DPRK"]
