"""Read a statement off the tree around a verb of saying, or around "according to"."""

from onrecord.reading.cues import REPORTING, CueBook
from onrecord.reading.statements.heard import Heard, Range, trimmed, without
from onrecord.reading.tree import Tree

_WITH_OBJECT = frozenset(
    "deny confirm announce reject dismiss refute estimate put claim condemn vow pledge promise reveal report predict forecast call describe"
    " demand accuse blame propose dispute urge".split()
)
_WITH_VERB = frozenset(
    "vow pledge promise threaten claim plan urge demand swear refuse decline appear ask call".split()
)
_SILENCES = frozenset("decline refuse".split())
_SPOKEN = frozenset(
    "say speak comment respond confirm discuss elaborate disclose reply answer reveal give provide identify name specify".split()
)
_QUOTES = frozenset("quote cite".split())
SCORE = 0.6
"""Confidence of a statement that only the tree shows: about its share of right ones on development reports."""


def at_verb(tree: Tree, verb: int, book: CueBook) -> Heard | None:
    """Read the statement whose cue is the verb at an index; None where it has no speaker or no content."""
    lemma = book.lemma(tree.lower[verb])
    speaker = speaker_of(tree, verb)
    if speaker is None:
        return None
    contents = _contents(tree, verb, lemma, speaker)
    if not contents:
        return None
    return Heard(speaker, (_cue(tree, verb),), tuple(contents), SCORE)


def is_cue_verb(tree: Tree, at: int, book: CueBook) -> bool:
    """Say whether a word is a verb form by which people speak, used as a verb."""
    return (
        tree.tags[at].startswith("VB")
        and book.lemma(tree.lower[at]) in REPORTING
        and tree.bases[at] not in ("aux", "amod", "case")
    )


def speaker_of(tree: Tree, verb: int) -> Range | None:
    """Find the words for whoever does the saying: subject, agent, or the subject of the verb that it is joined to."""
    subject = tree.child(verb, "nsubj")
    if subject is not None and tree.rels[subject] == "nsubj:pass" and tree.lower[verb] not in ("quoted", "cited"):
        subject = _agent(tree, verb)
    if subject is None:
        subject = _agent(tree, verb) if tree.tags[verb] == "VBN" else None
    if subject is None and tree.bases[verb] in ("conj", "xcomp", "advcl") and tree.heads[verb] != verb:
        top = tree.heads[verb]
        if tree.bases[verb] != "advcl" or tree.tags[verb] == "VBG":
            subject = tree.child(top, "nsubj")
    if subject is None or not _can_speak(tree, subject):
        return None
    return noun_phrase(tree, subject)


def _agent(tree: Tree, verb: int) -> int | None:
    """Find the "by" phrase of a passive verb."""
    for i in tree.children[verb]:
        if tree.bases[i] == "obl" and any(tree.lower[j] == "by" for j in tree.children[i] if tree.bases[j] == "case"):
            return i
    return None


def _can_speak(tree: Tree, at: int) -> bool:
    """Keep out what is no voice: numbers, "there", "this"; whatever else stands as a subject may be one."""
    return not (
        tree.tags[at] in ("CD", "EX", "VBG") or tree.lower[at] in ("this", "that", "these", "those", "which", "what")
    )


def noun_phrase(tree: Tree, head: int) -> Range:
    """Give a noun with its modifiers and appositions, relative clauses and what a comma sets off left out."""
    start, stop = tree.first[head], tree.last[head] + 1
    for i in tree.children[head]:
        if (
            i > head
            and tree.bases[i] in ("acl", "advcl", "parataxis", "punct", "appos", "cc", "conj")
            and tree.rels[i] != "conj"
        ):
            cut = tree.first[i]
            if tree.bases[i] in ("acl", "advcl", "parataxis") and cut > head:
                stop = min(stop, cut)
    for i in tree.children[head]:
        if tree.bases[i] == "case" and i < head:
            start = max(start, i + 1)
    found = trimmed(tree, max(start, tree.spans[tree.sentence[head]][0]), stop)
    return found or (head, head + 1)


def _cue(tree: Tree, verb: int) -> Range:
    """Give a verb with its auxiliaries, negation and particle where they stand right beside it."""
    start = stop = verb
    while start > 0 and tree.heads[start - 1] == verb and tree.bases[start - 1] in ("aux", "advmod"):
        start -= 1
    while stop + 1 < len(tree.words) and tree.heads[stop + 1] == verb and tree.rels[stop + 1] == "compound:prt":
        stop += 1
    return start, stop + 1


