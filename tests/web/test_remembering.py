import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from onrecord.web.remembering import Remembered


def test_of_those_who_ask_at_once_one_makes_the_answer():
    remembered, made, together = Remembered(2), [], threading.Barrier(4)

    def make():
        made.append("a")
        return threading.Event().wait(0.2) or "answer"

    def ask(_):
        together.wait()
        return remembered.get("key", make)

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(ask, range(4))) == ["answer"] * 4
    assert made == ["a"]


def test_what_was_not_asked_for_the_longest_is_forgotten():
    remembered, made = Remembered(2), []

    def maker(key):
        return lambda: made.append(key) or key

    for key in ("a", "b", "a", "c", "a", "b"):
        assert remembered.get(key, maker(key)) == key
    assert made == ["a", "b", "c", "b"]


def test_answers_are_kept_by_what_they_weigh_together():
    remembered, made = Remembered(10, len), []

    def maker(answer):
        return lambda: made.append(answer) or answer

    for answer in ("four", "fives", "four", "sixsix", "four", "far too much for all"):
        assert remembered.get(answer, maker(answer)) == answer
    assert made == ["four", "fives", "sixsix", "far too much for all"]
    assert remembered.get("four", maker("four")) == "four"
    assert made[-1] == "four"


def test_a_failure_is_told_and_not_kept():
    remembered = Remembered(2)
    with pytest.raises(ZeroDivisionError):
        remembered.get("key", lambda: 1 // 0)
    assert remembered.get("key", lambda: 1) == 1
