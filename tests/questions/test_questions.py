"""What people ask is answered, and what nobody can answer is said with a way out."""

import pytest

from brief.factory import launch
from onrecord.errors import OnrecordError
from onrecord.packs.pack import KnownParty, Pack
from onrecord.questions.events import Wanted, find_event, lines, list_events
from onrecord.questions.material import Material, meant, plain
from onrecord.questions.parties import ask_who, find_party
from onrecord.questions.why import EXPLANATIONS, MIXED, ask_why
from onrecord.record.link import Event, Evidence, Link, Linked, Relation
from onrecord.record.reading import PartyKind
from onrecord.record.value import Moment, Precision

PACK = Pack(
    "test",
    "1",
    parties=(KnownParty("party:kcna", "Korean Central News Agency", PartyKind.ORGANISATION, ("the Agency",)),),
)


def link(left, right, rule="story", relation=Relation.SAME_STORY):
    return Link(relation, left, right, rule, Evidence(0.9, f"{left} and {right} are alike"))


def material(*links, events=()):
    brief, readings, reports = launch()
    return Material.of(brief, readings, reports, Linked(tuple(links), tuple(events), ()), PACK)


@pytest.fixture
def wire(told):
    return told.reports[0].id


@pytest.fixture
def told():
    return material()


def span(first, last):
    return Moment(f"{first}T00:00:00Z", f"{last}T00:00:00Z", Precision.DAY)


def numbers(told, **wanted):
    return [each.number for each in list_events(told, Wanted(**wanted)).events]


@pytest.mark.parametrize("kind", ["missile_launch", "Missile launch"])
def test_events_of_a_kind_are_found_however_it_is_written(told, kind):
    assert numbers(told, kind=kind) == [1]


def test_no_event_of_another_kind_is_listed_and_the_kinds_here_are_told(told):
    listing = list_events(told, Wanted(kind="flood"))
    assert (listing.events, listing.total, listing.kinds) == ((), 1, ("missile_launch",))


def test_an_event_is_listed_under_who_speaks_of_it(told):
    assert numbers(told, party="KCNA") == [1]
    assert numbers(told, party="Harbour Wire") == [1]
    assert numbers(told, party="Kim Jong Un") == []


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        (span("2025-02-25", "2025-02-26"), None, [1]),
        (span("2025-02-26", "2025-02-27"), None, []),
        (None, span("2025-02-25", "2025-02-26"), [1]),
        (None, span("2025-02-24", "2025-02-25"), []),
    ],
)
def test_the_days_that_bound_a_list_belong_to_it(told, since, until, found):
    assert numbers(told, since=since, until=until) == found


def test_an_event_is_found_by_number_id_and_beginning_of_its_id(told):
    assert {find_event(told, given).assessment.event for given in ("1", "event-1", "event-")} == {"event-1"}


@pytest.mark.parametrize("given", ["0", "2", "nine", ""])
def test_an_event_that_is_not_there_is_refused_with_what_may_be_given(told, given):
    with pytest.raises(OnrecordError, match=r"1 to 1.*event-1.*onrecord events"):
        find_event(told, given)


def test_every_position_comes_with_its_words_and_report(told):
    (event,) = list_events(told, Wanted()).events
    found = {(line.standing.field, line.told[0].exact, line.told[0].report.path) for line in lines(event, told)}
    assert ("distance", "1,587 km", "news/harbour-wire.txt") in found
    assert len(list(lines(event, told))) == 4


@pytest.mark.parametrize(
    "given", ["party:kcna", "KCNA", "kcna", "K.C.N.A.", "korean central news agency", "The Agency"]
)
def test_a_party_is_found_by_id_name_and_the_packs_other_names(told, given):
    assert find_party(told, given).party == "party:kcna"


def test_a_part_of_a_name_that_only_one_party_has_is_enough(told):
    assert find_party(told, "Jong Un").party == "party:kim"


def test_an_unknown_party_is_answered_with_the_nearest_names(told):
    with pytest.raises(OnrecordError, match=r"Nobody here goes by 'KCMA'. Did you mean KCNA"):
        find_party(told, "KCMA")


