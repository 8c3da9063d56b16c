"""Read what somebody calls something: "what the army described as an accident", "hailed by the mayor as a triumph"."""

from onrecord.reading.statements.clauses import SCORE, noun_phrase
from onrecord.reading.statements.cues import REPORTING, CueBook, forms
from onrecord.reading.statements.heard import Heard, Range, trimmed
from onrecord.reading.tree import Tree

_JUDGING = (
    "call describe dub term deem label brand hail praise dismiss denounce condemn portray characterize characterise regard treat view consider"
    " imagine depict decry tout identify criticize criticise"
).split()
JUDGING = frozenset(form for verb in _JUDGING for form in (verb, *forms(verb))) | frozenset(
    "take takes took taken see sees saw seen".split()
)
"""Forms of verbs by which somebody says what something is, beside those of saying."""
_LEADS = frozenset("as to be been have had is was are were".split())
_CITING = frozenset({"citing", "quoting"})
_LEAST = 2


def at_call(tree: Tree, verb: int, book: CueBook) -> Heard | None:
    """Read what somebody calls something by the verb at an index; None where nobody does."""
    if not tree.tags[verb].startswith("VB") or not (
        tree.lower[verb] in JUDGING or book.lemma(tree.lower[verb]) in REPORTING
    ):
        return None
    return _what(tree, verb) or _judged(tree, verb)


def _what(tree: Tree, verb: int) -> Heard | None:
    """Read "what the army described as an accident" and "what officials take to be an attack", but for "citing what it called a source"."""
    subject = tree.child(verb, "nsubj")
    if subject is None or not subject < verb or tree.tags[verb] == "VBG":
        return None
    start, stop = noun_phrase(tree, subject)
    if start == 0 or tree.lower[start - 1] != "what" or stop > verb or tree.lower[start - 2] in _CITING:
        return None
    content = _behind(tree, (verb + 1, tree.last[verb] + 1))
    return Heard((start, stop), ((verb, verb + 1),), (content,), SCORE) if content else None


def _judged(tree: Tree, verb: int) -> Heard | None:
    """Read "hailed by the mayor as a triumph" and "was called an accident by the army"."""
    if tree.tags[verb] != "VBN" or tree.lower[verb] not in JUDGING:
        return None
    parts = [i for i in tree.children[verb] if i > verb]
    by = next((i for i in (*parts, *(j for i in parts for j in tree.children[i])) if _links(tree, i, "by")), None)
    if by is None:
        return None
    start, stop = noun_phrase(tree, by)
    told = next((i for i in parts if i != by and _tells(tree, i)), None)
    if told is None:
        return None
    whole = (tree.first[told], start - 1) if tree.first[told] < start else (tree.first[told], tree.last[told] + 1)
    content = _behind(tree, whole)
    return Heard((start, stop), ((verb, verb + 1),), (content,), SCORE) if content else None


def _links(tree: Tree, at: int, word: str) -> bool:
    return any(tree.lower[i] == word and tree.bases[i] == "case" for i in tree.children[at] if i < at)


def _tells(tree: Tree, at: int) -> bool:
    """Say whether a part of a clause tells what something is called: "as a triumph", "an accident"."""
    return tree.bases[at] == "xcomp" or tree.lower[tree.first[at]] == "as"


def _behind(tree: Tree, part: Range) -> Range | None:
    """Cut "as" and "to be" off the head of what something is called; None where hardly anything is left."""
    start, stop = part
    while start < stop and tree.lower[start] in _LEADS:
        start += 1
    content = trimmed(tree, start, stop)
    return content if content and content[1] - content[0] >= _LEAST else None
