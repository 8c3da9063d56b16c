"""Read statements whose voice a noun tells: "according to X", "by X's count", "X's claim that …", "a tally by X showed …"."""

from dataclasses import replace

from onrecord.reading.parties.nouns import BODIES, EVIDENCE, TEXTS, singular
from onrecord.reading.statements.clauses import SCORE, at_verb, noun_phrase
from onrecord.reading.statements.cues import CueBook
from onrecord.reading.statements.heard import Heard, Range, trimmed, without
from onrecord.reading.tree import Tree

ACCOUNTS = frozenset(
    "assessment estimate account count reckoning calculation calculations estimates tally words view telling figures".split()
)
_CLAIMS = frozenset(
    "remark claim statement assertion warning allegation announcement comment accusation belief estimate count denial confirmation admission"
    " conclusion prediction forecast vow pledge promise threat report assessment tally".split()
)
TOLLS = frozenset("toll count tally figure number estimate total".split())
"""Nouns for a figure that somebody has: "the ministry's toll stands at 45"."""
_AMOUNTS = TOLLS | {"report"}
HARMONY = frozenset({"keeping", "accordance", "line"})
"""Words by which stiff English says "according to": "in keeping with the ministry"."""
SHOWING = frozenset({"show", "shows", "showed"})
_FINITE = ("VBD", "VBZ", "VBP")
_OWNS = ("'s", "’s", "'", "’")
_NEAR = 3
"""Words of a clause's own subject that the parse may hang on the verb that shows it."""


def may_be_cue(tree: Tree, at: int) -> bool:
    """Say whether a word is of a sort that cues are: verbs, nouns, "according" and "per"; no statement begins at any other."""
    return tree.tags[at].startswith(("VB", "NN")) or tree.lower[at] in ("according", "per")


def at_noun(tree: Tree, at: int) -> Heard | None:
    """Read the statement whose cue begins at a word; None where none does."""
    if tree.lower[at] == "according":
        return _according(tree, at)
    if tree.lower[at] == "per":
        return _per(tree, at)
    if tree.lower[at] in HARMONY and tree.lower[at - 1] == "in" and tree.lower[at + 1 : at + 2] == ["with"]:
        return _in_keeping(tree, at)
    if tree.lower[at] in ACCOUNTS and tree.tags[at].startswith("NN"):
        found = by_account(tree, at)
        if found is not None:
            return found
    return _claim(tree, at) if tree.tags[at].startswith("NN") and singular(tree.lower[at]) in _CLAIMS | TOLLS else None


def _according(tree: Tree, at: int) -> Heard | None:
    """Read "…, according to X": the content is the clause that the phrase belongs to."""
    if tree.lower[at : at + 2] != ["according", "to"]:
        return None
    head = tree.heads[at] if tree.bases[at] == "case" else tree.child(at, "obl", "nmod", "obj")
    head = head if head is not None and head > at else _right_behind(tree, at)
    if head is None or head <= at + 1:
        return None
    start, stop = noun_phrase(tree, head)
    speaker = (max(start, at + 2), stop)
    if speaker[0] >= speaker[1]:
        return None
    top = tree.heads[head] if tree.bases[at] == "case" and tree.heads[at] == head else tree.heads[at]
    return _of_clause(tree, _row(tree, top) if tree.words[at - 1] == "," else top, speaker, (at, at + 2))


def _right_behind(tree: Tree, at: int) -> int | None:
    """Find who stands right behind "according to" and was hung on the verb above."""
    return next((i for i in tree.children[tree.heads[at]] if i > at + 1 and tree.first[i] <= at + 2), None)


def _in_keeping(tree: Tree, at: int) -> Heard | None:
    """Read "…, in keeping with X" and "In accordance with X, …": all of the sentence before a comma, else what stands behind."""
    head = tree.heads[at + 1]
    low, high = tree.spans[tree.sentence[at]]
    if head < at or tree.bases[at + 1] != "case":
        return None
    start, stop = noun_phrase(tree, head)
    speaker = (max(start, at + 2), stop)
    content = trimmed(tree, low, at - 1) if tree.words[at - 2] == "," else None
    content = trimmed(tree, stop, high) if at - 1 == low else content
    return Heard(speaker, ((at - 1, at + 2),), (content,), SCORE) if content else None


