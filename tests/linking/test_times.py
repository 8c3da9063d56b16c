from onrecord.linking.times import gap, to_the_day
from onrecord.record.value import Moment, Precision

FULL = Moment("2025-01-25T07:00:00Z", "2025-01-25T07:01:00Z", Precision.MINUTE, timex="2025-01-25T16:00")


def yearless(day):
    return Moment(None, None, Precision.DAY, timex=f"XXXX-{day}")


def test_two_days_of_a_year_lie_apart_whatever_the_year():
    assert gap(FULL, yearless("01-28")) == 3
    assert gap(yearless("12-31"), yearless("01-01")) == 1


def test_the_same_day_of_an_unknown_year_tells_nothing():
    assert gap(FULL, yearless("01-25")) is None


def test_a_day_without_its_year_is_known_to_the_day():
    assert to_the_day(yearless("01-28"))
    assert not to_the_day(Moment(None, None, Precision.DAY, timex="XXXX-WXX-6"))
