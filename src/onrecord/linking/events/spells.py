"""Part the reports of a story in which no one happening stands out by when they tell of: a story runs on, and what came weeks before is another.

A report tells of the days up to its publication and of those of what it is mainly about. Reports that any of these bring within days of one another
are of one spell, and so are those that a third one joins; what nothing dates goes with the longest spell.
"""

from collections.abc import Iterable

from onrecord.linking.telling import Telling
from onrecord.linking.times import Span, when
from onrecord.record.sets import Union

_NEWS = 3.0  # days before publication of which a report tells
_WITHIN = (
    10.0  # days: reports of one happening that goes on come closer, happenings of one sort mostly lie farther apart
)


def spells(tellings: Iterable[Telling]) -> list[frozenset[str]]:
    """Return the ids of the reports of each spell."""
    times = {telling.id: _times(telling) for telling in tellings}
    dated = sorted((span, report) for report, spans in times.items() for span in spans)
    union = Union(times)
    end, last = float("-inf"), ""
    for (start, stop), report in dated:
        if last and start - end <= _WITHIN:
            union.join(last, report)
        end, last = max(end, stop), report
    undated = frozenset(report for report, spans in times.items() if not spans)
    found = [frozenset(group) - undated for group in union.sets()]
    longest, *rest = sorted(filter(None, found), key=lambda spell: (-len(spell), sorted(spell))) or [frozenset()]
    return [longest | undated, *rest]


def _times(telling: Telling) -> list[Span]:
    told = [span for mention in telling.mains if (span := when(mention.when).span)]
    published = when(telling.report.published).span
    return [*told, (published[0] - _NEWS, published[1])] if published else told
