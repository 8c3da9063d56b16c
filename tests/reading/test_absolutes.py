"""What "with" opens belongs to its own clause."""

from onrecord.reading.absolutes import rehung

# With half counted , she won
LOWER = ["with", "half", "counted", ",", "she", "won"]
RELS = ["mark", "nsubj", "advcl", "punct", "nsubj", "root"]


def test_the_first_of_two_subjects_goes_to_the_clause_that_with_opens():
    assert rehung(LOWER, RELS, [5, 5, 5, 2, 5, 5], [(0, 6)]) == [2, 2, 5, 2, 5, 5]


def test_it_goes_there_also_where_with_hangs_on_the_clause_already():
    assert rehung(LOWER, RELS, [2, 5, 5, 2, 5, 5], [(0, 6)]) == [2, 2, 5, 2, 5, 5]


def test_one_subject_stays_where_it_is():
    rels = ["mark", "obj", "advcl", "punct", "nsubj", "root"]
    assert rehung(LOWER, rels, [5, 5, 5, 2, 5, 5], [(0, 6)]) == [5, 5, 5, 2, 5, 5]


def test_other_openings_stay():
    assert rehung(["while", *LOWER[1:]], RELS, [5, 5, 5, 2, 5, 5], [(0, 6)]) == [5, 5, 5, 2, 5, 5]
