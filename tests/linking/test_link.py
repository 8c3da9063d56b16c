"""What linking promises as a whole."""

from dataclasses import replace
from hashlib import sha256
from itertools import permutations
from time import process_time

import pytest

import newsroom
from onrecord.linking import RULES, link
from onrecord.linking.rules import copy
from onrecord.packs.pack import Kind
from onrecord.record.link import Evidence, Link, Linked, Relation

FLOOD = (
    "The river Sava rose above its banks at Lipnik on Tuesday night.\n"
    "Rescuers in boats took villagers from the roofs of their houses.\n"
    "The water carried away the old bridge."
)
FLOOD_AGAIN = (
    "Lipnik mourns after the Sava flooded the valley on Tuesday.\n"
    "The bridge is gone, and villagers wait on roofs for rescuers with boats.\n"
    "Water still stands in houses along the river banks."
)
BUDGET = (
    "Parliament passed the budget after a night of debate.\n"
    "Pensions grow by two percent, and the tax on fuel falls.\n"
    "The opposition walked out before the vote.\n"
    "Teachers and nurses, who had marched through the capital for weeks, get a bonus in spring.\n"
    "Economists doubt that revenue will cover the spending which the coalition agreed on.\n"
    "The finance minister calls the plan prudent."
)


def folder():
    """Return two reports of a flood and one of a budget, with readings; one flood report has no mention at all."""
    reports = [
        newsroom.report(FLOOD, name="a", published="2025-01-26"),
        newsroom.report(FLOOD_AGAIN, name="b", published="2025-01-25"),
        newsroom.report(BUDGET, name="c"),
    ]
    readings = [
        newsroom.reading(reports[0], mentions=[newsroom.mention("m-a", when="2025-01-25")]),
        newsroom.reading(reports[1]),
        newsroom.reading(reports[2]),
    ]
    return readings, {report.id: report for report in reports}


def test_the_order_of_reports_changes_nothing():
    readings, reports = folder()
    first = link(readings, reports, newsroom.PACK)
    for order in permutations(readings):
        table = {reading.report: reports[reading.report] for reading in reversed(order)}
        assert link(order, table, newsroom.PACK) == first


def test_every_report_is_mainly_about_an_event():
    readings, reports = folder()
    linked = link(readings, reports, newsroom.PACK)
    assert {report for event in linked.events for report in event.main} == set(reports)


def test_a_report_without_a_mention_joins_the_event_of_its_story_in_order_of_publication():
    readings, reports = folder()
    flood = next(event for event in link(readings, reports, newsroom.PACK).events if event.kind == "flood")
    assert flood.main == flood.reports == ("b", "a")


def test_a_story_that_nobody_read_an_event_out_of_is_an_event_of_its_own_kind():
    readings, reports = folder()
    linked = link(readings, reports, newsroom.PACK)
    assert [(event.kind, event.main) for event in linked.events if not event.mentions] == [("story", ("c",))]


def test_a_summons_over_a_flood_is_mainly_about_the_flood_too():
    reports = [
        newsroom.report(FLOOD, name="a"),
        newsroom.report(FLOOD_AGAIN, name="b"),
        newsroom.report(FLOOD, name="d"),
    ]
    readings = [
        newsroom.reading(reports[0], mentions=[newsroom.mention("m-a")]),
        newsroom.reading(reports[1], mentions=[newsroom.mention("m-b")]),
        newsroom.reading(
            reports[2], mentions=[newsroom.mention("m-d", "summons"), newsroom.mention("m-e", main=False)]
        ),
    ]
    events = link(readings, {report.id: report for report in reports}, newsroom.PACK).events
    assert {event.kind: event.main for event in events} == {"flood": ("a", "b", "d"), "summons": ("d",)}


WORDLESS = replace(
    newsroom.PACK, kinds=(*newsroom.PACK.kinds, Kind("happening", "Other happening", aside=True, rest=True))
)


def happening(*kinds, days=("2025-01-25", "2025-02-10")):
    """Link a story of two reports, the first mainly about a mention of the first kind, and so on; return the main reports by kind."""
    reports = [newsroom.report(text, name=name) for text, name in zip((FLOOD, FLOOD_AGAIN), "ab", strict=True)]
    readings = [
        newsroom.reading(each, mentions=[newsroom.mention(f"m-{each.id}", kind, when=day)])
        for each, kind, day in zip(reports, kinds, days, strict=True)
    ]
    events = link(readings, {report.id: report for report in reports}, WORDLESS).events
    return {event.kind: event.main for event in events}


