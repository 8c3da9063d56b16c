"""When, where and by whom: what stands in a trigger's sentence and belongs to its event."""

import itertools
from collections.abc import Collection

from onrecord.packs.pack import Kind
from onrecord.reading.circumstances import REPORTING, crosses_clause, distance
from onrecord.reading.forms import forms
from onrecord.reading.mentions.reality import REVENGE
from onrecord.reading.mentions.triggers import Hit
from onrecord.reading.moments.clocks import in_range
from onrecord.reading.scene import Scene
from onrecord.reading.tree import Tree
from onrecord.record.reading import Actor, PartyKind, TimeExpression
from onrecord.record.value import Precision

_PLACE_CASES = frozenset("in off near at over into towards toward outside from to around across on of".split())
_PLACE_REACH = 4  # steps from an event's word to its place: over its verb to an oblique, and one for coordination
_SKY = frozenset("earth mars moon sun venus jupiter saturn mercury neptune uranus pluto orbit space".split())
"""What is named as a place and is none where anything is reported from."""
_LANDS = frozenset(
    "region province district county oblast governorate prefecture municipality department state area town city village valley".split()
)
_DIRECTIONS = frozenset({"to", "from", "of", "towards", "toward"})
_LATER = frozenset(
    "site scene spot toll victim survivor suspect casualty rubble wreckage wreck debris aftermath response anniversary relief recovery"
    " investigation probe trial case charge conviction sentence hearing inquiry memorial funeral vigil mourner family relative zone area".split()
)
"""What is there after an event: when something befalls it ("visited the blast site on Sunday") is not when the event was."""
_LATER_ON = frozenset(
    "arrest charge accuse apprehend capture indict arraign sentence convict plead appear jail imprison book surrender bury mourn due".split()
)
"""What comes of an event: "arrested on Sunday in connection with the shooting", "due in court on Sunday"; its time is not the event's."""
_MEETING = frozenset("confront repel face fight intercept counter repulse engage experience undergo suffer".split())
"""What is done with an event while it goes on."""
_TO_TIME = frozenset("on in at late early around about shortly just".split())
_DAYS = frozenset("days weeks months years day week month year".split())
_DAY = 24  # hours
_ORDERING = frozenset({"after", "before", "since", "following"})
_PRESENT = frozenset({"VBZ", "VBP"})
_ACTING = frozenset({PartyKind.PERSON, PartyKind.ORGANISATION, PartyKind.STATE})
_LIGHT = frozenset(
    "carry conduct hold stage make perform do undertake launch mount begin start complete execute order attempt oversee".split()
)


def time_near(scene: Scene, at: int, others: Collection[int] = ()) -> TimeExpression | None:
    """Return the time that tells when the event at a word was: the nearest in the tree of its sentence.

    A time that hangs on a word of reporting ("KCNA said on Sunday") tells when it was said, and is left out; so is
    one outside the content of the statement that tells of the event, one of what befell the event's site or victims, one of what came days later, of how
    things stood, or of what the event came after. What hangs on one of the words `others` is theirs.
    """
    tree = scene.tree
    bounds = [bound for bound in (_remains(tree, at), _later(tree, at), _state(tree, at)) if bound is not None]
    best: tuple[int, int, TimeExpression] | None = None
    for head, time in scene.times.get(tree.sentence[at], ()):
        if not _is_told_with(scene, at, head, time) or not all(bound in tree.up(head) for bound in bounds):
            continue
        if any(i in others for i in itertools.takewhile(lambda i: i != at, tree.up(head))):
            continue
        key = (distance(tree, at, head), abs(at - head))
        if best is None or key < best[:2]:
            best = (*key, time)
    return in_range(scene.draft, best[2]) if best else None


def _is_told_with(scene: Scene, at: int, head: int, time: TimeExpression) -> bool:
    """Say whether a time, of which the `head` is given, may be that of the event at a word, and not of saying or of what came later."""
    tree = scene.tree
    if _is_of_content(tree, head, time) or _is_under_way(tree, at, head):
        return True
    told = scene.innermost(tree.starts[at], tree.starts[at] + 1)
    if told and not any(c.start <= tree.starts[head] < c.end for c in told.content):
        return False
    if _stands_behind(tree, at, tree.first[head]):
        return True
    said = tree.heads[head] != at and bool(forms(tree.words[tree.heads[head]]) & REPORTING)
    of_others = _is_of_later_on(tree, at, head) or _is_of_answered(tree, at, head) or _is_of_another(tree, at, head)
    return not (said or of_others or _is_of_saying(tree, head) or _is_standing(tree, head, time))


