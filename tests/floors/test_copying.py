from floors.copying import contained, copying

WIRE = "a dam above the town gave way on monday morning and twelve people are missing"
TEXTS = {
    "wire": WIRE,
    "carried": f"{WIRE} officials said late in the evening of the same day",
    "own": "rain fell for a week before the dam broke and the mayor asked everybody to leave",
}


def test_a_text_that_stands_whole_in_a_longer_one_is_contained():
    assert contained(TEXTS) == {frozenset({"wire", "carried"})}


def test_linked_and_contained_pairs_are_set_beside_each_other(monkeypatch):
    monkeypatch.setattr("floors.copying.FEWEST", 5)
    linked = copying(TEXTS, [["wire", "carried", "own"]])
    assert linked["copies: linked pairs that are half contained"] == 1 / 3
    assert linked["copies: half contained pairs that are linked"] == 1.0


def test_texts_of_a_few_words_are_contained_in_none():
    assert contained({"a": "the dam broke", "b": "the dam broke"}) == set()


def test_what_a_site_says_instead_of_a_report_is_left_out():
    notice = "this page can not be shown in your region"
    assert copying({"a": notice, "b": notice}, [["a", "b"]]) == {
        "copies: linked pairs that are half contained": 0.0,
        "copies: half contained pairs that are linked": 0.0,
    }
