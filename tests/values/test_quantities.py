"""Numbers of a text with their bounds, units and what they count; each case is a phrase as reports print it."""

import pytest

from onrecord.record.value import Quantity
from onrecord.values import find_quantities, yields


def only(text):
    found = find_quantities(text)
    assert len(found) == 1, [passage.of(text) for passage, _ in found]
    return found[0]


def sides(text):
    _, quantity = only(text)
    return quantity.low, quantity.high


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("They counted 1,587 of them.", 1587),
        ("They counted 1.2 million of them.", 1_200_000),
        ("They counted 10.000.000 of them.", 10_000_000),
        ("They sent 10.000 soldiers.", 10_000),
        ("They counted 1\u00a0234 of them.", 1234),
        ("They counted twenty-three of them.", 23),
        ("They counted two hundred and six of them.", 206),
        ("They counted half a million of them.", 500_000),
        ("They counted a dozen of them.", 12),
        ("They counted two and a half million of them.", 2_500_000),
        ("They counted a million and a half of them.", 1_500_000),
        ("They counted three hundred thousand of them.", 300_000),
        ("They sent ten-thousand troops.", 10_000),
        ("They sent 15-hundred troops.", 1500),
        ("It hit 6m people.", 6_000_000),
    ],
)
def test_a_number_is_read_in_digits_and_in_words(text, number):
    assert sides(text) == (number, number)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("At least 12 died.", 12, None),
        ("More than 9,000 are missing.", 9000, None),
        ("Well over 100,000 came.", 100_000, None),
        ("No fewer than 55 fell ill.", 55, None),
        ("At least another 1,500 are on their way.", 1500, None),
        ("100 or more soldiers fell.", 100, None),
        ("The crowd was up to 325,000.", None, 325_000),
        ("Nearly 4,000 were named.", None, 4000),
        ("Fewer than 30 came back.", None, 30),
        ("As many as 800 were aboard.", None, 800),
        ("They were ready within two weeks.", None, 2),
    ],
)
def test_an_open_bound_leaves_only_its_own_side(text, low, high):
    assert sides(text) == (low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It flew between 7,961 and 7,973 seconds.", 7961, 7973),
        ("It flew for 7,507 to 7,511 seconds.", 7507, 7511),
        ("It flew 7,507-7,511 seconds.", 7507, 7511),
        ("Turnout was from 275,000 to 325,000.", 275_000, 325_000),
        ("Two or three missiles flew.", 2, 3),
        ("It cost $10-12 million.", 10_000_000, 12_000_000),
        ("They want 2 to 3 million doses.", 2_000_000, 3_000_000),
    ],
)
def test_a_range_has_both_its_ends(text, low, high):
    assert sides(text) == (low, high)


def test_a_rise_from_one_number_to_another_is_no_range():
    found = find_quantities("The toll rose from 912 to 1,014.")
    assert [(q.low, q.high) for _, q in found] == [(912, 912), (1014, 1014)]


@pytest.mark.parametrize(
    ("text", "floor"),
    [
        ("Several cruise missiles flew.", 2),
        ("Dozens of people died.", 12),
        ("Hundreds were hurt.", 100),
        ("Several hundred casualties were reported.", 200),
        ("Thousands fled.", 1000),
        ("Tens of thousands of citizens met.", 10_000),
        ("Hundreds of thousands marched.", 100_000),
    ],
)
def test_a_vague_count_has_the_floor_of_its_order_and_no_top(text, floor):
    _, quantity = only(text)
    assert (quantity.low, quantity.high, quantity.approximate) == (floor, None, True)


@pytest.mark.parametrize("text", ["About 40 died.", "Some 40 died.", "40-odd people died.", "An estimated 40 died."])
def test_a_blurred_number_is_approximate(text):
    _, quantity = only(text)
    assert quantity.approximate
    assert (quantity.low, quantity.high) == (40, 40)