def _is_of_content(tree: Tree, head: int, time: TimeExpression) -> bool:
    """Say whether a time beside a word of reporting is of what is told: "Monday night, police say, …", "he said around 8 a.m. Monday crews were called".

    What is said, in the present, was not said on a day; and nobody is quoted by the clock.
    """
    verb = tree.heads[head]
    if not forms(tree.words[verb]) & REPORTING or not tree.tags[verb].startswith("VB"):
        return False
    clocked = time.moment is not None and time.moment.precision is Precision.MINUTE
    goes_on = any(tree.bases[i] == "ccomp" and i > head for i in tree.children[verb])
    return (tree.tags[verb] in _PRESENT and head < verb) or (clocked and verb < head and goes_on)


def _is_under_way(tree: Tree, at: int, head: int) -> bool:
    """Say whether an event goes on while somebody tells of it at a time: "announced at dawn that its forces were confronting an attack"."""
    verb = tree.heads[at]
    met = not forms(tree.words[verb]).isdisjoint(_MEETING)
    told = tree.heads[verb] == tree.heads[head] and bool(forms(tree.words[tree.heads[head]]) & REPORTING)
    return met and told and tree.tags[verb] == "VBG" and any(tree.bases[i] == "aux" for i in tree.children[verb])


def hangs_on(scene: Scene, time: TimeExpression, at: int) -> bool:
    """Say whether a time stands below a word in the tree: "the shooting that killed three on Friday"."""
    return at in scene.tree.up(_head_of(scene, time, at))


def is_of_another_clause(scene: Scene, time: TimeExpression, at: int) -> bool:
    """Say whether a time stands in another clause of the sentence than a word, and not in one that hangs on it."""
    head = _head_of(scene, time, at)
    return at not in scene.tree.up(head) and crosses_clause(scene.tree, at, head)


def _head_of(scene: Scene, time: TimeExpression, at: int) -> int:
    """Return the word on which a time in the sentence of a word hangs; that word where none is."""
    start = time.passages[0].start
    heads = (head for head, each in scene.times[scene.tree.sentence[at]] if each.passages[0].start >= start)
    return next(heads, at)


def _stands_behind(tree: Tree, at: int, first: int) -> bool:
    """Say whether a time, whose first word is given, stands right behind an event's noun: "said the blast late on Thursday had"."""
    noun = tree.tags[at].startswith("NN") and at < first
    return noun and all(word in _TO_TIME for word in tree.lower[at + 1 : first])


def _remains(tree: Tree, at: int) -> int | None:
    """Return the noun for what an event left, if its word only describes that: "site" in "the site of the blasts"."""
    above = tree.heads[at]
    describes = tree.bases[at] in ("nmod", "compound") and tree.tags[above].startswith("NN")
    return above if describes and not _LATER.isdisjoint(forms(tree.words[above])) else None


def _state(tree: Tree, at: int) -> int | None:
    """Return a word that only tells in which state something was found: "rescued from the collapsed tower on Sunday"."""
    return at if tree.bases[at] == "amod" and tree.tags[at].startswith("VB") else None


def _later(tree: Tree, at: int) -> int | None:
    """Return what ends the clause that dates something else by an event: "hit" in "rescued 65 hours after a quake hit"."""
    for i in (at, *tree.up(at)):
        after = next((c for c in tree.children[i] if tree.bases[c] in ("mark", "case") and tree.lower[c] == "after"), 0)
        if after and _is_days(tree, after - 1):
            return i
    return None


def _is_of_later_on(tree: Tree, at: int, head: int) -> bool:
    """Say whether a time goes with a word of what came of the event at a word, which stands below that or beside it."""
    over = next((i for i in tree.up(head) if tree.tags[i].startswith("VB") or tree.heads[i] == i), head)
    return over != at and at not in tree.up(head) and bool(forms(tree.words[over]) & _LATER_ON)


