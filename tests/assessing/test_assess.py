"""What an assessment tells of an event: title, time, place, origins, denials, and the order of it all."""

from dataclasses import replace
from itertools import permutations

import pytest

import newsroom
from onrecord.assessing import FINDINGS, assess
from onrecord.linking import link
from onrecord.record.assessment import FindingKind
from onrecord.record.reading import Mode

FLOOD = "The river Sava rose above its banks at Lipnik on Tuesday night, and the valley stood under water."
BUDGET = "Parliament passed the budget after a night of debate on pensions, taxes and salaries of teachers."


def brief_of(readings, reports):
    table = {report.id: report for report in reports}
    return assess(link(readings, table, newsroom.PACK), readings, table, newsroom.PACK)


def flood(name, text=FLOOD, *, mention=None, **read):
    """Return a report of a flood and its reading: one mention, and the claims, statements and parties of `read`."""
    report = newsroom.report(text, name=name, outlet=name)
    return report, newsroom.reading(report, mentions=[newsroom.mention(f"m-{name}", **(mention or {}))], **read)


def test_the_title_tells_kind_place_and_day_as_most_mentions_have_them():
    pairs = [
        flood("a", mention={"when": "2025-01-25", "where": "Lipnik"}),
        flood("b", mention={"when": "2025-01-25", "where": "Lipnik, upper Sava"}),
        flood("c", mention={"when": "2025-01-26", "where": "Poland"}),
    ]
    (assessment,) = brief_of([r for _, r in pairs], [r for r, _ in pairs]).assessments
    assert assessment.title == "Flood in Lipnik, upper Sava, 25 Jan 2025"
    assert assessment.when.earliest == "2025-01-25T00:00:00Z"
    assert assessment.where.name == "Lipnik, upper Sava"


def test_an_event_whose_time_nobody_tells_has_none_and_stands_last():
    old, undated = flood("a", mention={"when": "2025-01-25"}), flood("b", BUDGET, mention={"kind": "meeting"})
    assessments = brief_of([undated[1], old[1]], [undated[0], old[0]]).assessments
    assert [(each.kind, each.when is None) for each in assessments] == [("flood", False), ("meeting", True)]


def test_a_minister_and_his_ministry_are_one_origin_under_the_familys_id_with_the_reason():
    minister = newsroom.party("Ivo Maric", kind="person", family="party:interior")
    pairs = [
        flood(
            "a",
            claims=[newsroom.claim("c-a", "m-a", "killed", newsroom.quantity(11), by="Ivo Maric")],
            parties=[minister],
        ),
        flood(
            "b",
            claims=[newsroom.claim("c-b", "m-b", "killed", newsroom.quantity(11), by="Interior Ministry")],
            parties=[newsroom.party("Interior Ministry", key="party:interior-ministry", family="party:interior")],
        ),
    ]
    (assessment,) = brief_of([r for _, r in pairs], [r for r, _ in pairs]).assessments
    (origin,) = assessment.standings[0].positions[0].origins
    assert (origin.party, origin.name) == ("party:interior", "Interior Ministry")
    assert "Ivo Maric" in origin.reason


def test_an_origin_goes_by_the_name_that_most_of_its_claims_have():
    member = newsroom.party("Harbour Radio", key="party:harbour-radio", family="party:state-broadcaster")
    told = [
        flood(
            each,
            claims=[newsroom.claim(f"c-{each}", f"m-{each}", "killed", newsroom.quantity(11), by="Harbour Radio")],
            parties=[member],
        )
        for each in "ab"
    ]
    (assessment,) = brief_of([r for _, r in told], [r for r, _ in told]).assessments
    (origin,) = assessment.standings[0].positions[0].origins
    assert (origin.party, origin.name) == ("party:state-broadcaster", "Harbour Radio")


def test_relays_and_outlets_are_told_apart_from_origins():
    claim = newsroom.claim("c-a", "m-a", "killed", newsroom.quantity(11), by="Town Hall", through=["Sava Wire"])
    report, reading = flood("a", claims=[claim])
    position = brief_of([reading], [report]).assessments[0].standings[0].positions[0]
    assert [origin.name for origin in position.origins] == ["Town Hall"]
    assert position.through == ("Sava Wire", "a")


def test_a_denial_of_what_others_say_is_a_finding_with_its_words():
    text = FLOOD + " Town Hall denied that the dam had failed. The River Authority said the dam had failed."
    said = [
        newsroom.statement("s-1", "Town Hall", text, "that the dam had failed", cue="denied", stance="denies"),
        newsroom.statement("s-2", "River Authority", text, "the dam had failed."),
    ]
    report, reading = flood("a", text, statements=said)
    (finding,) = [f for f in brief_of([reading], [report]).findings if f.kind is FindingKind.DENIAL]
    assert finding.text == "Town Hall denies “that the dam had failed” (a)."
    assert finding.reports == ("a",)


