"""Find the noun phrases that may name a party without its name: "the ministry", "a military official", "residents"."""

from collections.abc import Container, Iterator

from onrecord.reading.parties.nouns import BODIES, CAPITALS_BOTH, TOGETHER, is_person, singular
from onrecord.reading.tree import Tree
from onrecord.record.frozen import frozen

_DEFINITE = frozenset("the this that these those its his her their both our".split())
_INDEFINITE = frozenset(
    "a an one another some several many other others two three four five dozens hundreds thousands few any".split()
)
_TIES = frozenset("of for in at from to with on by".split())
_IDLE = frozenset(
    "the a an this that these those its his her their s 's ’s of for one another some several many other others new own same senior former top then"
    " latest current local said late another fellow few two three four five and in at from to with on more leading so-called".split()
)
_GUARDED = frozenset("coast national revolutionary border republican presidential".split())
_PLANTS = frozenset("police fire space train railway gas petrol power metro subway bus polling nuclear pumping".split())
"""Words before "station" that make it a thing or a place."""
_AIRED = [["tv"], ["television"], ["media"], ["radio"]]
"""Media behind "state", for the parse two subjects at times."""
_REACH = 12


@frozen
class Phrase:
    """A noun phrase: words `start` up to, not including, `stop`, with its `head`.

    `noun` is the head in the singular, `mods` the other telling words in lower case, `core` where the phrase's own
    words end, without what follows the head.
    """

    start: int
    stop: int
    head: int
    noun: str
    mods: frozenset[str]
    definite: bool
    indefinite: bool
    plural: bool

    @property
    def is_person(self) -> bool:
        """Whether the head is a noun for people; a "coast guard" is a body."""
        return is_person(self.noun) and not (self.noun == "guard" and not self.mods.isdisjoint(_GUARDED))

    @property
    def is_body(self) -> bool:
        """Whether the head is a noun for an organisation or a state."""
        return self.noun in BODIES


def find_phrases(tree: Tree, taken: list[bool]) -> Iterator[Phrase]:
    """Yield the phrases whose heads are nouns for people or bodies, in text order; heads inside names are left out."""
    for at, tag in enumerate(tree.tags):
        if not tag.startswith("NN") or taken[at] or tree.bases[at] in ("compound", "flat"):
            continue
        noun = singular(tree.lower[at])
        if _is_thing(tree, at, noun):
            continue
        if noun in BODIES or is_person(noun) or tree.lower[at] in CAPITALS_BOTH:
            yield phrase_at(tree, at, [i for i in range(max(0, at - _REACH), at) if taken[i]])


def _is_thing(tree: Tree, at: int, noun: str) -> bool:
    """Say whether a noun is of a thing here: "space station", a model but for "the model" alone, or only leads the next: "state TV"."""
    if noun == "state" and tree.lower[at + 1 : at + 2] in _AIRED:
        return True
    plant = noun == "station" and tree.lower[at - 1] in _PLANTS
    return plant or (noun == "model" and tree.lower[at - 1] != "the")


def phrase_at(tree: Tree, head: int, named: Container[int] = ()) -> Phrase:
    """Read the phrase around a head noun; `named` are the words of names, which may stand before it."""
    start, stop = _left(tree, head, named), _right(tree, head)
    opener = tree.lower[start]
    noun = singular(tree.lower[head])
    words = [*range(start, head), *range(head + 1, stop)]
    mods = frozenset(tree.lower[i] for i in words if tree.lower[i] not in _IDLE and tree.words[i][:1].isalnum())
    possessed = any(tree.lower[i] in ("'s", "'") for i in range(start, head))
    plural = tree.tags[head] in ("NNS", "NNPS") and tree.lower[head] != noun
    plural = plural or noun in TOGETHER
    definite = opener in _DEFINITE or possessed
    indefinite = opener in _INDEFINITE or tree.tags[start] == "CD"
    return Phrase(start, stop, head, noun, mods, definite, indefinite, plural)


def _left(tree: Tree, head: int, named: Container[int]) -> int:
    """Find where the phrase begins: modifiers, possessors and one determiner belong to it."""
    low = max(tree.first[head], head - _REACH, tree.spans[tree.sentence[head]][0])
    if head - 1 in named and tree.tags[head - 1].startswith("NN") and tree.sentence[head - 1] == tree.sentence[head]:
        low = max(head - _REACH, tree.spans[tree.sentence[head]][0])
    if head and tree.lower[head - 1] == "state" and [tree.lower[head]] in _AIRED:
        low = min(low, head - 1)
    at = head
    while at > low:
        if _joins(tree, at - 1):
            at -= 1
        tag = tree.tags[at - 1]
        if at - 1 not in named and not (
            tag.startswith(("NN", "JJ", "DT", "PRP$", "CD", "VBN", "PDT")) or tag in ("POS", "HYPH", "PRP$", "RBS")
        ):
            break
        at -= 1
        if tag in ("DT", "PRP$") and not (at > low and tree.tags[at - 1] == "PDT"):
            break
    return at


def _joins(tree: Tree, at: int) -> bool:
    """Say whether "and" joins two adjectives of one noun: "Ivorian and French officials"."""
    return (
        tree.lower[at] == "and" and at > 0 and tree.tags[at - 1].startswith("JJ") and tree.tags[at + 1].startswith("JJ")
    )


def _past_of(tree: Tree, head: int, after: int) -> int:
    """Find where the words of "of" right behind a subject end, whatever the parse hangs them on: "an official of the health ministry, asked about it, said"."""
    stop = after + 1
    if tree.lower[after] != "of" or tree.bases[head] != "nsubj":
        return after
    while stop < tree.spans[tree.sentence[head]][1] and tree.tags[stop].startswith(("DT", "NN", "JJ")):
        stop += 1
    return stop if stop > after + 1 and tree.words[stop : stop + 1] == [","] else after


def _right(tree: Tree, head: int) -> int:
    """Find where the phrase ends: a following "of", "for" or "in" phrase that hangs on the head belongs to it."""
    after = head + 1
    if after >= len(tree.words) or tree.lower[after] not in _TIES or tree.sentence[after] != tree.sentence[head]:
        return after
    top = tree.heads[after]
    if tree.bases[top] != "nmod" or tree.heads[top] != head:
        return _past_of(tree, head, after)
    stop, end = after + 1, min(tree.last[top] + 1, after + _REACH)
    while stop < end and not (
        tree.words[stop] in (",", ";", ":", "(", '"', "“", "—")
        or (tree.tags[stop].startswith(("VB", "MD", "W")) and tree.bases[stop] != "amod")
    ):
        stop += 1
    return stop
