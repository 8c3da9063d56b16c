"""Find the content of a cue that the model heard without one: in the statement that it belongs to, or in its own clause."""

from dataclasses import replace

from onrecord.reading.statements.clauses import contents_of
from onrecord.reading.statements.clauses.nouns import at_noun
from onrecord.reading.statements.cues import CueBook
from onrecord.reading.statements.heard import Heard, Range, trimmed
from onrecord.reading.statements.ties.holders import Holders
from onrecord.reading.tree import Tree

_CLOSE = 2
"""Words, a comma and a mark, between what was said, who says it, and who reports that."""
_LEAST = 3
"""Words that an object must have to be a content."""


def host_of(tree: Tree, item: Heard, holders: Holders) -> int | None:
    """Find the statement that a cue without content belongs to: same sentence, same speaker."""
    if item.speaker is None or tree.sentence[item.speaker[0]] != tree.sentence[item.cue[0][0]]:
        return None
    return holders.first_of(item.speaker)


def filled(tree: Tree, item: Heard, held: tuple[list[Heard], Holders], book: CueBook) -> Heard:
    """Look in the tree for the content that a cue lacks.

    Words that are another's content stay there, unless that other's cue stands above this one: then the one is said
    within the other ("80 died, the mayor said, the agency reported").
    """
    whole, holders = held
    around = _reported_behind(tree, item, held)
    if around is not None:
        number, inner = around
        whole[number] = _around(whole[number], inner)
        holders.add(number, whole[number])
        return inner
    for verb in (i for i in item.cue_words() if tree.tags[i].startswith("VB")):
        contents = _contents(tree, verb, item, book)
        if not contents:
            continue
        words = {i for part in contents for i in range(*part)}
        near = sorted({n for part in contents for n in holders.near(part)})
        rivals = [n for n in near if not words.isdisjoint(whole[n].content_words())]
        low, high = min(part[0] for part in contents), max(part[1] for part in contents)
        if all(low <= whole[n].place[0] and whole[n].place[1] <= high for n in rivals):
            return replace(item, contents=tuple(contents))
        outer = whole[rivals[0]]
        if len(rivals) == 1 and any(i in outer.cue_words() for i in tree.up(verb)):
            filled = replace(item, contents=tuple(contents))
            whole[rivals[0]] = _around(outer, filled)
            holders.add(rivals[0], whole[rivals[0]])
            return filled
    return item


def _reported_behind(tree: Tree, item: Heard, held: tuple[list[Heard], Holders]) -> tuple[int, Heard] | None:
    """Give X all that stands before ", X said, Y reported", where it was heard as what Y reports; None where nothing was.

    The number is that of the statement of Y.
    """
    whole, holders = held
    if item.speaker is None or item.cue[0][0] < item.speaker[1]:
        return None
    first, last = item.speaker[0], item.cue[-1][1]
    for n in holders.near((max(0, first - _CLOSE), first)):
        other = whole[n]
        cut = (trimmed(tree, start, min(stop, first)) for start, stop in other.contents)
        contents = tuple(part for part in cut if part is not None)
        ends = bool(contents) and 0 <= first - contents[-1][1] <= _CLOSE
        if ends and other.speaker is not None and 0 <= other.speaker[0] - last <= _CLOSE:
            return n, replace(item, contents=contents)
    return None


def _contents(tree: Tree, verb: int, item: Heard, book: CueBook) -> list[Range]:
    """Find a content by the tree; since the model is sure of the cue, any object of it will do."""
    if tree.lower[verb] == "according":
        found = at_noun(tree, verb)
        return list(found.contents) if found else []
    contents = contents_of(tree, verb, book.lemma(tree.lower[verb]), item.speaker or (verb, verb))
    held = tree.child(verb, "obj")
    if contents or held is None or held < verb:
        return contents
    last = max(
        tree.last[i] for i in tree.children[verb] if i >= held and tree.bases[i] in ("obj", "obl", "xcomp", "advcl")
    )
    part = trimmed(tree, tree.first[held], last + 1)
    return [part] if part and part[0] > verb and part[1] - part[0] >= _LEAST else []


def _around(outer: Heard, inner: Heard) -> Heard:
    """Stretch a statement's content over all of a statement that it passes on, where nothing of its own stands between."""
    start, stop = inner.place
    parts = [part for part in outer.contents if part[1] <= start or part[0] >= stop]
    touching = [part for part in outer.contents if part not in parts]
    joined = (min([start, *(part[0] for part in touching)]), max([stop, *(part[1] for part in touching)]))
    own = [*outer.cue_words(), *(range(*outer.speaker) if outer.speaker else ())]
    if any(joined[0] <= i < joined[1] for i in own):
        return outer
    return replace(outer, contents=tuple(sorted((*parts, joined))))
