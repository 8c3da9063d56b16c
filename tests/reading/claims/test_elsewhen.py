"""Harm that the words around it lay to another time than the main event's."""

import pytest

from onrecord.packs.load import load
from onrecord.reading.pipeline import read
from onrecord.record.ids import content_id, digest
from onrecord.record.report import Report
from onrecord.record.value import Moment, Precision

NEWS = "A gunman shot and killed two clerks at a shop in Lipnik on Monday, the police said. A shooting at a bar there last year left three people dead."
DAY = Moment("2024-05-07T00:00:00Z", "2024-05-07T23:59:59Z", Precision.DAY, timex="2024-05-07")


def told_of_main(text):
    report = Report(content_id("report", text), text, digest(text), published=DAY)
    (reading,) = read([report], load())
    main = {mention.id for mention in reading.mentions if mention.main}
    return {claim.value.low for claim in reading.claims if claim.field == "killed" and claim.mention in main}


@pytest.mark.parametrize(
    ("behind", "numbers"),
    [
        ("", {2}),
        ("So far this year, nine people have been killed in the town.", {2}),
        ("Nine people have been killed there since last year, 12 on Monday.", {2, 9, 12}),
        ("It was the deadliest attack this year, and killed nine people.", {2, 9}),
    ],
)
def test_harm_of_another_time_is_not_laid_to_the_main_event(behind, numbers):
    assert told_of_main(f"{NEWS} {behind}") == numbers
