"""How many origins several voices on one field are, by the plain-text table beside this file."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

import newsroom
from onrecord.linking import link
from onrecord.linking.groups import connected
from onrecord.record.link import Relation
from onrecord.record.report import Passage

TABLE = Path(__file__).parent / "pairs" / "families.toml"
TEXTS = (
    "A flood came down the valley of the Sava at Lipnik, and the water stood high in the streets.",
    "After rain on the hills came the water of the Sava to Lipnik. Boats took old people from roofs.",
    "Divers search near a bridge of the Sava at Lipnik for those whom the flood carried off.",
    "The water of the Sava stood high in Lipnik after the flood, and boats took people from the streets by the bridge.",
)


def rows():
    return [pytest.param(row, id=row["why"]) for row in tomllib.loads(TABLE.read_text("utf-8"))["voices"]]


def told(row):
    """Return the reports of a row's voices with their readings; voices of one `report` stand in that of the first of them."""
    homes = {voice.get("report", number): number for number, voice in reversed([*enumerate(row["voices"])])}
    alone = [said(number, voice, homes[voice.get("report", number)]) for number, voice in enumerate(row["voices"])]
    for home in sorted(set(homes.values())):
        readings = [reading for report, reading in alone if reading.report == f"report-{home}"]
        claims, parties = (
            tuple(each for of in readings for each in getattr(of, part)) for part in ("claims", "parties")
        )
        yield alone[home][0], replace(readings[0], claims=claims, parties=parties)


def said(number, voice, home):
    """Return the report of one voice with its reading."""
    report = newsroom.report(f"{TEXTS[home]} {voice.get('says', '')}", name=f"report-{home}")
    figure = newsroom.quantity(voice.get("figure", 11), None if voice.get("at_least") else "same")
    claim = newsroom.claim(f"claim-{number}", f"mention-{home}", "killed", figure, by=voice["name"])
    party = newsroom.party(voice["name"], kind=voice.get("kind", "organisation"), family=voice.get("family"))
    if voice.get("kind") in ("anonymous", "group"):
        key = f"{voice['kind']}:{number}:{party.name}"
        claim, party = replace(claim, origin=replace(claim.origin, party=key)), replace(party, id=key)
    if start := "called" in voice and report.text.index(voice["called"]):
        called = Passage(start, start + len(voice["called"]))
        claim = replace(claim, origin=replace(claim.origin, passages=(called,)))
    mention = newsroom.mention(f"mention-{home}", when="2025-01-25", where="Lipnik")
    return report, newsroom.reading(report, mentions=[mention], claims=[claim], parties=[party])


@pytest.mark.parametrize("row", rows())
def test_voices_are_as_many_origins_as_can_be_told_apart(row):
    both = list(told(row))
    linked = link([reading for _, reading in both], {report.id: report for report, _ in both}, newsroom.PACK)
    links = [link for link in linked.links if link.relation is Relation.SAME_ORIGIN]
    voices = [f"claim-{number}" for number in range(len(row["voices"]))]
    assert len(connected(voices, links)) == row["origins"]
    assert all(link.evidence.reason for link in links)
