"""Harm that the words around it lay to another time than the main event's."""

import pytest

from onrecord.packs.load import load
from onrecord.reading.pipeline import read
from onrecord.record.ids import content_id, digest
from onrecord.record.report import Report
from onrecord.record.value import Moment, Precision

NEWS = "A gunman shot and killed two clerks at a shop in Lipnik on Monday, the police said. A shooting at a bar there last year left three people dead."
DAY = Moment("2024-05-07T00:00:00Z", "2024-05-07T23:59:59Z", Precision.DAY, timex="2024-05-07")


def told_of_main(text, field="killed"):
    report = Report(content_id("report", text), text, digest(text), published=DAY)
    (reading,) = read([report], load())
    main = {mention.id for mention in reading.mentions if mention.main}
    return {claim.value.low for claim in reading.claims if claim.field == field and claim.mention in main}


@pytest.mark.parametrize(
    ("behind", "numbers"),
    [
        ("", {2}),
        ("So far this year, nine people have been killed in the town.", {2}),
        ("Nine people have been killed there since last year, 12 on Monday.", {2, 12}),
        ("It was the deadliest attack this year, and killed nine people.", {2, 9}),
    ],
)
def test_harm_of_another_time_is_not_laid_to_the_main_event(behind, numbers):
    assert told_of_main(f"{NEWS} {behind}") == numbers


@pytest.mark.parametrize(
    ("behind", "numbers"),
    [
        ("In 2015, about 900 people died in the same valley.", {12}),
        ("It was the strongest since the tremor of May 2003, which left 177 people dead.", {12}),
        ("In October 2022 at least 31 people died in Velin. That disaster also killed 40 in Sorn.", {12}),
        ("Since 2009, landslides have killed 800 people there.", {12}),
        ("On Tuesday the ministry said 14 people had been killed.", {12, 14}),
    ],
)
def test_figure_of_another_time_goes_to_a_happening_that_no_word_names(behind, numbers):
    assert told_of_main(f"An earthquake killed 12 people in Lipnik on Monday, officials said. {behind}") == numbers


def test_what_a_launch_comes_after_is_not_the_launch():
    text = "North Korea fired two ballistic missiles toward the sea on Monday, South Korea's military said. {}"
    assert told_of_main(
        text.format("It was the first launch since March 18, when it fired six missiles."), "count"
    ) == {2}
    assert told_of_main(text.format("The launch comes nine days after the North fired 10 missiles."), "count") == {2}
    assert told_of_main(text.format("The military said the two missiles flew 600 km."), "distance") == {600}


def test_what_is_told_with_the_main_event_by_words_of_another_kind_is_laid_to_it():
    text = "A bomb attack killed two guards in Lipnik on Monday. Flights were cancelled, and 300 passengers were evacuated."
    assert told_of_main(f"{text} Soldiers were deployed, and five people were hurt.", "injured") == {5}


def test_what_brings_others_about_has_dead_of_its_own_beside_the_main_event():
    text = "Thousands of protesters marched through Lipnik on Monday, the police said. {} Students called for more marches."
    assert told_of_main(text.format("The collapse of a station roof killed 15 people in Brod.")) == set()
    assert told_of_main(text.format("Soldiers were deployed, and five people were killed.")) == {5}
