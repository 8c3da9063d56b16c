"""Where a page of a list goes on: places written as one word that an address can carry, and read back with care."""

import base64
import json
import re

from onrecord.ledger.listing import Cursor
from onrecord.web.params import Given
from onrecord.web.refusal import Refusal

_BOUND = 2**62
_SCORE = re.compile(r"[\d.e-]{1,30}")


def write_cursor(*places: str | int) -> str:
    """Return places as one word that an address can carry."""
    return base64.urlsafe_b64encode(json.dumps(places).encode()).decode().rstrip("=")


def time_and_id(given: Given) -> Cursor | None:
    """Return the time and the id where a page begins, None for the first; raises `Refusal` for a cursor of another list."""
    match given.places():
        case None:
            return None
        case [str(time), str(key)]:
            return (time, key)
    raise _of_another_list()


def number(given: Given) -> int | None:
    """Return the number where a page begins, None for the first; raises `Refusal` for a cursor of another list."""
    match given.places():
        case None:
            return None
        case [int(place)] if abs(place) < _BOUND:
            return place
    raise _of_another_list()


def two_numbers(given: Given) -> tuple[int, int] | None:
    """Return the two numbers where a page begins, None for the first; raises `Refusal` for a cursor of another list."""
    match given.places():
        case None:
            return None
        case [int(one), int(two)] if max(abs(one), abs(two)) < _BOUND:
            return (one, two)
    raise _of_another_list()


def score_and_key(given: Given) -> tuple[str, int] | None:
    """Return the score and the number where a page begins, None for the first; raises `Refusal` for a cursor of another list."""
    match given.places():
        case None:
            return None
        case [str(score), int(key)] if _SCORE.fullmatch(score) and abs(key) < _BOUND:
            return (score, key)
    raise _of_another_list()


def _of_another_list() -> Refusal:
    return Refusal(400, "The cursor is of another list.", "Give `next` of an answer to the same question.")