def test_a_party_without_any_like_it_is_refused_without_a_guess(told):
    with pytest.raises(OnrecordError, match=r"goes by 'zzz'\.$"):
        find_party(told, "zzz")


def test_what_a_party_says_comes_in_order_of_publication(told):
    record = ask_who(told, "KCNA")
    said = [(remark.report.outlet.name, *remark.content) for remark in record.remarks]
    assert said == [
        ("Harbour Wire", "The missiles flew 1,587 km in 7,961 seconds"),
        ("Harbour Wire", "1,587 km"),
        ("Harbour Wire", "7,961 seconds"),
        ("Kestrel Observer", "The missiles flew 1,587 km in 7.961 seconds"),
        ("Kestrel Observer", "1,587 km"),
        ("Kestrel Observer", "7.961 seconds"),
    ]


def test_the_values_of_a_party_are_told_with_how_they_stand(told):
    record = ask_who(told, "KCNA")
    assert [(stand.standing.field, stand.confirmed, stand.at_odds) for stand in record.stands] == [
        ("distance", False, False),
        ("flight_time", False, True),
        ("flight_time", False, True),
    ]


def test_two_reports_are_linked_by_the_shortest_way_of_each_rule(told):
    one, two, three = (report.id for report in told.reports)
    tie = ask_why(material(link(one, two), link(two, three), link(one, three, "copy", Relation.COPY)), one, three)
    assert [(way.rule, [(step.left, step.right) for step in way.steps]) for way in tie.ways] == [
        ("story", [(one, two), (two, three)]),
        ("copy", [(one, three)]),
    ]
    assert all(way.explanation == EXPLANATIONS[way.rule] for way in tie.ways)


def test_a_way_may_go_against_the_order_of_a_links_ends(told):
    one, two, _ = (report.id for report in told.reports)
    (way,) = ask_why(material(link(two, one)), one, two).ways
    assert [(step.left, step.right) for step in way.steps] == [(one, two)]


def test_what_was_read_in_two_reports_links_them(told):
    one, two = told.reports[:2]
    claims = [next(c.id for c in told.claims.values() if told.homes[c.id] == each.id) for each in (one, two)]
    (way,) = ask_why(material(link(*claims, "origin", Relation.SAME_ORIGIN)), one.id, two.id).ways
    assert (way.rule, way.steps[0].left, way.steps[0].right) == ("origin", *claims)


def test_links_of_several_rules_join_what_none_joins_alone(told):
    one, two, three = (report.id for report in told.reports)
    tie = ask_why(material(link(one, two), link(two, three, "copy", Relation.COPY)), one, three)
    assert [(way.rule, len(way.steps)) for way in tie.ways] == [(MIXED, 2)]


def test_nothing_links_what_no_chain_joins(told):
    one, _, three = (report.id for report in told.reports)
    tie = ask_why(told, one, three)
    assert (tie.shared, tie.ways) == ((), ())


def test_a_report_that_tells_of_an_event_needs_no_link(told):
    report = told.reports[0]
    tie = ask_why(material(events=[Event("event-1", "missile_launch", (), (report.id,), ())]), "event-1", report.path)
    assert tie.shared[0] == report.id
    assert tie.ways == ()


def test_reports_are_found_by_path_file_name_and_id(told):
    report = told.reports[0]
    assert {ask_why(told, given, given).left.id for given in (report.id, report.path, "harbour-wire.txt")} == {
        report.id
    }


def test_what_is_not_here_is_refused_with_the_nearest_paths(told):
    with pytest.raises(OnrecordError, match=r"no report or event 'harbour-wir.txt'. Did you mean .*harbour-wire.txt"):
        ask_why(told, "harbour-wir.txt", "event-1")


def test_every_rule_explains_itself():
    assert {"story", "copy", "event", "origin"} < EXPLANATIONS.keys()
    assert all(EXPLANATIONS.values())


def test_names_are_compared_without_article_stops_and_capitals():
    assert plain("The U.N. Agency") == plain("UN agency")
    assert plain("The") == "the"
    assert plain("Aleksandar Vučić") == plain("aleksandar vucic")


def test_no_name_is_offered_where_none_is_near():
    assert meant("zzz", ["KCNA"]) == ""
