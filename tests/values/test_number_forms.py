"""Numbers in the less common forms in which reports print them: tied by hyphens, below zero, as models, as halves."""

import pytest

from onrecord.values import find_quantities, yields


def told(text):
    return [(quantity.low, quantity.high, quantity.unit, quantity.counted) for _, quantity in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "noun"),
    [
        ("They saw half-a-dozen cranes.", 6, 6, None, "crane"),
        ("It was an 11-and-a-half hour flight.", 11.5, 11.5, "hour", None),
        ("It was a six-to-eight-week trial.", 6, 8, "week", None),
        ("Some 5-6,000 people came.", 5000, 6000, None, "person"),
        ("One or two jurors left.", 1, 2, None, "juror"),
        ("The rocket has Norway's 27 engines.", 27, 27, None, "engine"),
        ("Hundreds of schoolchildren holding flags came.", 100, None, None, "schoolchild"),
        ("He is 6' 3\" tall.", 75, 75, "inch", None),
        ("He is 6-foot-5.", 77, 77, "inch", None),
        ("They seized seven AK-47s.", 7, 7, None, "ak-47"),
        ("They shot down two MiG-29s.", 2, 2, None, "mig-29"),
        ("Only one party is registered.", 1, 1, None, "party"),
        ("It lasted two decades.", 2, 2, "decade", None),
        ("It was a 5.6 -magnitude earthquake.", 5.6, 5.6, "magnitude", None),
        ("Magnitude: 5.6, near Lipnik", 5.6, 5.6, "magnitude", None),
        ("It shipped 14-thousand-650 crates.", 14650, 14650, None, "crate"),
        ("It shipped two-thousand-300 crates.", 2300, 2300, None, "crate"),
        ("It sailed 12-hundred-30 kilometres.", 1230, 1230, "kilometre", None),
        ("It rose 61-point-eight metres.", 61.8, 61.8, "metre", None),
        ("Two lakh pilgrims came.", 200000, 200000, None, "pilgrim"),
        ("Lakhs of pilgrims came.", 100000, None, None, "pilgrim"),
        ("Eight in ten buses run.", 80, 80, "percent", None),
        ("He says that a guard fled and that one guard was hurt.", 1, 1, None, "guard"),
    ],
)
def test_a_number_is_read_however_it_is_tied_to_what_it_counts(text, low, high, unit, noun):
    assert told(text) == [(low, high, unit, noun)]


@pytest.mark.parametrize("text", ["It fell to minus 20.", "It fell to minus-20 degrees.", "It was minus 20 degrees."])
def test_a_temperature_below_zero_is_a_number_below_zero(text):
    assert told(text) == [(-20, -20, "degree", None)]


def test_a_margin_of_plus_or_minus_so_much_is_not_below_zero():
    assert told("It may be off by plus or minus 3 percent.") == [(3, 3, "percent", None)]


def test_both_sides_of_a_room_have_its_unit_and_each_passage_yields_its_own():
    text = "The cell is 8-by-12 feet."
    found = find_quantities(text)
    assert [(quantity.low, quantity.unit) for _, quantity in found] == [(8, "foot"), (12, "foot")]
    assert all(yields(quantity, passage.of(text)) for passage, quantity in found)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Almost half the city fled.", None, 50),
        ("More than half are members.", 50, None),
        ("They cut half their staff.", 50, 50),
    ],
)
def test_half_the_city_is_a_share_and_so_is_half_alone_before_its_verb(text, low, high):
    assert told(text) == [(low, high, "percent", None)]


@pytest.mark.parametrize(
    "text",
    [
        "He was a sixth-round pick.",
        "They watched it on a 4K screen.",
        "In the second half the team scored.",
        "It rained half the time.",
        "Their record is 50-32-1.",
    ],
)
def test_rounds_screens_halves_in_time_and_records_are_no_quantities(text):
    assert told(text) == []


def test_decades_are_measured_as_time():
    [(_, quantity)] = find_quantities("It lasted two decades.")
    assert quantity.si_low == pytest.approx(20 * 365.25 * 24 * 3600)


def test_a_person_killed_is_tallied_and_a_third_person_is_not():
    assert told("He was the 31st person killed there.") == [(31, 31, "ordinal", "person")]
    assert told("A third person was there.") == []


def test_what_a_model_is_called_must_stand_among_the_words():
    [(_, quantity)] = find_quantities("seven AK-47s")
    assert yields(quantity, "seven AK-47s")
    assert not yields(quantity, "seven of them")


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The jury deadlocked at 9-3.", [9, 3]),
        ("They beat the Herons 34-6 on the road.", [34, 6]),
        ("The match ended in a 2-2 tie.", [2, 2]),
        ("They improved to 13-3 after it.", [13, 3]),
        ("It ended with a 19-10 win.", [19, 10]),
    ],
)
def test_a_result_has_two_sides_each_with_a_passage_that_yields_it(text, sides):
    found = find_quantities(text)
    assert [quantity.low for _, quantity in found] == sides
    assert all(yields(quantity, passage.of(text)) for passage, quantity in found)


def test_what_is_counted_or_measured_in_a_range_is_no_result():
    assert told("They won in 3-5 weeks.") == [(3, 5, "week", None)]
    assert told("They lost the 17-18 season.") == [(17, 18, None, None)]
    assert told("See chart 9-3 there.") == []
    assert told("A run put them ahead 5-1, a 4-2 lead at the half.") == []
