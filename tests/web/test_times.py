"""How many events began when is drawn by day, month or year, so that all of it can be seen at once."""

import re

from onrecord.web.drawing.times import HEIGHT, times


def told(drawn):
    return [(bar.words, bar.events, bar.since, bar.until) for bar in drawn.bars]


def test_a_few_weeks_have_a_bar_a_day_as_high_as_there_are_events():
    drawn = times([("2025-02-27", 1), ("2025-03-01", 4)])
    assert told(drawn) == [
        ("27 Feb 2025", 1, "2025-02-27", "2025-02-27"),
        ("1 Mar 2025", 4, "2025-03-01", "2025-03-01"),
    ]
    assert [bar.height for bar in drawn.bars] == [HEIGHT / 4, HEIGHT]
    assert [bar.room[0] <= bar.x and bar.x + bar.width <= sum(bar.room) <= 100 for bar in drawn.bars] == [True, True]


def test_days_are_marked_from_the_first_on_and_counts_in_whole_events():
    drawn = times([("2025-02-27", 1), ("2025-03-12", 2)])
    assert re.findall(r">([^<]+)</text>", drawn.days) == ["27 Feb 2025", "3 Mar 2025", "7 Mar 2025", "11 Mar 2025"]
    assert sorted(re.findall(r">([^<]+)</text>", drawn.counts)) == ["0", "1", "2"]


def test_some_years_have_a_bar_a_month_and_a_lifetime_one_a_year():
    months = times([("2023-12-18", 1), ("2023-12-20", 2), ("2025-02-01", 1)])
    assert told(months) == [("Dec 2023", 3, "2023-12-01", "2023-12-31"), ("Feb 2025", 1, "2025-02-01", "2025-02-28")]
    assert (months.first, months.last) == ("Dec 2023", "Feb 2025")
    assert told(times([("1999-01-01", 1), ("2025-02-01", 1)])) == [
        ("1999", 1, "1999-01-01", "1999-12-31"),
        ("2025", 1, "2025-01-01", "2025-12-31"),
    ]


def test_what_began_at_one_time_or_over_centuries_is_not_drawn():
    assert times([]) is None
    assert times([("2025-02-26", 9)]) is None
    assert times([("1704-01-01", 1), ("2025-02-01", 1)]) is None


def test_one_event_beside_a_thousand_is_still_seen():
    assert times([("2025-02-26", 1000), ("2025-02-27", 1)]).bars[1].height >= 2
