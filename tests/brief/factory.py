"""Records by hand for the tests of the brief: a launch told by three outlets and one report without a date."""

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
    View,
)
from onrecord.record.ids import digest
from onrecord.record.reading import Claim, Hop, HopRole, Mode, Party, PartyKind, Reading, Stance, Statement
from onrecord.record.report import Outlet, Part, PartKind, Passage, Report
from onrecord.record.value import Moment, Name, Precision, Quantity, Truth

WIRE = (
    "North tests missiles\n\nThe missiles flew 1,587 km in 7,961 seconds, KCNA said. "
    '"The shield is reliable," Kim was quoted as saying by KCNA.\nShare this story'
)
SLIP = "The missiles flew 1,587 km in 7.961 seconds, Harbour Wire reported, citing KCNA."
DENIAL = "The embassy denied that any troops were sent. Nobody said how many missiles there were."


def minute(local, utc):
    """Return a moment of minute precision from its local and UTC time ("2025-02-28T06:52")."""
    return Moment(f"{utc}:00Z", f"{utc[:-2]}{int(utc[-2:]) + 1:02d}:00Z", Precision.MINUTE, timex=local)


def report(text, outlet, published=None, **more):
    """Return a report whose id is told from outlet and text."""
    return Report(
        id=f"report-{digest(text + (outlet or ''))[:8]}",
        text=text,
        sha256=digest(text),
        path=more.pop("path", f"news/{(outlet or 'nameless').lower().replace(' ', '-')}.txt"),
        outlet=Outlet(outlet) if outlet else None,
        published=published,
        **more,
    )


def passage(of, words, nth=0):
    """Return where `words` stand in the report `of`, at their occurrence number `nth`."""
    start = -1
    for _ in range(nth + 1):
        start = of.text.index(words, start + 1)
    return Passage(start, start + len(words))


def claim(of, field, value, words, *names, **more):
    """Return a claim with the chain of `names`; the first is the origin, none means that nobody is named."""
    chain = tuple(
        Hop(f"party:{n.lower()}", n, HopRole.SPEAKER if i == 0 else HopRole.RELAY) for i, n in enumerate(names)
    )
    return Claim(
        id=f"claim-{digest(of.id + field + words)[:8]}",
        mention=f"mention-{of.id}",
        field=field,
        value=value,
        origin=chain[0] if chain else None,
        chain=chain,
        stance=more.pop("stance", Stance.ASSERTS),
        passages=(passage(of, words),),
        **more,
    )


def statement(of, name, cue, content, **held):
    """Return a statement by the party `name`, or by nobody when it is None."""
    hop = Hop(f"party:{name.lower()}", name, HopRole.SPEAKER, (passage(of, name),)) if name else None
    stance, mode = held.get("stance", Stance.ASSERTS), held.get("mode", Mode.INDIRECT)
    cues = (passage(of, cue),) if cue else ()
    where = (passage(of, content),)
    return Statement(f"statement-{digest(of.id + content)[:8]}", hop, cues, where, mode, stance, (hop,) if hop else ())


def position(value, names, claims, stance=Stance.ASSERTS, through=()):
    """Return a position with one origin for each of `names`, carried by the reports of `claims`."""
    return Position(
        value=value,
        origins=tuple(Origin(f"party:{n.lower()}", n) for n in names),
        reports=tuple(dict.fromkeys(c.mention.removeprefix("mention-") for c in claims)),
        claims=tuple(c.id for c in claims),
        stance=stance,
        through=tuple(through),
    )


def graded(brief):
    """Return `brief` with every position graded and every field in view: its first position as best and low, its last as high."""
    (event,) = brief.assessments
    grade = Grade("B", 2, ("B, usually reliable: KCNA.", "Sum 2: 2, probably true."))
    standings = tuple(
        replace(
            each,
            positions=tuple(replace(position, grade=grade) for position in each.positions),
            view=View(
                "conservative",
                each.positions[0].value,
                each.positions[0].value,
                each.positions[-1].value,
                "The lowest figure: KCNA says so.",
            ),
        )
        for each in event.standings
    )
    return replace(brief, assessments=(replace(event, standings=standings),))


