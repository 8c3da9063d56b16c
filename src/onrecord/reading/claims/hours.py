"""Clock times as claims: when a happening was, where its kind has a moment of its own."""

import re

from onrecord.packs.pack import Field, FieldValue
from onrecord.reading.circumstances import distance, words_in
from onrecord.reading.claims.figures.unvalued import is_read
from onrecord.reading.claims.fitting.places import Place
from onrecord.reading.claims.whose import claim_of
from onrecord.reading.forms import forms
from onrecord.reading.moments.clocks import is_clock, on_day
from onrecord.reading.scene import Scene
from onrecord.reading.tree import Tree
from onrecord.record.reading import Claim, TimeExpression, TimeType
from onrecord.record.value import Moment, Precision

_CLOCK = frozenset({Precision.SECOND, Precision.MINUTE, Precision.HOUR})
_CLOCK_VALUE = re.compile(r"T\d\d")


def clock_claim(scene: Scene, places: list[Place], time: TimeExpression) -> Claim | None:
    """Lay a clock time to the mention told of in its sentence, where that kind has a moment of its own."""
    moment, passage = _clock(time), time.passages[0]
    first, stop = words_in(scene.tree, passage)
    if moment is None or first >= stop or not is_read(scene.draft, passage):
        return None
    taken = _nearest(scene.tree, places, scene.tree.head_of(first, stop))
    if taken is None:
        return None
    place, field = taken
    if is_clock(moment, passage.of(scene.draft.report.text)):
        moment = on_day(moment, place.mention.when)
    return claim_of(scene, place.mention, field.id, moment, passage)


def _nearest(tree: Tree, places: list[Place], at: int) -> tuple[Place, Field] | None:
    """Return the mention nearest to a word in its sentence whose kind has a moment of its own, and that field; None without one."""
    near = []
    for n, place in enumerate(places):
        field = _moment_of(tree, place, at)
        steps = min((distance(tree, hit, at) for hit in place.hits.get(tree.sentence[at], ())), default=None)
        if field and steps is not None:
            near.append((steps, n, place, field))
    return min(near, key=lambda entry: entry[:2])[2:] if near else None


def _moment_of(tree: Tree, place: Place, at: int) -> Field | None:
    """Return the field of a mention's kind that a clock time at a word may fill."""
    return next((f for f in place.kind.fields if f.value is FieldValue.MOMENT and not _tells_else(tree, at, f)), None)


def _tells_else(tree: Tree, at: int, field: Field) -> bool:
    """Say whether the verb that a time hangs on tells of what is not the field's: "it fell into the sea at 8:37" of a launch."""
    verb = next((word for word in tree.up(at) if tree.tags[word].startswith("VB")), None)
    return verb is not None and not forms(tree.words[verb]).isdisjoint(field.unless)


def _clock(time: TimeExpression) -> Moment | None:
    """Return the moment of a clock time; one whose day nobody knows keeps its local value and resolves to nothing."""
    if time.type is not TimeType.TIME or not _CLOCK_VALUE.search(time.value):
        return None
    if time.moment is None or time.moment.earliest is None:
        return Moment(None, None, Precision.MINUTE, timex=time.value)
    return time.moment if time.moment.precision in _CLOCK else None
