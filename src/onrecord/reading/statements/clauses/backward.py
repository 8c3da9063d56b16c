"""Read sentences that give a speaker to the one before: "So says X", "This was stated by X", "X said so", "X gave that figure"."""

from onrecord.reading.statements.clauses import is_cue_verb, noun_phrase, speaker_of
from onrecord.reading.statements.cues import CueBook
from onrecord.reading.statements.heard import Heard, trimmed
from onrecord.reading.tree import Tree

_POINTERS = frozenset("so this that it".split())
_TELLING = frozenset("report reports reported announce announces announced state states stated".split())
"""Verbs whose "it" is what was told before; who "confirmed it" tells what they confirm behind."""
_ABOUT = frozenset({"about", "of"})
_GIVING = frozenset("gave gives given released reported provided".split())
_THOSE = frozenset("that those this these".split())
_FIGURES = frozenset("figure figures number numbers toll count estimate".split())
"""What somebody gave of the sentence before: "The institute gave that figure"."""
_NEWS = frozenset("information news data".split())
"""Nouns that with "the" or "this" alone mean what was told just before: "The information was released by the police"."""
_ENDED = tuple([word, end] for word in ("it", "this", "that") for end in (".", ",", "on", "in", "with"))
"""How "informed about it" goes on where it means what was told before."""
_LONGEST = 45
"""Words that such a sentence has at most, titles of the speaker included."""
_SHORTEST = 4
_SCORE = 0.5


def find_backward(tree: Tree, heard: list[Heard], book: CueBook) -> list[Heard]:
    """List the statements whose content is the sentence before, where nothing was heard in that one."""
    out: list[Heard] = []
    for number, (start, stop) in enumerate(tree.spans[1:], start=1):
        first, last = tree.spans[number - 1]
        if stop - start > _LONGEST or tree.paragraph[start] - tree.paragraph[first] > 1:
            continue
        verb = next((i for i in range(start, stop) if _points(tree, start, i, book)), None)
        content = trimmed(tree, first, last)
        if (
            verb is None
            or content is None
            or content[1] - content[0] <= _SHORTEST
            or not _free(content, (start, stop), heard)
        ):
            continue
        speaker = speaker_of(tree, verb) or _behind_verb(tree, start, verb)
        if speaker is not None:
            out.append(Heard(speaker, ((verb, verb + 1),), (content,), _SCORE))
    return out


def _points(tree: Tree, start: int, verb: int, book: CueBook) -> bool:
    """Say whether a word is a verb by which somebody tells what stands in the sentence before, or gives the figure there."""
    if is_cue_verb(tree, verb, book) and _points_back(tree, start, verb):
        return True
    given = tree.child(verb, "obj") if tree.lower[verb] in _GIVING else None
    that = given is not None and given == verb + 2 and tree.lower[verb + 1] in _THOSE and tree.last[given] == given
    return that and given is not None and tree.lower[given] in _FIGURES


def _behind_verb(tree: Tree, start: int, verb: int) -> tuple[int, int] | None:
    """Find who stands behind the verb of "About this reports the army"."""
    given = tree.child(verb, "nsubj", "obj")
    given = tree.child(verb, "obj") if given is not None and given < verb else given
    return noun_phrase(tree, given) if given is not None and _opens_about(tree, start, verb) else None


def _opens_about(tree: Tree, start: int, verb: int) -> bool:
    """Say whether a sentence opens with "about this" right before its verb."""
    return verb == start + 2 and tree.lower[start] in _ABOUT and tree.lower[start + 1] in _POINTERS


def _free(content: tuple[int, int], sentence: tuple[int, int], heard: list[Heard]) -> bool:
    """Say whether only cues of the pointing sentence itself have claimed the sentence before it."""
    for item in heard:
        mine = all(sentence[0] <= start < sentence[1] for start, _ in item.cue)
        if not mine and any(start < content[1] and content[0] < stop for start, stop in item.contents):
            return False
    return True


def _points_back(tree: Tree, start: int, verb: int) -> bool:
    """Say whether the verb's object is "so", "this" or no more than "it", or "about this" stands before, and no clause is its own."""
    if (tree.lower[start] == "so" and verb - start == 1) or _opens_about(tree, start, verb):
        return True
    clause = tree.child(verb, "ccomp")
    if clause is not None and tree.lower[clause] != "so":
        return False
    behind = tree.lower[verb + 1 : verb + 4]
    if behind[:1] in (["so"], ["this"]) or (behind[:1] in (["about"], ["of"], ["on"]) and behind[1:] in _ENDED):
        return True
    if tree.lower[verb] in _TELLING and behind[:2] in (["it", ","], ["it", "."]):
        return True
    passive = tree.child(verb, "nsubj:pass")
    return passive is not None and (tree.lower[passive] in _POINTERS - {"it"} or _is_news(tree, start, passive))


def _is_news(tree: Tree, start: int, noun: int) -> bool:
    """Say whether a sentence opens with "the information" or "this news" and no more for its subject."""
    bare = noun == start + 1 == tree.last[noun] and tree.lower[start] in ("the", "this")
    return bare and tree.lower[noun] in _NEWS
