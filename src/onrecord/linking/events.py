"""Make events of the groups of mentions, and say which reports are mainly about which.

A report is mainly about what its reading says it is mainly about. In a story of several reports, the happening that most of
them are mainly about is also the main one of those that tell of it in passing (a summons over a troop dispatch), and of
those whose reading gives no main happening at all. A story in which no one happening is told by more than half of the reports
is an event of the kind "story".
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.linking.telling import Ground
from onrecord.record.ids import content_id
from onrecord.record.link import Event, Relation
from onrecord.record.reading import Reality

STORY = "story"
_ASIDE = frozenset({Reality.BACKGROUND, Reality.HYPOTHETICAL, Reality.THREATENED, Reality.SIMULATED, Reality.HABITUAL})
_FEW = 3
_LAST = "9999"


def make_events(ground: Ground) -> tuple[Event, ...]:
    """Return the events of all mentions, sorted by id; every report is mainly about one at least."""
    happenings = [_happening(group, ground) for group in ground.found(Relation.SAME_EVENT).members]
    of_report: dict[str, list[_Happening]] = defaultdict(list)
    for happening in happenings:
        for report in happening.reports:
            of_report[report].append(happening)
    asides = {kind.id for kind in ground.pack.kinds if kind.aside}
    events = []
    for story in ground.found(Relation.SAME_STORY).members:
        principal = _principal(story, of_report, asides)
        told = len(principal.reports & set(story)) if principal else 0
        if principal:
            _draw(story, principal, of_report, ground.pack.rest)
        if told == 0 or (len(story) >= _FEW and told <= len(story) / 2):
            events.append(_event(_Happening(STORY, (), set(story), set(story), set()), ground))
    events += [_event(happening, ground) for happening in happenings]
    return tuple(sorted(events, key=lambda event: event.id))


@dataclass(slots=True)
class _Happening:
    """An event on its way: `told` are the reports that tell of it as more than background."""

    kind: str
    mentions: tuple[str, ...]
    reports: set[str]
    mains: set[str]
    told: set[str]


def _happening(group: tuple[str, ...], ground: Ground) -> _Happening:
    mentions = [(ground.where[m], ground.mentions[m]) for m in group]
    return _Happening(
        kind=mentions[0][1].kind,
        mentions=group,
        reports={report for report, _ in mentions},
        mains={report for report, mention in mentions if mention.main},
        told={report for report, mention in mentions if mention.reality not in _ASIDE},
    )


def _principal(
    story: Sequence[str], of_report: Mapping[str, Sequence[_Happening]], asides: Container[str]
) -> _Happening | None:
    """Return what most reports of the story are mainly about; of equals what is not told as an aside ("statement")."""
    here = set(story)
    candidates = {happening.mentions: happening for report in story for happening in of_report.get(report, ())}

    def rank(told: _Happening) -> tuple[int, bool, int, int, tuple[str, ...]]:
        return (
            -len(here & told.mains),
            told.kind in asides,
            -len(here & told.reports),
            -len(told.mentions),
            told.mentions,
        )

    return min(candidates.values(), key=rank, default=None)


def _draw(
    story: Sequence[str],
    principal: _Happening,
    of_report: Mapping[str, Sequence[_Happening]],
    rest: Container[str],
) -> None:
    """Make the principal event the main one of the reports that tell of it in passing or have no other but one that no kind has a word for.

    Where no kind has a word for the principal, it is the main event of the whole story: nothing in it says that a report is not about it.
    """
    if principal.kind in rest:
        principal.mains |= set(story)
    housed = {
        report
        for report in story
        if any(report in told.mains and told.kind not in rest for told in of_report.get(report, ()))
    }
    if principal.mains:
        principal.mains |= principal.told & set(story)
    principal.mains |= set(story) - housed
    principal.reports |= principal.mains


def _event(happening: _Happening, ground: Ground) -> Event:
    return Event(
        id=content_id("event", happening.kind, *(happening.mentions or sorted(happening.reports))),
        kind=happening.kind,
        mentions=happening.mentions,
        reports=_in_order(happening.reports, ground),
        main=_in_order(happening.mains, ground),
    )


def _in_order(reports: Iterable[str], ground: Ground) -> tuple[str, ...]:
    def time(report: str) -> tuple[str, str]:
        published = ground.tellings[report].report.published
        return ((published.earliest if published else None) or _LAST, report)

    return tuple(sorted(set(reports), key=time))
