from scenes import draft_of

from onrecord.reading import chains, parties, statements
from onrecord.record.reading import HopRole

SAID = """
KCNA NNP 2 nsubj B-ORG s1
said VBD 0 root - c1
the DT 4 det - t1
test NN 5 nsubj - t1
failed VBD 2 ccomp - t1
_. . 2 punct - -
"""


def chain_of(**about):
    draft = draft_of(SAID, **about)
    for component in (parties, statements, chains):
        component.run(draft)
    return draft.statements[0].chain


def test_an_outlet_is_the_last_hop():
    assert [(hop.name, hop.role) for hop in chain_of(outlet="The Post")][-1] == ("The Post", HopRole.OUTLET)


def test_a_credited_agency_stands_right_before_the_outlet():
    assert [hop.party for hop in chain_of(outlet="The Post", credited=("Reuters",))] == [
        "party:kcna",
        "party:reuters",
        None,
    ]


def test_a_report_without_outlet_ends_with_the_speaker():
    assert [hop.role for hop in chain_of()] == [HopRole.SPEAKER]


def test_an_agency_that_speaks_in_its_own_report_is_not_its_own_relay():
    assert [hop.party for hop in chain_of(outlet="KCNA")] == ["party:kcna"]
