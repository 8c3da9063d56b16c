"""How far apart two moments are, and whether they can be one time."""

from datetime import UTC, datetime

from onrecord.record.value import Moment, Precision

_DAY = 86400.0
_FINE = frozenset({Precision.SECOND, Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY})


def days(iso: str) -> float:
    """Return the time of an ISO 8601 text in days since 1970, UTC."""
    when = datetime.fromisoformat(iso)
    return (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp() / _DAY


def resolved(moment: Moment | None) -> bool:
    """Return whether both ends of the interval are known."""
    return moment is not None and moment.earliest is not None and moment.latest is not None


def to_the_day(moment: Moment | None) -> bool:
    """Return whether the moment is known to the day or better."""
    return moment is not None and resolved(moment) and moment.precision in _FINE


def gap(left: Moment | None, right: Moment | None) -> float | None:
    """Return the days between the two intervals, 0 where they meet; None where one of them is not resolved."""
    if left is None or right is None or None in (left.earliest, left.latest, right.earliest, right.latest):
        return None
    return max(
        0.0, days(str(left.earliest)) - days(str(right.latest)), days(str(right.earliest)) - days(str(left.latest))
    )


def day_numbers(moment: Moment | None, most: int = 4) -> tuple[int, ...]:
    """Return the UTC days that a moment touches, as days since 1970; none where it is coarser than `most` days."""
    if moment is None or moment.earliest is None or moment.latest is None:
        return ()
    first, last = int(days(moment.earliest)), int(days(moment.latest) - 1e-9)
    return tuple(range(first, last + 1)) if last - first < most else ()
