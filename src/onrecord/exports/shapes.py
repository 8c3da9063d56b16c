"""The shapes that every machine form shares: passages, moments, values, parties and chains."""

import json
from collections.abc import Iterable
from math import isfinite
from typing import Any

from onrecord.record.assessment import Cut
from onrecord.record.reading import Hop, Likelihood
from onrecord.record.report import Passage
from onrecord.record.value import Moment, Name, Quantity, Truth, Value

Json = dict[str, Any]
_EXACT = 2**53  # from here on a double no longer tells neighbouring whole numbers apart


def dumps(shape: Json) -> str:
    """Return one line of JSON; the same shape gives the same bytes."""
    return json.dumps(shape, allow_nan=False)


def passages(of: Iterable[Passage]) -> list[list[int]]:
    """Return passages as pairs of start and end."""
    return [[each.start, each.end] for each in of]


def moment(of: Moment | None) -> Json | None:
    """Return a moment as an interval in UTC, its latest end exclusive."""
    if of is None:
        return None
    return {"earliest": of.earliest, "latest": of.latest, "precision": of.precision.value}


def cut(of: Cut | None) -> Json | None:
    """Return the time that a brief is of, and what it leaves out; None where it is of all reports."""
    return None if of is None else {"time": moment(of.time), "later": of.later, "undated": of.undated}


def place(of: Name | None) -> Json | None:
    """Return a place by its name."""
    return None if of is None else {"name": of.name}


def chain(of: Iterable[Hop]) -> list[Json]:
    """Return the steps of a chain, from the first speaker to the outlet."""
    return [
        {"party": hop.party, "name": hop.name, "role": hop.role.value, "passages": passages(hop.passages)} for hop in of
    ]


def likelihood(of: Likelihood | None) -> Json | None:
    """Return an estimative term with the range that ICD 203 gives it, in percent, both ends inclusive."""
    if of is None:
        return None
    return {"term": of.value, "low": of.percent[0], "high": of.percent[1]}


def value(of: Value) -> Json:
    """Return a value of any type under the same keys; `type` says which of them count.

    A moment gives ISO 8601 UTC as `low` (inclusive) and `high` (exclusive), with the unit "utc"; a name stands in
    `name`, a yes or no in `holds`.
    """
    empty = dict.fromkeys(("low", "high", "unit", "si_low", "si_high"))
    shape: Json = {"type": "", **empty, "approximate": False, "name": None, "party": None, "holds": None}
    return shape | _value(of)


def _value(of: Value) -> Json:
    match of:
        case Quantity():
            numbers = {key: _number(getattr(of, key)) for key in ("low", "high", "si_low", "si_high")}
            return {"type": "quantity", **numbers, "unit": of.unit, "approximate": of.approximate}
        case Moment():
            times = {"low": of.earliest, "high": of.latest, "si_low": of.earliest, "si_high": of.latest}
            return {"type": "moment", **times, "unit": "utc", "approximate": of.approximate}
        case Name():
            return {"type": "name", "name": of.name, "party": of.party}
        case Truth():
            return {"type": "truth", "holds": of.holds}


def _number(of: float | None) -> float | None:
    """Return a whole number as one, so that it prints alike whether it was kept in between or not.

    A number too large for a double is None: JSON has no infinity.
    """
    if of is None or not isfinite(of):
        return None
    return int(of) if abs(of) < _EXACT and of == int(of) else of
