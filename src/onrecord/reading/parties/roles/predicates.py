"""Settle nouns that say what somebody is: "she is the mayor", "was named as the coach", "became a director"."""

from onrecord.reading.parties.names.phrases import Phrase
from onrecord.reading.parties.roster import Entity
from onrecord.reading.parties.scene import Scene
from onrecord.reading.statements.cues import forms
from onrecord.reading.tree import Tree

_TURNS = frozenset("become becomes became becoming remain remains remained".split())
_MAKING = frozenset(
    form
    for verb in "name appoint elect hire introduce identify choose select nominate confirm unveil install pick describe".split()
    for form in (verb, *forms(verb))
)
_ROW = frozenset("second third fourth fifth sixth seventh eighth ninth tenth another next".split())
_UNREAL = frozenset("not n't never no if like".split())


def predicated(scene: Scene, phrase: Phrase) -> Entity | None:
    """Find of whom a noun is said by "is" or "became"; None where it is of nobody, or only said not to be so.

    One of a row is left out: "he is the second player to be held" tells of a row, and no role that he goes by later.
    """
    if not phrase.mods.isdisjoint(_ROW):
        return None
    return _party_at(scene, phrase, _subject(scene.tree, phrase.head))


def appointed(scene: Scene, phrase: Phrase) -> Entity | None:
    """Find whom a verb makes something: "named her as the coach"; the noun is an office there, and no second mention of her."""
    return _party_at(scene, phrase, _made(scene.tree, phrase.head))


def _party_at(scene: Scene, phrase: Phrase, subject: int | None) -> Entity | None:
    """Give the party at a word before a phrase where the two can be one: people with people, bodies with bodies."""
    if phrase.plural or subject is None or subject >= phrase.start:
        return None
    found = scene.mind.at(subject)
    entity = found.entity if found else None
    agrees = entity is not None and (entity.is_person if phrase.is_person else entity.is_body) and not entity.many
    return entity if agrees else None


def _subject(tree: Tree, head: int) -> int | None:
    """Find the word of whom a noun is said; None where it is no predicate."""
    verb = tree.heads[head]
    if _is_unreal(tree, head) or _is_unreal(tree, verb):
        return None
    if any(tree.bases[i] == "cop" for i in tree.children[head]):
        return tree.child(head, "nsubj")
    turned = tree.lower[verb] in _TURNS and tree.bases[head] in ("xcomp", "obj")
    return tree.child(verb, "nsubj") if turned else None


def _made(tree: Tree, head: int) -> int | None:
    """Find the word for whom a verb makes something "as" a noun; None where none does, or where it unmakes it."""
    verb = tree.heads[head]
    as_ = any(tree.lower[i] == "as" and tree.bases[i] in ("case", "mark") for i in tree.children[head])
    if not as_ or tree.lower[verb] not in _MAKING or _is_unreal(tree, verb):
        return None
    return tree.child(verb, "obj") or tree.child(verb, "nsubj:pass")


def _is_unreal(tree: Tree, at: int) -> bool:
    """Say whether a word is negated, or only may or would be."""
    return any(tree.lower[i] in _UNREAL or tree.tags[i] == "MD" for i in tree.children[at])
