"""Reports that were written for training give their attributions and names, or say where they do not."""

import pytest
from training import written

BLOCK = """a-1 | test
{s1,2 The mayor} {c1 said} {q1 the road to Quito was shut} and {c2 asked} {q2 for help}.
{q1 “Stay home.”} Quito slept.
--- names
LOC\tQuito
"""


def _labels(block: str) -> list[tuple[str, int, set[int]]]:
    text = written.as_text(written.report(block))
    return [(" ".join(text.words[s.start : s.stop]), s.role, set(s.ties)) for s in text.spans or ()]


def test_marks_are_taken_out_of_the_prose() -> None:
    assert (
        written.report(BLOCK).prose.splitlines()[0] == "The mayor said the road to Quito was shut and asked for help."
    )


def test_a_speaker_of_two_attributions_is_one_span_in_both() -> None:
    assert _labels(BLOCK)[0] == ("The mayor", 0, {1, 2})


def test_a_content_may_have_several_pieces() -> None:
    assert [words for words, role, ties in _labels(BLOCK) if role == 2 and 1 in ties] == [
        "the road to Quito was shut",
        "“ Stay home . ”",
    ]


def test_a_name_holds_for_all_its_places() -> None:
    assert [place[2] for place in written.report(BLOCK).names] == ["LOC", "LOC"]


def test_a_name_with_a_number_holds_for_that_place_only() -> None:
    begin = written.report(BLOCK.replace("LOC\tQuito", "LOC\tQuito #2")).names[0][0]
    assert written.report(BLOCK).prose[begin:].startswith("Quito slept")


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        (BLOCK.replace("{q2 for help}", "for help"), "attribution 2 needs a content"),
        (BLOCK.replace("help}", "help"), "a mark within another or never opened"),
        (BLOCK.replace("Quito slept", "{q3 Quito slept"), "a mark that never closes"),
        (BLOCK.replace("LOC\tQuito", "LOC\tLima"), "no such name"),
        (BLOCK.replace("LOC\tQuito", "TOWN\tQuito"), "no such name"),
        (BLOCK.replace("{c1 said}", "{c1 }said"), "an empty mark"),
    ],
)
def test_a_flaw_is_told_with_its_report(broken: str, told: str) -> None:
    with pytest.raises(ValueError, match=f"a-1.*{told}"):
        written.report(broken)


def test_every_report_that_ships_with_the_recipe_can_be_read() -> None:
    train, held = written.read()
    assert len(held) == (len(train) + len(held)) // written.HELD_OUT > 0