def denial(speaker, told=FLOOD, words=FLOOD, voice="River Authority"):
    """Return the sentence on a denial of `words` in a report that opens with `told`, which `voice` says."""
    text = f"{told} So said {voice}. {speaker} has denied it all."
    said = [
        newsroom.statement("s-1", speaker, text, words, cue="denied", stance="denies"),
        newsroom.statement("s-2", voice, text, told, cue="So said"),
    ]
    report, reading = flood("a", text, statements=said)
    (finding,) = [f for f in brief_of([reading], [report]).findings if f.kind is FindingKind.DENIAL]
    return finding.text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("any part in the breaking of the dam", "denies “any part"),
        ("the dam was never looked at", "denies: “the dam"),
        ("that the mill was shut", "denies “that the mill"),
    ],
)
def test_what_is_denied_stands_as_the_object_or_as_a_sentence_of_its_own(words, told):
    text = f"{FLOOD} Town Hall denied {words}."
    said = [newsroom.statement("s-1", "Town Hall", text, words, cue="denied", stance="denies")]
    report, reading = flood("a", text, statements=said)
    (finding,) = brief_of([reading], [report]).findings
    assert told in finding.text


def test_a_denial_says_who_tells_of_what_is_denied():
    assert denial("Town Hall").endswith("; River Authority tells of it.")


@pytest.mark.parametrize("speaker", ["a spokesman", "Company spokesperson", "officials"])
def test_of_a_voice_without_a_name_nobody_can_tell_who_is_against_it(speaker):
    assert denial(speaker).endswith(" (a).")


def test_who_speaks_for_the_same_state_is_not_against_its_denial():
    assert denial("Ruritanian Town Hall", voice="Ruritania Foreign Ministry").endswith(" (a).")


def test_a_long_sentence_is_told_from_the_words_that_deny_on():
    long = "After a week of rain, in which the reeves of forty villages had written to the paper, each with a list of what was lost in the flood and of all those whom their villages were to blame for it"
    told = f"{long}, the old miller has denied it all."
    said = [newsroom.statement("s-1", "Town Hall", told, "it all", cue="denied", stance="denies")]
    report, reading = flood("a", told, statements=said)
    (finding,) = [f for f in brief_of([reading], [report]).findings if f.kind is FindingKind.DENIAL]
    assert finding.text == "Town Hall denies it: “...for it, the old miller has denied it all.” (a)."


@pytest.mark.parametrize(
    ("speaker", "words", "cue"),
    [
        ("Ana Ro", "the mill owner's long request for a new dam", "denied"),
        ("Town Hall", "giving a number of the dead", "denied"),
        ("Prosecutors", "the accusations against the miller", "dismissed"),
    ],
)
def test_to_refuse_what_is_asked_and_to_rule_on_charges_is_no_denial(speaker, words, cue):
    text = f"{FLOOD} {speaker} {cue} {words}."
    report, reading = flood(
        "a", text, statements=[newsroom.statement("s-1", speaker, text, words, cue=cue, stance="denies")]
    )
    found = brief_of([reading], [report]).findings
    assert [each for each in found if each.kind is FindingKind.DENIAL] == []


@pytest.mark.parametrize("speaker", ["It", "All", "Nobody"])
def test_of_whom_nobody_knows_who_it_is_no_denial_is_told(speaker):
    text = f"{FLOOD} {speaker} denied that the dam had failed."
    said = [newsroom.statement("s-1", speaker, text, "that the dam had failed", cue="denied", stance="denies")]
    report, reading = flood("a", text, statements=said)
    assert brief_of([reading], [report]).findings == ()


def test_not_to_know_is_no_denial():
    text = FLOOD + " Town Hall did not know whether the dam had failed."
    said = [
        newsroom.statement("s-1", "Town Hall", text, "whether the dam had failed", cue="did not know", stance="denies")
    ]
    report, reading = flood("a", text, statements=said)
    assert brief_of([reading], [report]).findings == ()


def test_to_refuse_bail_is_no_denial_and_a_court_rules():
    text = FLOOD + " Judge Ro denied him bail. The court rejected the claims of the mill. Town Hall denied the claims."
    said = [
        newsroom.statement("s-1", "Judge Ro", text, "him bail", cue="denied", stance="denies"),
        newsroom.statement("s-2", "Ana Ro", text, "him bail", cue="denied", stance="denies"),
        newsroom.statement("s-3", "The court", text, "the claims of the mill", cue="rejected", stance="denies"),
        newsroom.statement("s-4", "Town Hall", text, "the claims.", cue="denied the", stance="denies"),
    ]
    report, reading = flood("a", text, statements=said)
    denials = [f for f in brief_of([reading], [report]).findings if f.kind is FindingKind.DENIAL]
    assert [finding.text.partition(" denies")[0] for finding in denials] == ["Town Hall"]


