"""Of which of several places a count is."""

import pytest

import newsroom
from onrecord.assessing import case
from onrecord.assessing.where.gazetteer import Gazetteer
from onrecord.assessing.where.spots import place_told

WHOLE = "The floods killed 900 across the country."


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("In Strelna, where 40 roofs fell, 36 died.", " in Strelna"),
        ("Some 40 roofs fell in Strelna, and of those beside 20 of them 36 died.", ""),
        ("In Strelna, roofs fell, while 36 died.", ""),
    ],
)
def test_a_sentence_that_opens_with_a_place_tells_all_its_counts_of_it(sentence, place):
    text = f"{sentence} {WHOLE}"
    report = newsroom.report(text, name="a", outlet="a")
    told = []
    for number in ("36", "900"):
        at = text.index(number)
        claim = newsroom.claim(
            f"c-{number}", "m-a", "killed", newsroom.quantity(int(number)), at=(at, at + len(number))
        )
        told.append(case.Testimony(claim, report, None))
    assert place_told(("c-36",), told, Gazetteer(newsroom.PACK)) == place
