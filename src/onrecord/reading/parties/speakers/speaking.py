"""Find who may be speaking by the tree alone: subjects of verbs of saying, and whoever is cited."""

from collections.abc import Callable, Iterator

from spacy.tokens import Doc, Span

from onrecord.reading.parties.names.found import Found
from onrecord.reading.parties.nouns import BODIES, TEXTS, is_person, singular
from onrecord.reading.statements.clauses.figured import FIGURING, at_figure
from onrecord.reading.statements.clauses.nouns import ACCOUNTS, HARMONY, SHOWING, at_noun, by_account, owner_shown
from onrecord.reading.statements.cues import REPORTING, CueBook
from onrecord.reading.statements.unreached import TELLING, unreached
from onrecord.reading.tree import Tree

_NO_LINKS = frozenset("for of to by with from and or in 's ' ,".split())
_FEW = 6
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november"
    " december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tomorrow noon midnight".split()
)
SEEN = frozenset("detected tracked spotted logged sighted observed".split())
"""Forms of verbs by which a body that watches tells what it counts: "it had tracked 25 warplanes"."""
_CITING = frozenset("citing quoting cited quoted cites quotes".split())


def speaking_heads(doc: Doc, tree: Tree, names: list[Found]) -> set[int]:
    """List the head words of the speakers that the model heard.

    A person's name that closes the speaker's words is the head, whatever the parse says: "Weather Office chief Jane Doe".
    """
    heads: set[int] = set()
    persons = {name.stop: name for name in names if name.label == "PER"}
    for tie in doc.user_data.get("ties", ()):
        if tie.speaker is None:
            heads.update(_subjects(tree, tie.cue) or _right_before(tree, tie.cue, names))
            continue
        if [span.text for span in tie.contents] == ["it"]:
            continue
        start, stop = tie.speaker.start, tie.speaker.end
        while stop > start + 1 and tree.words[stop - 1] in (",", ":"):
            stop -= 1
        person = persons.get(stop)
        person = person if person and person.start >= start else None
        closes = person is not None and (person.start == start or tree.lower[person.start - 1] not in _NO_LINKS)
        heads.add(tree.head_of(person.start, stop) if person and closes else tree.head_of(start, stop))
    return heads


def _subjects(tree: Tree, cue: Span | None) -> list[int]:
    """List the active subjects of a cue without a speaker, which may be taken for its speaker later."""
    words = range(cue.start, cue.end) if cue is not None else ()
    return [i for at in words for i in tree.children[at] if tree.rels[i] == "nsubj" and _may_speak(tree, i)]


def _right_before(tree: Tree, cue: Span | None, names: list[Found]) -> list[int]:
    """List the head of the name that ends where a cue without a subject begins, a bracket between left out."""
    if cue is None:
        return []
    stop = cue.start - 1 if tree.words[cue.start - 1] == ")" else cue.start
    return [tree.head_of(name.start, name.stop) for name in names if name.stop == stop and name.label != "LOC"][:1]


def voices_in(tree: Tree, book: CueBook) -> Iterator[int]:
    """Yield the head words of subjects of verbs of saying, of "by" and "according to" phrases, and of the cited."""
    for at, word in enumerate(tree.lower):
        verb = tree.tags[at].startswith("VB")
        if word not in _POINTING and not verb:
            continue
        silence = unreached(tree, at)
        if silence is not None:
            yield silence.head
        if word in _POINTED and not (verb and word in ACCOUNTS):
            yield from _POINTED[word](tree, at)
        elif word in SEEN and tree.child(at, "obj") is not None:
            yield from (i for i in tree.children[at] if tree.bases[i] == "nsubj" and tree.tags[i] == "PRP")
        elif verb and book.lemma(word) in REPORTING:
            yield from (
                i for i in tree.children[at] if (tree.rels[i] == "nsubj" or _by(tree, i)) and _may_speak(tree, i)
            )
            yield from _relative(tree, at)
        elif word in FIGURING:
            yield from _figuring(tree, at)


def _subject(tree: Tree, verb: int) -> Iterator[int]:
    """Yield who refers to somebody."""
    yield from (i for i in tree.children[verb] if tree.rels[i] == "nsubj")


def _referred(tree: Tree, at: int) -> Iterator[int]:
    """Yield whom "referring to" and "with reference to" name."""
    yield from (i for i in tree.children[at] if tree.bases[i] in ("obl", "nmod") and _may_speak(tree, i))


