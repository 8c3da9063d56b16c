"""A reading is judged beside labels: what counts as found, whose it is, and what a miss is called."""

import pytest
from floors.agreement import Known, Sides, alike, judged
from floors.labels.drawing import Drawn
from floors.labels.errors import sorts
from floors.labels.notation import compiled
from floors.own import parts

TEXT = (
    "Ana Ruiz said the ferry Alba sank on Monday and 12 people died.\n"
    "A harbour official denied that it was overloaded, the Daily Gull reported.\n"
    "Advertisement\n"
)
DRAFT = [
    "news\taccident",
    "party\tp1\tperson\tAna Ruiz",
    "party\tp2\tanonymous\tA harbour official",
    "party\tp3\torganisation\tthe Daily Gull",
    "statement\tp1\tasserts\tAna Ruiz\tsaid\tthe ferry Alba sank on Monday and 12 people died",
    "statement\tp2\tdenies\tA harbour official\tdenied\tit was overloaded\tvia p3",
    "time\tDATE\t2024-05-06\tMonday",
    "value\tkilled\t12\t-\te1\tp1\t12 people",
    "event\te1\taccident\thappened\tmain\tsank",
    "skip\tAdvertisement",
]
REPORT = Drawn("seen", "sea-00", "sea", "k", TEXT, "ferry")
RUIZ = {"party": "person:ana-ruiz", "name": "Ana Ruiz"}
OFFICIAL = {"party": "anonymous:harbour-official:report-1", "name": "harbour official"}
GULL = {"party": "organisation:daily-gull", "name": "Daily Gull"}


def at(words):
    start = TEXT.index(words)
    return [[start, start + len(words)]]


def statement(who, content, stance="asserts", via=()):
    hops = [who | {"role": "speaker", "passages": at(who["name"])}]
    hops += [one | {"role": "relay", "passages": at(one["name"])} for one in via]
    return {"speaker": hops[0], "content": {"passages": at(content)}, "stance": stance, "chain": hops}


def claim(field="killed", number=12, words="12 people", origin=RUIZ):
    value = {"type": "quantity", "low": number, "high": number, "unit": None}
    return {"field": field, "value": value, "passages": at(words), "origin": origin}


def mention(words, kind="accident", reality="happened"):
    return {"kind": kind, "reality": reality, "main": True, "passages": at(words)}


def right():
    return {
        "statements": [
            statement(RUIZ, "the ferry Alba sank on Monday and 12 people died"),
            statement(OFFICIAL, "that it was overloaded", "denies", [GULL]),
        ],
        "times": [{"passages": at("Monday"), "value": "2024-05-06"}],
        "claims": [claim()],
        "mentions": [mention("sank")],
    }


def misses(told):
    labels, faults = compiled(DRAFT, REPORT)
    assert faults == []
    verdicts = judged(Sides(TEXT, labels, told, Known()))
    return {(verdict.figure, verdict.amiss.partition(":")[0]) for verdict in verdicts if verdict.amiss}


def test_a_right_reading_has_no_misses():
    assert misses(right()) == set()


def test_another_party_an_unnamed_one_and_a_lost_relay_are_told_apart():
    told = right()
    told["statements"][0]["chain"][0] |= GULL
    told["statements"][1]["chain"] = told["statements"][1]["chain"][:1]
    told["statements"][1]["chain"][0] |= {"party": "organisation:harbour", "name": "Harbour"}
    assert misses(told) == {
        ("statements: party right, of found", "another party"),
        ("statements: party right, of found", "a party for an unnamed one"),
        ("statements: chain right, of found", "1 for 1"),
        ("statements: chain right, of found", "1 for 2"),
    }


def test_a_statement_cut_short_is_not_found():
    told = right()
    told["statements"][0]["content"]["passages"] = at("the ferry")
    assert ("statements: found", "content cut otherwise") in misses(told)


def test_stance_time_value_field_and_reality_are_judged_on_their_own():
    told = right()
    told["statements"][1]["stance"] = "asserts"
    told["times"][0]["value"] = "2024-05-13"
    told["claims"] = [claim(field="injured", origin=None)]
    told["mentions"] = [mention("sank", reality="planned")]
    assert misses(told) == {
        ("statements: stance right, of found", "asserts for denies"),
        ("times: value F1", "another value"),
        ("values: field right, of found", "another field"),
        ("values: origin right, of found", "nobody for a party"),
        ("events: kind and reality found", "planned for happened"),
    }


def test_what_was_made_up_counts_against_precision_but_for_page_furniture():
    told = right()
    told["claims"] += [claim("crew", 3, "overloaded"), claim("crew", 3, "Advertisement")]
    told["mentions"].append(mention("reported", kind="flood"))
    assert misses(told) == {
        ("values: labelled, of claims", "no such label"),
        ("events: labelled, of mentions", "no such label"),
    }


def test_a_noun_of_the_labels_words_is_the_field_where_no_pack_has_it():
    told = right() | {"claims": [claim(field="people")]}
    labels, _ = compiled(DRAFT, REPORT)
    unknown = judged(Sides(TEXT, labels, told, Known()))
    known = judged(Sides(TEXT, labels, told, Known(fields=frozenset({"killed"}))))
    assert [verdict.right for verdict in unknown if "field" in verdict.figure] == [True]
    assert [verdict.right for verdict in known if "field" in verdict.figure] == [False]


def test_an_earlier_happening_counts_as_happened():
    told = right()
    told["mentions"] = [mention("sank", reality="background")]
    assert misses(told) == set()


def test_a_relay_that_stands_in_a_credit_is_no_part_of_the_chain():
    told = right()
    told["statements"][0] = statement(RUIZ, "the ferry Alba sank on Monday and 12 people died", via=[])
    credit = GULL | {"role": "relay", "passages": at("Advertisement")}
    told["statements"][0]["chain"].append(credit)
    assert misses(told) == set()


def test_parts_count_right_and_all_verdicts_by_figure():
    labels, _ = compiled(DRAFT, REPORT)
    told = right() | {"times": []}
    counted = parts(judged(Sides(TEXT, labels, told, Known())))
    assert counted["times: value F1"] == (0, 1)
    assert counted["statements: found"] == (2, 2)


def test_misses_are_sorted_by_size_with_their_passages():
    labels, _ = compiled(DRAFT, REPORT)
    told = right() | {"claims": [], "statements": []}
    found = sorts([(REPORT, judged(Sides(TEXT, labels, told, Known())))])
    assert list(found) == ["statements: found — not seen at all", "values: found — no claim"]
    assert "⟦12 people⟧" in found["values: found — no claim"][0]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Sen. Ana Ruiz", "Ruiz", True),
        ("the Ministry of Health", "Health Ministry", True),
        ("Ana Ruiz", "Eva Ruiz", False),
        ("S. Kořínek", "Korinek", True),
    ],
)
def test_names_are_one_partys_where_the_shorter_is_within_the_longer(one, other, same):
    assert alike(one, other) is same


def test_an_event_told_elsewhere_is_not_one_that_is_told_nowhere():
    told = right()
    told["mentions"] = [mention("overloaded")]
    assert ("events: kind found", "mention of the kind elsewhere") in misses(told)
    told["mentions"] = []
    assert ("events: kind found", "no mention") in misses(told)
