"""Say how a statement holds its content: from its cue, hedges and negation, and from the content's own verbs."""

from collections.abc import Callable, Iterable

from onrecord.reading.cues import CueBook
from onrecord.reading.shades import likelihood_of
from onrecord.reading.tree import Tree
from onrecord.record.reading import Stance

_NOT = frozenset("not n't never nor neither no".split())
_SILENT = frozenset(
    "say confirm comment respond disclose specify elaborate reveal give provide react announce identify name release acknowledge reply"
    " answer mention explain detail clarify verify report indicate state tell publish deny know known determine establish corroborate"
    " ascertain verified confirmed corroborated determined established ascertained response reaction reply word confirmation respond react".split()
)
"""Verbs whose negation is silence, not denial."""
_OPEN = frozenset("unclear unknown uncertain unconfirmed".split())
_NOBODY = frozenset("nobody none nothing".split())
_UNSURE = frozenset("believe think expect see consider find".split())
_HEDGES = frozenset(
    "may might could possibly probably likely unlikely perhaps apparently allegedly reportedly seemingly appears appear appeared seems"
    " seem seemed believed suspected presumed estimated thought feared potentially supposedly purportedly".split()
)
_ALLEGED = frozenset("allegedly purportedly supposedly".split())
_FUTURE = frozenset("will would 'll shall wo".split())
_INTENT = frozenset(
    "intend intends intended plan plans planned aim aims ready determined going preparing prepared".split()
)
_FORCE = frozenset(
    "respond retaliate retaliation counter counteraction counteractions countermeasure countermeasures punish destroy strike attack crush annihilate avenge revenge"
    " hit deter consequence consequences price overwhelming overwhelmingly merciless mercilessly devastating toughest force response severe severely harsh"
    " thorough".split()
)
_ASKED = frozenset("how who what whether why when where which if".split())
_FALSE = frozenset(
    "false fake baseless groundless untrue unfounded rumor rumour rumors rumours fabricated fabrication lie lies hoax nonsense".split()
)
_AIMED = frozenset(
    "directed aimed targeted intended true involved responsible planned correct related connected accurate".split()
)


Own = Callable[[int], bool]
"""Says whether a word of the content means the speaker."""


def stance_of(tree: Tree, cue: list[int], content: list[int], means: tuple[CueBook, Own]) -> Stance:
    """Decide a statement's stance; `cue` and `content` are its words, in text order.

    The order of decision: silence or denial by the cue, the cue's own stance, then, for a plain assertion, what the
    content's hedges and verbs make of it.
    """
    book, own = means
    if _takes_responsibility(tree, cue, content):
        return Stance.DECLINES if _is_negated(tree, cue) or _by_nobody(tree, cue) else Stance.ASSERTS
    if any(tree.lower[i] in _OPEN for i in cue):
        return Stance.DECLINES
    lemmas = [book.lemma(tree.lower[i]) for i in cue]
    negated = _is_negated(tree, cue) or _by_nobody(tree, cue)
    if negated:
        return _negated(lemmas, book)
    held = _from_cue(lemmas, book)
    if held in (Stance.ASSERTS, None):
        found = _from_content(tree, content, lemmas, own)
        return Stance.ESTIMATES if found is Stance.ASSERTS and _expects(tree, content, means) else found
    if held is Stance.PLANS and _vowed(lemmas) and _has(tree, content, _FORCE):
        return Stance.THREATENS
    return held


def _takes_responsibility(tree: Tree, cue: list[int], content: list[int]) -> bool:
    """Say whether somebody claims "responsibility" or "credit": an admission, not an allegation."""
    claims = any(tree.lower[i] in ("claim", "claims", "claimed", "claiming") for i in cue)
    near = [*content[:2], *(i for i in cue if tree.tags[i].startswith("NN"))]
    return claims and any(tree.lower[i] in ("responsibility", "credit") for i in near)


def _by_nobody(tree: Tree, cue: list[int]) -> bool:
    """Say whether the cue's subject is nobody: "no group has claimed", "none of them confirmed"."""
    for i in cue:
        subject = tree.child(i, "nsubj")
        if subject is not None and (
            tree.lower[subject] in _NOBODY or any(tree.lower[j] in ("no", "neither") for j in tree.children[subject])
        ):
            return True
    return False


def _vowed(lemmas: list[str]) -> bool:
    return not {"vow", "pledge", "promise", "swear", "warn"}.isdisjoint(lemmas)


def _has(tree: Tree, content: Iterable[int], words: frozenset[str]) -> bool:
    return any(tree.lower[i] in words for i in content)


def _is_negated(tree: Tree, cue: list[int]) -> bool:
    """Say whether the cue says that something was not said: "did not say", "has yet to confirm", "refused to"."""
    around = set(cue)
    for i in cue:
        around.update(j for j in tree.children[i] if tree.bases[j] in ("advmod", "aux", "det"))
        if tree.lower[i - 1 : i + 1] == ["yet", "to"] or tree.lower[max(0, i - 2) : i] == ["yet", "to"]:
            return True
    return any(tree.lower[i] in _NOT for i in around)


