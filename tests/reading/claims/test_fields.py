import pytest

from onrecord.reading.claims.fields import plural, undeclared
from onrecord.record.value import Quantity


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
