"""The labels of one report, stand-off: offsets in Unicode code points (end exclusive), values and kinds; never text."""

from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

Span = tuple[int, int]
Spans = tuple[Span, ...]

HOME = Path(__file__).parent
NEWS = ("violence", "disaster", "accident", "security", "politics", "economy", "protest", "other")
PARTY_KINDS = ("person", "organisation", "state", "group", "anonymous", "unknown")
REALITIES = ("happened", "planned", "threatened", "simulated", "denied", "hypothetical", "habitual")
TIME_TYPES = ("DATE", "TIME", "DURATION", "SET")


@dataclass(frozen=True, slots=True)
class Party:
    """A voice: its names as the report gives them, fullest first; an anonymous one's are its descriptions."""

    kind: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """Who says what. `voices` are party ids from the first voice outward, the report's own outlet left out.

    `speaker` and `cue` may be empty; `content` holds the quotation marks that enclose it.
    """

    voices: tuple[str, ...]
    stance: str
    speaker: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True, slots=True)
class Time:
    """A TIMEX3 expression."""

    type: str
    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Value:
    """A figure of a field: inclusive bounds (None: open), the unit as a word, the event it tells of, its first voice."""

    field: str
    low: float | None
    high: float | None
    unit: str | None
    event: str | None
    origin: str | None
    span: Span
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """A happening that is news of its own, at the trigger word of its first mention."""

    id: str
    kind: str
    reality: str
    main: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Labels:
    """All labels of one report. `until` is where the labelled part ends (exclusive), `skip` what in it is page
    furniture, on which nothing is scored."""

    corpus: str
    key: str
    sha256: str
    length: int
    until: int
    news: str
    parties: dict[str, Party] = field(default_factory=dict)
    statements: tuple[Statement, ...] = ()
    times: tuple[Time, ...] = ()
    values: tuple[Value, ...] = ()
    events: tuple[Event, ...] = ()
    skip: Spans = ()


def stored(labels: Labels) -> dict[str, Any]:
    """Return labels as they are kept in JSON."""
    return asdict(labels)


def loaded(told: dict[str, Any]) -> Labels:
    """Return labels from what `stored` made; raises TypeError or KeyError where a key is unknown or missing."""
    return Labels(
        **{key: told[key] for key in ("corpus", "key", "sha256", "length", "until", "news")},
        parties={key: Party(one["kind"], tuple(one["names"])) for key, one in told["parties"].items()},
        statements=tuple(_statement(one) for one in told["statements"]),
        times=tuple(Time(one["type"], one["value"], _span(one["span"])) for one in told["times"]),
        values=tuple(Value(**(one | {"span": _span(one["span"])})) for one in told["values"]),
        events=tuple(Event(**(one | {"span": _span(one["span"])})) for one in told["events"]),
        skip=_spans(told["skip"]),
    )


def _statement(one: dict[str, Any]) -> Statement:
    spans = [_spans(one[part]) for part in ("speaker", "cue", "content")]
    return Statement(tuple(one["voices"]), one["stance"], *spans)


def _span(pair: list[int]) -> Span:
    return pair[0], pair[1]


def _spans(pairs: list[list[int]]) -> Spans:
    return tuple(_span(pair) for pair in pairs)
