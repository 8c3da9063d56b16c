"""Say of a statement what its stance alone does not: how likely it holds something, and what kind of silence it is.

The words of likelihood and their ranges are those of Intelligence Community Directive 203 (as MISP's taxonomy
"estimative-language" has them). Only the content's main clause counts: in "the man who likely fled was found" the
finding is not doubted.
"""

from onrecord.reading.statements.cues import CueBook
from onrecord.reading.tree import Tree
from onrecord.record.reading import Likelihood, Manner, Stance

_SURE = frozenset("almost nearly virtually practically".split())
_VERY = frozenset("very highly extremely quite overwhelmingly most".split())
_EVEN = frozenset("even 50 50/50 fifty 50-50 fifty-fifty".split())
_NOT = frozenset("not n't never".split())
_CHANCES = frozenset("chance chances odds probability likelihood".split())
_WORDS = {
    "likely": Likelihood.LIKELY, "probable": Likelihood.LIKELY, "probably": Likelihood.LIKELY,
    "unlikely": Likelihood.UNLIKELY, "improbable": Likelihood.UNLIKELY,
    "certain": None, "certainly": None,
}  # fmt: skip
_RAISED = {Likelihood.LIKELY: Likelihood.VERY_LIKELY, Likelihood.UNLIKELY: Likelihood.VERY_UNLIKELY}
_TURNED = {Likelihood.LIKELY: Likelihood.UNLIKELY, Likelihood.UNLIKELY: Likelihood.LIKELY}
_MAIN = frozenset("advmod amod nsubj obj xcomp conj cop expl obl root det".split())
_CONFIRM = frozenset("confirm verify corroborate verified confirmed corroborated confirmation".split())
_COMMENT = frozenset(
    "comment respond reply react response reaction answer word reached contacted available unavailable return returned unanswered unreturned hear".split()
)
_ASK = frozenset("ask asks asked asking wonder wonders wondered question questions questioned inquire inquired".split())
_IF = frozenset("if unless should".split())


def likelihood_of(tree: Tree, content: list[int]) -> Likelihood | None:
    """Give the estimative words of a content's main clause as their ICD 203 term; None where it has none."""
    if not content:
        return None
    root, held = tree.head_of_clause(content), set(content)
    for i in content:
        if (tree.lower[i] in _WORDS or tree.lower[i] in _CHANCES) and _is_main(tree, i, root, held):
            found = _chance(tree, i) if tree.lower[i] in _CHANCES else _graded(tree, i)
            if found is not None:
                return found
    return None


def _is_main(tree: Tree, at: int, root: int, held: set[int]) -> bool:
    """Say whether a word belongs to the main clause: no clause of its own lies between it and the root."""
    while at != root:
        if tree.bases[at] not in _MAIN or tree.heads[at] == at or tree.heads[at] not in held:
            return False
        at = tree.heads[at]
    return True


def _graded(tree: Tree, at: int) -> Likelihood | None:
    """Read "likely" and its kin with the word of degree or the negation beside it."""
    before = {tree.lower[i] for i in (*tree.children[at], at - 1) if 0 <= i < at}
    base = _WORDS[tree.lower[at]]
    if base is None:
        return Likelihood.ALMOST_CERTAIN if before & _SURE else None
    if before & _NOT:
        return _TURNED[base]
    return _RAISED[base] if before & _VERY else base


def _chance(tree: Tree, at: int) -> Likelihood | None:
    """Read "a roughly even chance" and "almost no chance"."""
    before = {tree.lower[i] for i in (*tree.children[at], at - 1, at - 2) if 0 <= i < at}
    if before & _EVEN:
        return Likelihood.ROUGHLY_EVEN
    return Likelihood.ALMOST_NO_CHANCE if "no" in before and before & _SURE else None


def manner_of(tree: Tree, parts: tuple[list[int], list[int]], stance: Stance, book: CueBook) -> Manner | None:
    """Say which kind of silence, a question or a condition a statement is; `parts` are the words of cue and content."""
    cue, content = parts
    words = {tree.lower[i] for i in cue} | {book.lemma(tree.lower[i]) for i in cue}
    if stance is Stance.DECLINES:
        if words & _CONFIRM:
            return Manner.UNCONFIRMED
        return Manner.NO_COMMENT if words & _COMMENT or _mentions_comment(tree, content) else Manner.NOT_TOLD
    if words & _ASK and content and _asks(tree, content):
        return Manner.QUESTION
    return Manner.CONDITIONAL if _conditional(tree, content) else None


def _mentions_comment(tree: Tree, content: list[int]) -> bool:
    return any(tree.lower[i] == "comment" for i in content[:3])


def _asks(tree: Tree, content: list[int]) -> bool:
    """Say whether a content is a question, asked or told."""
    asking = ("whether", "if", "who", "what", "why", "how", "when", "where", "which")
    return tree.lower[content[0]] in asking or any(tree.words[i] == "?" for i in content)


def _conditional(tree: Tree, content: list[int]) -> bool:
    """Say whether a content's main clause hangs on an "if"."""
    if not content:
        return False
    root, held = tree.head_of_clause(content), set(content)
    clauses = [i for i in tree.children[root] if tree.bases[i] == "advcl" and i in held]
    return any(tree.lower[j] in _IF and tree.bases[j] in ("mark", "aux") for i in clauses for j in tree.children[i])
