"""A whole text is marked from head to foot; what is not marked is body."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake.marking.lines import lines_of
from onrecord.intake.marking.parts import mark

REPORT = """Dam gives way above Orvel, mayor says 12 missing
Hundreds leave homes as river rises

By Ada Brandt and Jan Holt
Photo: the dam at Orvel. (Zoë Küng/AFP via Getty Images)
ORVEL, March 3, 2025 (Reuters) - The dam above Orvel gave way on Monday, the water board said.

At least 12 people were missing, the mayor told reporters.

Second dam holds, engineers say

Engineers said that a second dam was holding. “It will not fall,” one said.
Read more: What we know of the dam
Sign up for our newsletter

(Reporting by Ada Brandt; Editing by Jan Holt)
Comments"""


def marked(text, **options):
    return [(part.kind.value, part.passage.of(text)) for part in mark(text, **options).parts]


def test_a_report_is_marked_from_head_to_foot():
    assert marked(REPORT) == [
        ("title", "Dam gives way above Orvel, mayor says 12 missing"),
        ("title", "Hundreds leave homes as river rises"),
        ("byline", "By Ada Brandt and Jan Holt"),
        ("caption", "Photo: the dam at Orvel. (Zoë Küng/AFP via Getty Images)"),
        ("dateline", "ORVEL, March 3, 2025 (Reuters) -"),
        ("title", "Second dam holds, engineers say"),
        ("furniture", "Read more: What we know of the dam"),
        ("furniture", "Sign up for our newsletter"),
        ("byline", "(Reporting by Ada Brandt; Editing by Jan Holt)"),
        ("furniture", "Comments"),
    ]


def test_what_title_dateline_and_byline_tell_is_kept():
    marks = mark(REPORT)
    assert marks.title == "Dam gives way above Orvel, mayor says 12 missing"
    assert (marks.place, marks.dated.timex, marks.authors) == ("ORVEL", "2025-03-03", ("Ada Brandt", "Jan Holt"))
    assert [(credit.name, credit.passage.of(REPORT)) for credit in marks.credits] == [("Reuters", "Reuters")]
    assert marks.published is None


def test_the_credit_of_a_picture_is_no_credit_of_the_text():
    assert mark("Dam gives way\n\nPhoto: the dam (AP Photo)\n\nThe dam gave way on Monday.").credits == ()


def test_agencies_without_a_name_are_nobodys_credit():
    marks = mark("The dam gave way on Monday.\n\nWith inputs from agencies")
    assert [part.kind.value for part in marks.parts] == ["byline"]
    assert marks.credits == ()


def test_a_lead_that_is_a_sentence_is_no_title():
    assert marked("The dam gave way on Monday.\nThe mayor said so.") == []


def test_a_single_line_without_a_stop_is_body():
    assert marked("The dam gave way on Monday") == []


def test_the_title_that_metadata_give_is_found_in_the_text_and_lines_above_it_are_not_lost():
    text = "Trending topics\n\nDam gave way, board says.\n\nThe dam gave way on Monday."
    assert marked(text, title="Dam gave way, board says") == [
        ("furniture", "Trending topics"),
        ("title", "Dam gave way, board says."),
    ]


def test_a_stamp_before_a_title_is_a_byline_of_its_own():
    assert marked("03/03/2025 March 3, 2025 Dam gives way\n\nThe dam gave way on Monday.") == [
        ("byline", "03/03/2025 March 3, 2025"),
        ("title", "Dam gives way"),
    ]


def test_the_lines_below_a_label_for_links_are_links_until_prose_comes_again():
    text = "The dam gave way on Monday.\nRead more:\nWhy dams fall\nWho built it\nThe mayor said so on Tuesday."
    assert [words for _, words in marked(text)] == ["Read more:", "Why dams fall", "Who built it"]


@pytest.mark.parametrize(
    "lines",
    [
        "- 12 people missing\n- 300 homes lost",
        "He said:",
        "twelve missing, says mayor",
        "Source: Water Board, citing its engineers",
        "Flood\nDam\nRiver",
    ],
)
def test_lists_labels_and_broken_lines_are_no_headings(lines):
    assert marked(f"The dam gave way on Monday afternoon.\n{lines}\nThe mayor of Orvel said so on Tuesday.") == []


def test_a_text_cut_off_in_its_last_sentence_keeps_it():
    assert marked("The dam gave way on Monday afternoon.\nThe mayor of Orvel said on Tuesday that she was") == []


def test_hard_wrapped_text_is_read_by_paragraphs():
    text = (
        "Dam gives way\n\nThe dam above Orvel gave way on Monday after three days of\nrain, the regional water board said in a\n"
        "statement that its engineers had signed and that was sent to\nall newsrooms of the valley before noon. At least 12\n"
        "people were missing in the valley below the dam on Monday.\n\nThe mayor said so."
    )
    assert marked(text) == [("title", "Dam gives way")]
    assert len(lines_of(text)) == 3


def test_offsets_hold_with_every_sort_of_line_end():
    text = REPORT.replace("\n", "\r\n").replace("By Ada", "\t By\N{NO-BREAK SPACE}Ada")
    assert [words for kind, words in marked(text) if kind == "dateline"] == ["ORVEL, March 3, 2025 (Reuters) -"]
    assert [credit.passage.of(text) for credit in mark(text).credits] == ["Reuters"]


LINES = st.sampled_from(
    [
        "By Ada Brandt",
        "AFP",
        "SEOUL, Feb 28 (Reuters) - It fell.",
        "Read more:",
        "A heading",
        "It fell on Monday, she said.",
        "Photo: it",
        "",
        " ",
        "Comments",
        "— 3 March 2025",
        "𝔸 “b” (AP)",
    ]
)


@given(st.lists(LINES | st.text(max_size=30), max_size=12).map("\n".join))
def test_parts_stand_in_order_do_not_overlap_and_lie_within_the_text(text):
    marks = mark(text)
    ends = 0
    for part in marks.parts:
        assert ends <= part.passage.start < part.passage.end <= len(text)
        ends = part.passage.end
    assert all(credit.passage.of(text).strip() for credit in marks.credits)


def test_a_bare_date_above_the_first_paragraph_is_the_day_of_publication():
    marks = mark(
        "Ferry sinks off Orvel\nJane Doe, Valley Post\nJuly 2, 2015\n\nA ferry sank on Thursday, police said.\n"
    )
    assert marks.published.timex == "2015-07-02"


def test_a_published_line_comes_before_a_bare_date():
    text = "Ferry sinks\nJuly 4, 2015\nPublished July 2, 2015\n\nA ferry sank on Thursday, police said.\n"
    assert mark(text).published.timex == "2015-07-02"


@pytest.mark.parametrize(
    "text",
    [
        "Ferry sinks\nUpdated July 4, 2015\n\nA ferry sank on Thursday, police said.\n",
        "A ferry sank on Thursday, police said.\n\nJuly 4, 2015\n\nNobody was hurt, police said.\n",
    ],
)
def test_a_change_or_a_date_further_down_is_no_day_of_publication(text):
    assert mark(text).published is None
