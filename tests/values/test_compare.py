"""How two values stand to each other, and how one may be a slip of the other."""

import pytest

from onrecord.record.value import Moment, Name, Precision, Truth
from onrecord.values import Likeness, compare, find_quantities, find_times, say, slip

PUBLISHED = Moment("2025-02-28T00:00:00Z", "2025-03-01T00:00:00Z", Precision.DAY, timex="2025-02-28")


def quantity(words):
    return find_quantities(words)[0][1]


def moment(words, zone="Asia/Seoul"):
    return find_times(words, PUBLISHED, zone)[0].moment


@pytest.mark.parametrize(
    ("left", "right", "likeness"),
    [
        ("7,687 people", "7,687 people", Likeness.AGREE),
        ("986 miles", "1,587 km", Likeness.AGREE),
        ("130 minutes", "between 7,961 and 7,973 seconds", Likeness.AGREE),
        ("2 hours", "7,507 to 7,511 seconds", Likeness.AGREE),
        ("more than 6,000 km", "3,720 miles", Likeness.COMPATIBLE),
        ("more than 6,000 km", "3,500 miles", Likeness.DIFFER),
        ("more than 15,000 km", "up to 15,000 km", Likeness.DIFFER),
        ("73 minutes", "4,415 seconds", Likeness.COMPATIBLE),
        ("73 minutes", "4,445 seconds", Likeness.DIFFER),
        ("more than 7,000 people", "7,687 people", Likeness.COMPATIBLE),
        ("nearly 4,000 people", "3,958 people", Likeness.COMPATIBLE),
        ("about 100,000 people", "107,000 people", Likeness.COMPATIBLE),
        ("about 157 people", "160 people", Likeness.COMPATIBLE),
        ("about 157 people", "170 people", Likeness.DIFFER),
        ("some 88.41 percent", "93.87 percent", Likeness.DIFFER),
        ("nearly 90 percent", "93.87 percent", Likeness.DIFFER),
        ("several missiles", "two missiles", Likeness.COMPATIBLE),
        ("10,000 to 12,000 troops", "12,000 troops", Likeness.COMPATIBLE),
        ("10,000 soldiers", "12,000 soldiers", Likeness.DIFFER),
        ("107,000 people", "325,000 people", Likeness.DIFFER),
        ("912 people", "1,014 people", Likeness.DIFFER),
        ("nearly 4,000 people", "2,000 people", Likeness.DIFFER),
        ("at least 12 people", "9 people", Likeness.DIFFER),
        ("14 people", "15 people", Likeness.DIFFER),
        ("1,587 km", "130 minutes", Likeness.APART),
        ("$5 million", "5 million euros", Likeness.APART),
        ("the fourth launch", "four launches", Likeness.APART),
        ("Mach 5", "6,100 km/h", Likeness.AGREE),
    ],
)
def test_quantities_are_held_against_each_other_after_unit_bound_and_rounding(left, right, likeness):
    assert compare(quantity(left), quantity(right)).relation is likeness
    assert compare(quantity(right), quantity(left)).relation is likeness


def test_the_reason_names_both_values():
    reason = compare(quantity("107,000 people"), quantity("325,000 people")).reason
    assert "107,000" in reason
    assert "325,000" in reason


@pytest.mark.parametrize(
    ("left", "right", "word"),
    [
        ("7.507 to 7.511 seconds", "7,507 to 7,511 seconds", "decimal point"),
        ("1,500 soldiers", "15,000 soldiers", "factor of ten"),
        ("1,587 km", "1,857 km", "swapped"),
        ("7,507 hours", "7,507 seconds", "unit"),
        ("1,500 miles", "1,500 km", "unit"),
    ],
)
def test_a_slip_is_told_in_a_sentence(left, right, word):
    assert word in (slip(quantity(left), quantity(right)) or "")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("100 people", "1,000 people"),
        ("912 people", "1,014 people"),
        ("1,587 km", "986 miles"),
        ("12 people", "21 minutes"),
    ],
)
def test_another_figure_is_no_slip(left, right):
    assert slip(quantity(left), quantity(right)) is None


def test_a_day_leaves_room_for_a_clock_time_of_it():
    assert compare(moment("on Wednesday"), moment("at 8 a.m. on Wednesday")).relation is Likeness.COMPATIBLE