def _is_of_answered(tree: Tree, at: int, head: int) -> bool:
    """Say whether a time is of what an event answers: "attacked it in retaliation for strikes last week"."""
    behind = next(i for i in range(tree.first[head] - 1, -2, -1) if i < 0 or tree.lower[i] not in _TO_TIME)
    above = set(tree.up(at))
    words = (*tree.up(head), *(tree.up(behind) if behind >= 0 else ()))
    return at != behind and any(forms(tree.words[i]) & REVENGE and i not in above for i in words)


def _is_days(tree: Tree, at: int) -> bool:
    """Say whether a word ends a length of a day or more: "three days", "65 hours"."""
    hours = tree.lower[at] == "hours" and tree.lower[at - 1].isdigit() and int(tree.lower[at - 1]) >= _DAY
    return hours or tree.lower[at] in _DAYS


def _is_of_saying(tree: Tree, head: int) -> bool:
    """Say whether a time follows a verb of reporting at once: "said on Monday it was"."""
    before = head - 2 if tree.lower[head - 1] in ("on", "in", "at", "late", "early") else head - 1
    return before >= 0 and tree.tags[before].startswith("VB") and bool(forms(tree.words[before]) & REPORTING)


def _is_standing(tree: Tree, head: int, time: TimeExpression) -> bool:
    """Say whether a time tells when things stood so, whenever they came about: "as of 18 February, 149,000 are deployed", "came to 40 as of 2 p.m. Friday"."""
    first = next(i for i in range(head, -1, -1) if i == 0 or tree.starts[i] <= time.passages[0].start)
    return tree.lower[max(0, first - 2) : first] == ["as", "of"] or any(
        tree.lower[i : i + 2] == ["as", "of"] for i in tree.children[head]
    )


def _is_of_another(tree: Tree, at: int, head: int) -> bool:
    """Say whether a time stands with what an event came after or before: "tested again, 70 hours after the January 14 test"."""
    between = list(itertools.takewhile(lambda i: i != at, tree.up(head)))
    if len(between) == len(list(tree.up(head))):
        return False
    return any(tree.bases[c] == "case" and tree.lower[c] in _ORDERING for i in between for c in tree.children[i])


def places_near(scene: Scene, at: int) -> list[tuple[int, str]]:
    """Return the places that hang on an event's word or on its clause, each with its steps in the tree; "in Bingol province" is in Bingol."""
    tree = scene.tree
    found = []
    for head, name in scene.places.get(tree.sentence[at], ()):
        above = tree.heads[head]
        within = tree.bases[head] == "compound" and bool(forms(tree.words[above]) & _LANDS)
        cases = {tree.lower[i] for i in tree.children[above if within else head] if tree.bases[i] == "case"}
        if name.lower().removeprefix("the ") in _SKY:
            continue
        steps = distance(tree, at, head) + (1 if cases & _DIRECTIONS else 0)
        if cases & _PLACE_CASES and steps <= _PLACE_REACH and not crosses_clause(tree, at, head):
            found.append((steps, name))
    return found


def actors_of(scene: Scene, kind: Kind, hit: Hit) -> list[Actor]:
    """Return who fills the roles of a kind at one trigger: a party or a name in one of the role's relations.

    A noun shares the relations of a verb that only carries it out: "conducted a test", but not "detected a test".
    """
    tree = scene.tree
    above = tree.heads[hit.at]
    light = tree.tags[above].startswith("VB") and bool(forms(tree.words[above]) & _LIGHT)
    verb = above if light and tree.tags[hit.at].startswith("NN") else hit.at
    children = (*tree.children[hit.at], *(tree.children[verb] if verb != hit.at else ()))
    found = [
        actor
        for role in kind.roles
        for relation in role.relations
        for child in children
        if child != hit.at and relation in {tree.rels[child], tree.bases[child], _agent(tree, child)}
        if (actor := _actor(scene, role.id, child))
    ]
    return list(dict.fromkeys(found))


def _agent(tree: Tree, at: int) -> str:
    """Name the "by" of a passive, which some parses only call oblique."""
    return "obl:agent" if tree.bases[at] == "obl" and any(tree.lower[c] == "by" for c in tree.children[at]) else ""


def _actor(scene: Scene, role: str, at: int) -> Actor | None:
    if at in scene.parties:
        party = scene.draft.parties[scene.parties[at]]
        return Actor(role, party.id, party.name) if party.kind in _ACTING else None
    return Actor(role, None, scene.names[at][1]) if at in scene.names else None
