"""How far apart two moments are, and whether they can be one time."""

from datetime import UTC, datetime

from onrecord.record.value import Moment, Precision

Span = tuple[float, float]
"""A start and an end, exclusive, in days since 1970, UTC."""

_DAY = 86400.0
_FINE = frozenset({Precision.SECOND, Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY})


def span(moment: Moment | None) -> Span | None:
    """Return the moment's interval; None where an end is not known."""
    if moment is None or moment.earliest is None or moment.latest is None:
        return None
    return _days(moment.earliest), _days(moment.latest)


def to_the_day(moment: Moment | None) -> bool:
    """Return whether the moment is known to the day or better."""
    return (
        moment is not None and moment.earliest is not None and moment.latest is not None and moment.precision in _FINE
    )


def apart(left: Span, right: Span) -> float:
    """Return the days between two intervals, 0 where they meet."""
    return max(0.0, left[0] - right[1], right[0] - left[1])


def gap(left: Moment | None, right: Moment | None) -> float | None:
    """Return the days between two moments, 0 where they meet; None where one of them is not resolved."""
    here, there = span(left), span(right)
    return None if here is None or there is None else apart(here, there)


def day_numbers(moment: Moment | None, most: int = 4) -> tuple[int, ...]:
    """Return the UTC days that a moment touches, as days since 1970; none where it is not resolved or spans more than `most`."""
    here = span(moment)
    if here is None:
        return ()
    first, last = int(here[0]), int(here[1] - 1e-9)
    return tuple(range(first, last + 1)) if last - first < most else ()


def _days(iso: str) -> float:
    when = datetime.fromisoformat(iso)
    return (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp() / _DAY
