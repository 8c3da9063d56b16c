"""Records are compared, hashed and handed on by their fields."""

import pickle
from dataclasses import replace

import pytest

from onrecord.record.report import Passage


def test_records_of_the_same_fields_are_one():
    assert {Passage(1, 2), Passage(1, 2), Passage(1, 3)} == {Passage(1, 3), Passage(1, 2)}


def test_a_record_comes_whole_from_another_process():
    assert pickle.loads(pickle.dumps(Passage(1, 2))) == Passage(1, 2)  # noqa: S301 - our own bytes


def test_a_record_takes_no_field_that_it_does_not_have():
    with pytest.raises(AttributeError):
        replace(Passage(1, 2)).length = 1
