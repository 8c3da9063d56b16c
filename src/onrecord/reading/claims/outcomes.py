"""Yes-or-no claims of what became of an event: "the missile failed", "a failed launch", "the test was a success".

A kind declares them as fields whose value is `truth`: their `words` say yes, those of `unless` say no, and `counted` are the
nouns that they are told of. A word speaks of the event where one of these nouns is its subject, or what it describes or
belongs to, or "it", "which" and "one" in the sentence of the event or the one behind. A negation turns it round; what only may
have been says nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.packs.pack import Field, FieldValue, Kind
from onrecord.reading.circumstances import words_in
from onrecord.reading.claims.whose import claim_of
from onrecord.reading.forms import forms
from onrecord.reading.mentions.arguments import arguments
from onrecord.reading.scene import Scene
from onrecord.reading.tree import Tree
from onrecord.record.reading import Claim, Mention, Reality
from onrecord.record.value import Truth

_STANDINGS = frozenset({"it", "which", "that", "one", "both", "two", "first", "second"})
_DOUBTS = frozenset("may might could would should if whether can likely unclear possibly possible".split())
_NEGATIONS = frozenset("not n't never no without neither nor".split())
_TOLD = frozenset({Reality.HAPPENED, Reality.BACKGROUND, Reality.PLANNED})


@dataclass(frozen=True, slots=True)
class _Told:
    """A mention of a kind with such fields, and the words that tell of it."""

    mention: Mention
    fields: tuple[Field, ...]
    hits: tuple[int, ...]


def outcomes(scene: Scene, kinds: dict[str, Kind]) -> list[Claim]:
    """Return a claim for each word that says whether something befell an event; `kinds` is mention id → kind."""
    told = [
        entry for mention in scene.draft.mentions if (entry := _entry(scene.tree, mention, kinds[mention.id])).fields
    ]
    if not told:
        return []
    wanted = {word for entry in told for field in entry.fields for word in (*field.words, *field.unless)}
    words = scene.tree.words
    telling = {word for word in set(words) if not wanted.isdisjoint(forms(word))}
    return [claim for at, word in enumerate(words) if word in telling for claim in _read(scene, told, at)]


def _entry(tree: Tree, mention: Mention, kind: Kind) -> _Told:
    fields = tuple(field for field in kind.fields if field.value is FieldValue.TRUTH)
    hits = tuple(words_in(tree, passage)[1] - 1 for passage in mention.passages) if fields else ()
    return _Told(mention, fields if mention.reality in _TOLD else (), hits)


def _read(scene: Scene, told: list[_Told], at: int) -> list[Claim]:
    """Return what a word says of the mention that is told of nearest."""
    tree = scene.tree
    words = forms(tree.words[at])
    ranked = sorted(told, key=lambda entry: (min(abs(hit - at) for hit in entry.hits), entry.mention.id))
    for entry in ranked:
        for field in entry.fields:
            says_yes = not words.isdisjoint(field.words)
            if (says_yes or not words.isdisjoint(field.unless)) and _is_of(tree, entry, field, at):
                holds = says_yes is not _is_negated(tree, at)
                passage = tree.passage(at, at + 1)
                return [claim_of(scene, entry.mention, field.id, Truth(holds), passage)]
    return []


def _is_of(tree: Tree, entry: _Told, field: Field, at: int) -> bool:
    if _is_doubted(tree, at):
        return False
    nouns = frozenset(field.counted)
    near = any(tree.sentence[hit] in {tree.sentence[at], tree.sentence[at] - 1} for hit in entry.hits)
    return any(
        not forms(tree.words[i]).isdisjoint(nouns) or (near and tree.lower[i] in _STANDINGS) for i in _told_of(tree, at)
    )


def _told_of(tree: Tree, at: int) -> Iterator[int]:
    """Go through the words that a word is told of: who does or undergoes it, what it describes, whose it is."""
    tag, above = tree.tags[at], tree.heads[at]
    if tag.startswith("VB"):
        yield from (i for i in arguments(tree, at) if tree.bases[i] != "obl")
    if tree.bases[at] in {"amod", "acl", "compound"}:
        yield above
    if tag.startswith(("NN", "JJ")):
        yield from (i for i in tree.children[at] if tree.bases[i] in {"nsubj", "compound", "nmod"})
    if tag.startswith("NN") and tree.bases[at] == "obj":
        yield from (i for i in arguments(tree, above) if i != at)
    if tag.startswith("RB") and tree.bases[at] == "advmod":
        yield from arguments(tree, above)
    if tree.rels[above] == "acl:relcl" and tag.startswith("VB"):
        yield tree.heads[above]


def _is_doubted(tree: Tree, at: int) -> bool:
    around = (*tree.children[at], *tree.children[tree.heads[at]])
    return any(tree.lower[i] in _DOUBTS for i in around if tree.bases[i] in {"aux", "mark", "advmod"})


def _is_negated(tree: Tree, at: int) -> bool:
    above = tree.heads[at]
    helped = (*tree.children[at], *(tree.children[above] if tree.bases[at] in {"advmod", "obj"} else ()))
    return any(tree.lower[i] in _NEGATIONS for i in helped)
