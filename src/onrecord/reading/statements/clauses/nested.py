"""Find statements inside the content of others: "KCNA reported that Kim said …", "the army put it at 88,000, he said".

Only those are kept by which words were passed on. Talk of what somebody thinks or might say, and what a speaker says of
others within quotation marks, is that speaker's own statement.
"""

from dataclasses import replace

from onrecord.reading.parties.nouns import singular
from onrecord.reading.parties.voices import Voices
from onrecord.reading.statements.clauses import at_verb, is_cue_verb
from onrecord.reading.statements.clauses.cited import quoted_as
from onrecord.reading.statements.clauses.figured import FIGURING, SPEAKING, at_figure
from onrecord.reading.statements.clauses.nouns import SHOWING, TOLLS, at_noun, shown
from onrecord.reading.statements.cues import CueBook
from onrecord.reading.statements.heard import Heard
from onrecord.reading.tree import Tree
from onrecord.record.reading import PartyKind

_PASSED = frozenset(
    "say report state announce tell confirm estimate add note warn deny accuse assess find put believe condemn claim declare acknowledge explain"
    " insist inform stress write mention allege reveal disclose admit suggest agree predict recall testify complain".split()
)
_PROMISED = frozenset(
    "promise vow pledge threaten urge call demand reject praise blame criticise criticize propose"
    " expect fear suspect think hope forecast project".split()
)
"""Verbs that pass words on where whoever tells of them does so by trade: "authorities expect 40 dead, local media reported"."""
_UNREAL = frozenset("if whether to because unless".split())
_LEAST = 2
_DENYING = frozenset("deny reject dismiss refute dispute rebut".split())
_TELLS = frozenset({"tell", "inform"})
"""Verbs that only people and bodies are subject of, whatever noun names them: "the harbour master had told him"."""

_FINDING = frozenset({"find", "conclude", "determine", "estimate"})
_INQUIRIES = frozenset(
    "audit inquiry inquest autopsy survey poll study investigation review analysis census probe".split()
)
"""Nouns for what people look into: it has no voice but what it finds, which nobody else said first."""


def inside(tree: Tree, outer: Heard, book: CueBook, voices: Voices, quoted: list[int]) -> list[Heard]:
    """List the statements that stand in a statement's content and have a speaker of their own.

    `quoted` gives each word the number of the quotation that holds it, -1 for none.
    """
    if outer.speaker is None and outer.cue:
        return []
    out: list[Heard] = []
    held = set(outer.content_words())
    mine = voices.party(*outer.speaker) if outer.speaker else None
    by_trade = outer.speaker is not None and voices.passes_on(voices.hop(*outer.speaker))
    for i in sorted(held):
        found = _told_at(tree, i, (outer, by_trade), (book, voices))
        found = _clipped(tree, found, held) if found else None
        if found is None:
            continue
        if quoted[i] >= 0 and outer.speaker is not None and not by_trade:
            continue
        unsettled = (by_trade and tree.lower[i] == "according") or tree.lower[i] in SHOWING
        if (
            (unsettled and _is_unsettled(found, voices))
            or _is_other(tree, found, mine, voices)
            or _tells(tree, found, i, book)
            or _finds(tree, found, i, book)
        ):
            out.append(found)
    return out


def _told_at(tree: Tree, at: int, within: tuple[Heard, bool], means: tuple[CueBook, Voices]) -> Heard | None:
    """Read the statement whose cue stands at a word of another's content; `within` is that one, and whether it passes words on by trade."""
    (outer, by_trade), (book, voices) = within, means
    word, verb = tree.lower[at], tree.tags[at].startswith("VB")
    if word in ("quoted", "cited"):
        return quoted_as(tree, at)
    if word in SHOWING:
        return shown(tree, at, book)
    if word != "according" and is_cue_verb(tree, at, book):
        return at_verb(tree, at, book) if _was_said(tree, at, book, by_trade) else None
    if word in FIGURING and verb:
        found = at_figure(tree, at)
        return found if found is not None and _is_counted(tree, found, voices) else None
    found = at_noun(tree, at)
    return found if found is not None and _is_passed(tree, outer, found, book) else None