def _accorded(tree: Tree, at: int) -> Iterator[int]:
    """Yield whoever something is told according to, per, as per or in keeping with."""
    if tree.bases[at] == "case" and tree.heads[at] > at:
        yield tree.heads[at]
        return
    found = at_noun(tree, at)
    if found is not None and found.speaker is not None:
        yield tree.head_of(*found.speaker)


def _counting(tree: Tree, noun: int) -> Iterator[int]:
    """Yield by whose count something is told."""
    found = by_account(tree, noun)
    if found is not None and found.speaker is not None:
        yield tree.head_of(*found.speaker)


def _shown(tree: Tree, verb: int) -> Iterator[int]:
    """Yield who made what shows something."""
    owner = owner_shown(tree, verb)
    if owner is not None and _may_speak(tree, owner):
        yield owner


def _cited(tree: Tree, verb: int) -> Iterator[int]:
    """Yield whoever cites and whoever is cited; of things only what is cited "as saying" something, or "cited by" somebody."""
    if tree.bases[verb] == "acl" and tree.lower[verb + 1 : verb + 2] == ["by"]:
        yield tree.heads[verb]
    for i in tree.children[verb]:
        if tree.bases[i] in ("obj", "obl", "nsubj"):
            called = tree.child(i, "acl") if tree.lower[i] == "what" else None
            yield from (j for j in tree.children[called or i] if called and j > called and _may_speak(tree, j))
            reach = range(tree.last[i] + 1, min(tree.last[i] + 4, len(tree.words)))
            if _may_speak(tree, i) or (tree.bases[i] == "obj" and any(tree.lower[j] == "saying" for j in reach)):
                yield i
            for calls in tree.children[i] if tree.lower[i] == "what" else ():  # "citing what it called a source"
                yield from (
                    j for j in tree.children[calls] if tree.bases[j] in ("obj", "xcomp") and _may_speak(tree, j)
                )


def _figuring(tree: Tree, verb: int) -> Iterator[int]:
    """Yield the head of whoever gives a figure by a verb that is no word for saying: "it brought its toll down to 14"."""
    found = at_figure(tree, verb)
    head = tree.head_of(*found.speaker) if found is not None and found.speaker is not None else None
    if head is not None and _may_speak(tree, head):
        yield head


def _relative(tree: Tree, verb: int) -> Iterator[int]:
    """Yield the "who" or pronoun that a verb of saying has from the verb it is joined to: "who came and has boasted of it", "it gave no count, saying"."""
    if tree.bases[verb] in ("conj", "advcl") and tree.child(verb, "nsubj") is None:
        shared, beside = tree.child(tree.heads[verb], "nsubj"), tree.tags[verb] == "VBG"
        if shared is not None and (tree.lower[shared] == "who" or (beside and tree.tags[shared] == "PRP")):
            yield shared


def _beside_colon(tree: Tree, colon: int) -> Iterator[int]:
    """Yield the heads of a few words before or behind the colon of a line: "No talks planned: embassy"."""
    low, high = tree.spans[tree.sentence[colon]]
    for start, stop in ((low, colon), (colon + 1, high)):
        words = [i for i in range(start, stop) if tree.words[i].strip()]
        if 0 < len(words) <= _FEW and not any(tree.tags[i].startswith(("VB", "MD")) for i in words):
            head = tree.head_of(words[0], words[-1] + 1)
            if _may_speak(tree, head):
                yield head


def is_calendar(word: str) -> bool:
    """Say whether a lower-case word names a day, a month or a time of day, in full or cut short."""
    return word.rstrip(".") in _CALENDAR


def _may_speak(tree: Tree, at: int) -> bool:
    """Say whether a word is a name, a pronoun, or a noun for people or bodies."""
    noun = singular(tree.lower[at])
    if is_calendar(tree.lower[at]):
        return False
    return tree.tags[at].startswith(("NNP", "PRP")) or is_person(noun) or noun in BODIES or noun in TEXTS


def _by(tree: Tree, at: int) -> bool:
    """Say whether a word is the head of a "by" phrase."""
    return tree.bases[at] == "obl" and any(tree.lower[i] == "by" for i in tree.children[at])


_POINTED: dict[str, Callable[[Tree, int], Iterator[int]]] = {
    **dict.fromkeys(ACCOUNTS, _counting),
    **dict.fromkeys(_CITING, _cited),
    **dict.fromkeys(SHOWING, _shown),
    **dict.fromkeys(("referred", "refers"), _subject),
    **dict.fromkeys(("referring", "reference"), _referred),
    **dict.fromkeys(("according", "per", *HARMONY), _accorded),
    ":": _beside_colon,
}
_POINTING = TELLING | _POINTED.keys()
"""Words that point to a voice whatever their tags."""
