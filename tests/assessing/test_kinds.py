"""The sorts of finding stand in one order, wherever they are told."""

from onrecord.assessing import FINDINGS
from onrecord.record.assessment import FindingKind


def test_sorts_of_finding_are_listed_in_the_order_in_which_they_are_told():
    assert list(dict.fromkeys(finder.KIND for finder in FINDINGS)) == list(FindingKind)
