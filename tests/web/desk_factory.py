"""A ledger of a flood, made of records by hand: two agencies, a copy, a revision and a denial; and a desk that serves it."""

from dataclasses import replace

from starlette.testclient import TestClient

from newsroom import PACK, claim, mention, quantity, reading, statement
from onrecord.assessing import assess
from onrecord.ledger.sql import SqlLedger
from onrecord.linking import link
from onrecord.record.ids import digest
from onrecord.record.report import Outlet, Passage, Report
from onrecord.record.value import Moment, Precision

TOLD = (
    (
        "sava",
        "Sava Wire",
        "01",
        "The Strelsau flood killed 12 people, the Interior Ministry said.",
        12,
        "Interior Ministry",
    ),
    (
        "copy",
        "Kolo News",
        "02",
        "The Strelsau flood killed 12 people, the Interior Ministry said.",
        12,
        "Interior Ministry",
    ),
    ("grau", "Graustark Post", "03", "Floods in Strelsau left 30 people dead, Red Crescent said.", 30, "Red Crescent"),
    (
        "late",
        "Kolo News",
        "04",
        "The flood in Strelsau killed 41 people, the Interior Ministry said.",
        41,
        "Interior Ministry",
    ),
    ("mute", "Mute Mail", "05", "The flood in Strelsau killed 12 people.", 12, None),
)


def at(day):
    """Return noon of a day in January 2025, known to the minute."""
    return Moment(
        f"2025-01-{day}T12:00:00Z", f"2025-01-{day}T12:01:00Z", Precision.MINUTE, timex=f"2025-01-{day}T12:00"
    )


def make_report(key, outlet, day, text, **more):
    """Return a report with the id `report-` and `key`."""
    told = {"title": f"Flood told by {outlet}", "url": f"https://{key}.example/flood", "path": f"news/{key}.txt"} | more
    return Report(f"report-{key}", text, digest(text), outlet=Outlet(outlet), published=at(day), **told)


def told_by(row, where="Strelsau", when="2025-01-01", **more):
    """Return a report and its reading by a row as in `TOLD`: a flood in which so many were killed, as somebody or nobody says."""
    key, outlet, day, text, number, by = row
    report = make_report(key, outlet, day, text, **more)
    place = (text.index(str(number)), text.index(str(number)) + len(str(number)))
    flood = replace(
        mention(f"mention-{key}", when=when, where=where),
        passages=(Passage(text.lower().index("flood"), text.lower().index("flood") + 5),),
    )
    made = claim(f"claim-{key}", flood.id, "killed", quantity(number), by=by, at=place)
    statements = ()
    if by:
        said = statement(f"statement-{key}", by, text, text.partition(",")[0], cue="said")
        made, statements = replace(made, statement=said.id), (said,)
    return report, reading(report, mentions=(flood,), claims=(made,), statements=statements)


def floods():
    """Return the flood's reports with their readings."""
    return [told_by(row) for row in TOLD]


def fill(path, pairs, pack=PACK):
    """File reports with readings in a ledger, link and assess them; return the brief."""
    with SqlLedger(path) as ledger:
        for report, read in pairs:
            ledger.file(report, read)
        reports, readings = {r.id: r for r, _ in pairs}, [read for _, read in pairs]
        linked = link(readings, reports, pack)
        brief = assess(linked, readings, reports, pack)
        ledger.derive(linked, brief)
    return brief


def client(app, host="localhost"):
    """Return a client of the app that names this host."""
    return TestClient(app, base_url=f"http://{host}", follow_redirects=False)