def _per(tree: Tree, at: int) -> Heard | None:
    """Read "…, per X", "… as per X" and "As per X, …": all of the sentence before it, else what stands behind the name.

    Without "as" X is a name or a body that all know: "per day" and "per officer" tell how often.
    """
    (low, high), as_ = tree.spans[tree.sentence[at]], tree.lower[at - 1] == "as"
    head, first = tree.heads[tree.heads[at] if tree.bases[at] == "fixed" else at], at - as_
    if head < at or not (as_ or tree.is_name(head) or _is_known_body(tree, at, head)):
        return None
    start, stop = noun_phrase(tree, head)
    comma = next((i for i in range(head, stop) if tree.words[i] == ","), stop)
    while comma < high and tree.is_name(comma):  # the second half of a name that the parse tore apart
        comma += 1
    speaker = (max(start, at + 1), comma)
    set_off = tree.words[first - 1] == "," or (as_ and first > low and tree.is_name(head))
    content = trimmed(tree, low, first) if set_off else None
    content = trimmed(tree, speaker[1], high) if first == low else content
    return Heard(speaker, ((first, at + 1),), (content,), SCORE) if content else None


def _is_known_body(tree: Tree, at: int, head: int) -> bool:
    """Say whether a body stands behind "per" as one that all know: ", per the armed forces", ", per police"."""
    known = tree.child(head, "det", "nmod:poss") is not None or tree.lower[head] == "police"
    return (
        tree.words[at - 1] == "," and known and (singular(tree.lower[head]) in BODIES or tree.lower[head] == "forces")
    )


def _row(tree: Tree, top: int) -> int:
    """Go from the last clause of a row to the first: a comma sets what follows off from all of them."""
    while tree.bases[top] == "conj" and tree.tags[top].startswith("VB") and tree.heads[top] < top:
        top = tree.heads[top]
    return top


def by_account(tree: Tree, at: int) -> Heard | None:
    """Read "…, by X's count", "by the account of X" and "in the words of X"."""
    voice = tree.child(at, "nmod")
    if tree.lower[at] == "words" and tree.lower[at - 2 : at + 2] == ["in", "the", "words", "of"] and voice is not None:
        return _of_clause(tree, tree.heads[at], noun_phrase(tree, voice), (at - 2, at + 2))
    case = next((i for i in tree.children[at] if tree.lower[i] in ("by", "in") and tree.bases[i] == "case"), None)
    owner = tree.child(at, "nmod:poss") or (
        voice
        if case is not None and tree.lower[case:at] in (["by", "the"], ["by", "an"], ["by", "a"])
        else _state(tree, at)
    )
    if case is None or owner is None or tree.bases[at] != "obl":
        return None
    cue = (case, case + 1) if owner < at else (case, tree.first[owner] + 1)
    return _of_clause(tree, tree.heads[at], _owner(tree, owner), cue, at)


def _of_clause(tree: Tree, top: int, speaker: Range, cue: Range, noun: int = 0) -> Heard | None:
    """Take as content the clause under a word, the attributing phrase cut out, up to the noun that it ends with."""
    low, high = tree.spans[tree.sentence[cue[0]]]
    inside = cue[0] <= top < speaker[1]
    whole = (low, high) if inside else (max(low, tree.first[top]), min(high, tree.last[top] + 1))
    hole = (min(cue[0], speaker[0]), max(cue[1], speaker[1], noun + 1))
    whole = (whole[0], _before_another(tree, hole[1], whole[1])) if whole[0] < hole[0] else whole
    parts = (trimmed(tree, *part) for part in without(whole, hole))
    contents = tuple(
        part for part in parts if part is not None and any(tree.words[i][:1].isalnum() for i in range(*part))
    )
    return Heard(speaker, (cue,), contents, SCORE) if contents else None


def _before_another(tree: Tree, behind: int, stop: int) -> int:
    """End a content before a clause of its own that is joined on behind the phrase: "200 died, by the count of X, and the dam is still a drawing".

    What stands behind a semicolon, and another clause behind a comma that has a speaker or a turn of its own, is no part of it either.
    """
    mark = next((i for i in range(behind, stop) if tree.words[i] == ";"), stop)
    stop = min(stop, mark)
    apart = [i for i in range(behind + 1, stop) if tree.heads[i] < behind and tree.first[i] in (behind, behind + 1)]
    if apart and tree.words[behind] == "," and tree.child(apart[0], "nsubj") is not None:
        return behind
    joint = behind + 1
    if joint >= stop or tree.words[behind] != "," or tree.tags[joint] != "CC":
        return stop
    verb = tree.heads[joint]
    return behind if tree.bases[verb] == "conj" and tree.child(verb, "nsubj") is not None else stop