def test_the_order_of_reports_changes_nothing():
    pairs = [
        flood("a", claims=[newsroom.claim("c-a", "m-a", "killed", newsroom.quantity(11), by="Town Hall")]),
        flood("b", claims=[newsroom.claim("c-b", "m-b", "killed", newsroom.quantity(47), by="River Authority")]),
        flood("c", BUDGET, mention={"kind": "meeting"}),
    ]
    first = brief_of([r for _, r in pairs], [r for r, _ in pairs])
    for order in permutations(pairs):
        assert brief_of([r for _, r in order], [r for r, _ in order]) == first


def test_findings_of_all_events_stand_in_order_of_weight():
    pairs = [
        flood(
            "a",
            claims=[
                newsroom.claim("c-a", "m-a", "killed", newsroom.quantity(11), by="Town Hall"),
                newsroom.claim("d-a", "m-a", "flight_time", newsroom.quantity(2, unit="hour")),
            ],
        ),
        flood("b", claims=[newsroom.claim("c-b", "m-b", "killed", newsroom.quantity(47), by="River Authority")]),
    ]
    brief = brief_of([r for _, r in pairs], [r for r, _ in pairs])
    assert [finding.kind for finding in brief.findings] == [FindingKind.CONFLICT, FindingKind.VOICELESS]
    assert brief.findings == brief.assessments[0].findings


def test_every_sort_of_finding_explains_itself():
    assert all(finder.find.__doc__ and finder.__doc__ for finder in FINDINGS)
    assert {finder.KIND for finder in FINDINGS} == set(FindingKind)


def quoting(*said):
    """Assess copies of one report, each of which quotes the town hall in its own words; return what is found."""
    rest = " Boats took villagers from their roofs. The army sent tents to Lipnik. Schools stay closed until Monday."
    pairs = []
    for name, words in zip("ab", said, strict=True):
        text = f"{FLOOD}{rest} “{words},” the mayor said."
        spoken = newsroom.statement(f"s-{name}", "Town Hall", text, f"“{words},”")
        pairs.append(flood(name, text, statements=[replace(spoken, mode=Mode.DIRECT)]))
    return brief_of([r for _, r in pairs], [r for r, _ in pairs]).findings


def test_a_copy_that_changes_a_quotation_is_a_slip():
    said = (
        "I expect that this night will change our town for good",
        "I anticipate that this night is going to change our town forever",
    )
    (finding,) = quoting(*said)
    assert (finding.kind, finding.field, finding.reports) == (FindingKind.SLIP, "quote", ("a", "b"))
    assert all(words in finding.text for words in said)


def tallied(words, *days, told=2, counted="second flood"):
    """Assess a flood of 20 June that is told to be the `told`-th, and floods of other days; return what is found of the tally."""
    first = f"{FLOOD} It was the {counted} {words}, the River Authority said."
    at = (first.index(counted), first.index(counted) + len(counted))
    count = newsroom.quantity(told, counted="flood")
    claim = newsroom.claim("c-a", "m-a", "tally", count, by="River Authority", at=at)
    pairs = [flood("a", first, mention={"when": "2025-06-20", "where": "Lipnik"}, claims=[claim])]
    for n, day in enumerate(days):
        text = f"{BUDGET} Number {n}: water in the streets of another town."
        pairs.append(flood(f"b{n}", text, mention={"when": day, "where": f"Town{n}"}))
    brief = brief_of([r for _, r in pairs], [r for r, _ in pairs])
    return [(finding.kind, finding.text) for finding in brief.findings if finding.field == "tally"]


def test_a_tally_that_the_record_bears_out_says_so_with_the_events():
    ((kind, text),) = tallied("this year", "2025-02-03", "2024-11-05")
    assert kind is FindingKind.TALLY
    assert "on record in that time: 2: Flood in Town0, 3 Feb 2025 and Flood in Lipnik, 20 Jun 2025" in text
    assert text.endswith("The tally agrees.")


def test_a_tally_of_more_than_was_read_tells_nothing():
    assert tallied("this year", "2024-11-05") == []


def test_more_events_on_record_than_a_tally_says_are_a_conflict():
    ((kind, text),) = tallied("this year", "2025-02-03", "2025-03-03")
    assert kind is FindingKind.CONFLICT
    assert text.endswith("That is 1 more than told.")


@pytest.mark.parametrize("words", ["this year for the rescuers of Lipnik", "in the valley this year"])
def test_a_tally_of_some_only_is_not_held_against_a_record_of_all(words):
    assert tallied(words, "2025-02-03", "2025-03-03") == []