@pytest.mark.parametrize(
    ("text", "unit", "si"),
    [
        ("It flew 1,587km.", "kilometre", 1_587_000),
        ("It flew 986 miles.", "mile", 1_586_813.184),
        ("It took 130 minutes.", "minute", 7800),
        ("It took two hours and 10 minutes.", "minute", 7800),
        ("It took half an hour.", "hour", 1800),
        ("It moved at 360 km/h.", "kilometre per hour", 100),
        ("It moved at Mach 5.", "mach", 5),
        ("It weighed 29 tons.", "tonne", 29_000),
        ("A magnitude 7.8 quake struck.", "magnitude", 7.8),
        ("A 6.3-magnitude quake struck.", "magnitude", 6.3),
        ("A 7.8 earthquake struck.", "magnitude", 7.8),
        ("It was twice as large.", "times", 2),
        ("They drew double the demonstrators.", "times", 2),
        ("It was ten times as fast.", "times", 10),
        ("It was 40 degrees Celsius.", "degree Celsius", 313.15),
        ("99 per cent agreed.", "percent", 99),
        ("A 500-pound bomb fell.", "pound", 226.796185),
        ("It weighs 3,125,735 lb.", "pound", 1_417_809.54664195),
        ("It lifts two million pounds of cargo.", "pound", 907_184.74),
        ("It has 5 million pounds of liftoff thrust.", "pound of force", 22_241_108.0763025),
        ("It has 5 million pounds of thrust.", "pound of force", 22_241_108.0763025),
        ("It has 7.5M lb-F at the start.", "pound of force", 33_361_662.1144538),
        ("It has 2,500 tons of thrust.", "tonne of force", 24_516_625),
        ("It pushes with 900 kN.", "kilonewton", 900_000),
        ("They moved 3m tonnes.", "tonne", 3e9),
        ("The motor gives 200 horsepower.", "horsepower", 149_139.97431645),
    ],
)
def test_a_measure_has_its_unit_and_its_size_in_si(text, unit, si):
    _, quantity = only(text)
    assert quantity.unit == unit
    assert quantity.si_low == pytest.approx(si)


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("They asked for $71.4 million.", 71_400_000, "USD"),
        ("They asked for 5 million euros.", 5_000_000, "EUR"),
        ("They asked for £1.2bn.", 1_200_000_000, "GBP"),
        ("They asked for US$5m.", 5_000_000, "USD"),
        ("They asked for 10,000 South Korean won.", 10_000, "KRW"),
        ("They were fined 500 pounds.", 500, "GBP"),
        ("They lost 3 million pounds.", 3_000_000, "GBP"),
        ("It did 3 million pounds of damage.", 3_000_000, "GBP"),
    ],
)
def test_an_amount_of_money_has_its_currency(text, amount, currency):
    _, quantity = only(text)
    assert (quantity.low, quantity.unit) == (amount, currency)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Two long-range strategic cruise missiles flew.", "missile"),
        ("They sent 12,000 North Korean soldiers.", "soldier"),
        ("It left 11,300 dead.", "dead"),
        ("Some 3,000 bodies were buried.", "body"),
        ("Tens of thousands of protesters met.", "protester"),
        ("1,500 more soldiers went.", "soldier"),
        ("56 were injured.", None),
        ("One person died.", "person"),
        ("4 children were found.", "child"),
    ],
)
def test_what_is_counted_is_the_head_noun_in_the_singular(text, noun):
    _, quantity = only(text)
    assert quantity.counted == noun


@pytest.mark.parametrize(
    "text",
    [
        "The Hwasong-18 and the KN-23 were shown.",
        "It was an F-16, not a Boeing 737.",
        "Since 9/11 the AK-47 has been common, and so has Covid-19.",
        "Resolution 1718 was adopted.",
        "It began at 8:30 a.m. on 26 February 2025.",
        "It has been so since 2014.",
        "No one came, and one another was blamed.",
        "It was the Second World War.",
        "Call the line at (800) 555-0142.",
        "The flat lies on 7 Mile Road.",
        "She left a day or two later.",
    ],
)
def test_names_codes_clocks_and_dates_are_no_quantities(text):
    assert [passage.of(text) for passage, _ in find_quantities(text)] == []


def test_two_units_of_one_phrase_are_two_quantities():
    found = find_quantities("It flew 1,587 km (986 miles).")
    assert [q.unit for _, q in found] == ["kilometre", "mile"]


@pytest.mark.parametrize("text", ["A 45-year-old man died.", "A man aged 45 died.", "Kim Ro, 45, died."])
def test_an_age_is_years_and_counts_as_age(text):
    _, quantity = only(text)
    assert (quantity.low, quantity.unit, quantity.counted) == (45, "year", "age")


def test_an_ordinal_is_a_tally_of_what_it_counts():
    _, quantity = only("It was the fourth missile launch this year.")
    assert (quantity.low, quantity.unit, quantity.counted) == (4, "ordinal", "launch")


def test_the_passage_holds_the_bounds_and_the_noun():
    text = "Officials said at least 100 North Korean soldiers fell."
    passage, _ = only(text)
    assert passage.of(text) == "at least 100 North Korean soldiers"


def test_a_rewritten_text_with_gaps_in_its_numbers_is_read_all_the_same():
    text = "It travelled 1, 500km and flew between 7, 507 and 7, 511 hours."
    assert [(q.low, q.high) for _, q in find_quantities(text)] == [(1500, 1500), (7507, 7511)]


