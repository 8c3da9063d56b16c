"""How a figure that no pack declares is named: by what it counts, what it is the number of, or what was done."""

import pytest
from plots import plotted

from onrecord.reading.claims.figures.nearby import Spot
from onrecord.reading.claims.fitting.naming import by_clause, is_done_so_often, plural, undeclared
from onrecord.reading.tree import tree_of
from onrecord.record.value import Quantity


def at(table, word):
    tree = tree_of(plotted(table).doc)
    place = tree.lower.index(word)
    return tree, Spot(place, place + 1, place)


@pytest.mark.parametrize(
    ("noun", "field"),
    [
        ("container", "containers"),
        ("person", "people"),
        ("body", "bodies"),
        ("body bag", "body_bags"),
        ("aircraft", "aircraft"),
        ("bus", "bus"),
        ("church", "churches"),
        ("gunman", "gunmen"),
        ("witness", "witnesses"),
    ],
)
def test_a_field_is_named_by_the_plural_of_what_is_counted(noun, field):
    assert plural(noun) == field


@pytest.mark.parametrize(
    ("unit", "field"),
    [
        ("mile", "length"),
        ("hour", "duration"),
        ("tonne", "mass"),
        ("percent", "share"),
        ("USD", "cost"),
        ("knot", "speed"),
        ("hectare", "area"),
    ],
)
def test_a_measure_without_a_field_is_named_by_what_it_measures(unit, field):
    assert undeclared(Quantity(1.0, 1.0, unit, 1.0, 1.0), unit) == field


@pytest.mark.parametrize(
    "quantity", [Quantity(45.0, 45.0, "year", counted="age"), Quantity(4.0, 4.0, "ordinal"), Quantity(2.0, 2.0)]
)
def test_ages_ordinals_and_bare_numbers_name_no_field(quantity):
    assert undeclared(quantity, "thing") is None


@pytest.mark.parametrize(
    ("table", "word", "field"),
    [
        ("by/IN/case/3 a/DT/det/3 factor/NN/root/0 of/IN/case/5 two/CD/nmod/3", "two", "factor"),
        ("2,500/CD/nsubj:pass/4 have/VBP/aux/4 been/VBN/aux:pass/4 built/VBN/root/0", "2,500", "built"),
        ("the/DT/det/2 two/CD/nsubj:pass/4 were/VBD/aux:pass/4 arrested/VBN/root/0", "two", None),
        ("at/IN/case/3 the/DT/det/3 age/NN/root/0 of/IN/case/5 14/CD/nmod/3", "14", None),
        ("2,500/CD/nsubj/2 came/VBD/root/0", "2,500", None),
    ],
)
def test_a_bare_number_is_named_by_its_clause_where_that_tells(table, word, field):
    assert by_clause(*at(table, word)) == field


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("It/PRP/nsubj:pass/3 was/VBD/aux:pass/3 used/VBN/root/0 twice/RB/advmod/3", True),
        ("It/PRP/nsubj/3 could/MD/aux/3 fail/VB/root/0 twice/RB/advmod/3", False),
        ("He/PRP/nsubj/2 lied/VBD/root/0 twice/RB/advmod/2", False),
    ],
)
def test_how_often_counts_what_happened_not_what_could_or_what_one_person_did(table, told):
    assert is_done_so_often(*at(table, "twice")) is told