def _negated(lemmas: list[str], book: CueBook) -> Stance:
    """Read a negated cue: silence for verbs of telling, doubt for verbs of thinking."""
    if not _SILENT.isdisjoint(lemmas):
        return Stance.DECLINES
    if not _UNSURE.isdisjoint(lemmas):
        return Stance.DENIES
    return (
        Stance.DECLINES if book.stances.get(("not", lemmas[-1]) if lemmas else ()) is Stance.DECLINES else Stance.DENIES
    )


def _from_cue(lemmas: list[str], book: CueBook) -> Stance | None:
    """Look the cue up, longest run of words first; the strongest stance of its words counts."""
    found: list[Stance] = []
    for size in range(min(book.longest, len(lemmas)), 0, -1):
        for at in range(len(lemmas) - size + 1):
            held = book.stances.get(tuple(lemmas[at : at + size]))
            if held is not None:
                found.append(held)
        if found and size > 1:
            return found[0]
    if any(word in _ALLEGED for word in lemmas):
        return Stance.ALLEGES
    weighty = [held for held in found if held is not Stance.ASSERTS]
    return weighty[0] if weighty else (found[0] if found else None)


def _from_content(tree: Tree, content: list[int], lemmas: list[str], own: Own) -> Stance:
    """Read a plain assertion's content: a threat, a plan, a denial, or an estimate where its main verb is hedged."""
    root = tree.head_of_clause(content) if content else -1
    if root < 0 or _does_not_know(tree, root):
        return Stance.ASSERTS if root < 0 else Stance.DECLINES
    near = [root, *(i for i in tree.children[root] if tree.bases[i] in ("aux", "advmod", "nsubj", "xcomp", "cop"))]
    itself = _speaks_of_itself(tree, root, own)
    ahead = any(tree.lower[i] in _FUTURE for i in near) or tree.lower[root] in _INTENT
    if ahead and (itself or _vowed(lemmas)):
        return Stance.THREATENS if _has(tree, content, _FORCE) else Stance.PLANS
    if _vowed(lemmas) and _has(tree, content, _FORCE) and ahead:
        return Stance.THREATENS
    if _denied(tree, root, content, own):
        return Stance.DENIES
    if any(tree.lower[i] in _ALLEGED for i in near):
        return Stance.ALLEGES
    hedged = any(tree.lower[i] in _HEDGES for i in near) or likelihood_of(tree, content) is not None
    return Stance.ESTIMATES if hedged or _conditional(tree, root, content) else Stance.ASSERTS


def _expects(tree: Tree, content: list[int], means: tuple[CueBook, Own]) -> bool:
    """Say whether a content tells what the speaker itself expects or believes: "it expects 40 dead", "we believe that …"."""
    book, own = means
    root = tree.head_of_clause(content) if content else -1
    if root < 0 or not tree.tags[root].startswith("VB") or not _speaks_of_itself(tree, root, own):
        return False
    said = tree.child(root, "ccomp", "obj", "xcomp") is not None
    return said and book.stances.get((book.lemma(tree.lower[root]),)) is Stance.ESTIMATES


def _does_not_know(tree: Tree, root: int) -> bool:
    """Say whether a content tells that something is not known: "he did not know how many"."""
    if tree.lower[root] not in ("know", "known", "say"):
        return False
    asked = tree.child(root, "ccomp", "obj", "advcl")
    negated = any(tree.lower[i] in _NOT for i in tree.children[root])
    return negated and asked is not None and tree.lower[tree.first[asked]] in _ASKED


def _conditional(tree: Tree, root: int, content: list[int]) -> bool:
    """Say whether a content supposes: "if the dam broke, 3,000 people would be at risk"."""
    held = set(content)
    would = any(tree.lower[i] in ("would", "could", "might") for i in tree.children[root])
    clauses = (i for i in tree.children[root] if tree.bases[i] == "advcl" and i in held)
    return would and any(tree.lower[j] in ("if", "unless") for i in clauses for j in tree.children[i])


def _speaks_of_itself(tree: Tree, root: int, own: Own) -> bool:
    """Say whether the content's subject is the speaker."""
    subject = tree.child(root, "nsubj")
    return subject is not None and own(subject)


def _denied(tree: Tree, root: int, content: list[int], own: Own) -> bool:
    """Say whether the content rejects a charge: "is not directed against", "it never sent", "the reports are fake"."""
    held = set(content)
    for verb in (root, *(i for i in tree.children[root] if tree.bases[i] == "conj")):
        if tree.lower[verb] in _FALSE and verb in held:
            return True
        negated = any(tree.lower[i] in _NOT for i in tree.children[verb] if i in held)
        if negated and (tree.lower[verb] in _AIMED or _never_did(tree, verb, own)):
            return True
    return False


def _never_did(tree: Tree, verb: int, own: Own) -> bool:
    """Say whether a negated verb tells of the speaker's own past: "it had not sent", "we never gave", "did not order"."""
    helpers = {tree.lower[i] for i in tree.children[verb] if tree.bases[i] == "aux"}
    past = tree.tags[verb] == "VBD" or bool(helpers & {"did", "had", "has", "have", "'ve"})
    return past and not helpers & {"can", "could", "may", "would", "will"} and _speaks_of_itself(tree, verb, own)
