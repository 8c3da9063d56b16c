"""What an editor is shown, sentence by sentence, by the plain-text cases beside this file."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

import newsroom
from floods import OWN_WORDS, brief_of
from onrecord.assessing import assess
from onrecord.linking import link
from onrecord.packs.pack import Field, FieldValue, Kind
from onrecord.record.value import Moment, Precision

CASES = tomllib.loads((Path(__file__).parent / "pairs" / "findings.toml").read_text("utf-8"))["case"]
ASIDE = {"single_origin", "voiceless", "echo"}


@pytest.mark.parametrize("case", [pytest.param(case, id=case["why"]) for case in CASES])
def test_findings(case):
    wanted = [(each["kind"], each["text"]) for each in case["shows"]]
    left_out = ASIDE - {kind for kind, _ in wanted}
    found = [(each.kind, each.text) for each in brief_of(case["said"], case["field"]).findings]
    assert [(kind, text) for kind, text in found if kind not in left_out] == wanted


def test_an_hour_of_the_morning_for_one_of_the_evening_is_a_slip():
    readings, reports = [], []
    for n, clock in enumerate(("08:05", "08:05", "20:05")):
        text = f"The river Sava rose above its banks at Lipnik, witness {n} said. The dam broke at {clock}."
        at = text.index(clock)
        moment = Moment(
            f"2025-01-25T{clock}:00Z", f"2025-01-25T{clock[:4]}6:00Z", Precision.MINUTE, timex=f"2025-01-25T{clock}"
        )
        report = newsroom.report(text, name=f"paper {n}", outlet=f"Paper {n}")
        broke = newsroom.claim(f"c-{n}", f"m-{n}", "flight_time", moment, by="Town Hall", at=(at, at + 5))
        readings.append(newsroom.reading(report, mentions=[newsroom.mention(f"m-{n}")], claims=[replace(broke)]))
        reports.append(report)
    table = {each.id: each for each in reports}
    findings = assess(link(readings, table, newsroom.PACK), readings, table, newsroom.PACK).findings
    (slip,) = (each for each in findings if each.kind == "slip")
    assert slip.text.startswith("Time of flight: Paper 2 gives")
    assert slip.text.endswith("twelve hours apart: am stands for pm.")


@pytest.mark.parametrize(("about", "kinds"), [(True, []), (False, ["voiceless"])])
def test_several_is_no_figure_that_lacks_a_voice(about, kinds):
    said = [{"at_least": 2, "about": about, "report": name, "words": "At least 2 people died"} for name in ("A", "B")]
    assert [each.kind for each in brief_of(said, "killed").findings] == kinds


@pytest.mark.parametrize(("words", "kinds"), [("a man and his son", []), ("2 men", ["voiceless"])])
def test_people_told_of_one_by_one_are_no_figure_that_lacks_a_voice(words, kinds):
    said = [{"value": 2, "report": name, "words": f"The river took {words}", "at_words": words} for name in ("A", "B")]
    assert [each.kind for each in brief_of(said, "killed").findings] == kinds


@pytest.mark.parametrize(("words", "kinds"), [("a man and his son", []), ("2 men", ["single_origin"])])
def test_people_told_of_one_by_one_are_no_figure_of_one_origin(words, kinds):
    told = {"value": 2, "by": "Town Hall", "words": f"The river took {words}", "at_words": words}
    found = brief_of([told | {"report": "A"}, told | {"report": "B"}], "killed").findings
    assert [each.kind for each in found] == kinds


@pytest.mark.parametrize("by", [None, "Town Hall"], ids=["nobody", "one voice"])
def test_that_it_was_one_person_is_no_figure_whoever_says_so(by):
    said = [
        {"value": 1, "by": by, "report": name, "words": "The river took 1 man", "at_words": "1 man"} for name in "ABC"
    ]
    assert [each.kind for each in brief_of(said, "killed").findings] == []


def test_what_another_report_gives_as_a_plain_fact_is_not_one_partys_alone():
    said = [{"value": 11, "by": "Town Hall", "report": "A"}, {"value": 11, "report": "B"}]
    assert [each.kind for each in brief_of(said, "killed").findings] == []


def test_an_echo_is_of_the_reports_that_name_the_voice():
    told = [{"value": 11, "by": "Town Hall", "report": name} for name in "ABC"]
    (echo,) = brief_of([*told, {"value": 11, "report": "D"}], "killed").findings
    assert echo.text == "3 reports give killed (11), all from one origin: Town Hall (A, B and C)."


@pytest.mark.parametrize(
    ("words", "kinds"), [("There were 11 dead", ["single_origin"]), ("Of the 11 dead, we care", [])]
)
def test_who_speaks_of_a_figure_as_known_does_not_give_it(words, kinds):
    fact = {"value": 11, "report": "A", "words": "The river took 11 people", "at_words": "11"}
    spoken = {"value": 11, "by": "Town Hall", "report": "A", "words": words, "at_words": "11"}
    other = {"holds": True, "by": "Town Hall", "report": "B"}
    assert [each.kind for each in brief_of([fact, spoken, other], "killed").findings] == kinds


LAST_YEAR = "Last year in all of Lipnik, 14 people were killed"
PAST = "Floods killed 14 people in the past 10 or 20 years"
ONE_OF = "Nobody came, said Ana Reyes, one of 284 residents of the old mill"
PAIR = "A pair of floods killed 14 people"
BESIDE = "It took a villager and 13 others"


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ([{"at_least": 24, "about": True, "report": name} for name in "AB"], "killed"),
        ([{"value": 4, "report": "A"}, {"holds": True, "report": "B"}], "killed"),
        ([{"value": 14, "report": "A"}, {"value": 11, "report": "A"}], "killed"),
        ([{"value": 14, "report": name, "words": PAST, "at_words": "14"} for name in "AB"], "killed"),
        ([{"value": 14, "report": name, "words": LAST_YEAR, "at_words": "14"} for name in "AB"], "killed"),
        ([{"value": 17, "unit": "kilometre", "report": name} for name in "AB"], "distance"),
        ([{"holds": True, "report": name} for name in "AB"], "killed"),
        ([{"value": 0, "report": name} for name in "AB"], "killed"),
        ([{"value": 40, "report": name} for name in "AB"], "boats"),
        ([{"value": 284, "report": name, "words": ONE_OF, "at_words": "284"} for name in "AB"], "trapped"),
        ([{"value": 13, "report": name, "words": BESIDE, "at_words": "13"} for name in "AB"], "killed"),
        ([{"value": 14, "report": name, "words": PAIR, "at_words": "14"} for name in "AB"], "killed"),
    ],
    ids=[
        "dozens",
        "few of one report",
        "one of two of a report",
        "of a longer time",
        "of last year",
        "a distance",
        "a yes",
        "nobody",
        "a detail",
        "the whole of which one is told",
        "others beside the dead",
        "of a pair of happenings",
    ],
)
def test_no_voice_is_missed_for_what_is_no_plain_figure_of_the_happening(said, field):
    assert [each.kind for each in brief_of(said, field).findings] == []


def test_a_greater_number_without_a_voice_shows_that_one_origin_has_only_some():
    said = [{"value": 3, "by": "Town Hall", "report": "A"}, {"value": 56, "report": "B"}]
    assert [each.kind for each in brief_of(said, "killed").findings] == []


def test_no_echo_is_told_of_people_told_of_one_by_one():
    said = [
        {"value": 1, "by": "Town Hall", "report": name, "words": f"The river took {whom}", "at_words": whom}
        for name, whom in zip("ABC", ("a man", "a 19 year-old man", "his son"), strict=True)
    ]
    assert [each.kind for each in brief_of(said, "killed").findings] == []


@pytest.mark.parametrize(
    "told",
    [{"value": 3}, {"value": 19, "counted": ""}, {"value": 2, "unit": "ordinal"}],
    ids=["few", "no noun", "second"],
)
def test_what_one_report_alone_gives_is_no_lone_figure_where_it_is_few_or_counts_nothing(told):
    said = [{"by": "Town Hall", "report": "A", **told}, {"holds": True, "report": "B"}]
    assert [each.kind for each in brief_of(said, "killed").findings] == []


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("At 08:05, the dam broke and the water came", ["single_origin"]),
        ("Crews responded to the first call from the old mill on the river at 08:05", []),
        ("Villagers walked home in a merry row from the old mill by the weir around 08:05", []),
    ],
)
def test_when_somebody_was_called_or_came_is_not_when_it_happened(words, kinds):
    readings, reports = [], []
    for name, told in (("A", words), ("B", "Nobody knows more.")):
        text = f"The river Sava rose above its banks at Lipnik, so {name} wrote. {told}"
        report = newsroom.report(text, name=name, outlet=name)
        claims = []
        if "08:05" in text:
            clock = Moment("2025-01-25T08:05:00Z", "2025-01-25T08:06:00Z", Precision.MINUTE, timex="2025-01-25T08:05")
            at = text.index("08:05")
            claims = [newsroom.claim("c", f"m-{name}", "flight_time", clock, by="Town Hall", at=(at, at + 5))]
        mention = newsroom.mention(f"m-{name}", when="2025-01-25", where="Lipnik")
        readings.append(newsroom.reading(report, mentions=[mention], claims=claims))
        reports.append(report)
    table = {each.id: each for each in reports}
    findings = assess(link(readings, table, newsroom.PACK), readings, table, newsroom.PACK).findings
    assert [each.kind for each in findings] == kinds


@pytest.mark.parametrize("told_as", [(), ("flood",)])
def test_figures_of_one_happening_that_is_told_as_two_kinds_are_held_against_each_other(told_as):
    gates = Field("gates", "Gates broken", FieldValue.COUNT, counted=("gate",))
    pack = replace(
        newsroom.PACK, kinds=(*newsroom.PACK.kinds, Kind("surge", "Surge", fields=(gates,), told_as=told_as))
    )
    told = [broken(*each) for each in (("a", "flood", 19), ("b", "flood", 19), ("c", "surge", 12))]
    reports, readings = {each.id: each for each, _ in told}, [reading for _, reading in told]
    findings = assess(link(readings, reports, pack), readings, reports, pack).findings
    assert [each.text.partition(":")[0] for each in findings if each.kind == "conflict"] == ["Gates broken"]


def broken(name, kind, gates):
    """Return a report that tells, as of a kind, how many gates broke, and its reading."""
    text = f"The river Sava rose above its banks at Lipnik and broke {gates} gates, as town hall {name} said."
    report = newsroom.report(text, name=name, outlet=name, published="2025-01-26")
    at = text.index(str(gates))
    figure = newsroom.quantity(gates, counted="gate")
    claim = newsroom.claim(f"c-{name}", f"m-{name}", "gates", figure, by=f"Hall {name}", at=(at, at + 2))
    mention = newsroom.mention(f"m-{name}", kind, when="2025-01-25", where="Lipnik")
    return report, newsroom.reading(report, mentions=[mention], claims=[claim])


@pytest.mark.parametrize(
    ("clock", "around", "kinds"), [("09:42", True, ["rounding"]), ("09:42", False, ["conflict"]), ("09:40", True, [])]
)
def test_a_clock_told_with_around_beside_another_voices_minute_is_told(clock, around, kinds):
    readings, reports = [], []
    for voice, told, about in (("Town Hall", "09:40", around), ("River Authority", clock, False)):
        text = f"{OWN_WORDS[len(reports)]} The dam broke at {told}."
        at = text.index(told)
        moment = Moment(
            f"2025-01-25T{told}:00Z", f"2025-01-25T{told}:59Z", Precision.MINUTE, about, f"2025-01-25T{told}"
        )
        report = newsroom.report(text, name=voice, outlet=f"Paper {told}")
        broke = newsroom.claim(f"c-{voice}", f"m-{voice}", "broke_at", moment, by=voice, at=(at, at + 5))
        readings.append(
            newsroom.reading(
                report, mentions=[newsroom.mention(f"m-{voice}", when="2025-01-25", where="Lipnik")], claims=[broke]
            )
        )
        reports.append(report)
    pack = replace(newsroom.PACK, fields=(Field("broke_at", "Broke at", FieldValue.MOMENT),))
    table = {each.id: each for each in reports}
    findings = assess(link(readings, table, pack), readings, table, pack).findings
    assert [each.kind for each in findings if each.field == "broke_at"] == kinds
