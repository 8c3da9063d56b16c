"""Briefs of one flood made of rows of a table, for the tests of assessing."""

from dataclasses import replace

import newsroom
from onrecord.assessing import assess
from onrecord.assessing.policies import DEFAULT
from onrecord.linking import link
from onrecord.packs.pack import Field, FieldValue, KnownParty
from onrecord.record.reading import PartyKind
from onrecord.record.report import Passage
from onrecord.values import find_times

GRADED = {"River Authority": "B", "Town Hall": "D", "Rescue Union": "C"}
PACK = replace(
    newsroom.PACK,
    parties=(
        *newsroom.PACK.parties,
        *(
            KnownParty(newsroom.party_id(name), name, PartyKind.ORGANISATION, reliability=letter)
            for name, letter in GRADED.items()
        ),
    ),
    fields=(
        *newsroom.PACK.fields,
        Field("counted", "Votes counted", FieldValue.MEASURE, "percent", running=True),
        Field("distance", "Distance from a place", FieldValue.MEASURE, "metre"),
        Field("aboard", "On board", FieldValue.COUNT, counted=("person",), settled=True),
        Field("trapped", "Trapped", FieldValue.COUNT, counted=("person",), ebbs=True),
        Field("troops", "Troops", FieldValue.COUNT, counted=("soldier",)),
        Field("crowd", "Crowd", FieldValue.COUNT, counted=("person",), words=("crowd",)),
        Field("boats", "Boats that came", FieldValue.COUNT, detail=True),
        Field("buildings_damaged", "Buildings damaged", FieldValue.COUNT, counted=("building", "house")),
        Field("magnitude", "Magnitude", FieldValue.MEASURE, "magnitude"),
        Field("tally", "How many of its kind", FieldValue.COUNT, "ordinal"),
        Field("bodies", "Bodies found", FieldValue.COUNT, counted=("body",)),
    ),
)
OWN_WORDS = (
    "The river Sava rose above its banks at Lipnik. Boats took villagers from roofs. Schools stay closed. The army sent tents.",
    "Lipnik woke to water in its streets when the Sava came over. Cattle drowned in stalls. A priest rang bells. Trains turn back.",
    "After rain on the hills the Sava broke into Lipnik. Insurers count windows. The harvest is lost. Divers search under the bridge.",
    "At Lipnik the gauge on the Sava passed the mark of the year before. Bakers gave bread away. A ferry broke loose near the mill.",
    "Nobody slept in Lipnik when the Sava filled the cellars. Horses stood on the railway bank. Volunteers filled sandbags by lamp.",
)


def brief_of(said, field, policy=DEFAULT):
    """Return the brief of one flood of which `said` is all that is claimed: rows as in pairs/standings.toml."""
    rows = {}
    for row in said:
        rows.setdefault(row["report"], []).append(row)
    reports, readings = [], []
    for outlet, of_outlet in rows.items():
        texts = [row.get("words", f"So many {outlet} counts now.") for row in of_outlet]
        text = "\n".join([OWN_WORDS[len(reports)], *texts])
        report = newsroom.report(text, outlet=outlet, name=outlet, published=of_outlet[0].get("published"))
        claims = [
            newsroom.claim(
                f"claim-{outlet}-{n}",
                f"mention-{outlet}",
                field,
                newsroom.table_value(row),
                by=row.get("by"),
                stance=row.get("stance", "asserts"),
                at=place(text, row),
            )
            for n, row in enumerate(of_outlet)
        ]
        claims = [
            replace(claim, origin=claim.origin and replace(claim.origin, passages=(Passage(0, 1),))) for claim in claims
        ]
        reading = newsroom.reading(
            report, mentions=[newsroom.mention(f"mention-{outlet}", when="2025-01-25", where="Lipnik")], claims=claims
        )
        readings.append(replace(reading, times=tuple(find_times(text, report.published))))
        reports.append(report)
    table = {report.id: report for report in reports}
    return assess(link(readings, table, PACK), readings, table, PACK, policy=policy)


def place(text, row):
    """Return where the figure stands: at `at_words` or its digits in its `words`, else somewhere in plain words."""
    if "at_words" in row:
        start = text.index(row["at_words"], text.index(row["words"]))
        return (start, start + len(row["at_words"]))
    digits = next((str(row[key]) for key in ("value", "at_least", "at_most") if key in row), "")
    start = text.index(digits, text.index(row["words"])) if "words" in row else text.index("many")
    return (start, start + len(digits if "words" in row and digits else "many"))
