import pytest
from scenes import draft_of

from onrecord.reading import parties


def family_of(table, person="person:ana-rojas"):
    draft = draft_of(table)
    parties.run(draft)
    return draft.parties[person].family


def titled(*words):
    """Return a sentence in which Ana Rojas says something, with `words` as her title: each a word, or a word and its mark.

    The title's noun is the one before "of", or else the last.
    """
    told = [word if isinstance(word, tuple) else (word, "-") for word in words]
    texts, last = [text for text, _ in told], len(told) + 1
    noun = texts.index("of") if "of" in texts else len(told)
    rows = [
        f"{text} {_tag(text)} {last + 2 if at == noun else noun} {'nsubj' if at == noun else 'compound'} {mark} s1"
        for at, (text, mark) in enumerate(told, start=1)
    ]
    rows += [f"Ana NNP {noun} appos B-PER s1", f"Rojas NNP {last} flat I-PER s1", "said VBD 0 root - c1"]
    return "\n".join([*rows, f"so RB {last + 2} advmod - t1", f"_. . {last + 2} punct - -"])


def _tag(text):
    return "IN" if text in ("of", "for") else "NN" if text.islower() else "NNP"


CHILE = ("Chilean", "B-LOC")


@pytest.mark.parametrize(
    "title",
    [
        (CHILE, ("Health", "B-ORG"), "Minister"),
        (CHILE, "Vice", "Minister", "of", ("Health", "B-ORG")),
        (CHILE, ("Parliamentary", "B-ORG"), ("Vice", "I-ORG"), "Minister", "of", ("Health", "B-ORG")),
        (("Chile", "B-ORG"), ("Health", "I-ORG"), "Minister"),
        ("coordinator", "for", "the", CHILE, "Health", "Minister"),
    ],
)
def test_a_minister_s_business_that_was_heard_as_a_name_is_that_of_the_ministry(title):
    assert family_of(titled(*title)) == "organisation:chile-health-ministry"


def test_a_minister_of_a_place_has_no_ministry_of_the_state_that_the_report_is_about():
    assert (
        family_of(titled(("Lipnik", "B-ORG"), ("Health", "I-ORG"), "Minister")) == "organisation:lipnik-health-ministry"
    )


def test_the_secretary_of_a_body_speaks_for_the_body():
    assert family_of(titled("secretary", "of", ("Orvel", "B-ORG"))) == "organisation:orvel"


def test_a_word_that_every_state_s_offices_have_names_no_body():
    assert family_of(titled(("Provincial", "B-ORG"), "coordinator")) is None


def test_a_police_spokesman_speaks_for_the_police_of_the_place_before_it():
    assert family_of(titled("Lipnik", "police", "spokesman")) == "organisation:lipnik-police"


def test_an_office_within_another_body_s_name_is_not_that_body():
    assert family_of(titled("Lipnik", "police", "commission", "member")) == "organisation:lipnik-police-commission"


def test_the_bureau_of_a_place_is_the_body_of_its_deputy_head():
    assert family_of(titled("Lipnik", "publicity", "bureau", "deputy")) == "organisation:lipnik-publicity-bureau"


@pytest.mark.parametrize("inner", ["Water", "Press"])
def test_of_bodies_that_are_parts_of_one_another_the_inmost_is_whose_officer_somebody_is(inner):
    title = (
        *("director", "of", (inner, "B-ORG"), ("Department", "I-ORG"), ("of", "I-ORG"), "the"),
        *(("Lipnik", "B-ORG"), ("Committee", "I-ORG"), "of", "the", ("River", "B-ORG"), ("Party", "I-ORG")),
    )
    assert family_of(titled(*title)) == f"organisation:{inner.lower()}-department"


def test_a_spokesman_with_a_rank_speaks_for_the_body_before_his_office():
    assert family_of(titled(("Harbor", "B-ORG"), ("Watch", "I-ORG"), "spokesman", "Colonel")) == (
        "organisation:harbor-watch"
    )


