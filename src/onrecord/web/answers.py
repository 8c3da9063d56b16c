"""Answers as they are sent, kept for as long as the ledger says the same: whoever has one already is told so without it being made again."""

import hashlib
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import Response

from onrecord.web.remembering import Remembered

_KEPT = 48_000_000  # bytes of answers that a process keeps: a hundred pages of the largest events, thousands of others
_TAG = 32  # hexadecimal digits of an ETag


@dataclass(frozen=True, slots=True)
class Made:
    """The body of an answer, its type, further headers, and the tag that its bytes give it."""

    body: bytes
    media_type: str
    headers: Mapping[str, str] = field(default_factory=dict)
    tag: str = ""

    @classmethod
    def of(cls, body: bytes, media_type: str, headers: Mapping[str, str] | None = None) -> "Made":
        """Return an answer with its tag."""
        return cls(body, media_type, headers or {}, f'"{hashlib.sha256(body).hexdigest()[:_TAG]}"')


class Answers:
    """The answers that were last given, by the address and by all that they rest on."""

    def __init__(self) -> None:
        self._kept: Remembered[Made] = Remembered(_KEPT, lambda made: len(made.body))

    def get(self, rests_on: Hashable, make: Callable[[], Made]) -> Made:
        """Return the answer that rests on this, or make it."""
        return self._kept.get(rests_on, make)


def respond(made: Made, request: Request) -> Response:
    """Return an answer with its ETag, or no more than that where whoever asks has it already."""
    known = {each.strip().removeprefix("W/") for each in request.headers.get("if-none-match", "").split(",")}
    response = Response(made.body, media_type=made.media_type, headers=made.headers)
    if made.tag in known:
        response = Response(status_code=304)
    response.headers["ETag"] = made.tag
    response.headers["Cache-Control"] = "private, no-cache"
    return response
