"""What an address may ask for: each parameter with what it takes, checked before anything is looked up."""

import base64
import binascii
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from onrecord.intake import read_time
from onrecord.record.value import Moment
from onrecord.web.refusal import Refusal

PAGE = 25
MOST = 100
_LONGEST = 200  # characters of a parameter: no name, kind or query is longer
_TIMES = "a day or a time with its zone: 2025-02-28, 2025-02-28T09:30+09:00"
_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")

Value = str | int | Moment | list[str | int] | None


@dataclass(frozen=True, slots=True)
class Given:
    """The checked values of a question's parameters, by name; None where nothing was given and nothing is usual."""

    values: Mapping[str, Value]

    def text(self, name: str) -> str | None:
        """Return the words of a parameter."""
        value = self.values[name]
        return value if isinstance(value, str) else None

    def key(self, name: str) -> str:
        """Return the words of a parameter that is always given: one in the path, or one with a usual value."""
        return self.text(name) or ""

    def whole(self, name: str) -> int | None:
        """Return a whole number."""
        value = self.values[name]
        return value if isinstance(value, int) else None

    def size(self) -> int:
        """Return how many things an answer holds at most."""
        return self.whole("size") or PAGE

    def time(self, name: str) -> Moment | None:
        """Return a time."""
        value = self.values[name]
        return value if isinstance(value, Moment) else None

    def places(self) -> list[str | int] | None:
        """Return the places that a cursor holds."""
        value = self.values["cursor"]
        return value if isinstance(value, list) else None

    def since(self) -> str | None:
        """Return when the time in `since` begins, ISO 8601 UTC."""
        moment = self.time("since")
        return moment.earliest if moment else None

    def until(self) -> str | None:
        """Return when the time in `until` is over, ISO 8601 UTC."""
        moment = self.time("until")
        return moment.latest if moment else None


class Takes(StrEnum):
    """What a parameter takes."""

    TEXT = "text"
    WHOLE = "whole number"
    TIME = "time"
    CURSOR = "cursor"


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter of a question: in its path where `in_path`, else in its query and then never required.

    `choices` are the only words that are allowed, none where all are; `low` and `high` bound a whole number, both inclusive;
    `usual` is taken where nothing is given.
    """

    name: str
    told: str
    takes: Takes = Takes.TEXT
    choices: tuple[str, ...] = ()
    low: int = 1
    high: int = MOST
    usual: str | int | None = None
    in_path: bool = False


def read_params(params: tuple[Param, ...], path: Mapping[str, str], query: list[tuple[str, str]]) -> Given:
    """Return the value of each parameter; raises `Refusal` where the address holds what none of them takes."""
    known = {param.name: param for param in params}
    asked = {name: value for name, value in query if value.strip()}
    for name, _ in query:
        if name not in known or known[name].in_path:
            allowed = ", ".join(param.name for param in params if not param.in_path) or "none"
            raise Refusal(400, f"There is no parameter {_shown(name)} here.", f"Allowed are: {allowed}.")
    given = {param.name: path.get(param.name) if param.in_path else asked.get(param.name) for param in params}
    return Given(
        {name: known[name].usual if text is None else _read(known[name], text.strip()) for name, text in given.items()}
    )


def _read(param: Param, text: str) -> Value:
    if len(text) > _LONGEST * 3 or _CONTROL.search(text):
        raise _wrong(param, "at most 200 characters, none of them a control character")
    match param.takes:
        case Takes.WHOLE:
            return _whole(param, text)
        case Takes.TIME:
            return _time(param, text)
        case Takes.CURSOR:
            return _cursor(param, text)
    if param.choices and text not in param.choices:
        raise _wrong(param, f"one of {', '.join(param.choices)}")
    if len(text) > _LONGEST:
        raise _wrong(param, "at most 200 characters")
    return text


def _whole(param: Param, text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 19 else param.low - 1
    if not param.low <= number <= param.high:
        raise _wrong(param, f"a whole number from {param.low} to {param.high}")
    return number


def _time(param: Param, text: str) -> Moment:
    moment = read_time(text)
    if moment is None or moment.earliest is None or moment.latest is None:
        raise _wrong(param, _TIMES)
    return moment


def _cursor(param: Param, text: str) -> list[str | int]:
    try:
        places = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    except (binascii.Error, ValueError) as error:
        raise _wrong(param, "what `next` of an answer holds") from error
    if not isinstance(places, list) or not all(isinstance(place, str | int) for place in places):
        raise _wrong(param, "what `next` of an answer holds")
    return places


def _wrong(param: Param, allowed: str) -> Refusal:
    status = 404 if param.in_path else 400
    return Refusal(status, f"The parameter {param.name} does not take that.", f"It takes {allowed}.")


def _shown(name: str) -> str:
    return repr(name if len(name) < 40 else f"{name[:40]}…")