def _contents(tree: Tree, verb: int, lemma: str, speaker: Range) -> list[Range]:
    """Find what is said: a clause under the verb, the clause that the verb interrupts or closes, or its object."""
    clause = tree.child(verb, "ccomp")
    if clause is None and tree.child(verb, "parataxis") is not None and tree.bases[verb] != "parataxis":
        clause = tree.child(verb, "parataxis")
    if clause is not None:
        return _cut(tree, (tree.first[clause], tree.last[clause] + 1), [speaker, (verb, verb + 1)])
    if tree.bases[verb] in ("parataxis", "ccomp") and _interrupts(tree, verb):
        return _host(tree, verb)
    quoted = _quoted_as(tree, verb)
    if quoted is not None:
        return _cut(tree, (tree.first[quoted], tree.last[quoted] + 1), [speaker])
    if lemma in _SILENCES:
        open_ = tree.child(verb, "xcomp")
        spoken = open_ is not None and tree.lower[open_] in _SPOKEN
        return _cut(tree, (tree.first[open_], tree.last[open_] + 1), []) if open_ is not None and spoken else []
    return _object(tree, verb, lemma, speaker)


def _interrupts(tree: Tree, verb: int) -> bool:
    """Say whether "…, she said, …" stands inside or behind its host clause, set off by a comma or a quotation mark."""
    before = tree.first[verb] - 1
    while before > 0 and tree.words[before] in ('"', "”", "''", "’"):
        before -= 1
    return tree.heads[verb] < verb and before >= 0 and tree.words[before] in (",", "-", "–", "—", "?", "!", ".")


def _host(tree: Tree, verb: int) -> list[Range]:
    """Give the clause that a verb of saying stands in, the saying itself left out."""
    top = tree.heads[verb]
    return _cut(tree, (tree.first[top], tree.last[top] + 1), [(tree.first[verb], tree.last[verb] + 1)])


def _quoted_as(tree: Tree, verb: int) -> int | None:
    """Find the clause of "was quoted as saying …"."""
    if tree.lower[verb] not in ("quoted", "cited"):
        return None
    saying = next((i for i in tree.children[verb] if tree.lower[i] in ("saying", "telling", "stating")), None)
    return tree.child(saying, "ccomp", "parataxis", "obj") if saying is not None else None


def _object(tree: Tree, verb: int, lemma: str, speaker: Range) -> list[Range]:
    """Take the object, with what follows it, or the infinitive, of verbs that report by them."""
    held = tree.child(verb, "obj", "nsubj:pass") if lemma in _WITH_OBJECT else None
    if held is None and lemma in _WITH_VERB:
        held = tree.child(verb, "xcomp", "advcl")
    if held is None or (lemma in ("report", "call", "describe", "put") and tree.child(verb, "obl", "xcomp") is None):
        return []
    start = tree.first[held]
    stop = max(
        tree.last[i] + 1
        for i in tree.children[verb]
        if i >= held and tree.bases[i] in ("obj", "obl", "xcomp", "nsubj", "advcl")
    )
    return _cut(tree, (start, stop), [speaker, (verb, verb + 1)])


def _cut(tree: Tree, whole: Range, holes: list[Range]) -> list[Range]:
    """Cut some ranges out of one, and the commas off what is left."""
    parts = [whole]
    for hole in holes:
        parts = [left for part in parts for left in without(part, hole)]
    kept = (trimmed(tree, *part) for part in parts)
    return [part for part in kept if part is not None and _tells(tree, part)]


def _tells(tree: Tree, part: Range) -> bool:
    """Say whether a range holds a word at all, not only marks."""
    return any(tree.words[i][:1].isalnum() for i in range(*part))


def at_according(tree: Tree, at: int) -> Heard | None:
    """Read "…, according to X": the speaker hangs on "to", the content is the clause that the phrase belongs to."""
    if tree.lower[at : at + 2] != ["according", "to"]:
        return None
    head = tree.heads[at] if tree.bases[at] == "case" else tree.child(at, "obl", "nmod", "obj")
    if head is None or head <= at + 1:
        return None
    speaker = noun_phrase(tree, head)
    speaker = (max(speaker[0], at + 2), speaker[1])
    if speaker[0] >= speaker[1]:
        return None
    low, high = tree.spans[tree.sentence[at]]
    top = tree.heads[head] if tree.bases[at] == "case" else tree.heads[at]
    whole = (max(low, tree.first[top]), min(high, tree.last[top] + 1)) if top not in (head, at) else (low, high)
    contents = _cut(tree, whole, [(at, speaker[1])])
    return Heard(speaker, ((at, at + 2),), tuple(contents), SCORE) if contents else None
