"""What a later version of a report claims no more or otherwise."""

from dataclasses import replace

import newsroom
from onrecord.assessing.versions import kept, tell_versions

FIRST = newsroom.report(
    "The flood killed 12 people, Interior said, and 40 are missing.", name="a", published="2025-01-28"
)
SECOND = newsroom.report("The flood killed 21 people, Interior said.", name="b", published="2025-01-29")


def claim(of, key, field, number, by="Interior"):
    at = of.text.index(str(number))
    return newsroom.claim(key, "m", field, newsroom.quantity(number), by=by, at=(at, at + 2))


KILLED, MISSING = claim(FIRST, "c-1", "killed", 12), claim(FIRST, "c-2", "missing", 40)
REPORTS = {each.id: each for each in (FIRST, SECOND)}


def changes(before, after):
    readings = {"a": newsroom.reading(FIRST, claims=before), "b": newsroom.reading(SECOND, claims=after)}
    (told,) = tell_versions([("a", "b")], readings, REPORTS)
    return told.changes


def test_a_claim_that_disappeared_is_named_with_its_words():
    assert changes([MISSING], []) == ("Missing: 40 (Interior, “40”) is no longer there.",)


def test_a_claim_that_changed_is_told_with_both_values():
    assert changes([KILLED], [claim(SECOND, "c-9", "killed", 21)]) == ("Killed: 12 (Interior, “12”) is now 21.",)


def test_another_voice_is_another_claim():
    told = changes([KILLED], [claim(SECOND, "c-9", "killed", 21, by="Police")])
    assert told == ("Killed: 12 (Interior, “12”) is no longer there.",)


def test_a_claim_that_only_moved_is_the_same():
    moved = replace(KILLED, id="c-9")
    assert changes([KILLED], [moved]) == ()
    assert kept(newsroom.reading(FIRST, claims=[KILLED]), newsroom.reading(SECOND, claims=[moved])) == {"c-1": "c-9"}


def test_the_earlier_versions_are_named_from_the_first_to_the_last():
    third = replace(SECOND, id="c")
    readings = {key: newsroom.reading(replace(SECOND, id=key)) for key in "abc"}
    (told,) = tell_versions([("a", "b", "c")], readings, {**REPORTS, "c": third})
    assert (told.latest, [each.report for each in told.earlier]) == ("c", ["a", "b"])


def test_a_voice_without_a_name_of_its_own_is_the_same_in_both_versions():
    def by_police(of, number):
        made = claim(of, f"c-{of.id}", "killed", number, by="Police")
        return replace(made, origin=replace(made.origin, party=f"anonymous:report-{of.id}:police", name="police"))

    assert changes([by_police(FIRST, 12)], [by_police(SECOND, 21)]) == ("Killed: 12 (police, “12”) is now 21.",)
