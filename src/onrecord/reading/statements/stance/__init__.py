"""Say how a statement holds its content: from its cue, hedges and negation, and from the content's own verbs."""

from onrecord.reading.statements.cues import CueBook
from onrecord.reading.statements.stance.ignorance import NOT
from onrecord.reading.statements.stance.tenor import ALLEGED, FORCE, Own, expects, has_any, tenor_of, vowed
from onrecord.reading.tree import Tree
from onrecord.record.reading import Stance

_SILENT = frozenset(
    "say confirm comment respond disclose specify elaborate reveal give provide react announce identify name release acknowledge reply"
    " answer mention explain detail clarify verify report indicate state tell publish deny know known determine establish corroborate"
    " ascertain verified confirmed corroborated determined established ascertained response reaction reply word confirmation respond react"
    " information description details reached contacted available return returned answered hear".split()
)
"""Verbs whose negation is silence, not denial."""
_OPEN = frozenset(
    "unclear unknown uncertain unconfirmed unavailable unanswered unreturned unsuccessful fruitless".split()
)
_NOBODY = frozenset("nobody none nothing".split())
_UNSURE = frozenset("believe think expect see consider find".split())
_WEIGHED = frozenset("consider".split())
"""Verbs that judge by an object alone ("is considered illegal"), which guesses nothing."""
_BE = frozenset("is are was were be been being 's 're".split())
_OATHS = frozenset("allegiance loyalty obedience".split())


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
        return Stance.ESTIMATES if _is_thought(tree, cue, lemmas) else _negated(lemmas, book)
    held = _from_cue(lemmas, book)
    if held in (Stance.ASSERTS, None) or _is_no_plan(tree, (cue, content), held, lemmas):
        found = tenor_of(tree, content, lemmas, own)
        return Stance.ESTIMATES if found is Stance.ASSERTS and expects(tree, content, means) else found
    if held is Stance.PLANS and vowed(lemmas) and has_any(tree, content, FORCE):
        return Stance.THREATENS
    return held


def _is_thought(tree: Tree, cue: list[int], lemmas: list[str]) -> bool:
    """Say whether a negated cue is a guess by nobody in particular: "the injuries are not believed to be grave"."""
    passive = any(tree.tags[i] == "VBN" and any(tree.lower[j] in _BE for j in tree.children[i]) for i in cue)
    return passive and not _UNSURE.isdisjoint(lemmas)


def _is_no_plan(tree: Tree, words: tuple[list[int], list[int]], held: Stance | None, lemmas: list[str]) -> bool:
    """Say whether a cue's stance does not hold for its content: "pledged allegiance", "is considered illegal"."""
    cue, content = words
    if held is Stance.PLANS:
        return any(tree.lower[i] in _OATHS for i in (*cue, *content[:2]))
    told = any(tree.tags[i].startswith(("VB", "MD")) for i in content)
    return held is Stance.ESTIMATES and not told and not _WEIGHED.isdisjoint(lemmas)


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


def _is_negated(tree: Tree, cue: list[int]) -> bool:
    """Say whether the cue says that something was not said: "did not say", "has yet to confirm", "refused to"."""
    around = set(cue)
    for i in cue:
        around.update(j for j in tree.children[i] if tree.bases[j] in ("advmod", "aux", "det"))
        if tree.lower[i - 1 : i + 1] == ["yet", "to"] or tree.lower[max(0, i - 2) : i] == ["yet", "to"]:
            return True
    return any(tree.lower[i] in NOT for i in around)


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
    if any(word in ALLEGED for word in lemmas):
        return Stance.ALLEGES
    weighty = [held for held in found if held is not Stance.ASSERTS]
    return weighty[0] if weighty else (found[0] if found else None)