def test_what_no_kind_has_a_word_for_is_one_for_the_whole_story_whatever_days_are_near():
    assert happening("happening", "happening") == {"happening": ("a", "b")}


def test_a_report_that_no_kind_has_a_word_for_is_about_the_happening_of_its_story():
    assert happening("flood", "happening") == {"flood": ("a", "b")}


@pytest.mark.parametrize(("kinds", "flooded"), [(("flood",) * 3, "abcd"), (("flood", "flood", "trial"), "ab")])
def test_where_most_of_a_story_is_about_one_happening_its_odd_report_is_too(kinds, flooded):
    reports = [newsroom.report(FLOOD, name=name) for name in "abcd"]
    readings = [
        newsroom.reading(each, mentions=[newsroom.mention(f"m-{each.id}", kind)])
        for each, kind in zip(reports, (*kinds, "results"), strict=True)
    ]
    events = {event.kind: event for event in link(readings, {each.id: each for each in reports}, newsroom.PACK).events}
    assert events["flood"].main == tuple(flooded)
    assert events["results"].main == ("d",)


def test_every_link_gives_a_score_and_a_sentence_and_is_sorted():
    readings, reports = folder()
    links = link(readings, reports, newsroom.PACK).links
    assert links
    assert all(0 <= link.evidence.score <= 1 and link.evidence.reason and link.left < link.right for link in links)


def test_a_sentence_that_other_stories_carry_makes_no_copy():
    furniture = "\nSign up for our letters.\nFollow us on all channels.\nNever miss what matters."
    texts = [FLOOD, FLOOD_AGAIN, BUDGET]
    plain, furnished = (
        [newsroom.report(text + end, name=name) for text, name in zip(texts, "abc", strict=True)]
        for end in ("", furniture)
    )
    assert copies(furnished[:2]) == (("a", "b"),)
    assert copies(furnished) == copies(plain) == ()


@pytest.mark.parametrize(
    ("score", "groups"), [(copy.CHAINS, {("a", "b", "c")}), (copy.CHAINS / 2, {("a", "b"), ("b", "c")})]
)
def test_whole_copies_chain_and_shared_parts_do_not(score, groups):
    links = [
        Link(Relation.COPY, *pair, copy.NAME, Evidence(score, "They share a part."))
        for pair in (("a", "b"), ("b", "c"))
    ]
    assert set(copy.gather(dict.fromkeys("abcd"), links, None)) == groups


def test_pairs_that_share_a_part_are_no_whole_copies():
    links = (
        Link(Relation.COPY, "a", "b", copy.NAME, Evidence(0.9, "One text.")),
        Link(Relation.COPY, "b", "c", copy.NAME, Evidence(0.05, "They share a part.")),
    )
    assert copy.whole_copies(Linked(links, (), (("a", "b"), ("b", "c")))) == (("a", "b"),)


def copies(reports):
    """Return the copies among reports that nothing was read out of."""
    return link([newsroom.reading(each) for each in reports], {each.id: each for each in reports}, newsroom.PACK).copies


def test_a_missing_report_is_an_error():
    readings, reports = folder()
    del reports["a"]
    with pytest.raises(KeyError, match="a"):
        link(readings, reports, newsroom.PACK)


def test_who_passes_a_figure_on_in_one_report_is_not_its_origin_in_another():
    member = newsroom.party("Ana Kovac", kind="person")
    reports = [newsroom.report(FLOOD, name="a"), newsroom.report(FLOOD_AGAIN, name="b")]
    spoken = [
        newsroom.claim("c-a", "m-a", "killed", newsroom.quantity(11), by="River Authority", through=["Ana Kovac"]),
        newsroom.claim("c-b", "m-b", "killed", newsroom.quantity(11), by="Ana Kovac"),
    ]
    other = newsroom.claim("d-b", "m-b", "missing", newsroom.quantity(7), by="Ana Kovac")
    readings = [
        newsroom.reading(reports[0], mentions=[newsroom.mention("m-a")], claims=spoken[:1]),
        newsroom.reading(reports[1], mentions=[newsroom.mention("m-b")], claims=[spoken[1], other], parties=[member]),
    ]
    links = link(readings, {report.id: report for report in reports}, newsroom.PACK).links
    joined = [(each.left, each.right) for each in links if each.relation is Relation.SAME_ORIGIN]
    assert joined == [("c-a", "c-b")]


