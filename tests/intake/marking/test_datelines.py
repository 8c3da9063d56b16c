"""Datelines: place, date and credit at the start of a paragraph."""

import pytest

from onrecord.intake.marking.datelines import read_dateline, read_dateline_alone


@pytest.mark.parametrize(
    ("line", "marked", "place", "dated", "named"),
    [
        ("SEOUL, Feb 28 (Reuters) - The dam", "SEOUL, Feb 28 (Reuters) -", "SEOUL", None, ["Reuters"]),
        ("SEOUL, South Korea (AP) — The dam", "SEOUL, South Korea (AP) —", "SEOUL, South Korea", None, ["AP"]),
        ("ORVEL, Jan. 26 (Yonhap) -- The dam", "ORVEL, Jan. 26 (Yonhap) --", "ORVEL", None, ["Yonhap"]),
        ("Orvel, 15 March 2025 (Beta) – The dam", "Orvel, 15 March 2025 (Beta) –", "Orvel", "2025-03-15", ["Beta"]),
        ("MOSCOW, January 26. /TASS/. The dam", "MOSCOW, January 26. /TASS/.", "MOSCOW", None, ["TASS"]),
        ("Jan 25, 2025 (Bloomberg) - The dam", "Jan 25, 2025 (Bloomberg) -", None, "2025-01-25", ["Bloomberg"]),
        (
            "(Valley Wire- KCNA) ORVEL, Jan 26 (NNN-KCNA) - A",
            "(Valley Wire- KCNA) ORVEL, Jan 26 (NNN-KCNA) -",
            "ORVEL",
            None,
            ["Valley Wire", "KCNA", "NNN-KCNA"],
        ),
        ("(CNN) The dam", "(CNN)", None, None, ["CNN"]),
        ("Orvel, (APP - 23rd Oct, 2024) 1,500 more", "Orvel, (APP - 23rd Oct, 2024)", "Orvel", "2024-10-23", ["APP"]),
        ("KYIV/MOSCOW, Oct 21 - The dam", "KYIV/MOSCOW, Oct 21 -", "KYIV/MOSCOW", None, []),
        ("ORVEL: The dam", "ORVEL:", "ORVEL", None, []),
        ("Orvel - The dam", "Orvel -", "Orvel", None, []),
        (
            "Orvel: The dam gave way after a night of rain, and the water carried three cars off.",
            "Orvel:",
            "Orvel",
            None,
            [],
        ),
        ("WASHINGTON, D.C. – The dam", "WASHINGTON, D.C. –", "WASHINGTON, D.C.", None, []),
    ],
)
def test_a_dateline_gives_place_date_and_credit(line, marked, place, dated, named):
    found = read_dateline(line, first=True)
    assert line[: found.end] == marked
    assert (found.place, found.dated and found.dated.timex) == (place, dated)
    assert [name for name, *_ in found.credits] == named


@pytest.mark.parametrize(
    "line",
    [
        "Kim Jong Un - who oversaw the test - left.",
        "Putin (right) met the delegation.",
        "The 12-year-old - who lives in Orvel - was found.",
        "North Korea (DPRK) - a closed state - said nothing.",
        "BREAKING: The dam gave way.",
        "KCNA: Kim visits the dam",
        "NATO - The alliance met.",
        "NYPD: Man found in river",
        "At least 12 people died, he said.",
        "Reyes: The dam will never give way",
        'Reyes: "The dam gave way after a night of rain, and the water carried three cars off."',
    ],
)
def test_prose_and_labels_are_no_dateline(line):
    assert read_dateline(line, first=True) is None


@pytest.mark.parametrize("line", ["Orvel - The dam", "ORVEL: The dam", "(CNN) The dam"])
def test_further_down_a_place_alone_is_no_dateline(line):
    assert read_dateline(line, first=False) is None


def test_further_down_a_credit_makes_a_dateline():
    assert read_dateline("KYIV, Feb 3 (Reuters) - The dam", first=False)


def test_a_line_that_is_only_place_and_date_is_a_dateline_and_not_an_author_with_a_date():
    assert read_dateline_alone("Pyongyang / Orvel | December 29, 2025").dated.timex == "2025-12-29"
    assert read_dateline_alone("Ada Brandt | December 29, 2025") is None
