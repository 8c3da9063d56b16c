"""What a version of a report claims otherwise than the one before it at its address, in sentences."""

from collections.abc import Sequence

from onrecord.assessing.versions import tell_changes, tell_new
from onrecord.web.room import Room


def before_it(versions: Sequence[str], report: str) -> str | None:
    """Return the version filed before this one, of all at its address in the order of filing; None for the first."""
    at = versions.index(report) if report in versions else 0
    return versions[at - 1] if at else None


def renewed(room: Room, before: str, after: str) -> tuple[str, ...]:
    """Return what the version `after` claims no more, otherwise and newly; nothing where one of them was not read."""
    reports, readings = room.lookups.reports((before, after)), room.lookups.readings((before, after))
    if not {before, after} <= readings.keys():
        return ()
    was, now = readings[before], readings[after]
    return (*tell_changes(was, now, reports[before]), *tell_new(was, now, reports[after]))
