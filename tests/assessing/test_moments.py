"""When two clock times of one happening contradict each other."""

import newsroom
from onrecord.assessing import assess
from onrecord.linking import link
from onrecord.record.assessment import Agreement, FindingKind
from onrecord.record.value import Moment, Precision

LIPNIK = "The river Sava rose above its banks at Lipnik and the valley stood under water. "


def at(clock, zone="Z", *, about=False):
    """Return the minute `clock` of one day, its zone as hours behind UTC in `zone` ("Z": told or supposed to be UTC)."""
    hour, minute = map(int, clock.split(":"))
    utc = hour + (0 if zone == "Z" else zone)
    span = (f"2025-01-25T{utc:02}:{minute:02}:00Z", f"2025-01-25T{utc:02}:{minute + 1:02}:00Z")
    return Moment(*span, Precision.MINUTE, approximate=about, timex=f"2025-01-25T{clock}")


def standing(*told):
    """Return the findings and the standing of one field; each of `told` is a report's name, its words, and values with the words that tell them."""
    reports, readings = [], []
    for name, words, *values in told:
        report = newsroom.report(LIPNIK + words, name=name, outlet=name)
        claims = [
            newsroom.claim(
                f"c-{name}-{n}", f"m-{name}", "happened_at", value, at=span(report.text, clock), by=f"Mayor of {name}"
            )
            for n, (value, clock) in enumerate(values)
        ]
        mention = newsroom.mention(f"m-{name}", "breach", when="2025-01-25", where="Lipnik")
        reports.append(report)
        readings.append(newsroom.reading(report, mentions=[mention], claims=claims))
    table = {report.id: report for report in reports}
    brief = assess(link(readings, table, newsroom.PACK), readings, table, newsroom.PACK)
    (found,) = brief.assessments[0].standings
    return [finding.kind for finding in brief.findings], found.relation


def span(text, words):
    return text.index(words), text.index(words) + len(words)


def test_two_hours_of_one_happening_are_a_conflict():
    told = [
        ("a", "It broke at 4 a.m. there", (at("04:00"), "4 a.m.")),
        ("b", "It broke at 9 a.m.", (at("09:00"), "9 a.m.")),
    ]
    assert standing(*told) == ([FindingKind.CONFLICT], Agreement.CONTRADICTED)


def test_the_hour_of_a_death_is_not_that_of_the_happening():
    told = [
        ("a", "It broke at 4 a.m. there", (at("04:00"), "4 a.m.")),
        ("b", "The miller died at 9 a.m. on the bank", (at("09:00"), "9 a.m.")),
    ]
    assert standing(*told) == ([], Agreement.SCOPE_DIFFERS)


def test_the_same_clock_in_a_zone_that_was_only_supposed_is_one_time():
    told = [
        ("a", "It broke around 5 p.m. there", (at("17:00", about=True), "5 p.m.")),
        ("b", "It broke at 5 p.m.", (at("17:00", 5), "5 p.m.")),
    ]
    assert standing(*told) == ([], Agreement.COMPATIBLE)


def test_the_time_of_a_call_is_not_the_time_of_the_happening():
    told = [
        ("a", "Divers were called at 9 a.m. there", (at("09:00"), "9 a.m.")),
        ("b", "It broke at 4 a.m.", (at("04:00"), "4 a.m.")),
    ]
    assert standing(*told) == ([], Agreement.SCOPE_DIFFERS)


def test_of_several_times_that_one_report_tells_none_contradicts_another_report():
    told = [
        ("a", "Water came at 9 a.m. and again at 11 a.m.", (at("09:00"), "9 a.m."), (at("11:00"), "11 a.m.")),
        ("b", "It broke at 4 a.m.", (at("04:00"), "4 a.m.")),
    ]
    kinds, _ = standing(*told)
    assert FindingKind.CONFLICT not in kinds
