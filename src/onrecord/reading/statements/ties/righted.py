"""Put right who speaks where the model took one party for another: "X was quoted by Y as saying …", "…, a monitor estimated"."""

from dataclasses import replace

from onrecord.reading.statements.clauses import contents_of, is_cue_verb, noun_phrase
from onrecord.reading.statements.clauses.raised import is_raised
from onrecord.reading.statements.cues import REPORTING, CueBook
from onrecord.reading.statements.heard import Heard, Range, trimmed
from onrecord.reading.statements.ties.holders import Holders
from onrecord.reading.tree import QUOTES, Tree

_TAIL = 9
"""Words behind a quotation that may name who spoke it."""
_ASKS = frozenset({"ask"})
_FINITE = ("VBD", "VBZ", "VBP")
_BRACKET = 6
"""Words within which a bracket opens that closes before a verb."""
_NAMING = ("NN", "DT", "PRP", "JJ")
_PASSED_BY = (["cited", "by"], ["quoted", "by"], ["according", "to"])
_CLOSING = frozenset({'"', "”", "''"})


def quoted_by(tree: Tree, made: list[Heard]) -> list[Heard]:
    """Put "X was quoted by Y as saying …" right: X speaks, whatever the model took for the speaker."""
    out, holders = list(made), Holders(made)
    for number, item in enumerate(made):
        verb = next((i for i in item.cue_words() if tree.lower[i] in ("quoted", "cited")), None)
        subject = tree.child(verb, "nsubj:pass") if verb is not None else None
        clause = _quoted_clause(tree, verb) if verb is not None else None
        if verb is None or subject is None or clause is None:
            continue
        content = (tree.first[clause], tree.last[clause] + 1)
        if content[0] <= verb < content[1]:
            continue
        out[number] = replace(item, speaker=noun_phrase(tree, subject), contents=(content,))
        holders.add(number, out[number])
        for other in holders.near((content[0] - 2, content[1])):
            held = out[other]
            if other != number:
                kept = tuple(part for part in held.contents if part[1] <= content[0] - 2 or part[0] >= content[1])
                out[other] = replace(held, contents=kept)
    return out


def spoken(tree: Tree, item: Heard, book: CueBook) -> Heard:
    """Give "“…?” X asked, according to a transcript" to X: whoever is said to have spoken stands behind the marks."""
    if len(item.contents) != 1 or not any(tree.lower[i] == "according" for i in item.cue_words()):
        return item
    start, stop = item.contents[0]
    if tree.words[start] not in QUOTES:
        return item
    close = next((i for i in range(stop - 1, max(start, stop - _TAIL), -1) if tree.words[i] in _CLOSING), None)
    if close is None or close + 2 >= stop:
        return item
    verb, named = stop - 1, range(close + 1, stop - 1)
    if book.lemma(tree.lower[verb]) not in REPORTING | _ASKS or any(
        not tree.tags[i].startswith(_NAMING) for i in named
    ):
        return item
    return replace(item, speaker=(close + 1, verb), cue=((verb, stop),), contents=((start, close + 1),))


def own_voice(tree: Tree, item: Heard, book: CueBook) -> Heard:
    """Give "…, X said, Y reported" to X, where the model heard Y, who passes it on, as the speaker of "said" too."""
    verb = next((i for i in item.cue_words() if is_cue_verb(tree, i, book) and tree.tags[i] in _FINITE), None)
    if verb is None or item.speaker is None or not _passes_on(tree, verb, item.speaker, book):
        return item
    speaker = _right_before(tree, verb)
    if speaker is None:
        return item
    cut = (trimmed(tree, start, min(stop, speaker[0])) for start, stop in item.contents if start < speaker[0])
    kept = tuple(part for part in cut if part is not None)
    return replace(item, speaker=speaker, cue=((verb, verb + 1),), contents=kept) if kept else item