def kilometres(number):
    return Quantity(number, number, "kilometre", number * 1000, number * 1000)


def seconds(number):
    return Quantity(number, number, "second", number, number)


def launch():
    """Return brief, readings and reports by id of a launch: an echo, a slip, a denial, one report without a date."""
    wire = report(
        WIRE, "Harbour Wire", minute("2025-02-28T06:52", "2025-02-27T21:52"), title="North tests missiles",
        url="https://harbourwire.example/1", parts=(
            Part(PartKind.TITLE, Passage(0, 20)),
            Part(PartKind.FURNITURE, Passage(WIRE.index("Share"), len(WIRE))),
        ),
    )  # fmt: skip
    slip = report(SLIP, "Kestrel Observer", minute("2025-02-28T09:30", "2025-02-28T14:30"))
    denial = report(DENIAL, None)
    far = [
        claim(wire, "distance", kilometres(1587), "1,587 km", "KCNA"),
        claim(slip, "distance", kilometres(1587), "1,587 km", "KCNA", "Harbour Wire"),
    ]
    right = claim(wire, "flight_time", seconds(7961), "7,961 seconds", "KCNA")
    wrong = claim(slip, "flight_time", seconds(7.961), "7.961 seconds", "KCNA", "Harbour Wire")
    untold = claim(
        denial, "count_told", Truth(False), "Nobody said how many", carried=True, why="no speaker stands near"
    )
    standings = (
        Standing("distance", (position(kilometres(1587), ["KCNA"], far, through=["Harbour Wire"]),), Agreement.SINGLE),
        Standing(
            "flight_time",
            (position(seconds(7961), ["KCNA"], [right]), position(seconds(7.961), ["KCNA"], [wrong])),
            Agreement.CONTRADICTED,
            "a thousand times apart",
        ),
        Standing("count_told", (position(Truth(False), [], [untold]),), Agreement.SINGLE),
    )
    found = (
        Finding(FindingKind.ECHO, "event-1", "distance", "Two reports, one origin: KCNA.", (wire.id, slip.id)),
        Finding(FindingKind.SLIP, "event-1", "flight_time", "7.961 s is a thousandth of 7,961 s.", (slip.id,)),
        Finding(FindingKind.DENIAL, None, None, "The embassy denies that troops were sent.", (denial.id,)),
    )
    event = Assessment(
        event="event-1",
        kind="missile_launch",
        title="Missile launch over the Yellow Sea",
        when=minute("2025-02-26T08:00", "2025-02-25T23:00"),
        where=Name("Yellow Sea"),
        reports=(wire.id, slip.id, denial.id),
        main=(wire.id, slip.id),
        standings=standings,
        findings=found[:2],
    )
    readings = (
        Reading(wire.id, "test", (
            statement(wire, "KCNA", "said", "The missiles flew 1,587 km in 7,961 seconds"),
            statement(wire, "Kim", "was quoted as saying", '"The shield is reliable,"', mode=Mode.DIRECT),
        ), claims=(far[0], right), parties=(Party("party:kim", "Kim Jong Un", PartyKind.PERSON),)),
        Reading(slip.id, "test", (
            statement(slip, "KCNA", "citing", "The missiles flew 1,587 km in 7.961 seconds"),
        ), claims=(far[1], wrong)),
        Reading(denial.id, "test", (
            statement(denial, "The embassy", "denied", "that any troops were sent", stance=Stance.DENIES),
        ), claims=(untold,)),
    )  # fmt: skip
    brief = Brief((event,), ((wire.id, slip.id),), found)
    return brief, readings, {each.id: each for each in (denial, slip, wire)}
