"""Find who gave a text where the report first told of it: "In a statement, Ana Reyes said … the statement said"."""

from collections.abc import Callable

from onrecord.reading.parties.nouns import singular
from onrecord.reading.parties.roster import Entity
from onrecord.reading.parties.scene import Scene
from onrecord.record.reading import PartyKind

Giver = Callable[[Scene, int], Entity | None]
"""Gives who is told beside a text's noun to have put it out, None where nobody is."""

_GIVEN = frozenset(
    "statement release post tweet message letter email announcement communique complaint lawsuit filing petition motion video memo notice disclaimer manifesto".split()
)
"""Texts that somebody gives once and a report comes back to."""
_PUT_OUT = frozenset(
    "release released releases issue issued issues publish published post posted posts put send sent make made give gave write wrote file filed share shared".split()
)
_PLAIN = frozenset("statement message text".split())
"""Nouns by which a report comes back to whatever was put out."""
_WORDS = frozenset("apology condolence warning denial response reply explanation".split())
"""What is put out in a statement."""
_RIGHT_BEFORE = 2
"""Sentences back to which what was put out stands by another noun."""
_BACK = 6
"""Sentences back to which the first telling is looked for."""
_LASTING = frozenset("letter lawsuit complaint petition motion manifesto".split())
"""Texts of which a report mostly tells one, however far up."""


def told_before(scene: Scene, at: int, giver: Giver) -> Entity | None:
    """Find who gave the text that a noun names again; None where the report tells of none before."""
    noun = singular(scene.tree.lower[at])
    if noun not in _GIVEN:
        return None
    return _by_this_noun(scene, at, giver) or (_just_given(scene, at) if noun in _PLAIN else None)


def _just_given(scene: Scene, at: int) -> Entity | None:
    """Find who put out what the sentences right before call by another noun: "Orvel put out an apology. “…,” says the statement"."""
    tree = scene.tree
    low = tree.spans[max(0, tree.sentence[at] - _RIGHT_BEFORE)][0]
    given = (i for i in range(tree.spans[tree.sentence[at]][0] - 1, low - 1, -1) if singular(tree.lower[i]) in _WORDS)
    return next((found for i in given if (found := _putting_out(scene, i)) is not None), None)


def _by_this_noun(scene: Scene, at: int, giver: Giver) -> Entity | None:
    """Find who gave a text where the report first told of it by the same noun."""
    tree, noun = scene.tree, singular(scene.tree.lower[at])
    first = 0 if noun in _LASTING else tree.sentence[at] - _BACK
    for i in range(tree.spans[tree.sentence[at]][0] - 1, -1, -1):
        if tree.sentence[i] < first:
            return None
        if singular(tree.lower[i]) == noun and (found := _first_given(scene, i, giver)) is not None:
            return found
    return None


def _first_given(scene: Scene, at: int, giver: Giver) -> Entity | None:
    """Find who gives a text where it is told of: its voice there, whoever put it out, or whoever speaks in it."""
    known = scene.mind.at(at)
    return known.entity if known is not None else giver(scene, at) or _putting_out(scene, at) or _speaking_in(scene, at)


def _putting_out(scene: Scene, at: int) -> Entity | None:
    """Find the subject of the verb whose object a text is: "Ana's family released a statement"."""
    tree, verb = scene.tree, scene.tree.heads[at]
    if tree.bases[at] not in ("obj", "xcomp") or tree.lower[verb] not in _PUT_OUT:
        return None
    subject = tree.child(verb, "nsubj")
    found = scene.mind.at(subject) if subject is not None else None
    return found.entity if found is not None else scene.named.get(subject) if subject is not None else None


def _speaking_in(scene: Scene, at: int) -> Entity | None:
    """Find whoever says "in a statement", else whoever speaks in that sentence; None where two do."""
    tree = scene.tree
    if tree.lower[tree.first[at]] not in ("in", "via", "by", "through", "on"):
        return None
    subject = tree.child(tree.heads[at], "nsubj")
    own = scene.mind.at(subject) if subject is not None else None
    if own is not None and own in scene.mind.spoken:
        return own.entity
    voices = [r for r in scene.mind.spoken if tree.sentence[r.head] == tree.sentence[at] and r.head != at]
    told = {id(r.entity): r.entity for r in voices if r.entity.kind is not PartyKind.STATE}
    return next(iter(told.values())) if len(told) == 1 else None
