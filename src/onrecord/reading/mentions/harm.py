"""Find when the main happening was in sentences that tell what it did and who came: "Two men were hurt on Friday", "Crews were called at 8 a.m. Friday"."""

from collections.abc import Iterable

from onrecord.reading.circumstances import is_after, moment_of
from onrecord.reading.forms import forms
from onrecord.reading.mentions.telling import Telling
from onrecord.reading.mentions.whereabouts import time_near
from onrecord.reading.moments.clocks import has_day
from onrecord.reading.scene import Scene
from onrecord.reading.tree import Tree
from onrecord.record.reading import TimeExpression

_HARM = frozenset("kill injure wound hurt strike hit graze shoot stab gun suffer sustain erupt discharge ring".split())
_CAME = frozenset(
    "call respond dispatch rush transport airlift fly receive hospitalize hospitalise alert summon arrive hear".split()
)
"""What is done at once by who comes to help, or hears it."""
_SUMMONED = frozenset({"call", "summon"})
_ELSEWHERE = frozenset({"to", "on", "upon"})
_WHILE = frozenset("as while when".split())
_PAST = frozenset({"VBD", "VBN"})
_NEAR = 12
"""How many sentences a report goes on to tell when what it is about happened."""


def time_of_harm(scene: Scene, main: Telling, others: Iterable[Telling], lead: int) -> TimeExpression | None:
    """Return the first time to the day, from sentence number `lead` on, at which somebody was hurt or help was called.

    None for a `main` happening of a kind that harms nobody, and where no sentence tells one. Where one of the `others` of its
    kind has a time, its sentences are passed over.
    """
    if main.kind.harmless or main.kind.aside:
        return None
    passed = {scene.tree.sentence[hit.at] for each in others if _is_other(each, main) for hit in each.hits}
    numbers = (n for n in range(lead, min(lead + _NEAR, len(scene.tree.spans))) if n not in passed)
    told = (time for n in numbers for at in range(*scene.tree.spans[n]) if (time := _time_of(scene, at)))
    return next(told, None)


def _is_other(telling: Telling, main: Telling) -> bool:
    return telling is not main and telling.kind.id == main.kind.id and telling.when is not None


def _time_of(scene: Scene, at: int) -> TimeExpression | None:
    tree = scene.tree
    if tree.tags[at] not in _PAST or not forms(tree.words[at]) & (_HARM | _CAME) or _is_summons(tree, at):
        return None
    time = time_near(scene, at)
    if time is None or not has_day(time.moment) or is_after(moment_of(time), scene.draft.report.published):
        return None
    return time if _governs(tree, at, scene, time) else None


def _is_summons(tree: Tree, at: int) -> bool:
    """Say whether somebody calls others somewhere, or on them, and not to those who are hurt: "called ministers to a meeting on Friday"."""
    if not forms(tree.words[at]) & _SUMMONED or "nsubj" not in {tree.rels[i] for i in tree.children[at]}:
        return False
    return any(
        tree.bases[i] == "case" and tree.lower[i] in _ELSEWHERE
        for child in tree.children[at]
        for i in tree.children[child]
    )


def _governs(tree: Tree, at: int, scene: Scene, time: TimeExpression) -> bool:
    """Say whether a verb is the nearest above a time, or no verb is; "as they stood there on Friday" goes with the verb above."""
    head = next(
        head for head, each in scene.times[tree.sentence[at]] if each.passages[0].start >= time.passages[0].start
    )
    verbs = [i for i in tree.up(head) if tree.tags[i].startswith("VB")]
    while verbs and verbs[0] != at and _is_while(tree, verbs[0]):
        verbs = verbs[1:]
    return not verbs or verbs[0] == at


def _is_while(tree: Tree, verb: int) -> bool:
    return tree.bases[verb] == "advcl" and any(tree.lower[i] in _WHILE for i in tree.children[verb])
