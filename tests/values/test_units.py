"""Units, money and names for numbers as reports print them: what each phrase is read as."""

import pytest

from onrecord.values import find_quantities, yields


def read(text):
    return [(passage.of(text), one.low, one.unit) for passage, one in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "words", "number", "unit"),
    [
        ("It drove at 180mph.", "180mph", 180, "mile per hour"),
        ("It is 3.8 billion light years away.", "3.8 billion light years", 3.8e9, "light year"),
        ("They pump 300,000 barrels per day.", "300,000 barrels per day", 300_000, "barrel per day"),
        ("The store held 40 barrels.", "40 barrels", 40, "barrel"),
        ("It made 50 terawatt-hours.", "50 terawatt-hours", 50, "terawatt hour"),
        ("It set 2.3 megajoules free.", "2.3 megajoules", 2.3, "megajoule"),
        ("The heat rose to 41C by noon.", "41C", 41, "degree Celsius"),
        ("The swab held 300 microbes per square metre.", "300 microbes per square metre", 300, "per square metre"),
        ("The line carries 110 kV now.", "110 kV", 110, "kilovolt"),
        ("It flew hundreds of kilometres.", "hundreds of kilometres", 100, "kilometre"),
        ("It slid for three quarters of a mile.", "three quarters of a mile", 0.75, "mile"),
        ("It slid for a mile and a half.", "a mile and a half", 1.5, "mile"),
        ("It ran for more than a mile.", "more than a mile", 1, "mile"),
        ("He got a 10 - year term.", "10 - year", 10, "year"),
        ("It was 12 times as fast as sound.", "12 times as fast as sound", 12, "mach"),
        ("It came to Mach Eight.", "Mach Eight", 8, "mach"),
        ("It flew for 4 748s in all.", "4 748s", 4748, "second"),
        ("It has a force of 1 971 kN.", "1 971 kN", 1971, "kilonewton"),
        ("It fed 5K persons.", "5K persons", 5000, None),
        ("They gave out 4.320 ready-to-eat packages.", "4.320", 4320, None),
    ],
)
def test_a_unit_is_read_with_its_number(text, words, number, unit):
    assert read(text) == [(words, number, unit)]


@pytest.mark.parametrize(
    ("text", "number", "code"),
    [
        ("It cost NIS 40 million.", 40e6, "ILS"),
        ("It cost NIS40m.", 40e6, "ILS"),
        ("It cost Rs. 5 crore.", 5e7, "INR"),
        ("It cost Tk 50 lakh.", 5e6, "BDT"),
        ("It cost PKR 20m.", 20e6, "PKR"),
        ("It cost €2bn.", 2e9, "EUR"),
        ("It cost N500 million.", 5e8, "NGN"),
        ("It cost N750,000.", 750_000, "NGN"),
        ("The damage is put at P3 billion.", 3e9, "PHP"),
        ("Each of them gets P20,000.", 20_000, "PHP"),
    ],
)
def test_money_is_read_by_the_abbreviation_before_it(text, number, code):
    assert [(low, unit) for _, low, unit in read(text)] == [(number, code)]


def test_kilotons_are_energy_unless_they_are_of_something():
    assert [unit for _, _, unit in read("It had a yield of 15 kilotons.")] == ["kilotonne of TNT"]
    assert [unit for _, _, unit in read("It took 15 kilotons of grain.")] == ["kilotonne"]


@pytest.mark.parametrize(
    "text",
    [
        "They had AK 47 rifles.",
        "They sat in seat 12C.",
        "Call 555-TIPS (8477) now.",
        "It began at 9 a . m . sharp.",
    ],
)
def test_names_telephone_numbers_and_clocks_that_stand_apart_are_no_quantities(text):
    assert find_quantities(text, []) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ro Holm Jr., 27, said so.",
        "Ro Holm (left), 30, of Elmstead said so.",
        "Ari H. Holm, 3, was found.",
        "Ari, 6, and Ro, 11, were found.",
    ],
)
def test_a_number_behind_a_name_is_the_age_however_the_name_ends(text):
    assert {quantity.counted for _, quantity in find_quantities(text)} == {"age"}


@pytest.mark.parametrize(
    ("text", "number", "noun"),
    [
        ("It was the fourth straight day.", 4, "day"),
        ("It was the 24th of its kind.", 24, "kind"),
        ("It was the eighth time this year.", 8, None),
        ("It was the 11th round of launches this year.", 11, "launch"),
        ("It was the third round in January alone.", 3, None),
        ("It was its fourth of 2025.", 4, None),
    ],
)
def test_an_ordinal_tallies_days_in_a_row_and_happenings_of_a_kind(text, number, noun):
    assert [(one.low, one.unit, one.counted) for _, one in find_quantities(text)] == [(number, "ordinal", noun)]


@pytest.mark.parametrize(
    "text", ["NIS 40 million", "three quarters of a mile", "300 microbes per square metre", "15 kilotons", "41C"]
)
def test_the_words_of_a_measure_read_again_yield_it(text):
    passage, quantity = find_quantities(text)[0]
    assert yields(quantity, passage.of(text))


def test_decimals_that_a_hyphen_joins_are_a_range_and_no_result_of_a_game():
    ((_, quantity),) = find_quantities("The rate was 1.5-2.5 then.")
    assert (quantity.low, quantity.high) == (1.5, 2.5)
