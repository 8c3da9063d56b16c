"""A story in which no one happening stands out is as many events as it has spells."""

import newsroom
from onrecord.linking import link
from onrecord.linking.events.spells import spells
from onrecord.linking.telling import prepare

TEXT = "Villagers on both banks of the Sava quarrelled over the weir at Lipnik, and some were hurt."


def telling(name, published=None, **mention):
    """Return a report of a day that is mainly about a trial with what is told of it, or about nothing."""
    report = newsroom.report(TEXT, name=name, published=published)
    return prepare(report, newsroom.reading(report, mentions=[newsroom.mention(f"m-{name}", "trial", **mention)]))


def found(*tellings):
    return {"".join(sorted(spell)) for spell in spells(tellings)}


def test_what_came_out_weeks_before_is_a_spell_of_its_own():
    assert found(telling("a", "2025-01-02"), telling("b", "2025-01-25"), telling("c", "2025-01-30")) == {"a", "bc"}


def test_the_day_of_what_a_report_is_about_brings_it_to_those_of_that_day():
    late = telling("a", "2025-03-02", when="2025-01-25")
    assert found(late, telling("b", "2025-01-25"), telling("c", "2025-01-26")) == {"abc"}


def test_a_third_report_joins_two_that_lie_apart():
    assert found(telling("a", "2025-01-02"), telling("b", "2025-01-12"), telling("c", "2025-01-24")) == {"abc"}


def test_what_nothing_dates_goes_with_the_longest_spell():
    assert found(telling("a"), telling("b", "2025-01-25"), telling("c", "2025-01-30"), telling("d", "2025-04-01")) == {
        "abc",
        "d",
    }
    assert found(telling("a"), telling("b")) == {"ab"}


def test_an_event_of_a_story_holds_one_spell():
    days = {"a": "2025-01-02", "b": "2025-01-05", "c": "2025-01-28"}
    reports = [newsroom.report(TEXT, name=name, published=day) for name, day in days.items()]
    events = link(
        [newsroom.reading(each) for each in reports], {each.id: each for each in reports}, newsroom.PACK
    ).events
    assert {event.main for event in events} == {("a", "b"), ("c",)}
