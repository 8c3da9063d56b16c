"""Say how a content holds itself, whatever the cue: its main verb's hedges, tense, negation, and whom it speaks of."""

from collections.abc import Callable, Iterable

from onrecord.reading.statements.cues import CueBook
from onrecord.reading.statements.stance.ignorance import NOT, does_not_know
from onrecord.reading.statements.stance.shades import likelihood_of
from onrecord.reading.tree import Tree
from onrecord.record.reading import Stance

_HEDGES = frozenset(
    "may might could possibly probably likely unlikely perhaps apparently allegedly reportedly seemingly appears appear appeared seems"
    " seem seemed believed suspected presumed estimated thought feared potentially supposedly purportedly".split()
)
_HELD = frozenset("believed suspected presumed estimated thought feared".split())
"""Hedges only in the passive: "is thought to be", not "her parents thought it was"."""
ALLEGED = frozenset("allegedly purportedly supposedly".split())
_FUTURE = frozenset("will would 'll shall wo".split())
_INTENT = frozenset(
    "intend intends intended plan plans planned aim aims ready determined going preparing prepared".split()
)
_FUTURE = frozenset("will would 'll shall wo".split())
_INTENT = frozenset(
    "intend intends intended plan plans planned aim aims ready determined going preparing prepared".split()
)
_INTENT = frozenset(
    "intend intends intended plan plans planned aim aims ready determined going preparing prepared".split()
)
_INTENTS = frozenset("will intention intentions determination resolve plan plans".split())
"""Nouns for what somebody means to do: "their will to continue"."""
FORCE = frozenset(
    "respond retaliate retaliation counter counteraction counteractions countermeasure countermeasures punish destroy strike attack crush annihilate avenge revenge"
    " hit deter consequence consequences price overwhelming overwhelmingly merciless mercilessly devastating toughest force response severe severely harsh"
    " thorough".split()
)
_FALSE = frozenset(
    "false fake baseless groundless untrue unfounded rumor rumour rumors rumours fabricated fabrication lie lies hoax nonsense".split()
)
_FALSE = frozenset(
    "false fake baseless groundless untrue unfounded rumor rumour rumors rumours fabricated fabrication lie lies hoax nonsense".split()
)
_AIMED = frozenset(
    "directed aimed targeted intended true involved responsible planned correct related connected accurate correspond".split()
)
_PROMISES = frozenset({"vow", "pledge", "promise", "swear"})
_ABLE = frozenset("can will would could ca wo".split())
_SHARES = frozenset(
    "connection link role part involvement relation ties relationship truth basis foundation bearing".split()
)
"""What somebody has none of who rejects a charge: "has no connection to", "there is no truth in"."""
_SPEECH = frozenset("comment comments speculate discuss elaborate confirm disclose answer respond".split())
_NORMS = frozenset("should must ought".split())
_CHILDREN = frozenset("baby child twins girl boy son daughter".split())
_PERCEIVED = frozenset(
    "see seen hear heard know known feel felt think thought expect expected want wanted understand understood realize realized"
    " realise realised remember recall notice noticed believe believed imagine imagined find found meet met witness experience experienced".split()
)
"""What one has not seen or thought is no deed that one denies."""

Own = Callable[[int], bool]
"""Says whether a word of the content means the speaker."""


def tenor_of(tree: Tree, content: list[int], lemmas: list[str], own: Own) -> Stance:
    """Read a plain assertion's content: silence, a threat, a plan, a denial, or an estimate where its main verb is hedged.

    `lemmas` are the cue's words in dictionary form.
    """
    root = tree.head_of_clause(content) if content else -1
    if root < 0:
        return Stance.ASSERTS
    if does_not_know(tree, root) or _will_not_tell(tree, root, own):
        return Stance.DECLINES
    ahead = _ahead(tree, root, content, (lemmas, own)) if _outlook(tree, root, content) else None
    return ahead or _told(tree, root, content, own)


def _ahead(tree: Tree, root: int, content: list[int], means: tuple[list[str], Own]) -> Stance | None:
    """Read what is still to be done as a plan or a threat, where the speaker is to do it or promises it; None where not."""
    lemmas, own = means
    forced = has_any(tree, content, FORCE)
    if not _is_obliged(tree, root) and (_is_own(tree, root, own) or not _PROMISES.isdisjoint(lemmas)):
        return Stance.THREATENS if forced else Stance.PLANS
    return Stance.THREATENS if forced and vowed(lemmas) else None


def _told(tree: Tree, root: int, content: list[int], own: Own) -> Stance:
    """Read what is told as a denial, a charge, an estimate, or as plainly said."""
    if _denied(tree, root, content, own):
        return Stance.DENIES
    if has_any(tree, _around(tree, root), ALLEGED):
        return Stance.ALLEGES
    hedged = _hedged(tree, root, own) or likelihood_of(tree, content) is not None
    return Stance.ESTIMATES if hedged or _conditional(tree, root, content) else Stance.ASSERTS


def vowed(lemmas: list[str]) -> bool:
    """Say whether a cue, in dictionary form, is one of promising or warning."""
    return not (_PROMISES | {"warn"}).isdisjoint(lemmas)


