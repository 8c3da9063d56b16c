"""Hear what is not told: "no immediate comment", "did not respond", "could not be verified", "it is not known how many".

Each is a statement of its own: whoever is silent is its speaker where somebody is named, and what is not told its content.
"""

from onrecord.reading.statements.clauses import noun_phrase, speaker_of
from onrecord.reading.statements.heard import Heard, Range, trimmed
from onrecord.reading.statements.unreached import TELLING, unreached
from onrecord.reading.tree import Tree, covered

_ANSWERS = frozenset("comment response reaction reply answer confirmation word".split())
"""Nouns for what somebody gives who breaks a silence; "no word" is one only with a voice behind "from"."""
_GIVES = frozenset(
    "had has have made make makes gave give gives given offered offer offers issued issue provided provide".split()
)
_RESPOND = frozenset("respond reply react".split())
_VERIFIED = frozenset("verified confirmed corroborated established determined ascertained authenticated".split())
_OPEN = frozenset("known unclear unknown uncertain unconfirmed".split())
_BREAKING = _ANSWERS | _RESPOND | _VERIFIED | _OPEN | TELLING
"""The words at which a silence is looked for."""
_ASKING = frozenset("how who what whether why when where which if".split())
_NOT = frozenset("not n't never".split())
_LEAST = 2
_SCORE = 0.6


def find_silent(tree: Tree, heard: list[Heard]) -> list[Heard]:
    """List the silences in words that no cue or speaker has claimed yet."""
    taken = covered((part for item in heard for part in item.cue), len(tree.words))
    said = covered((part for item in heard for part in item.contents), len(tree.words))
    out: list[Heard] = []
    for i in tree.standing(_BREAKING):
        word = tree.lower[i]
        if taken[i] or said[i]:
            continue
        found: Heard | None = None
        if word in _ANSWERS and tree.tags[i].startswith("NN"):
            found = _no_answer(tree, i)
        elif word in _RESPOND and tree.tags[i] == "VB":
            found = _no_response(tree, i)
        elif word in _VERIFIED and tree.tags[i] == "VBN":
            found = _unverified(tree, i)
        elif word in _OPEN:
            found = _not_known(tree, i)
        else:
            found = _unreached(tree, i)
        if found is not None and not any(taken[j] or said[j] for part in found.cue for j in range(*part)):
            out.append(found)
    return out


def _unreached(tree: Tree, at: int) -> Heard | None:
    """Make a statement of a silence that a question met."""
    told = unreached(tree, at)
    if told is None:
        return None
    return Heard(noun_phrase(tree, told.head), (told.cue,), (told.content,) if told.content else (), _SCORE)


def _no_answer(tree: Tree, noun: int) -> Heard | None:
    """Read "there was no comment from X" and "X had no comment"."""
    no = next((i for i in tree.children[noun] if tree.lower[i] == "no" and i < noun), None)
    if no is None:
        return None
    verb = tree.heads[noun]
    if tree.lower[verb] in _GIVES and tree.bases[noun] == "obj":
        speaker = speaker_of(tree, verb)
        return Heard(speaker, ((verb, noun + 1),), (), _SCORE) if speaker else None
    voice = next((i for i in (*tree.children[noun], *tree.children[verb]) if _is_from(tree, i) and i > noun), None)
    if voice is None:
        return None
    return Heard(noun_phrase(tree, voice), ((no, noun + 1),), (), _SCORE)


def _is_from(tree: Tree, at: int) -> bool:
    cases = [tree.lower[i] for i in tree.children[at] if tree.bases[i] == "case"]
    return tree.bases[at] in ("nmod", "obl") and cases[:1] in (["from"], ["by"])


def _no_response(tree: Tree, verb: int) -> Heard | None:
    """Read "X did not respond to requests for comment"."""
    no = next((i for i in tree.children[verb] if tree.lower[i] in _NOT and i < verb), None)
    speaker = speaker_of(tree, verb)
    if no is None or speaker is None:
        return None
    start = min([no, *(i for i in tree.children[verb] if tree.bases[i] == "aux" and i < verb)])
    to = next((i for i in tree.children[verb] if tree.bases[i] == "obl" and i > verb), None)
    content = (tree.first[to], tree.last[to] + 1) if to is not None and tree.lower[tree.first[to]] == "to" else None
    return Heard(speaker, ((start, verb + 1),), (content,) if content else (), _SCORE)


def _unverified(tree: Tree, verb: int) -> Heard | None:
    """Read "the report could not be verified": nobody is named who tried."""
    no = next((i for i in tree.children[verb] if tree.lower[i] in _NOT and i < verb), None)
    subject = tree.child(verb, "nsubj")
    if no is None or subject is None or not any(tree.lower[i] in ("could", "can") for i in tree.children[verb]):
        return None
    start = min([no, *(i for i in tree.children[verb] if tree.bases[i] == "aux" and i < verb)])
    content = trimmed(tree, tree.first[subject], min(tree.last[subject] + 1, start))
    return Heard(None, ((start, verb + 1),), (content,), _SCORE) if content else None


def _not_known(tree: Tree, at: int) -> Heard | None:
    """Read "it is not known how many" and "it was unclear who": the question is what is not told."""
    if tree.lower[at] == "known" and not any(tree.lower[i] in _NOT for i in tree.children[at]):
        return None
    clause = tree.child(at, "ccomp", "csubj", "advcl")
    be = [i for i in tree.children[at] if tree.bases[i] in ("cop", "aux") and i < at]
    if clause is None or clause < at or not be or tree.lower[tree.first[clause]] not in _ASKING:
        return None
    content: Range | None = trimmed(tree, tree.first[clause], tree.last[clause] + 1)
    if content is None or content[1] - content[0] < _LEAST:
        return None
    return Heard(None, ((be[0], at + 1),), (content,), _SCORE)
