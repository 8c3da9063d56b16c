"""Who tells something by figures that nobody owns is its voice."""

import pytest

from onrecord.packs.pack import is_nobodys, names_nobody
from onrecord.reading.chains.ownerless import by_whom_told
from onrecord.record.reading import Hop, HopRole, Mode, Stance, Statement
from onrecord.record.report import Passage

MAYOR = Hop("person:ana-reyes", "Ana Reyes", HopRole.RELAY)
OUTLET = Hop(None, "The Post", HopRole.OUTLET)


def told(name, *others):
    speaker = Hop(None, name, HopRole.SPEAKER)
    content = (Passage(0, 9),)
    made = Statement("s", speaker, (), content, Mode.INDIRECT, Stance.ASSERTS, (speaker, *others, OUTLET))
    return [(hop.name, hop.role) for hop in by_whom_told(made, (OUTLET,)).chain]


def test_who_tells_by_nobodys_figures_is_the_first_voice():
    assert told("updated figures", MAYOR) == [("Ana Reyes", HopRole.SPEAKER), ("The Post", HopRole.OUTLET)]


def test_a_bodys_figures_stay_the_first_voice():
    assert told("the ministry's figures", MAYOR)[0][0] == "the ministry's figures"


def test_figures_that_nobody_passes_on_stay():
    assert told("updated figures")[0][0] == "updated figures"


@pytest.mark.parametrize(
    ("name", "nobody"),
    [
        ("the latest information", True),
        ("preliminary data", True),
        ("the ministry's preliminary estimates", False),
        ("Water Office figures", False),
        ("intelligence data", False),
        ("the mayor", False),
    ],
)
def test_bare_data_are_nobodys(name, nobody):
    assert is_nobodys(name) is nobody


@pytest.mark.parametrize(
    ("name", "nobody"), [("It", True), ("who", True), ("updated figures", True), ("it firm", False), ("some", False)]
)
def test_a_pronoun_alone_names_nobody(name, nobody):
    assert names_nobody(name) is nobody
