"""Records by hand, and a reader without a model, for tests of what stands around the stages."""

import os
import re
import signal
from collections.abc import Iterable, Iterator

from onrecord.packs.pack import Pack
from onrecord.record.ids import content_id, digest
from onrecord.record.reading import (
    Actor,
    Claim,
    Hop,
    HopRole,
    Mention,
    Mode,
    Party,
    PartyKind,
    Reading,
    Stance,
    Statement,
    TimeExpression,
    TimeType,
)
from onrecord.record.report import Credit, Outlet, Part, PartKind, Passage, Report
from onrecord.record.value import Moment, Name, Precision, Quantity, Truth

PACK = Pack(name="test", version="pack-1")
TEXT = "Missile flies far\n\nThe missile flew 1,587 km, the agency said on 28 February 2025. “We saw it,” said Ms Ro."
DAY = Moment("2025-02-28T00:00:00Z", "2025-03-01T00:00:00Z", Precision.DAY, timex="2025-02-28")


def where(words: str, text: str = TEXT) -> Passage:
    """Return where `words` stand first in `text`."""
    return Passage(text.index(words), text.index(words) + len(words))


def make_report(text: str = TEXT, **other: object) -> Report:
    """Return a report with everything that a report can have."""
    usual = {
        "path": "news/one.txt",
        "url": "http://example.org/one",
        "outlet": Outlet("The Daily Example", "example.org"),
        "title": "Missile flies far",
        "published": DAY,
        "place": "SEOUL",
        "parts": (Part(PartKind.TITLE, Passage(0, 17)),) if text == TEXT else (),
        "credits": (Credit("Example Agency", None), Credit("agency", Passage(1, 3))),
        "authors": ("A. Writer", "B. Writer"),
    }
    return Report(content_id("report", text), text, digest(text), **(usual | other))


def make_reading(report: Report | None = None, made_by: str = "reader 1; test pack-1") -> Reading:
    """Return a reading of `TEXT` with a record of every type and a value of every type."""
    report = report or make_report()
    agency = Hop("party:agency", "the agency", HopRole.SPEAKER, (where("the agency"),), (where("said"),))
    outlet = Hop(None, "The Daily Example", HopRole.OUTLET)
    person = Hop(None, "Ms Ro", HopRole.SPEAKER, (where("Ms Ro"),))
    flew = (where("1,587 km"), where("flew"))
    values = (
        (Quantity(1587, 1587, "kilometre", 1587000.0, 1587000.0), agency, flew),
        (DAY, None, (where("28 February 2025"),)),
        (Name("the agency", "party:agency"), person, (where("the agency"),)),
        (Truth(holds=True), agency, (where("saw it"),)),
    )
    return Reading(
        report=report.id,
        made_by=made_by,
        statements=(
            Statement(
                "s-1",
                agency,
                (where("said"),),
                (where("flew 1,587 km"),),
                Mode.INDIRECT,
                Stance.ASSERTS,
                (agency, outlet),
            ),
            Statement("s-2", None, (), (where("We saw it"),), Mode.DIRECT, Stance.DENIES, confidence=0.25),
        ),
        mentions=(
            Mention(
                "m-1", "launch", (where("flew"),), DAY, Name("Seoul"), (Actor("by", None, "the North"),), main=True
            ),
            Mention("m-2", "meeting", (where("saw"),)),
        ),
        claims=tuple(
            Claim(
                f"c-{n}", "m-1", f"field_{n}", value, origin, (agency, outlet), Stance.ASSERTS, passages, "s-1", why="x"
            )
            for n, (value, origin, passages) in enumerate(values)
        ),
        parties=(Party("party:agency", "Agency", PartyKind.ORGANISATION, ("the agency", "it"), "party:state"),),
        times=(TimeExpression((where("28 February 2025"),), TimeType.DATE, "2025-02-28", DAY),),
    )


def mark(pack: Pack) -> str:
    """Return the mark of what `read` reads."""
    return f"samples; {pack.name} {pack.version}; none"


def read(reports: Iterable[Report], pack: Pack) -> Iterator[Reading]:
    """Read every 'N km' as a claim that Ms Ro made; fail on "unreadable", die on "deadly", stop on "interrupted"."""
    for report in reports:
        if "unreadable" in report.text:
            message = "this one is too hard"
            raise ValueError(message)
        if "deadly" in report.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "interrupted" in report.text:
            raise KeyboardInterrupt
        yield Reading(report.id, mark(pack), claims=tuple(_claims(report)))


def _claims(report: Report) -> Iterator[Claim]:
    origin = Hop("person:ro", "Ms Ro", HopRole.SPEAKER)
    for match in re.finditer(r"(\d+) km", report.text):
        number = int(match[1])
        value = Quantity(number, number, "kilometre", number * 1000, number * 1000)
        key = content_id("claim", report.id, match.start())
        yield Claim(key, "m", "distance", value, origin, (origin,), Stance.ASSERTS, (Passage(*match.span()),))
