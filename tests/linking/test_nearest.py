"""How a report joins a story, whoever else is on file."""

from dataclasses import replace
from itertools import permutations

import newsroom
from onrecord.linking.keeping.nearest import WINDOW, Shelves, nearest
from onrecord.linking.rules import story
from onrecord.linking.telling import prepare
from onrecord.linking.wording.background import total, weight
from onrecord.record.reading import TimeExpression, TimeType
from onrecord.record.report import Passage

FLOOD = "The river Sava rose above its banks at Lipnik. The boats took villagers from the roofs of drowned houses."
LATER = "Lipnik counts its drowned houses. The river Sava fell again, and boats took the last villagers home."
BUDGET = "Parliament passed the budget after a night of debate on pensions, fuel taxes and nurses' salaries."


def outline(text, name, published="2025-01-25", title=None, **told):
    report = newsroom.report(text, name=name, published=published, title=title)
    mentions = [newsroom.mention(f"m-{name}", **told)] if told else []
    return story.outline(prepare(report, newsroom.reading(report, mentions=mentions)))


def naming(person, text, published, *, says=()):
    """Return the outline of a report that names a person and lets them say these words."""
    report = newsroom.report(text, name=published, published=published)
    statements = [newsroom.statement(f"s-{words}", person, text, words) for words in says]
    parties = [newsroom.party(person, kind="person")]
    return story.outline(prepare(report, newsroom.reading(report, parties=parties, statements=statements)))


def joined(*outlines):
    shelf = Shelves(outlines)
    found = {each.id: nearest(each, shelf) for each in outlines}
    return {report: each.earlier for report, each in found.items() if each}


def test_a_report_joins_the_one_published_before_it_and_never_a_later_one():
    assert joined(outline(FLOOD, "z", "2025-01-25"), outline(LATER, "a", "2025-01-27")) == {"a": "z"}


def test_an_unlike_report_joins_nobody():
    assert joined(outline(FLOOD, "a"), outline(BUDGET, "b")) == {}


def test_who_joins_whom_does_not_depend_on_the_order_of_arrival():
    outlines = [outline(FLOOD, "a"), outline(LATER, "b", "2025-01-26"), outline(FLOOD, "c", "2025-01-27")]
    assert {tuple(sorted(joined(*order).items())) for order in permutations(outlines)} == {(("b", "a"), ("c", "a"))}


def test_another_report_on_file_changes_nothing_between_two_others():
    pair = story.compare(outline(FLOOD, "a"), outline(LATER, "b"))
    joined(outline(FLOOD, "a"), outline(BUDGET, "c"), outline(LATER, "b"))
    assert story.compare(outline(FLOOD, "a"), outline(LATER, "b")) == pair


def test_main_happenings_in_different_places_make_two_reports_less_alike():
    near, far = (outline(LATER, "b", where=place) for place in ("Lipnik", "Strelsau"))
    here = outline(FLOOD, "a", where="Lipnik")
    assert story.compare(here, far).score < story.compare(here, near).score
    assert "different places" in story.compare(here, far).reason


def test_a_word_weighs_more_where_it_stands_in_the_title():
    told = (outline(f"Heading\n{FLOOD}", name, title=title) for name, title in (("a", None), ("b", "Sava in Lipnik")))
    plain, titled = ([list(each.weights).index(stem) for stem in ("sava", "lipnik")] for each in told)
    assert max(titled) <= max(plain)


def test_a_key_that_everybody_has_is_met_by_the_nearest_earlier_reports_only():
    outlines = [outline(FLOOD, f"r{n:02}") for n in range(WINDOW + 5)]
    met = Shelves(outlines).before("lipnik", ("2025-01-25T00:00:00Z", "r20"))
    assert met == [f"r{n:02}" for n in range(20 - WINDOW, 20)]


def test_a_rare_word_weighs_more_than_a_common_one_and_no_order_changes_a_sum():
    assert weight("splashdown") > weight("missil") > weight("year")
    assert total(["lipnik", "year", "sava"]) == total(["sava", "lipnik", "year"])


def test_short_notes_of_different_months_follow_one_story_only_where_both_name_a_little_known_person():
    assert not joined(outline(FLOOD, "a", "2025-01-25"), outline(LATER, "b", "2025-06-25"))
    notes = [naming("Ludmila Prochazkova", text, day) for text, day in ((FLOOD, "2025-01-25"), (LATER, "2025-06-25"))]
    assert joined(*notes) == {"2025-06-25": "2025-01-25"}


def test_somebody_who_speaks_in_both_holds_no_two_notes_together():
    days = ((FLOOD, "2025-01-25"), (LATER, "2025-06-25"))
    assert not joined(*(naming("Ludmila Prochazkova", text, day, says=["boats"]) for text, day in days))


def test_a_report_of_which_nothing_tells_when_it_came_out_is_less_like_one_of_which_something_does():
    days = {"both": ("2025-01-25", "2025-01-25"), "one": ("2025-01-25", None), "neither": (None, None)}
    alike = {
        told: story.compare(outline(FLOOD, "a", left), outline(LATER, "b", right)).score
        for told, (left, right) in days.items()
    }
    assert alike["one"] < alike["both"] == alike["neither"]


def named_day(text):
    start = text.index("25 January")
    return TimeExpression((Passage(start, start + 10),), TimeType.DATE, "2025-01-25", newsroom.day("2025-01-25"))


def looking_back(reality):
    """Return how alike a report of a flood is to one, weeks later, of another that names the first one's day."""
    text = f"{LATER} The flood of 25 January was worse."
    report = newsroom.report(text, name="b", published="2025-03-02")
    own, other = (
        newsroom.mention("m-b", at=0),
        newsroom.mention("m-c", at=9, when="2025-01-25", main=False, reality=reality),
    )
    reading = replace(newsroom.reading(report, mentions=[own, other]), times=(named_day(text),))
    first = newsroom.report(f"{FLOOD} It was 25 January.", name="a", published="2025-01-25")
    told = replace(
        newsroom.reading(first, mentions=[newsroom.mention("m-a", when="2025-01-25")]), times=(named_day(first.text),)
    )
    pair = story.compare(story.outline(prepare(first, told)), story.outline(prepare(report, reading)))
    return pair.score if pair else 0.0


def test_the_day_of_an_earlier_happening_of_its_kind_brings_a_report_no_nearer_to_that():
    assert looking_back("background") < looking_back("planned")