def test_a_tally_of_a_sort_is_not_held_against_a_record_of_all_sorts():
    assert tallied("this year", "2025-02-03", "2025-03-03", counted="second flash flood") == []


def test_a_tally_counts_within_its_own_period():
    ((_, text),) = tallied("this month", "2025-02-03", "2025-06-02")
    assert "Town1" in text
    assert "Town0" not in text


def test_what_may_be_one_happening_told_of_apart_is_counted_once():
    ((kind, text),) = tallied("this year", "2025-02-03", "2025-02-03")
    assert kind is FindingKind.TALLY
    assert text.endswith("The tally agrees.")


def test_a_tally_without_a_period_is_not_checked():
    assert tallied("to hit the valley", "2025-02-03") == []


def laid_to(*names, kind="person", beside=""):
    """Assess reports of one flood that lay one quotation to somebody each, with `beside` in each; return what is found of the speaker."""
    said = "the dam held for an hour and then it was gone before our eyes"
    pairs = []
    for n, name in enumerate(names):
        text = f"{FLOOD} Witness number {n} stood by. {beside} “{said.capitalize()},” {name} said."
        words = newsroom.statement(f"s-{n}", name, text, f"“{said.capitalize()},”")
        who = newsroom.party(name, kind=kind)
        pairs.append(flood(f"paper {n}", text, statements=[replace(words, mode=Mode.DIRECT)], parties=[who]))
    brief = brief_of([r for _, r in pairs], [r for r, _ in pairs])
    return [finding.text for finding in brief.findings if finding.field == "speaker"]


def test_the_only_report_that_names_another_speaker_is_told():
    (text,) = laid_to("Ana Kos", "Ana Kos", "Eva Lind")
    assert text.startswith("paper 2 alone names Eva Lind for “The dam held")
    assert text.endswith(": paper 0 and paper 1 name Ana Kos.")


def test_two_reports_that_name_two_speakers_are_told_side_by_side():
    (text,) = laid_to("Ana Kos", "Eva Lind")
    assert text.endswith("is laid to Ana Kos (paper 0) and Eva Lind (paper 1).")


def test_a_name_in_full_and_in_short_is_one_speaker():
    assert laid_to("Ana Kos", "Kos") == []


def test_who_speaks_for_a_body_is_no_other_speaker():
    assert laid_to("Town Hall", "River Office", kind="organisation") == []


def test_where_the_other_speaker_is_named_in_the_report_too_nothing_is_told_of_two_speakers():
    assert laid_to("Ana Kos", "Ana Kos", "Eva Lind", beside="Eva Lind is the sister of Ana Kos.") == []


def test_a_copy_that_shortens_a_quotation_is_no_slip():
    said = "I expect that this night will change our town for good"
    assert quoting(said, f"{said} and that nobody here will forget what the water took from us") == ()


def test_a_value_in_brackets_that_is_not_the_one_before_them_is_a_finding():
    text = FLOOD + " The wave ran for 10 kilometres (16 miles) and then for 10 kilometres (6.2 miles)."
    claims = [
        newsroom.claim(
            f"c-{n}",
            "m-a",
            "ran",
            newsroom.quantity(value, unit=unit),
            at=(text.index(words), text.index(words) + len(words)),
        )
        for n, (value, unit, words) in enumerate(
            [(10, "kilometre", "10 kilometres"), (16, "mile", "16 miles"), (6.2, "mile", "6.2 miles")]
        )
    ]
    again = text.index("10 kilometres (6.2")
    claims.append(newsroom.claim("c-9", "m-a", "ran", newsroom.quantity(10, unit="kilometre"), at=(again, again + 13)))
    report, reading = flood("a", text, claims=claims)
    found = [f for f in brief_of([reading], [report]).findings if f.kind is FindingKind.CONVERSION]
    assert [finding.text for finding in found] == ["Ran: a gives 10 km (16 miles), which is not the same."]


def test_two_clocks_of_one_phrase_that_do_not_agree_are_a_finding():
    said = ("3:17 a.m. KST (1718 GMT)", "3:17 a.m. KST (1817 GMT)")
    text = f"{FLOOD} The dam broke at {said[0]}; others say that it did so at {said[1]}."
    at = [(text.index(words), text.index(words) + len(words)) for words in said]
    claims = [
        newsroom.claim(f"c-{n}", "m-a", "broke_at", newsroom.day("2025-01-25"), at=place) for n, place in enumerate(at)
    ]
    report, reading = flood("a", text, claims=claims)
    found = [f for f in brief_of([reading], [report]).findings if f.kind is FindingKind.CONVERSION]
    assert [(finding.text, finding.claims) for finding in found] == [
        ('Broke at: in a, "3:17 a.m. KST" and "1718 GMT" are 59 minutes apart.', ("c-0",))
    ]
