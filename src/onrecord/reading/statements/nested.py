"""Find statements inside the content of others: "KCNA reported that Kim said …", "the army put it at 88,000, he said".

Only those are kept by which words were passed on. Talk of what somebody thinks or might say, and what a speaker says of
others within quotation marks, is that speaker's own statement.
"""

from onrecord.reading.cues import CueBook
from onrecord.reading.statements.clauses import at_verb, is_cue_verb
from onrecord.reading.statements.heard import Heard
from onrecord.reading.statements.nouns import at_noun
from onrecord.reading.tree import Tree
from onrecord.reading.voices import Voices
from onrecord.record.reading import PartyKind

_PASSED = frozenset(
    "say report state announce tell confirm estimate add note warn deny accuse assess find put believe condemn claim declare acknowledge explain"
    " insist stress write mention allege reveal disclose admit".split()
)
_UNREAL = frozenset("if whether to because unless".split())
_LEAST = 3


def inside(tree: Tree, outer: Heard, book: CueBook, voices: Voices, quoted: list[int]) -> list[Heard]:
    """List the statements that stand in a statement's content and have a speaker of their own.

    `quoted` gives each word the number of the quotation that holds it, -1 for none.
    """
    if outer.speaker is None:
        return []
    out: list[Heard] = []
    held = set(outer.content_words())
    mine = voices.party(*outer.speaker)
    for i in sorted(held):
        if is_cue_verb(tree, i, book):
            found = at_verb(tree, i, book) if _was_said(tree, i, book) else None
        else:
            found = at_noun(tree, i) if tree.lower[i] == "according" else None
        if found is None or found.speaker is None or not _within(found, held):
            continue
        if quoted[i] >= 0 and not voices.carries(mine):
            continue
        if _is_other(tree, found, mine, voices):
            out.append(found)
    return out


def _was_said(tree: Tree, verb: int, book: CueBook) -> bool:
    """Say whether a verb tells that something was said: no wish, no condition, no command."""
    if book.lemma(tree.lower[verb]) not in _PASSED or tree.tags[verb] in ("VB", "VBG"):
        return False
    return not any(tree.lower[i] in _UNREAL or tree.tags[i] == "MD" for i in tree.children[verb] if i < verb)


def _is_other(tree: Tree, found: Heard, mine: str | None, voices: Voices) -> bool:
    """Say whether a statement's speaker is a party of its own, and its content long enough to be one."""
    if found.speaker is None or len(found.content_words()) < _LEAST:
        return False
    party = voices.party(*found.speaker)
    if party is None or party == mine:
        return False
    pronoun = tree.tags[found.speaker[1] - 1].startswith("PRP")
    if pronoun and not voices.carries(mine):
        return False
    return voices.kind(party) is not PartyKind.ANONYMOUS or voices.is_role(*found.speaker)


def _within(found: Heard, held: set[int]) -> bool:
    """Say whether a statement lies wholly in some words."""
    start, stop = found.place
    return start in held and stop - 1 in held
