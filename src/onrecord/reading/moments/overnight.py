"""Tell whether a report tells of the day after that of its publication as of one that has begun.

A morning in Korea is the evening before in America; and a page keeps its first date while it is written on.
"""

from datetime import datetime, timedelta

from spacy.tokens import Doc

from onrecord.reading.circumstances import REPORTING
from onrecord.reading.forms import forms
from onrecord.reading.moments.tenses import tells_of_past
from onrecord.reading.tree import tree_of
from onrecord.record.value import Moment, Precision
from onrecord.values import local_publication, zone_named

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_CHOSEN = frozenset("last next this past previous coming following every each".split())
_EAST = timedelta(hours=2)
"""How far ahead of UTC a place lies where the next day may well have begun when an outlet of which nobody knows the zone dates its page."""
_OPENING = 3
_CLOCKED = frozenset({Precision.SECOND, Precision.MINUTE, Precision.HOUR})


def runs_overnight(doc: Doc, published: Moment | None, zone: str | None, there: str | None) -> bool:
    """Say whether the day after publication had begun for who wrote the report; `zone` is its own, `there` that of the happening (IANA).

    It had where clocks there were past midnight, or may have been, or where somebody "said" something on the weekday of that day.
    """
    today = local_publication(published, zone_named(zone))
    if published is None or today is None:
        return False
    if _was_said_on(doc, (today + timedelta(days=1)).weekday()):
        return True
    return _has_begun_there(published, today, there) and not _opens_on(doc, today.weekday())


def _has_begun_there(published: Moment, today: datetime, there: str | None) -> bool:
    if there is None:
        return False
    if published.precision in _CLOCKED:
        away = local_publication(published, zone_named(there))
        return away is not None and away.date() > today.date()
    apart = today.replace(tzinfo=zone_named(there)).utcoffset()
    return apart is not None and apart >= _EAST


def _was_said_on(doc: Doc, weekday: int) -> bool:
    """Say whether a verb of saying in the past stands with that weekday (Monday is 0): the text was written on then."""
    if not doc.has_annotation("DEP"):
        return False
    tree = tree_of(doc)
    named = tree.places.get(_DAYS[weekday], ())
    return any(_is_of_saying(doc, at) for at in named if at == 0 or tree.lower[at - 1] not in _CHOSEN)


def _opens_on(doc: Doc, weekday: int) -> bool:
    """Say whether the first sentences tell of something done on that weekday: it was the day when they were written."""
    if not doc.has_annotation("DEP"):
        return False
    tree = tree_of(doc)
    words = range(tree.spans[min(_OPENING, len(tree.spans)) - 1][1] if tree.spans else 0)
    return any(tree.lower[at] == _DAYS[weekday] and tells_of_past(doc[at]) is not None for at in words)


def _is_of_saying(doc: Doc, at: int) -> bool:
    verb = tells_of_past(doc[at])
    return verb is not None and bool(forms(verb.text) & REPORTING)
