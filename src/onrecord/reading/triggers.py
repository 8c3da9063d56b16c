"""Find the words that tell of an event: nouns and phrases that name it, verbs that tell of it with what they act on."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from onrecord.packs.pack import Kind
from onrecord.reading.forms import forms, noun_forms
from onrecord.reading.tree import Tree

_LINKS = frozenset({"of", "on", "to", "for", "by", "in", "at"})
_ARGUMENTS = frozenset({"obj", "nsubj", "nsubj:pass", "iobj"})
_AGENTS = frozenset({"by", "with"})
_MODIFIERS = frozenset({"compound", "amod", "nmod", "flat", "appos", "obl", "dep", "nummod"})
_SHARING = frozenset({"conj", "xcomp", "advcl"})  # clauses that take the subject of the one above
_ALONE = " *"  # a verb so marked needs no object
_TITLES = frozenset({"nmod:desc", "compound", "appos", "flat"})  # "Russian Ambassador Georgy Zinoviev" is an ambassador
_BODIES = frozenset(
    (
        "department service brigade chief crew official station engine truck fighter alarm minister ministry agency commission"
        " season insurance camp group movement force center centre marshal company director union"
    ).split()
)
_DEFINITE = frozenset({"the", "this", "that", "its", "their", "these", "those"})
_MEASURES = frozenset(
    "ten hundred thousand million dozen number group series barrage salvo lot score volley wave crowd batch".split()
)


@dataclass(frozen=True, slots=True)
class Hit:
    """Words that tell of an event of a kind: `at` is the word that the others hang on, `first` and `last` inclusive.

    `again` says that they name it by a bare noun ("the test") and only go on with what was told before.
    """

    kind: str
    at: int
    first: int
    last: int
    again: bool = False


@dataclass(frozen=True, slots=True)
class Trigger:
    """A phrase to look for: its kind, the words that must hang on its head, and its rank among equals (lower wins)."""

    kind: str
    modifiers: tuple[str, ...]
    rank: int


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A pack's kinds, by the dictionary form of the word that a reader would meet first."""

    nouns: dict[str, tuple[Trigger, ...]]
    verbs: dict[str, tuple[str, ...]]
    objects: dict[str, frozenset[str]]
    alone: dict[str, frozenset[str]]
    unless: dict[str, tuple[tuple[str, ...], ...]]
    again: dict[str, tuple[str, ...]]
    words: frozenset[str]


@lru_cache(maxsize=8)
def lexicon(kinds: tuple[Kind, ...]) -> Lexicon:
    """Return `kinds` laid out for looking up words; made once for each tuple of kinds."""
    nouns: dict[str, list[Trigger]] = {}
    verbs: dict[str, list[str]] = {}
    again: dict[str, list[str]] = {}
    for rank, kind in enumerate(kinds):
        for phrase in kind.triggers:
            head, modifiers = _parts(phrase)
            nouns.setdefault(head, []).append(Trigger(kind.id, modifiers, rank))
            if modifiers and kind.id not in again.setdefault(head, []):
                again[head].append(kind.id)
        for verb in kind.verbs:
            verbs.setdefault(verb.removesuffix(_ALONE), []).append(kind.id)
    return Lexicon(
        nouns={head: tuple(sorted(found, key=lambda t: (-len(t.modifiers), t.rank))) for head, found in nouns.items()},
        verbs={verb: tuple(found) for verb, found in verbs.items()},
        objects={kind.id: frozenset(kind.objects) for kind in kinds},
        alone={kind.id: frozenset(v.removesuffix(_ALONE) for v in kind.verbs if v.endswith(_ALONE)) for kind in kinds},
        unless={kind.id: tuple(tuple(phrase.split()) for phrase in kind.unless) for kind in kinds},
        again={head: tuple(found) for head, found in again.items()},
        words=frozenset({*nouns, *verbs}),
    )


def _parts(phrase: str) -> tuple[str, tuple[str, ...]]:
    """Split a phrase into head and modifiers: "missile launch", but "deployment of troops" hangs on its first word."""
    words = phrase.split()
    link = next((n for n, word in enumerate(words) if word in _LINKS and n), None)
    if link is None:
        return words[-1], tuple(words[:-1])
    rest = [word for word in words[link:] if word not in _LINKS]
    return words[link - 1], (*words[: link - 1], *(word.removesuffix("s") for word in rest))


def find_hits(tree: Tree, kinds: tuple[Kind, ...]) -> list[Hit]:
    """Return what tells of an event, in text order, one hit a word; kinds whose `unless` words stand near are left out."""
    known = lexicon(kinds)
    hits: list[Hit] = []
    told: set[str] = set()
    for at, word in enumerate(tree.words):
        if known.words.isdisjoint(forms(word)):
            continue
        hit = _hit(tree, known, at, told)
        if hit is not None:
            told.add(hit.kind)
            hits.append(hit)
    return hits


def _hit(tree: Tree, known: Lexicon, at: int, told: set[str]) -> Hit | None:
    tag = tree.tags[at]
    if tag.startswith(("NN", "VBG", "JJ")) or "-" in tree.words[at]:
        found = _noun_hit(tree, known, at) or (_again_hit(tree, known, at, told) if tag.startswith("NN") else None)
        if found:
            return found
    is_verb = tag.startswith("VB") or (
        tag.startswith("JJ") and tree.bases[at] == "amod" and tree.lower[at].endswith(("ed", "en"))
    )
    return _verb_hit(tree, known, at) if is_verb else None