def test_one_instant_told_in_two_zones_is_the_same_time():
    assert (
        compare(moment("8 a.m. on 26 February 2025"), moment("2300 GMT on 25 February 2025")).relation is Likeness.AGREE
    )


def test_two_days_differ():
    told = compare(moment("on Wednesday"), moment("on Thursday"))
    assert told.relation is Likeness.DIFFER


def test_gmt_for_local_time_is_a_slip():
    assert "GMT" in (slip(moment("4 p.m. on 26 February 2025"), moment("4 o'clock GMT on 26 February 2025")) or "")


def test_names_agree_by_party_or_words():
    assert compare(Name("the NIS", "party:nis"), Name("spy agency", "party:nis")).relation is Likeness.AGREE
    assert compare(Name("Derna"), Name("the city of Derna")).relation is Likeness.COMPATIBLE
    assert compare(Name("Derna"), Name("Sousse")).relation is Likeness.DIFFER


def test_a_name_one_letter_apart_is_a_slip():
    assert slip(Name("Nakatani"), Name("Nakatini"))
    assert slip(Name("Nakatani"), Name("Nakayama")) is None


def test_yes_and_no_differ():
    assert compare(Truth(holds=True), Truth(holds=False)).relation is Likeness.DIFFER
    assert compare(Truth(holds=True), Truth(holds=True)).relation is Likeness.AGREE


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("between 7,961 and 7,973 seconds", "7,961–7,973 seconds"),
        ("at least 12 people", "at least 12"),
        ("about 107,000 people", "about 107,000"),
        ("1,587km", "1,587 km"),
        ("nearly 4,000 people", "nearly 4,000"),
        ("up to 325,000 people", "up to 325,000"),
        ("$71.4 million", "71.4 million USD"),
        ("the fourth launch", "4th"),
        ("Mach 5", "Mach 5"),
        ("at least Mach 5", "at least Mach 5"),
        ("Mach 6 to Mach 8", "Mach 6–8"),
        ("about magnitude 6", "about magnitude 6"),
        ("magnitude 7.8", "magnitude 7.8"),
        ("dozens of people", "12 or more"),
        ("one kilometre", "1 km"),
        ("one mile", "1 mile"),
    ],
)
def test_a_quantity_says_itself_in_short_words(words, said):
    assert say(quantity(words)) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("8 a.m. on 26 February 2025", "26 Feb 2025, 08:00 (UTC+9)"),
        ("8:00:41 a.m. on 26 February 2025", "26 Feb 2025, 08:00:41 (UTC+9)"),
        ("around 8 a.m. on 26 February 2025", "around 26 Feb 2025, 08:00 (UTC+9)"),
        ("2300 GMT on 25 February 2025", "25 Feb 2025, 23:00 UTC"),
        ("Wednesday", "26 Feb 2025"),
        ("June 2024", "June 2024"),
        ("the first week of February", "week of 1 Feb 2025"),
        ("Wednesday morning", "26 Feb 2025, morning"),
    ],
)
def test_a_moment_says_itself_in_local_time(words, said):
    assert say(moment(words)) == said


def test_a_moment_that_nobody_can_place_says_so():
    assert "unknown" in say(Moment(None, None))


@pytest.mark.parametrize(
    ("timex", "told"),
    [
        ("XXXX-WXX-6T16:00", "Saturday, 16:00 (date unresolved)"),
        ("XXXX-01-28TMO", "28 Jan, morning (date unresolved)"),
        ("XXXX-XX-XXT17:00", "17:00 (date unresolved)"),
        ("XXXX-WXX", "at an unknown time"),
        (None, "at an unknown time"),
    ],
)
def test_a_moment_without_a_date_says_what_its_words_tell(timex, told):
    assert say(Moment(None, None, timex=timex)) == told


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("nearly 1 week", "nearly 1 week"),
        ("at least 1 day", "at least 1 day"),
        ("1 to 2 hours", "1–2 hours"),
        ("2 weeks", "2 weeks"),
        ("0.5 km", "0.5 km"),
    ],
)
def test_a_measure_of_one_is_said_in_the_singular(words, said):
    assert say(quantity(words)) == said