def heard_of(tree: Tree, item: Heard) -> Heard:
    """Give "X, cited by Y, said …" and "X, according to Y, said …" to X, where the model heard Y, who passes it on, right before the verb."""
    verb = next((i for i in item.cue_words() if tree.tags[i] in _FINITE), None)
    if verb is None or item.speaker is None or tree.lower[item.speaker[0] - 2 : item.speaker[0]] not in _PASSED_BY:
        return item
    subject = tree.child(verb, "nsubj")
    if subject is None or subject >= item.speaker[0] - 2 or tree.sentence[subject] != tree.sentence[verb]:
        return item
    start, stop = noun_phrase(tree, subject)
    return replace(item, speaker=(start, min(stop, item.speaker[0] - 2)))


def _passes_on(tree: Tree, verb: int, other: Range, book: CueBook) -> bool:
    """Say whether another speaker stands behind a verb of saying and a comma, with a verb of its own: ", Y reported"."""
    start, stop = other
    behind = start == verb + 2 and tree.words[verb + 1] == "," and stop < len(tree.words)
    return behind and is_cue_verb(tree, stop, book) and tree.tags[stop] in _FINITE


def _right_before(tree: Tree, verb: int) -> Range | None:
    """Find the subject that ends right before a verb of saying, an acronym in brackets between: "the agency (ABC) said"."""
    stop = verb
    while stop > 0 and tree.words[stop - 1] == ")":
        stop = next((i for i in range(stop - 1, max(0, stop - _BRACKET), -1) if tree.words[i] == "("), 0)
    subject = next((i for i in (stop - 1, *tree.up(stop - 1)) if tree.bases[i] == "nsubj"), None) if stop else None
    if subject is None or subject >= stop:
        return None
    start, end = noun_phrase(tree, subject)
    return (start, stop) if start < stop <= max(end, subject + 1) else None


def _quoted_clause(tree: Tree, verb: int) -> int | None:
    """Find the clause that somebody is quoted with: behind "as saying …", or before "…, she was quoted as saying"."""
    saying = next((i for i in tree.children[verb] if tree.lower[i] == "saying"), None)
    if saying is None:
        return None
    behind = tree.child(saying, "ccomp", "parataxis")
    return behind if behind is not None else tree.child(verb, "ccomp")


def righted(tree: Tree, made: list[Heard], book: CueBook) -> list[Heard]:
    """Put right who speaks where the model took the subject of a cue for its content: "…, a monitor estimated, …".

    The content is then what the tree shows for the cue, and nobody else's any more.
    """
    out = list(made)
    for number, item in enumerate(made):
        found = _speaker_held(tree, item, book)
        if found is None:
            continue
        start, stop = found.contents[0]
        out = [_without(other, (start, stop)) if other is not item else found for other in out]
        out[number] = found
    return out


def _without(item: Heard, whole: Range) -> Heard:
    """Take the contents that lie in a range from a statement that has others."""
    kept = tuple(part for part in item.contents if part[0] < whole[0] or part[1] > whole[1])
    return replace(item, contents=kept) if kept else item


def _speaker_held(tree: Tree, item: Heard, book: CueBook) -> Heard | None:
    """Swap speaker and content of a cue whose own subject, right before it, was heard as all that was said."""
    if len(item.contents) != 1 or len(item.cue) != 1 or item.speaker is None:
        return None
    verb = next((i for i in item.cue_words() if is_cue_verb(tree, i, book)), None)
    part = item.contents[0]
    if verb is None or part[1] not in (item.cue[0][0], item.cue[0][0] - 1) or item.speaker[0] < verb:
        return None
    subject = tree.head_of(*part)
    if tree.heads[subject] != verb or tree.rels[subject] != "nsubj" or is_raised(tree, subject):
        return None
    speaker = noun_phrase(tree, subject)
    if trimmed(tree, *part) != speaker:
        return None
    contents = contents_of(tree, verb, book.lemma(tree.lower[verb]), speaker)
    return replace(item, speaker=speaker, contents=tuple(contents)) if contents else None