def _state(tree: Tree, noun: int) -> int | None:
    """Find the name right before a noun that tells whose it is: "U.S. estimates"."""
    named = noun - 1 if noun > 0 and tree.heads[noun - 1] == noun and tree.tags[noun - 1].startswith("NNP") else None
    return named if named is not None and tree.bases[named] == "compound" else None


def _owner(tree: Tree, owner: int) -> Range:
    """Give a possessor without its mark."""
    start, stop = noun_phrase(tree, owner)
    while stop - 1 > start and tree.lower[stop - 1] in ("'s", "'"):
        stop -= 1
    return start, stop


def _from(tree: Tree, at: int) -> int | None:
    """Find who is named right behind a noun by "from" or "by": "reports from the agency that …"."""
    case = at + 1
    if case >= len(tree.words) or tree.lower[case] not in ("from", "by") or tree.bases[case] != "case":
        return None
    return tree.heads[case] if tree.heads[case] > case else None


def _that_behind(tree: Tree, owner: int) -> Range | None:
    """Find the clause that opens with "that" right behind whoever claims it, whatever the parse hangs it on."""
    that = noun_phrase(tree, owner)[1]
    if that >= len(tree.words) or tree.lower[that] != "that" or tree.bases[that] != "mark":
        return None
    return trimmed(tree, that, tree.last[tree.heads[that]] + 1)


def _undotted(tree: Tree, part: Range) -> Range:
    """Leave the full stop at the end of a sentence out of a content."""
    return (part[0], part[1] - 1) if tree.words[part[1] - 1] == "." else part


def _amount(tree: Tree, at: int) -> Range | None:
    """Find the figure that somebody's count tells, "his count of 300", or that is told of it, "their toll stands at 300"."""
    amount = tree.child(at, "nmod") if tree.lower[at] in _AMOUNTS else None
    if amount is not None and amount > at and _has_number(tree, (at, tree.last[amount] + 1)):
        return trimmed(tree, at, tree.last[amount] + 1)
    told = tree.heads[at] if tree.lower[at] in TOLLS and tree.rels[at] == "nsubj" else at
    behind = _undotted(tree, (tree.last[at] + 1, tree.last[told] + 1))
    return trimmed(tree, *behind) if told > at and _has_number(tree, behind) else None


def _has_number(tree: Tree, part: Range) -> bool:
    return any(tree.tags[i] == "CD" for i in range(*part))


def _claim(tree: Tree, at: int) -> Heard | None:
    """Read "X's claim that …" and "X's estimate of 300"."""
    owner = _from(tree, at) or tree.child(at, "nmod:poss") or _state(tree, at)
    if owner is None:
        return None
    clause = tree.child(at, "acl", "ccomp")
    behind = _that_behind(tree, owner) if owner > at else None
    if clause is not None and tree.lower[tree.first[clause]] in ("that", "to", "of"):
        content = trimmed(tree, tree.first[clause], tree.last[clause] + 1)
    elif behind is not None:
        content = behind
    else:
        content = _amount(tree, at)
    return Heard(_owner(tree, owner), ((at, at + 1),), (content,), SCORE) if content else None


def shown(tree: Tree, verb: int, book: CueBook) -> Heard | None:
    """Read the statement that a verb of showing makes of a text's owner; None where the text is nobody's."""
    owner = owner_shown(tree, verb)
    found = at_verb(tree, verb, book) if owner is not None else None
    if owner is None or found is None or not found.contents:
        return None
    (start, stop), *rest = found.contents
    whole = (verb + 1, stop) if verb < start <= verb + 1 + _NEAR else (start, stop)
    return replace(found, speaker=noun_phrase(tree, owner), contents=(whole, *rest))


def owner_shown(tree: Tree, verb: int) -> int | None:
    """Find the head word of whoever made the text or count that shows something, by "by", "from" or an owner's mark."""
    tells = tree.tags[verb] in _FINITE and tree.child(verb, "ccomp") is not None
    subject = tree.child(verb, "nsubj") if tells else None
    if subject is None:
        return None
    made = [subject, *(i for i in tree.children[verb] if subject < i < verb and tree.bases[i] == "nsubj")]
    if not any(singular(tree.lower[i]) in TEXTS | EVIDENCE for i in made):
        return None
    if tree.words[subject + 1] in _OWNS:  # the parse takes owner and text for two subjects
        return subject
    by = (i for i in tree.children[subject] if tree.bases[i] == "nmod" and _is_by(tree, i))
    return next(by, tree.child(subject, "nmod:poss"))


def _is_by(tree: Tree, owner: int) -> bool:
    return any(tree.lower[i] in ("by", "from") for i in tree.children[owner] if i < owner)
