"""When what a short note is mainly about lies, where its words do not tell: in the days before the note came out.

A note of few words tells news: it has no room to look back without saying so. Such a guess never joins two mentions by itself; it keeps
apart what alike notes of different weeks tell.
"""

from datetime import datetime, timedelta

from onrecord.linking.telling import Telling
from onrecord.record.reading import Mention, Reality
from onrecord.record.value import Moment, Precision

NOTE = 64
"""A report with fewer different telling stems is a note; longer ones have that many to be compared by."""

_NEWS = timedelta(
    days=3
)  # an undated happening is mostly told of on its day or the next; local days and weekends add to it


def is_note(telling: Telling) -> bool:
    """Return whether a report is a short note."""
    return len(telling.counts) < NOTE


def news(mention: Mention, telling: Telling) -> Moment | None:
    """Return the days up to publication in which a note's main happening lies if nothing else dates it.

    None for what did not happen or is told in passing, in a longer report, in one without a day of publication, and in
    one that names an earlier time: it may look back.
    """
    if not (mention.main and mention.reality is Reality.HAPPENED and is_note(telling)):
        return None
    days = _up_to(telling.report.published)
    return None if days is None or _names_earlier(telling, days.earliest or "") else days


def _up_to(published: Moment | None) -> Moment | None:
    if published is None or published.earliest is None or published.latest is None:
        return None
    start = datetime.fromisoformat(published.earliest) - _NEWS
    return Moment(start.isoformat().replace("+00:00", "Z"), published.latest, Precision.WEEK)


def _names_earlier(telling: Telling, start: str) -> bool:
    moments = (time.moment for time in telling.reading.times)
    return any(moment.latest <= start for moment in moments if moment and moment.latest)
