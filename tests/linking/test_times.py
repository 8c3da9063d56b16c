"""How far apart moments are that only a weekday tells."""

import pytest

from onrecord.linking.keeping.forms import outline_of, outline_text
from onrecord.linking.times import When, gap, names_day, to_the_day, up_to
from onrecord.record.value import Moment, Precision

SATURDAY = Moment("2025-01-25T00:00:00Z", "2025-01-26T00:00:00Z", Precision.DAY, timex="2025-01-25")


def weekday(number):
    return Moment(None, None, Precision.DAY, timex=f"XXXX-WXX-{number}TMO")


@pytest.mark.parametrize(("number", "days"), [(6, 0.0), (5, 1.5), (7, 1.5), (4, 4.0), (2, 4.0)])
def test_another_weekday_is_another_time_and_a_neighbour_may_be_the_day_in_another_zone(number, days):
    assert gap(SATURDAY, weekday(number)) == days == gap(weekday(number), SATURDAY)


def test_a_weekday_names_a_day_and_places_none():
    assert names_day(weekday(6))
    assert not to_the_day(weekday(6))


def test_what_has_happened_lies_before_the_report_of_it():
    past = up_to(Moment("2025-01-04T00:00:00Z", "2025-01-05T00:00:00Z", Precision.DAY))
    assert gap(past, SATURDAY) == 20.0
    assert gap(past, Moment("2025-01-03T00:00:00Z", "2025-01-04T00:00:00Z", Precision.DAY)) == 0.0


def test_an_outline_is_kept_with_its_weekdays_and_one_without_them_is_read_as_well():
    kept = outline_of("9999", "a", '[{"ferry": 1.0}, [null, null], [["accident", null, 25, false]], [], [], []]')
    assert kept.times == (("accident", When(None, 25), False),)
    told = outline_of(
        "9999", "a", '[{"ferry": 1.0}, [null, null, null], [["accident", null, null, 6, false]], [], [], []]'
    )
    assert told.times == (("accident", When(None, None, 6), False),)
    assert outline_of("9999", "a", outline_text(told)) == told
