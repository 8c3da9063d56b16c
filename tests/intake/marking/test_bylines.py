"""Bylines: names, agencies and stamps at head or foot of a report, and no line of prose."""

import pytest

from onrecord.intake.marking.bylines import read_byline
from onrecord.intake.marking.stamps import leading_stamp


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Ada Brandt", ("Ada Brandt",)),
        ("BY ADA BRANDT AND KIM SU-JIN", ("ADA BRANDT", "KIM SU-JIN")),
        ("By Ada Brandt, Zoë Küng and Jean de la Tour", ("Ada Brandt", "Zoë Küng", "Jean de la Tour")),
        ("by Ada Brandt and The Valley Post news desk March 3, 2025 12:14 PM 2 min read", ("Ada Brandt",)),
        ("ADA BRANDT - Monday, 3 March 2025, 09:44", ("ADA BRANDT",)),
        ("Ada Brandt (@adab) Published March 3, 2025 | 05:00 PM", ("Ada Brandt",)),
        ("Ada Brandt, Reuters", ("Ada Brandt",)),
        ("Posted on March 3, 2025 by admin", ()),
    ],
)
def test_authors_are_read_from_a_byline(line, authors):
    assert read_byline(line).authors == authors


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("By REUTERS", [("Reuters", "REUTERS")]),
        ("AFP", [("AFP", "AFP")]),
        ("By Ada Brandt and Valley Wire", [("Valley Wire", "Valley Wire")]),
        ("(Reuters)", [("Reuters", "Reuters")]),
        ("Source: Agence France-Presse", [("AFP", "Agence France-Presse")]),
        ("KCNA via Yonhap", [("KCNA", "KCNA"), ("Yonhap", "Yonhap")]),
        ("ab/cd (AFP, dpa)", [("AFP", "AFP"), ("dpa", "dpa")]),
        ("By ADA BRANDT, Associated Press", [("AP", "Associated Press")]),
        ("By Ada Brandt Associated Press", [("AP", "Associated Press")]),
        ("With inputs from ANI", [("ANI", "inputs from ANI")]),
        ("(Reporting by Ada Brandt in Orvel; Editing by Jan Holt)", []),
        (
            "The Associated Press contributed to this report.",
            [("AP", "The Associated Press contributed to this report")],
        ),
    ],
)
def test_agencies_are_credits_with_their_place_in_the_line(line, named):
    assert [(name, line[start:end]) for name, start, end in read_byline(line).credits] == named


@pytest.mark.parametrize(
    ("line", "timex"),
    [
        ("Published March 3, 2025 | 05:00 PM", "2025-03-03T17:00"),
        ("Published: 12:34 GMT, 3 March 2025 | Updated: 14:00 GMT, 3 March 2025", "2025-03-03"),
        ("Published 2:29 PM EST, Mon March 3, 2025", "2025-03-03"),
        ("First Published : March 3, 2025, 2:20 pm IST", "2025-03-03T14:20"),
    ],
)
def test_a_line_that_says_when_it_was_published_gives_the_time(line, timex):
    assert read_byline(line).published.timex == timex


@pytest.mark.parametrize(
    "line", ["Date:2025-03-03 14:29:46", "March 3, 2025", "Updated: March 3, 2025", "3/4/2025 5:08:51 AM"]
)
def test_a_stamp_that_does_not_say_that_it_is_of_publication_gives_none(line):
    assert read_byline(line).published is None


@pytest.mark.parametrize(
    "line",
    [
        "By Tuesday, rescuers had reached the valley.",
        "By the numbers",
        "Reporting by local media suggests that 12 people died.",
        "Written by a group of officers, the letter asked him to resign.",
        "With information from the police, rescuers reached the valley.",
        "Heavy rain contributed to the collapse of the dam.",
        "The treaty was signed on 5 May 2020",
        "The dam, built in 1987, was last inspected on 3 March 2025.",
        "— Orvel Police (@OrvelPolice) March 3, 2025",
        "Posted to Seoul in 2019, he speaks Korean.",
    ],
)
def test_prose_is_no_byline(line):
    assert read_byline(line) is None


def test_stamps_before_a_title_are_measured():
    line = "03/03/2025 March 3, 2025 Dam gives way"
    assert line[leading_stamp(line) :] == "Dam gives way"
    assert leading_stamp("Dam gives way") == 0