def test_nothing_before_its_article_is_of_a_title():
    table = """
On IN 2 case - -
Wednesday NNP 10 obl - -
the DT 6 det - s1
Chilean JJ 6 amod B-LOC s1
Health NNP 6 compound - s1
Minister NNP 10 nsubj - s1
_, , 8 punct - s1
Ana NNP 6 appos B-PER s1
Rojas NNP 8 flat I-PER s1
spoke VBD 0 root - c1
_. . 10 punct - -
"""
    assert family_of(table) == "organisation:chile-health-ministry"


def test_where_a_minister_speaks_is_no_business_of_the_ministry():
    table = """
The DT 3 det - s1
Chilean JJ 3 amod B-LOC s1
minister NN 10 nsubj - s1
of IN 5 case - s1
health NN 3 nmod - s1
in IN 7 case - s1
Parliament NNP 5 nmod - s1
Ana NNP 3 appos B-PER s1
Rojas NNP 8 flat I-PER s1
spoke VBD 0 root - c1
_. . 10 punct - -
"""
    assert family_of(table) == "organisation:chile-health-ministry"


INSTITUTE = (("Orvel", "B-ORG"), ("Institute", "I-ORG"))


def named_behind(*words, rank=()):
    """Return a sentence whose subject is an office, `words`, with Ana Rojas and a rank of hers behind its comma."""
    told = [word if isinstance(word, tuple) else (word, "-") for word in words]
    noun = next(at for at, (text, _) in enumerate(told, start=1) if text in ("spokesman", "General", "officer"))
    name = len(told) + 2 + len(rank)
    verb = name + 3
    rows = [
        f"{text} {'POS' if text == '_' + chr(39) + 's' else _tag(text)} {verb if at == noun else noun} {'nsubj' if at == noun else 'compound'} {mark} s1"
        for at, (text, mark) in enumerate(told, start=1)
    ]
    rows += [f"_, , {name} punct - s1", *(f"{word} NNP {name} compound - s1" for word in rank)]
    rows += [f"Ana NNP {noun} appos B-PER s1", f"Rojas NNP {name} flat I-PER s1", f"_, , {name} punct - -"]
    return "\n".join([*rows, "said VBD 0 root - c1", f"so RB {verb} advmod - t1", f"_. . {verb} punct - -"])


@pytest.mark.parametrize(
    "table",
    [
        named_behind("the", "spokesman", "of", *INSTITUTE, rank=("Col.",)),
        named_behind("the", "spokesman", "of", *INSTITUTE, rank=("Rear", "Adm.")),
        named_behind("the", "spokesman", "of", *INSTITUTE, "_(", "OI", "_)"),
        named_behind("the", "Director", "General", "of", *INSTITUTE),
        named_behind("the", "Director", "General", "of", *INSTITUTE, rank=("Mrs.",)),
        named_behind("the", *INSTITUTE, "_'s", ("Press", "B-ORG"), "officer"),
        titled(*INSTITUTE, "spokesman", "Maj.", "Gen."),
        titled(*INSTITUTE, "lawyer"),
    ],
)
def test_a_rank_or_a_short_form_may_stand_between_an_office_and_its_holder(table):
    assert family_of(table) == "organisation:orvel-institute"


@pytest.mark.parametrize(
    ("title", "family"),
    [
        ((CHILE, "army", "spokesman"), "organisation:chile-army"),
        ((CHILE, "Air", "Force", "spokesman"), "organisation:chile-air-force"),
        (("the", CHILE, "government", "spokeswoman"), "organisation:chile-government"),
        ((CHILE, "Chief", "Cabinet", "Secretary"), "organisation:chile-government"),
        (("Army", "spokesman"), None),
        (("Lipnik", "army", "spokesman"), None),
        (("army", "patient"), None),
    ],
)
def test_who_speaks_for_a_state_s_one_army_or_government_is_of_it(title, family):
    assert family_of(titled(*title)) == family


def test_an_office_heard_as_a_body_is_none():
    title = (("District", "B-ORG"), ("Police", "I-ORG"), ("Officer", "I-ORG"))
    assert family_of(titled(*title)) != "organisation:district-police-officer"