@pytest.mark.parametrize(("office", "joined"), [("", [("c-b", "d-b")]), ("Mayor Ana Kovac spoke.", [])])
def test_who_was_told_by_a_body_and_holds_no_office_has_his_figures_from_it_in_one_report(office, joined):
    member = newsroom.party("Ana Kovac", kind="person")
    report = newsroom.report(f"{FLOOD} {office}", name="b")
    claims = [
        newsroom.claim("c-b", "m-b", "killed", newsroom.quantity(11), by="River Authority", through=["Ana Kovac"]),
        newsroom.claim("d-b", "m-b", "missing", newsroom.quantity(7), by="Ana Kovac"),
    ]
    reading = newsroom.reading(report, mentions=[newsroom.mention("m-b")], claims=claims, parties=[member])
    links = link([reading], {report.id: report}, newsroom.PACK).links
    assert [(each.left, each.right) for each in links if each.relation is Relation.SAME_ORIGIN] == joined


def test_every_rule_explains_itself_and_links_another_relation():
    assert all(rule.__doc__ and len(rule.__doc__) > 100 for rule in RULES)
    assert len({rule.RELATION for rule in RULES}) == len(RULES)
    assert {Relation.COPY, Relation.SAME_EVENT, Relation.SAME_ORIGIN} <= {rule.RELATION for rule in RULES}


def test_four_times_the_reports_take_nowhere_near_sixteen_times_as_long():
    small, _ = cost(60)
    large, linked = cost(240)
    assert large < 10 * max(small, 0.02)
    assert len(linked.stories) == 48


def cost(size):
    """Return the seconds that linking takes for `size` reports, five a story, and what it finds."""
    reports = []
    for n in range(size):
        sentences = (
            " ".join([*made_up(f"story {n // 5} {line}", 8), *made_up(f"own {n} {line}", 4)]) for line in range(8)
        )
        reports.append(newsroom.report(". ".join(sentences), name=f"r{n}"))
    start = process_time()
    linked = link([newsroom.reading(each) for each in reports], {each.id: each for each in reports}, newsroom.PACK)
    return process_time() - start, linked


def made_up(seed, count):
    """Return made-up words that depend on `seed` only."""
    digits = sha256(seed.encode()).digest()
    return [
        f"w{chr(97 + digits[n] % 26)}{chr(97 + digits[n + 9] % 26)}{chr(97 + digits[n + 18] % 6)}" for n in range(count)
    ]


def march(name, crowd=None, **told):
    """Return a report of a flood and the reading of how many stood on its banks."""
    report = newsroom.report(FLOOD + f" Report {name}.", name=name)
    counted = newsroom.claim(f"claim-{name}", f"mention-{name}", "crowd", newsroom.quantity(crowd or 0))
    mention = newsroom.mention(f"mention-{name}", **told)
    return report, newsroom.reading(report, mentions=[mention], claims=[counted] if crowd else [])


def test_an_exact_count_joins_a_report_without_a_date_to_its_happening_before_place_and_party_do():
    place = {"where": "Lipnik", "by": ["party:river-authority"]}
    both = [
        march("a", 107_300, when="2025-03-15"),
        march("b", 53_000, when="2024-12-22", **place),
        march("c", 107_300, **place),
    ]
    linked = link([reading for _, reading in both], {report.id: report for report, _ in both}, newsroom.PACK)
    assert {event.mentions for event in linked.events} == {("mention-a", "mention-c"), ("mention-b",)}


@pytest.mark.parametrize(("crowd", "main"), [(None, ("a", "b")), (107_300, ("a", "b", "c"))])
def test_a_report_about_the_next_happening_of_a_kind_is_not_about_the_one_that_it_looks_back_on(crowd, main):
    report, reading = march("c", crowd, when="2025-02-14")
    reading = replace(reading, mentions=(*reading.mentions, newsroom.mention("earlier", when="2025-01-25", main=False)))
    both = [march("a", 107_300, when="2025-01-25"), march("b", when="2025-01-25"), (report, reading)]
    linked = link([reading for _, reading in both], {report.id: report for report, _ in both}, newsroom.PACK)
    assert next(event.main for event in linked.events if "earlier" in event.mentions) == main


def test_a_report_that_is_about_what_only_might_be_is_about_the_happening_of_its_story():
    reports = [newsroom.report(FLOOD, name=name) for name in "abc"]
    readings = [
        newsroom.reading(reports[0], mentions=[newsroom.mention("m-a")]),
        newsroom.reading(reports[1], mentions=[newsroom.mention("m-b")]),
        newsroom.reading(reports[2], mentions=[newsroom.mention("m-c", "trial", reality="hypothetical")]),
    ]
    events = {event.kind: event for event in link(readings, {each.id: each for each in reports}, newsroom.PACK).events}
    assert events["flood"].main == ("a", "b", "c")
