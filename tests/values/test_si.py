"""Every unit's factor is pint's."""

import pint
import pytest

from onrecord.values.si import DIMENSIONS, FACTORS, SI
from onrecord.values.units import EXPRESSIONS, SCALELESS

REGISTRY = pint.UnitRegistry(autoconvert_offset_to_baseunit=True)


def test_every_unit_that_has_a_scale_has_a_factor():
    assert set(EXPRESSIONS) - SCALELESS == set(FACTORS)


@pytest.mark.parametrize("unit", FACTORS)
def test_a_unit_is_in_si_what_pint_makes_of_it(unit):
    zero, one = (REGISTRY.Quantity(each, EXPRESSIONS[unit]).to_base_units().magnitude for each in (0.0, 1.0))
    assert FACTORS[unit] == pytest.approx((one - zero, zero), rel=1e-12)


def test_a_dimension_is_written_once_and_as_pint_writes_it_for_one_of_its_units():
    measured = {written: {str(_dimensions(unit)) for unit in units} for written, units in SI.items()}
    assert all(written in told for written, told in measured.items())


@pytest.mark.parametrize("unit", FACTORS)
def test_a_unit_measures_what_pint_says(unit):
    same = {other for other in FACTORS if DIMENSIONS[other] == DIMENSIONS[unit]}
    assert same == {other for other in FACTORS if _dimensions(other) == _dimensions(unit)}


def _dimensions(unit):
    return REGISTRY.Unit(EXPRESSIONS[unit]).dimensionality