def _around(tree: Tree, root: int) -> list[int]:
    """List a main verb and the words that say how it holds."""
    return [root, *(i for i in tree.children[root] if tree.bases[i] in ("aux", "advmod", "nsubj", "xcomp", "cop"))]


def _outlook(tree: Tree, root: int, content: list[int]) -> bool:
    """Say whether a content is about what is still to be done: a future or a present intention.

    What one had meant to do or would have done is none.
    """
    if tree.tags[root].startswith("NN"):
        meant = tree.lower[root] in _INTENTS and tree.child(root, "nmod:poss") is not None
        return meant and "to" in (tree.lower[i] for i in content)
    helpers = [tree.lower[i] for i in tree.children[root] if tree.bases[i] == "aux"]
    if tree.lower[root] in _INTENT:
        return "had" not in helpers
    return "have" not in helpers and any(tree.lower[i] in _FUTURE for i in _around(tree, root))


def _is_obliged(tree: Tree, root: int) -> bool:
    """Say whether a content tells what somebody has to do: no plan of his, but perhaps a threat to him."""
    return tree.lower[root] in ("have", "need") and tree.child(root, "xcomp") is not None


def _is_own(tree: Tree, root: int, own: Own) -> bool:
    """Say whether a content's subject, or the owner of what it is about, is the speaker."""
    owner = tree.child(root, "nmod:poss") if tree.tags[root].startswith("NN") else None
    return _speaks_of_itself(tree, root, own) or (
        owner is not None and tree.lower[owner] in ("its", "their", "his", "her")
    )


def _hedged(tree: Tree, root: int, own: Own) -> bool:
    """Say whether a main verb is hedged; what the speaker itself "could" do is no guess, and "thought" only in the passive."""
    words = [i for i in _around(tree, root) if tree.lower[i] in _HEDGES]
    if tree.tags[root] in ("VBD", "VBP", "VBZ") and tree.lower[root] in _HELD:
        words = [i for i in words if i != root]
    if _speaks_of_itself(tree, root, own) and tree.lower[root] != "rule":
        words = [i for i in words if tree.lower[i] != "could"]
    return bool(words)


def _will_not_tell(tree: Tree, root: int, own: Own) -> bool:
    """Say whether a content refuses to tell: "we will not comment", "I am not going to be offering any comments"."""
    if not _speaks_of_itself(tree, root, own) or not any(tree.lower[i] in NOT for i in tree.children[root]):
        return False
    open_ = tree.child(root, "xcomp")
    verbs = [root, *([open_] if open_ is not None else [])]
    objects = [i for verb in verbs for i in tree.children[verb] if tree.bases[i] == "obj"]
    can = any(tree.lower[i] in _ABLE for i in tree.children[root]) or tree.lower[root] == "going"
    return can and any(tree.lower[i] in _SPEECH for i in (*verbs, *objects))


def expects(tree: Tree, content: list[int], means: tuple[CueBook, Own]) -> bool:
    """Say whether a content tells what the speaker itself expects or believes: "it expects 40 dead", "we believe that …".

    What it thinks should be is an opinion, and no estimate.
    """
    book, own = means
    root = tree.head_of_clause(content) if content else -1
    if root < 0 or not tree.tags[root].startswith("VB") or not _speaks_of_itself(tree, root, own):
        return False
    said = tree.child(root, "ccomp", "obj", "xcomp")
    if said is None or tree.lower[said] in _CHILDREN or any(tree.lower[i] in _NORMS for i in tree.children[said]):
        return False
    return book.stances.get((book.lemma(tree.lower[root]),)) is Stance.ESTIMATES


def has_any(tree: Tree, content: Iterable[int], words: frozenset[str]) -> bool:
    """Say whether any of some words stands in a content."""
    return any(tree.lower[i] in words for i in content)


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
        negated = any(tree.lower[i] in NOT for i in tree.children[verb] if i in held)
        if negated and (tree.lower[verb] in _AIMED or _never_did(tree, verb, own)):
            return True
        if _has_no_share(tree, verb):
            return True
    return False


def _has_no_share(tree: Tree, verb: int) -> bool:
    """Say whether a verb tells that there is none of what a charge says: "had no role in", "there is no truth in", "had nothing to do with"."""
    nothing = tree.child(verb, "obj")
    if nothing is not None and tree.lower[nothing : nothing + 3] == ["nothing", "to", "do"]:
        return True
    owned = [i for i in tree.children[verb] if tree.lower[i] in _SHARES and tree.bases[i] in ("obj", "nsubj")]
    held = [*owned, *([verb] if tree.lower[verb] in _SHARES else [])]
    return any(tree.lower[j] == "no" for i in held for j in tree.children[i])


def _never_did(tree: Tree, verb: int, own: Own) -> bool:
    """Say whether a negated verb tells of the speaker's own past: "it had not sent", "we never gave", "did not order"."""
    helpers = {tree.lower[i] for i in tree.children[verb] if tree.bases[i] == "aux"}
    past = tree.tags[verb] == "VBD" or bool(helpers & {"did", "had", "has", "have", "'ve"})
    done = past and not helpers & {"can", "could", "may", "would", "will"} and tree.lower[verb] not in _PERCEIVED
    return done and _speaks_of_itself(tree, verb, own)