def test_a_day_and_a_count_behind_it_stay_apart():
    text = "On Jan. 5, 200 people came."
    assert [q.low for _, q in find_quantities(text)] == [200]


def test_words_that_yield_the_value_are_told_from_words_that_do_not():
    _, quantity = only("between 7,961 and 7,973 seconds")
    assert yields(quantity, "between 7,961 and 7,973 seconds")
    assert not yields(quantity, "between 7,961 and 7,974 seconds")
    assert not yields(quantity, "between 7,961 and 7,973 hours")


def test_what_is_counted_must_stand_among_the_words():
    assert not yields(Quantity(3, 3, None, 3, 3, counted="missile"), "three rockets")
    assert yields(Quantity(3, 3, None, 3, 3, counted="rocket"), "three rockets")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("A quarter of the seats were empty.", 25, "percent"),
        ("Three-fifths of the seats were empty.", 60, "percent"),
        ("a quarter of a million people", 250_000, None),
        ("two and a quarter miles", 2.25, "mile"),
        ("five point two five miles", 5.25, "mile"),
    ],
)
def test_fractions_in_words_are_shares_or_parts_of_a_number(text, value, unit):
    passage, quantity = find_quantities(text)[0]
    assert (quantity.low, quantity.high, quantity.unit) == (value, value, unit)
    assert yields(quantity, passage.of(text))


@pytest.mark.parametrize("text", ["a third suspect fled", "a two-thirds majority", "the first quarter of 2024"])
def test_an_ordinal_is_no_fraction(text):
    assert all(quantity.unit == "ordinal" for _, quantity in find_quantities(text))


def test_a_number_in_a_compound_word_counts_nothing():
    assert find_quantities("They flew figure-eight patterns.") == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("They flew 350 and 400 kilometres.", [350, 400]),
        ("They fell 100, 200 and 300 kilometres away.", [100, 200, 300]),
        ("The field is 1.5 by 3 kilometres.", [1.5, 3]),
    ],
)
def test_numbers_share_the_unit_of_the_one_that_they_are_tied_to(text, numbers):
    found = find_quantities(text)
    assert [(quantity.low, quantity.unit) for _, quantity in found] == [(number, "kilometre") for number in numbers]
    assert all(yields(quantity, passage.of(text)) for passage, quantity in found)


@pytest.mark.parametrize("text", ["In all 12 and $3 million.", "They sent 12 boats and 3 km of rope."])
def test_a_number_shares_no_unit_that_is_told_with_each(text):
    assert find_quantities(text)[0][1].unit is None


def test_blanks_may_part_the_thousands_of_a_long_number():
    _, quantity = only("They counted 1 414 021 100 people.")
    assert (quantity.low, quantity.counted) == (1414021100, "person")


def test_numbers_of_a_list_are_not_one_number():
    assert find_quantities("Exercises 22,24,26,31 are left.") == []


@pytest.mark.parametrize(
    ("text", "share"),
    [("One in five people fled.", 20), ("Three out of four voters stayed.", 75), ("1 in 10 homes burned.", 10)],
)
def test_one_in_five_is_a_share(text, share):
    passage, quantity = only(text)
    assert (quantity.low, quantity.unit) == (share, "percent")
    assert yields(quantity, passage.of(text))


def test_two_in_three_attacks_are_no_share():
    assert all(
        quantity.unit != "percent" for _, quantity in find_quantities("They killed two in three attacks in 10 days.")
    )


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Quake deaths pass 7,200", 7200, None),
        ("the death toll rose past 7,200", 7200, None),
        ("the number had passed 5,000", 5000, None),
        ("the house passed 12 bills", 12, 12),
    ],
)
def test_a_toll_that_passes_a_number_is_at_least_that(text, low, high):
    (_, quantity), *_ = find_quantities(text)
    assert (quantity.low, quantity.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("fell to less than $US6,500 on Monday", None, 6500, "USD"),
        ("allocated R4bn to the agency", 4e9, 4e9, "ZAR"),
        ("a pass rarely exceeds 70 euros", None, 70, "EUR"),
        ("more than one in ten young children", 10, None, "percent"),
        ("drones were shot down over six regions", 6, 6, None),
        ("raises above the 5.5 percent that was approved", 5.5, 5.5, "percent"),
        ("double that amount", 2, 2, "times"),
    ],
)
def test_money_shares_and_bounds_as_reports_print_them(text, low, high, unit):
    assert [(q.low, q.high, q.unit) for _, q in find_quantities(text)] == [(low, high, unit)]