def _was_said(tree: Tree, verb: int, book: CueBook, carried: bool) -> bool:  # noqa: FBT001 - a fact of the outer speaker
    """Say whether a verb tells that something was said: no wish, no condition, no command."""
    lemma = book.lemma(tree.lower[verb])
    if lemma not in _PASSED and not (carried and lemma in _PROMISED):
        return False
    if tree.tags[verb] == "VB" or (tree.tags[verb] == "VBG" and not _is_with(tree, verb)):
        return False
    return not any(tree.lower[i] in _UNREAL or tree.tags[i] == "MD" for i in tree.children[verb] if i < verb)


def _is_unsettled(found: Heard, voices: Voices) -> bool:
    """Say whether a speaker is told by a role noun that no party is known by: "according to the fire service, Reuters reported"."""
    return found.speaker is not None and voices.party(*found.speaker) is None and voices.is_role(*found.speaker)


def _is_counted(tree: Tree, found: Heard, voices: Voices) -> bool:
    """Say whether whoever gives a figure tells it: "the country recorded 45 deaths" says only where people died, "Seoul spoke of 45" who says so."""
    state = found.speaker is not None and voices.kind(voices.party(*found.speaker)) is PartyKind.STATE
    return not state or any(tree.lower[i] in SPEAKING for i in found.cue_words())


def _is_with(tree: Tree, verb: int) -> bool:
    """Say whether a participle is told of a subject of its own: "with forecasters predicting more snow"."""
    return tree.child(verb, "nsubj") is not None and any(tree.lower[i] == "with" for i in tree.children[verb])


def _is_passed(tree: Tree, outer: Heard, found: Heard, book: CueBook) -> bool:
    """Say whether "according to the army" or "claims by the army that …" is to be told in a statement as the army's own.

    Who denies a claim gives the denied figure himself, and so does who says how high another's count stands; "the army's claim that …" without a figure
    rather names it.
    """
    noun = found.cue[0][0]
    if tree.lower[noun] == "according":
        return True
    denied = any(book.lemma(tree.lower[i]) in _DENYING for i in outer.cue_words())
    if tree.rels[noun] == "nsubj" and tree.lower[noun] in TOLLS:
        return False
    told = tree.child(noun, "nmod:poss") is None or any(tree.tags[i] == "CD" for i in found.content_words())
    return told and not denied


def _tells(tree: Tree, found: Heard, verb: int, book: CueBook) -> bool:
    """Say whether a verb tells somebody something, so that its subject is a voice even where no party is known by it."""
    if found.speaker is None or book.lemma(tree.lower[verb]) not in _TELLS:
        return False
    told = tree.child(verb, "obj", "iobj") is not None and tree.child(verb, "ccomp") is not None
    return told and tree.tags[tree.head_of(*found.speaker)] in ("NN", "NNS", "NNP", "NNPS")


def _finds(tree: Tree, found: Heard, verb: int, book: CueBook) -> bool:
    """Say whether what was looked into is told to find something: "an audit found that …", "the autopsy showed that …"."""
    if found.speaker is None or book.lemma(tree.lower[verb]) not in _FINDING:
        return False
    return singular(tree.lower[tree.head_of(*found.speaker)]) in _INQUIRIES and tree.child(verb, "ccomp") is not None


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


def _clipped(tree: Tree, found: Heard, held: set[int]) -> Heard | None:
    """Cut a statement's content to the words that it may lie in; None where its speaker or cue lie outside."""
    if found.speaker is None or not set(range(*found.speaker)) <= held or not set(found.cue_words()) <= held:
        return None
    opened = [(start - _is_article(tree, found, start - 1), stop) for start, stop in found.contents]
    kept = [(start, _reach(start, stop, held)) for start, stop in opened if start in held]
    return replace(found, contents=tuple(kept)) if kept else None


def _is_article(tree: Tree, found: Heard, at: int) -> bool:
    """Say whether the article of what a content opens with was left before it: "expect the toll to reach 40"."""
    return (
        at >= 0
        and tree.tags[at] == "DT"
        and tree.bases[at] == "det"
        and at not in (*found.cue_words(), *_words_of(found))
    )


def _words_of(found: Heard) -> range:
    return range(*found.speaker) if found.speaker is not None else range(0)


def _reach(start: int, stop: int, held: set[int]) -> int:
    """Find how far a range goes without leaving some words."""
    return next((i for i in range(start, stop) if i not in held), stop)
