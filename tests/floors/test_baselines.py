from floors.baselines import by_day_and_place, by_title

REPORTS = [
    {"title": "Dam breaks above Orvel", "text": "A dam broke in Orvel. Rain fell in Orvel.", "published": "2025-03-03"},
    {
        "title": "Dam above Orvel breaks",
        "text": "Many left Orvel, said a man from Lima.",
        "published": "2025-03-03T10:00",
    },
    {"title": "Talks end in Lima", "text": "Talks ended in Lima.", "published": "2025-03-03"},
]


def test_titles_of_the_same_words_are_joined():
    groups = by_title(REPORTS)
    assert groups["0"] == groups["1"] != groups["2"]


def test_reports_are_grouped_by_day_and_by_the_place_named_most_often():
    assert by_day_and_place(REPORTS) == {
        "0": ("2025-03-03", "Orvel"),
        "1": ("2025-03-03", "Lima"),
        "2": ("2025-03-03", "Lima"),
    }