@pytest.mark.parametrize("text", ["Case number: 1704020058 was filed", "She hit a double that won the game"])
def test_numbers_of_files_and_hits_count_nothing(text):
    assert find_quantities(text) == []


@pytest.mark.parametrize("words", ["The flight PK 8303 fell.", "The train IR 904 stopped."])
def test_the_number_of_a_flight_counts_nothing(words):
    assert find_quantities(words) == []


def test_over_behind_what_fell_is_no_bound():
    ((_, quantity),) = find_quantities("The boat tipped over about 150 miles from the capital.")
    assert (quantity.low, quantity.high, quantity.approximate) == (150, 150, True)


@pytest.mark.parametrize("words", ["The toll has gone up to 56.", "The toll rose up to 56."])
def test_what_a_count_rose_up_to_is_the_count(words):
    assert sides(words) == (56, 56)


@pytest.mark.parametrize(
    "words",
    ["The school stands at 6724 Highway 24 in Lipnik.", "They met at 114 Highway 9.", "They met at 46 Elm Street."],
)
def test_the_number_of_a_house_on_a_numbered_road_counts_nothing(words):
    assert [passage.of(words) for passage, _ in find_quantities(words)] == []


def test_a_blank_between_thousands_of_people_parts_no_number():
    assert [(q.low, q.counted) for _, q in find_quantities("It left 1 200 dead and 9 900 injured.")] == [
        (1200, "dead"),
        (9900, "injured"),
    ]
    assert [q.low for _, q in find_quantities("They include 1 159 associated deaths.")] == [1159]


@pytest.mark.parametrize("text", ["On Nov. 5 300 people died.", "Of 1,250 people, on 5 300 people died."])
def test_a_day_and_a_count_behind_it_stay_two_numbers(text):
    assert [q.low for _, q in find_quantities(text)][-1] == 300


def test_seconds_may_be_glued_to_a_number_with_a_comma():
    _, quantity = only("It flew for 4,415s in all.")
    assert (quantity.low, quantity.unit) == (4415, "second")


def test_a_decade_is_no_number_of_seconds():
    assert find_quantities("It was built in the 1990s.") == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The test was the fourth this year.", 4),
        ("It is the fifth that the North has launched this year.", 5),
        ("The blast is the second in the province in over a week.", 2),
        ("It was the third in as many days.", 3),
    ],
)
def test_an_ordinal_before_a_length_of_time_tallies_without_a_noun(text, number):
    tallies = [(q.low, q.counted) for _, q in find_quantities(text) if q.unit == "ordinal"]
    assert tallies == [(number, None)]


@pytest.mark.parametrize("text", ["She is the second in command this week.", "It was the first that he had seen."])
def test_an_ordinal_that_ranks_or_counts_no_time_tallies_nothing(text):
    assert find_quantities(text) == []


def test_the_dead_may_number_so_many():
    assert [q.low for _, q in find_quantities("The dead now number 104.")] == [104]
    assert find_quantities("Take highway number 104.") == []


@pytest.mark.parametrize("text", ["He reads Defense One.", "Air Force One landed."])
def test_one_at_the_end_of_a_name_counts_nothing(text):
    assert find_quantities(text) == []


def test_scores_are_people_where_harm_is_told_and_no_marks():
    assert [q.low for _, q in find_quantities("Two died and scores were injured.")] == [2, 20]
    assert find_quantities("Test scores were low.") == []


def test_one_in_four_of_the_population_is_a_share():
    _, quantity = only("One in four of the total population came.")
    assert (quantity.low, quantity.unit) == (25, "percent")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("About half of them were ill.", 50, 50),
        ("Half of the voters came.", 50, 50),
        ("It was cut by more than half.", 50, None),
    ],
)
def test_half_of_something_is_a_share(text, low, high):
    assert sides(text) == (low, high)


@pytest.mark.parametrize(
    "text", ["It fell in the first half of the match.", "It came in half of a day.", "He left half."]
)
def test_a_half_in_time_is_no_share(text):
    assert [quantity.unit for _, quantity in find_quantities(text) if quantity.unit == "percent"] == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [("a mile-long street", "mile"), ("the roughly hour-long talks", "hour"), ("a year-long inquiry", "year")],
)
def test_one_of_a_unit_is_read_before_long(text, unit):
    passage, quantity = only(text)
    assert (quantity.low, quantity.unit) == (1, unit)
    assert yields(quantity, passage.of(text))


def test_how_far_something_moved_and_where_it_came_are_two_figures():
    assert [quantity.low for _, quantity in find_quantities("It fell $11 billion to $106 billion.")] == [11e9, 106e9]


def test_tens_of_people_are_ten_or_more():
    assert sides("The blast killed tens of miners.") == (10, None)
