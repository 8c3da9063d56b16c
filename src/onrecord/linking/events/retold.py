"""One happening is told under several kinds: what some reports of a story call an attack is a launch of missiles to others.

What a report is mainly about is what most reports of its story are mainly about, whatever its kind, if neither time nor place part the two; not so
what is told of in passing and what nobody dies of (a meeting over it). Where no kind has a word for it, only time and place together part it.
Where a pack says that a kind may be told as another, mentions of the one are of what the story is about under the
other, too, if a report is mainly about it so or gives one of its figures so; places part none that fall on one day and share a figure.
"""

from collections.abc import Collection, Iterable, Sequence

from onrecord.linking.events import day_of, exact_figures, own_of, principal_of
from onrecord.linking.rules import event
from onrecord.linking.rules.event import Happening, Value, are_apart, core_of
from onrecord.linking.telling import Ground
from onrecord.linking.times import to_the_day
from onrecord.record.link import Evidence, Link
from onrecord.record.reading import Reality

_SCORE = 0.6
_LEAST_REPORTS = 2
_FEW = 3
_ORDINAL = "ordinal"

Group = Sequence[Happening]


def with_retold(groups: Iterable[Group], ground: Ground) -> tuple[list[Group], list[Link]]:
    """Return the happenings of a story, with what tells of the main one under other kinds put into it, behind its own mentions, and the links that say so."""
    groups, unnamed = _with_mains(list(groups), ground)
    whole = principal_of(groups, ground.pack.loose)
    if whole is None or len({each.report for each in whole}) < _LEAST_REPORTS:
        return groups, unnamed
    kinds, figures = ground.pack.told_as(whole[0].kind), exact_figures(whole)
    same = [g for g in groups if _tells_of_it(g, kinds, figures, ground) and not _is_parted(g, whole)]
    rest = [g for g in groups if g is not whole and not any(g is each for each in same)]
    retold = [each for group in same for each in group]
    return [[*whole, *retold], *rest], [*unnamed, *(_link(group, whole, ground) for group in same)]


def _with_mains(groups: list[Group], ground: Ground) -> tuple[list[Group], list[Link]]:
    """Return the happenings of a story, with what reports are mainly about under other kinds put to the main one, behind its own mentions, and the links that say so."""
    whole = principal_of(groups, ground.pack.loose)
    if whole is None or whole[0].kind in ground.pack.loose:
        return groups, []
    kinds = _kinds_of_news(whole, ground)
    others = [[each for each in group if each.kind in kinds and _is_there(each, whole, ground)] for group in groups]
    taken = {each.id: each for same in others if any(told.main for told in same) for each in same}
    left = [[each for each in group if each.id not in taken] for group in groups if group is not whole]
    links = [_link([each], whole, ground) for each in taken.values()]
    return [[*whole, *taken.values()], *(group for group in left if group)], links


def _kinds_of_news(whole: Group, ground: Ground) -> frozenset[str]:
    """Return the kinds as which a report of the story may be mainly about the whole: those without a word of their own, and where several
    reports tell of it also those of which people die, and which are not told of in passing."""
    rest, loose = ground.pack.rest, ground.pack.loose
    if len({each.report for each in whole}) < _LEAST_REPORTS:
        return rest
    named = {kind.id for kind in ground.pack.kinds if not (kind.harmless or kind.id in loose)}
    return rest | named - {whole[0].kind}


def _is_there(told: Happening, whole: Group, ground: Ground) -> bool:
    """Return whether neither time nor place part a mention from the whole; only both do where no kind has a word for it."""
    core, mention = core_of(whole), ground.mentions[told.id]
    spots = frozenset[str]().union(*(each.place for each in whole))
    elsewhere = bool(told.place and spots) and spots.isdisjoint(told.place)
    if are_apart(core_of([told]), core):
        return False
    if told.kind in ground.pack.rest:
        day = frozenset({mention.when} if mention.when and to_the_day(mention.when) else ())
        return not (elsewhere and are_apart(day, core))
    return mention.reality is Reality.HAPPENED and not elsewhere


def _tells_of_it(group: Group, kinds: Collection[str], figures: frozenset[Value], ground: Ground) -> bool:
    """Return whether mentions of one of the `kinds` have happened and are what a report is mainly about, or give one of the `figures`."""
    if group[0].kind not in kinds:
        return False
    telling = [each for each in group if each.main] or [each for each in group if _gives(each, figures)]
    return bool(telling) and all(ground.mentions[each.id].reality is Reality.HAPPENED for each in telling)


def _gives(told: Happening, figures: frozenset[Value]) -> bool:
    """Return whether a mention gives one of the figures: not one or two people or the second of a row, which many happenings share."""
    return any(unit != _ORDINAL and (low or 0) >= _FEW for _, unit, low, _ in exact_figures([told]) & figures)


def _is_parted(group: Group, whole: Group) -> bool:
    """Return whether times part the two, or both are placed, and nowhere in the same place, and not of one day with a figure in common."""
    here, there = (frozenset[str]().union(*(each.place for each in every)) for every in (group, whole))
    elsewhere = bool(here and there and here.isdisjoint(there))
    return (elsewhere and not _is_of_its_day(group, whole)) or are_apart(core_of(group), core_of(whole))


def _is_of_its_day(group: Group, whole: Group) -> bool:
    """Return whether mentions fall on the day of the whole and give one of its figures: what flies is told of where it rose, passed and fell."""
    figures = exact_figures(whole)
    return day_of(group) == day_of(whole) and any(_gives(each, figures) for each in group)


def _link(group: Group, whole: Group, ground: Ground) -> Link:
    """Link the foremost mention of a group with the foremost one of the whole under its own kind."""
    titles = {kind.id: kind.plain_title for kind in ground.pack.kinds}
    one, other = (min(each, key=lambda told: (not told.main, told.id)) for each in (group, own_of(whole)))
    left, right = sorted((one.id, other.id))
    kinds = " and ".join(titles.get(each.kind, each.kind.replace("_", " ")) for each in (one, other))
    reason = f"one happening told as two kinds ({kinds}) in one story, which no day and no place part"
    return Link(event.RELATION, left, right, event.NAME, Evidence(_SCORE, reason))