def _noun_hit(tree: Tree, known: Lexicon, at: int) -> Hit | None:
    is_noun = tree.tags[at].startswith("NN")
    triggers = [t for form in noun_forms(tree.words[at]) for t in known.nouns.get(form, ())]
    for trigger in sorted(triggers, key=lambda t: (-len(t.modifiers), t.rank)):
        if not trigger.modifiers and (not is_noun or _names_a_body(tree, at)):
            continue
        places = _modifier_places(tree, at, trigger.modifiers)
        if places is not None and not _ruled_out(tree, known, trigger.kind, at):
            near = [place for place in places if at - 4 <= place < at]
            return Hit(trigger.kind, at, min([*near, at]), at)
    return None


def _names_a_body(tree: Tree, at: int) -> bool:
    """Say whether a word only names a body or a month: "fire department", "March"."""
    return tree.words[at] == "March" or (
        tree.bases[at] == "compound" and bool(forms(tree.words[tree.heads[at]]) & _BODIES)
    )


def _modifier_places(tree: Tree, at: int, wanted: tuple[str, ...]) -> list[int] | None:
    """Find each wanted word among those that hang on `at`, or right before it; None where one is missing."""
    if not wanted:
        return []
    around = [*_hanging(tree, at, 2), *(i for i in range(max(0, at - 3), at) if tree.sentence[i] == tree.sentence[at])]
    places = []
    for word in wanted:
        place = next((i for i in around if word in forms(tree.words[i])), None)
        if place is None:
            return None
        places.append(place)
    return places


def _hanging(tree: Tree, at: int, depth: int) -> Iterator[int]:
    """Go through the words that hang on `at` as modifiers, to a depth; a relative clause is another matter."""
    for child in tree.children[at]:
        if tree.bases[child] in _MODIFIERS or tree.bases[child] == "conj":
            yield child
            if depth > 1:
                yield from _hanging(tree, child, depth - 1)


def _again_hit(tree: Tree, known: Lexicon, at: int, told: set[str]) -> Hit | None:
    """Read "the launch" as going on with a launch that was told of before."""
    kinds = [kind for form in noun_forms(tree.words[at]) for kind in known.again.get(form, ()) if kind in told]
    if not kinds or not any(tree.lower[child] in _DEFINITE for child in tree.children[at]):
        return None
    return Hit(kinds[0], at, at, at, again=True)


def _verb_hit(tree: Tree, known: Lexicon, at: int) -> Hit | None:
    kinds = [kind for form in forms(tree.words[at]) for kind in known.verbs.get(form, ())]
    if not kinds:
        return None
    nouns = [i for argument in arguments(tree, at) for i in (argument, *_measured(tree, argument))]
    for kind in dict.fromkeys(kinds):
        objects = known.objects[kind]
        told = bool(forms(tree.words[at]) & known.alone[kind]) or any(_is_object(tree, i, objects) for i in nouns)
        if told and not _ruled_out(tree, known, kind, at):
            return Hit(kind, at, at, at)
    return None


def arguments(tree: Tree, verb: int) -> list[int]:
    """Return the nouns that a verb acts on or that act: its own, those shared by coordination, the noun it describes."""
    found = [
        i
        for i in tree.children[verb]
        if tree.rels[i] in _ARGUMENTS
        or tree.bases[i] in _ARGUMENTS
        or (tree.bases[i] == "obl" and any(tree.lower[c] in _AGENTS for c in tree.children[i]))
    ]
    head = tree.heads[verb]
    if tree.bases[verb] in {"acl", "amod"} and head != verb:
        found.append(head)
    at = verb
    while tree.bases[at] in _SHARING and tree.heads[at] != at and not any(tree.bases[i] == "nsubj" for i in found):
        at = tree.heads[at]
        found += [i for i in tree.children[at] if tree.bases[i] == "nsubj"]
    return found + [c for i in found for c in tree.children[i] if tree.bases[c] == "conj"]


def _measured(tree: Tree, at: int) -> list[int]:
    """Look through "a barrage of missiles" and "thousands of people" to what is counted."""
    if not forms(tree.words[at]) & _MEASURES and not tree.tags[at].startswith("CD"):
        return []
    return [i for i in tree.children[at] if tree.bases[i] == "nmod"]


def _is_object(tree: Tree, at: int, objects: frozenset[str]) -> bool:
    words = forms(tree.words[at])
    if words & objects:
        return True
    before = [i for i in tree.children[at] if tree.bases[i] in {"compound", "amod", "nummod"}]
    if any(f"{first} {last}" in objects for i in before for first in forms(tree.words[i]) for last in words):
        return True
    titles = [i for i in tree.children[at] if tree.rels[i] in _TITLES and tree.is_name(at)]
    return any(forms(tree.words[i]) & objects for i in titles)


def _ruled_out(tree: Tree, known: Lexicon, kind: str, at: int) -> bool:
    first, stop = tree.spans[tree.sentence[at]]
    standing: dict[str, int] = {}
    for i in range(first, stop):
        for form in forms(tree.words[i]):
            standing.setdefault(form, i)
    for phrase in known.unless[kind]:
        start = standing.get(phrase[0])
        if start is not None and all(
            word in forms(tree.words[start + n]) for n, word in enumerate(phrase) if start + n < stop
        ):
            return True
    return False
