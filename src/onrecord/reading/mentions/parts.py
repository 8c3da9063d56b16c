"""What a happening brings about is part of it: the houses that an earthquake brings down, the fire behind a blast."""

from onrecord.reading.forms import forms
from onrecord.reading.mentions.telling import Telling
from onrecord.reading.tree import Tree
from onrecord.record.reading import Reality
from onrecord.record.value import Moment


def whole_of(tree: Tree, tellings: list[Telling], main: Telling | None) -> Telling | None:
    """Return the telling of what the main one is only a part of, such as the sinking behind a search; the main one where there is none."""
    if main is None:
        return None
    wholes = [telling for telling in tellings if telling is not main and _holds(tree, telling, main)]
    return max(wholes, key=lambda whole: len(whole.hits)) if wholes else main


def _holds(tree: Tree, whole: Telling, part: Telling) -> bool:
    """Say whether a telling holds another; of kinds that may each be part of the other (a blast, a fire) neither is the whole."""
    real = whole.reality is Reality.HAPPENED and not whole.kind.aside
    either = not set(part.kind.involves).isdisjoint(whole.kind.triggers)
    return real and not either and _is_part(tree, part, whole)


def with_parts(tree: Tree, tellings: list[Telling], main: Telling | None) -> list[Telling]:
    """Return the tellings with those that only tell of a part of the main one put into it; its time and place stay its own."""
    if main is None or main.reality is not Reality.HAPPENED:
        return tellings
    parts = [telling for telling in tellings if telling is not main and _is_part(tree, telling, main)]
    main.hits += [hit for part in parts for hit in part.hits]
    return [telling for telling in tellings if telling not in parts]


def _is_part(tree: Tree, telling: Telling, whole: Telling) -> bool:
    """Say whether each word of a telling names what a happening of the other's kind involves, and none did so before it."""
    if telling.reality is not Reality.HAPPENED or _is_before(telling.when, whole.when):
        return False
    involved = frozenset(whole.kind.involves)
    return all(forms(tree.words[hit.at]) & involved for hit in telling.hits)


def _is_before(left: Moment | None, right: Moment | None) -> bool:
    return bool(left and right and left.latest and right.earliest and left.latest <= right.earliest)
