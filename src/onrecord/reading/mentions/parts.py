"""What a happening brings about is part of it: the houses that an earthquake brings down, the fire behind a blast.

A telling whose every word the whole's kind `involves` is a part of it, unless it was earlier, opens the report before it, is placed
in another state, or is told with the whole only as what went before ("47 are missing at the collapsed tower after the earthquake").
"""

from onrecord.packs.pack import KnownPlace
from onrecord.reading.circumstances import came_before
from onrecord.reading.forms import forms
from onrecord.reading.mentions.telling import Telling
from onrecord.reading.moments.clocks import has_day
from onrecord.reading.once import once
from onrecord.reading.scene import Scene
from onrecord.reading.tree import Tree
from onrecord.record.reading import Reality
from onrecord.record.value import Moment


def whole_of(scene: Scene, tellings: list[Telling], main: Telling | None) -> Telling | None:
    """Return the telling of what the main one only follows, such as the sinking behind a search; the main one where there is none."""
    if main is None or not main.kind.aside:
        return main
    wholes = [whole for whole in tellings if not whole.kind.aside and _is_part(scene, main, whole)]
    return max(wholes, key=lambda whole: len(whole.hits)) if wholes else main


def with_parts(scene: Scene, tellings: list[Telling], main: Telling | None) -> list[Telling]:
    """Return the tellings with those that only tell of a part of the main one put into it; its time and place stay its own (see `dated_part`)."""
    if main is None:
        return tellings
    others = [telling for telling in tellings if telling is not main and not _opens(scene, telling, main)]
    parts = [telling for telling in others if _is_part(scene, telling, main)]
    main.hits += [hit for part in parts for hit in part.hits]
    return [telling for telling in tellings if telling not in parts]


def dated_part(scene: Scene, tellings: list[Telling], main: Telling) -> Telling | None:
    """Return the first telling of a part of the main one that has a day; None where none has. A rescue may come days later."""
    others = [each for each in tellings if each is not main and has_day(each.when) and not each.kind.aside]
    return next((telling for telling in others if _is_part(scene, telling, main)), None)


def _opens(scene: Scene, telling: Telling, main: Telling) -> bool:
    """Say whether a report tells of something before the main happening, and not in passing as of a rescue: it is news of its own."""
    first, mains = (min(scene.tree.sentence[hit.at] for hit in told.hits) for told in (telling, main))
    return first < mains and not telling.kind.aside


def _is_part(scene: Scene, telling: Telling, whole: Telling) -> bool:
    if {telling.reality, whole.reality} != {Reality.HAPPENED} or _is_before(telling.when, whole.when):
        return False
    words = [scene.tree.words[hit.at] for hit in telling.hits]
    if any(forms(word).isdisjoint(whole.kind.involves) for word in words):
        return False
    return not _is_abroad(scene, telling, whole) and not all(
        _only_follows(scene.tree, hit.at, whole) for hit in telling.hits
    )


def _is_before(left: Moment | None, right: Moment | None) -> bool:
    return bool(left and right and left.latest and right.earliest and left.latest <= right.earliest)


def _is_abroad(scene: Scene, part: Telling, whole: Telling) -> bool:
    """Say whether what a telling is placed in lies in no state that is named where the whole is told of, datelines left out."""
    states = _states(scene.draft.pack.places)
    sentences = {scene.tree.sentence[hit.at] for hit in whole.hits}
    named = {name.casefold() for sentence in sentences for _, name in scene.places.get(sentence, ())}
    dateline = {(scene.draft.report.place or "").casefold()}
    here, there = _known(states, {name.casefold() for _, name in part.places}), _known(states, named - dateline)
    return bool(here and there) and here.isdisjoint(there)


def _known(states: dict[str, str], names: set[str]) -> set[str]:
    return {states[name] for name in names if name in states}


@once
def _states(places: tuple[KnownPlace, ...]) -> dict[str, str]:
    """Return the states of known places by each of their names."""
    return {name.casefold(): place.state for place in places if place.state for name in (place.name, *place.aliases)}


def _only_follows(tree: Tree, at: int, whole: Telling) -> bool:
    """Say whether the sentence of a word tells of the whole, and only as what went before."""
    beside = [hit.at for hit in whole.hits if tree.sentence[hit.at] == tree.sentence[at]]
    return bool(beside) and all(came_before(tree, hit) for hit in beside)
