"""The rules of linking, by the plain-text pairs beside this file."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

import newsroom
from onrecord.linking import link
from onrecord.record.link import Relation

PAIRS = Path(__file__).parent / "pairs"
FLOOD = "A flood came down the valley of the Sava at Lipnik, and the water stood high in the streets."
OWN = {
    "left": (
        "Two chimneys of the brickworks lean, and the kiln will be cold until spring. Nuns of the convent cooked soup in copper kettles for"
        " four hundred people. Whoever owns a tractor was hauling trunks out of the weir by noon. Old photographs dried on strings between"
        " the lindens of the churchyard. The tannery lost its hides, and its owner laughed about the smell. A bus brought students with"
        " shovels; somebody played the accordion on a wall. On the hill the vineyards stood in the sun as if nothing had been."
        " Beekeepers counted hives and found most of them dry. Chess players moved their tables under the arches."
    ),
    "right": (
        "Trains turn back at the second tunnel, where a slope slid over both rails. Geese from a drowned farm walked through the arcade and"
        " were not chased. Whether the archive in the cellar can be saved will be known next month. Electricians hope to have the lamps of"
        " the lower quarter burning by Sunday. A barber shaved his customers in the open, for free. Three hydrologists measured marks on"
        " doorposts and argued. Candles sold out, and matches; a grocer wrote his prices on the shutters with chalk."
        " Swallows built again beneath the eaves of the customs house. A sexton rang noon an hour late, to applause."
    ),
}
"""What each of two reporters tells alone."""
HEADLINE = "Flood: Sava drowns quarters of Lipnik"
OTHER_WORDS = (
    "After rain on the hills came the water. Boats took old people from roofs, and divers search near a bridge."
)
AFTERMATH = (
    " Engineers opened sluices, pumped cellars dry and laid sandbags along embankments while soldiers flew insulin, candles, blankets and"
    " powdered milk to hamlets that landslides had cut off. Farmers counted drowned cattle, teachers dried schoolbooks on ropes, a choir"
    " postponed its concert, insurers sent assessors, and the mayor asked Strelsau for bricks, timber, diesel, masons, electricians and"
    " loans without interest. Meteorologists expect showers, then frost; carpenters nail roofs before snow falls on orchards upstream."
)
ELSEWHERE = "Ministers of both chambers debated pensions, taxes and salaries until midnight yesterday."


def pairs(name):
    found = tomllib.loads((PAIRS / f"{name}.toml").read_text("utf-8"))["pair"]
    return [pytest.param(pair, id=pair["why"]) for pair in found]


@pytest.mark.parametrize("pair", pairs("copies"))
def test_copies(pair):
    texts = {side: pair[side].strip() + f"\n{OWN[side]}" * pair.get("long", False) for side in ("left", "right")}
    reports = [newsroom.report(text, name=side, title=HEADLINE) for side, text in texts.items()]
    readings = [newsroom.reading(each, statements=heard(each, pair.get("said"))) for each in reports]
    linked = link(readings, {each.id: each for each in reports}, newsroom.PACK)
    assert linked.stories == (("left", "right"),)
    assert linked.copies == ((("left", "right"),) if pair["copy"] else ())


def heard(report, said):
    """Return the statement of the water ministry that a report tells, none where no words are `said`."""
    return [newsroom.statement(f"statement-{report.id}", "Water Ministry", report.text, said)] if said else []


def counts(report, told):
    number = told.get("killed")
    claim = newsroom.claim(f"claim-{report.id}", f"mention-{report.id}", "killed", newsroom.quantity(number or 0))
    return [claim] if number else []


@pytest.mark.parametrize("pair", pairs("events"))
def test_events(pair):
    flood = FLOOD + AFTERMATH * pair.get("long", False)
    texts = (flood, flood) if pair.get("story", True) else (flood, ELSEWHERE)
    reports = [
        newsroom.report(text, name=side, published=pair[side].get("published"))
        for text, side in zip(texts, ("left", "right"), strict=True)
    ]
    readings = [
        newsroom.reading(
            each, mentions=[newsroom.mention(f"mention-{each.id}", **pair[each.id])], claims=counts(each, pair[each.id])
        )
        for each in reports
    ]
    linked = link(readings, {each.id: each for each in reports}, newsroom.PACK)
    assert (sum(bool(event.mentions) for event in linked.events) == 1) is pair["same"]


@pytest.mark.parametrize(("killed", "same"), [(11, True), (1, False)])
def test_two_stories_of_one_day_share_a_toll_but_not_a_single_death(killed, same):
    reports = [newsroom.report(text, name=side) for text, side in ((FLOOD, "left"), (ELSEWHERE, "right"))]
    readings = [
        newsroom.reading(
            each,
            mentions=[newsroom.mention(f"mention-{each.id}", when="2025-01-25")],
            claims=[
                newsroom.claim(
                    f"claim-{each.id}", f"mention-{each.id}", "killed", newsroom.quantity(killed), by="Ada Ro"
                )
            ],
        )
        for each in reports
    ]
    linked = link(readings, {each.id: each for each in reports}, newsroom.PACK)
    assert (sum(bool(event.mentions) for event in linked.events) == 1) is same


@pytest.mark.parametrize("pair", pairs("origins"))
def test_origins(pair):
    reports, readings = [], []
    texts = (FLOOD, FLOOD if pair.get("copy") else OTHER_WORDS)
    for side, text in zip(("left", "right"), texts, strict=True):
        voice = dict(pair[side])
        report = newsroom.report(text, name=side)
        claim = newsroom.claim(
            f"claim-{side}", f"mention-{side}", "killed", newsroom.quantity(pair.get("figure", 11)), by=voice["name"]
        )
        known = newsroom.party(voice["name"], kind=voice.get("kind", "organisation"), family=voice.get("family"))
        if voice.get("kind") == "anonymous" and "family" not in voice:
            claim, known = anonymous(claim, known, side)
        readings.append(
            newsroom.reading(
                report,
                mentions=[newsroom.mention(f"mention-{side}", when="2025-01-25", where="Lipnik")],
                claims=[claim],
                parties=[known],
            )
        )
        reports.append(report)
    linked = link(readings, {each.id: each for each in reports}, newsroom.PACK)
    merged = [link for link in linked.links if link.relation is Relation.SAME_ORIGIN]
    assert bool(merged) is pair["same"]
    assert all(link.evidence.reason for link in merged)


def anonymous(claim, known, side):
    """Return the claim and its voice under an id that carries the report's, as readings have it."""
    key = f"anonymous:{side}:{known.name}"
    return replace(claim, origin=replace(claim.origin, party=key)), replace(known, id=key)
