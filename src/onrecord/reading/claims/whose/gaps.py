"""Figures whose giver stands right before them, the verb left out: "the police counted 806, the union 1,500", "the mayor put it at 40, the hospital at 52".

The parse hangs what is left of such a clause on anything; the words stand next to each other whatever it says.
"""

from onrecord.reading.claims.whose.givers import SPEAKING_ROLES
from onrecord.reading.forms import forms
from onrecord.reading.parties.voices import Voices
from onrecord.reading.tree import Tree
from onrecord.record.reading import Hop, HopRole, PartyKind

_ABOUT = frozenset(
    "about some around over only nearly almost roughly at least most more than just as many up to".split()
)
"""Words that round a figure, between whoever gives it and itself."""
_REPEATED = frozenset({"at", "of"})
"""Prepositions that stand again where their verb does not: "spoke of 12, the agency of 20"."""
_INDEFINITE = frozenset({"a", "an"})
_ROUND = frozenset("million billion thousand hundred dozen".split())
_JOINTS = frozenset({",", ";", "and", "but", "while"})
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_BEFORE = (*_NOUNS, "DT", "JJ", "POS", "PRP$")
_BODIES = (PartyKind.ORGANISATION, PartyKind.GROUP, PartyKind.PERSON, PartyKind.ANONYMOUS)
_ROUNDING = 4


def left_out(tree: Tree, voices: Voices, at: int, told: frozenset[str]) -> Hop | None:
    """Return who stands right before the bare number at a word, as a speaker, where a verb of `told` stands with another subject before; None without one."""
    if tree.tags[at] != "CD":
        return None
    low = tree.spans[tree.sentence[at]][0]
    last = _last_of_name(tree, low, at)
    start = _start(tree, low, last)
    if last <= low or tree.tags[last] not in _NOUNS or start <= low or tree.lower[start - 1] not in _JOINTS:
        return None
    verb = next(
        (i for i in range(start - 1, low, -1) if tree.tags[i].startswith("VB") and forms(tree.words[i]) & told), None
    )
    if verb is None or tree.child(verb, "nsubj") is None or _is_answered(tree, at, start):
        return None
    again = (tree.lower[i] for i in range(last + 1, at) if tree.lower[i] in _REPEATED and tree.lower[i + 1] != "least")
    return _speaker(tree, voices, start, last) if all(word in tree.lower[verb + 1 : start] for word in again) else None


def _last_of_name(tree: Tree, low: int, at: int) -> int:
    """Go back from a figure over what rounds it, over "that", a preposition and "one" that stands for a figure, to the word before."""
    word = at - 1
    if tree.lower[word] in _INDEFINITE and tree.lower[at] in _ROUND:
        word -= 1
    for _ in range(_ROUNDING):
        if word > low and (tree.lower[word] in _ABOUT or tree.lower[word] in _REPEATED or tree.lower[word] == "that"):
            word -= 1
    if word > low and tree.lower[word] == "one" and tree.lower[word + 1] == "of":
        word -= 1
        word -= tree.tags[word].startswith("JJ")
        word -= tree.lower[word] in _INDEFINITE
    return word


def _start(tree: Tree, low: int, last: int) -> int:
    """Return where the noun phrase that ends with a word begins."""
    start = last
    while start > low and tree.tags[start - 1] in _BEFORE:
        start -= 1
    return start


def _is_answered(tree: Tree, at: int, start: int) -> bool:
    """Say whether what stands before a figure is the subject of a verb behind it, or counted by it: "and Orvel 12 has landed"."""
    noun = tree.heads[at] if tree.bases[at] == "nummod" else at
    behind = noun > at and tree.tags[noun] in _NOUNS
    return behind or any(
        tree.bases[i] == "nsubj" and tree.heads[i] > at and tree.tags[tree.heads[i]].startswith("VB")
        for i in range(start, at)
    )


def _speaker(tree: Tree, voices: Voices, start: int, last: int) -> Hop | None:
    """Make a speaker of a noun phrase that names a body, people or a person, or, before "that", a state."""
    naming = voices.at(last)
    kind = voices.kind(naming.party) if naming is not None else None
    if kind in _BODIES or (kind is PartyKind.STATE and tree.lower[last + 1] == "that"):
        return voices.hop(start, last + 1, HopRole.SPEAKER)
    if kind is None and forms(tree.words[last]) & SPEAKING_ROLES:
        start += tree.tags[start] == "DT" and start < last
        return Hop(None, tree.text(start, last + 1), HopRole.SPEAKER, (tree.passage(start, last + 1),))
    return None
