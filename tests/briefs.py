"""A small outcome of linking and assessing, for the tests of where it is kept."""

from dataclasses import replace

from onrecord.record.assessment import (
    Agreement,
    Assessment,
    Brief,
    Finding,
    FindingKind,
    Grade,
    Origin,
    Position,
    Standing,
)
from onrecord.record.decided import Correction, Identity, Parties, Unlike
from onrecord.record.decision import Act
from onrecord.record.link import Event, Evidence, Link, Linked, Relation
from onrecord.record.reading import Stance
from onrecord.record.value import Name, Quantity


def brief_of(report_id: str) -> tuple[Linked, Brief]:
    """Return a small outcome of linking and assessing with a row for every derived table."""
    reached = Quantity(1587, 1587, "kilometre", 1587000, 1587000)
    position = Position(
        Quantity(1587, 1587, "kilometre", 1587000, 1587000),
        (Origin("party:agency", "Agency", "one agency"),),
        (report_id,),
        ("c-0",),
        Stance.ASSERTS,
        ("The Daily Example",),
        Grade("F", 3, ("Start at 3.",)),
    )
    finding = Finding(FindingKind.SINGLE_ORIGIN, "event-1", "field_0", "Only Agency says so.", (report_id,), ("c-0",))
    standing = Standing("field_0", (position,), Agreement.SINGLE, "one voice")
    correction = Correction(
        "c-0", "m-1", "field_0", Act.CORRECT, reached, Name("Agency"), "decision-1", "A. Reyes did."
    )
    dismissed = replace(finding, kind=FindingKind.SLIP, decision="decision-2", note="A. Reyes dismissed it.")
    assessment = Assessment(
        "event-1",
        "launch",
        "A launch",
        None,
        None,
        (report_id,),
        (report_id,),
        (standing,),
        (finding,),
        corrections=(correction,),
        dismissed=(dismissed,),
        decided=("A. Reyes merged them.",),
    )
    link = Link(Relation.SAME_EVENT, "m-1", "m-2", "event", Evidence(0.9, "the same day"))
    event = Event("event-1", "launch", ("m-1", "m-2"), (report_id,), (report_id,))
    whom = Identity(
        "person:a-reyes", "person:ana-reyes", "decision-1", "A. Reyes merged them", report_id, "claim-1", "Ana Reyes"
    )
    unlike = Unlike("person:ana-reyes", "person:boris-marek", "decision-2", "A. Reyes says that they are two")
    parties = Parties((whom,), (unlike,))
    return Linked((link,), (event,), ((report_id,),), ((report_id,),), parties=parties), Brief(
        (assessment,), ((report_id,),), (finding,)
    )
