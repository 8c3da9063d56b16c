"""What a story's main happening brought about is part of it, in reports, too, that tell of that part alone.

Within one report, the reading has put such parts to their whole that are told in its words. Where several reports of a story are about a happening, a mention of
another kind is part of it if its kind or all its words are among what the whole's kind `involves`, and nothing parts the two in time or
place: a search or a rescue, what fell on the very day of the whole ("mosque blast" beside an attack), or what a report about the whole tells of as a kind
that it involves (soldiers sent to help).
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence

from onrecord.linking.events import day_of, principal_of
from onrecord.linking.rules import event
from onrecord.linking.rules.event import Happening, are_apart, core_of
from onrecord.linking.telling import Ground
from onrecord.linking.times import local_day, to_the_day
from onrecord.linking.wording.words import stem
from onrecord.packs.pack import Kind
from onrecord.record.link import Evidence, Link
from onrecord.record.reading import Reality

_SCORE = 0.6
_LEAST_REPORTS = 2
_WORD = re.compile(r"[^\W\d_]+")

Group = Sequence[Happening]


def with_parts(groups: Iterable[Group], ground: Ground) -> tuple[list[Group], list[Link]]:
    """Return the happenings of a story, with the parts of the main one put into it, behind its own mentions, and the links that say so."""
    groups = list(groups)
    whole = principal_of(groups, ground.pack.loose)
    kind = next((kind for kind in ground.pack.kinds if whole and kind.id == whole[0].kind), None)
    if whole is None or kind is None or len({each.report for each in whole}) < _LEAST_REPORTS:
        return groups, []
    others = [group for group in groups if group is not whole]
    parts = [each for group in others for each in _parts(group, whole, kind, ground)]
    taken = {part.id for part in parts}
    left = [[each for each in group if each.id not in taken] for group in others]
    return [[*whole, *parts], *(group for group in left if group)], [_link(part, whole, kind) for part in parts]


def _parts(group: Group, whole: Group, kind: Kind, ground: Ground) -> Iterator[Happening]:
    involved = tuple(stem(word.casefold()) for word in kind.involves)
    for each in group:
        happened = ground.mentions[each.id].reality is Reality.HAPPENED
        of_it = each.kind in kind.involves or _tells_only(each, involved, ground)
        if (
            happened
            and of_it
            and _is_there(each, whole, kind.involves, ground)
            and not are_apart(core_of([each]), core_of(whole))
        ):
            yield each


def _is_there(told: Happening, whole: Group, involved: Container[str], ground: Ground) -> bool:
    """Return whether a mention is placed where the whole was and on its day, or, told of in passing, is in no other place and beside nothing else."""
    shared = any(told.place & each.place for each in whole)
    if told.kind in involved and any(each.main and each.report == told.report for each in whole):
        return shared or not told.place
    if told.kind in ground.pack.loose:
        return (shared or not told.place) and not _is_beside_another(told, whole[0].kind, ground)
    return shared and to_the_day(told.when) and local_day(told.when) == day_of(whole)


def _is_beside_another(told: Happening, kind: str, ground: Ground) -> bool:
    """Return whether the report of a mention tells of a happening of another kind that may have had it as a part."""
    wide = {each.id for each in ground.pack.kinds if each.involves} - {kind}
    return any(mention.kind in wide for mention in ground.tellings[told.report].reading.mentions)


def _tells_only(told: Happening, involved: tuple[str, ...], ground: Ground) -> bool:
    """Return whether each passage of a mention has a word that begins as one of the `involved` does."""
    text = ground.tellings[told.report].report.text
    passages = ground.mentions[told.id].passages
    words = ([word.casefold() for word in _WORD.findall(passage.of(text))] for passage in passages)
    return bool(involved) and all(any(word.startswith(involved) for word in each) for each in words)


def _link(part: Happening, whole: Group, kind: Kind) -> Link:
    beside = min(whole, key=lambda each: (each.report != part.report, not each.main, each.id))
    left, right = sorted((part.id, beside.id))
    reason = f"what is told here is a part of what the story is mainly about ({kind.plain_title})"
    return Link(event.RELATION, left, right, event.NAME, Evidence(_SCORE, reason))
