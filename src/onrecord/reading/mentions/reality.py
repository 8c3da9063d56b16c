"""How real the event at a trigger is, told by the words around it: done, planned, threatened, rehearsed, denied, doubted, past.

The rules stand in one table, first come first served; each looks for its words in one place of the tree. What decided
is kept as a sentence for the reader: the word and the rule.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice

from onrecord.reading.circumstances import REPORTING
from onrecord.reading.forms import forms
from onrecord.reading.mentions.triggers import Hit
from onrecord.reading.tree import Tree
from onrecord.record.reading import Reality

_HOLDING_OFF = frozenset(
    "halt pause suspend suspension cease cessation avert prevent prevention avoid avoidance foil thwart cancel postpone".split()
)
_ACTED_ON = frozenset({"obj", "obl", "nmod", "acl", "advcl", "compound"})
_BESIDE = frozenset({"amod", "advmod", "det", "nmod", "obl", "compound"})
_HELPERS = frozenset({"aux", "advmod", "mark", "det", "case"})
_SHORT = frozenset({"aux", "advmod", "mark"})
_TIMES = frozenset("year month week day night season summer winter spring autumn decade hour".split())
_COURT_STEPS = 4  # "due in court on charges of assault, attempted murder and theft"
_ANSWERS = 3  # "in retaliation for strikes in which 30 were killed"
_GOVERNORS = 2  # steps up from an event's word: the verb that it is object of, and the one that this hangs on


@dataclass(frozen=True, slots=True)
class Standing:
    """How real an event is, and why: `why` is empty for what simply happened.

    `firm` is false where the words place the telling and not the event: who is charged with a killing looks back on
    it, yet it may be the killing that the report is about.
    """

    reality: Reality
    why: str = ""
    firm: bool = True


HAPPENED = Standing(Reality.HAPPENED)


def standing_of(tree: Tree, hit: Hit) -> Standing:
    """Tell from modality, tense, negation and what governs it how real the event at a trigger is."""
    for rule in _RULES:
        word = next((i for i in rule.where(tree, hit.at) if not rule.words.isdisjoint(forms(tree.words[i]))), None)
        if word is not None and not (rule.spares_names and _is_named(tree, hit.at)):
            return Standing(rule.reality, f'"{tree.words[word]}": {rule.says}', rule.firm)
    again = _recurring(tree, hit.at)
    if again is not None:
        return Standing(Reality.HABITUAL, f'"{again}": told as a habit')
    return HAPPENED


def is_held_off(tree: Tree, at: int) -> bool:
    """Say whether words name only what somebody holds off, which is no event: "halt attacks", "a two-week pause in strikes"."""
    acted_on = tree.bases[at] in _ACTED_ON or tree.rels[at] == "nsubj:pass"
    return acted_on and bool(forms(tree.words[tree.heads[at]]) & _HOLDING_OFF)


def _own(tree: Tree, at: int) -> Iterable[int]:
    """Go through a word's helpers, and those of the word that it hangs on; "will be charged with murder" plans none."""
    yield from tree.children[at]
    if not forms(tree.words[tree.heads[at]]) & _COURT:
        yield from (child for child in tree.children[tree.heads[at]] if tree.bases[child] in _SHORT)


def _helpers(tree: Tree, at: int) -> Iterable[int]:
    return (child for child in tree.children[at] if tree.bases[child] in _HELPERS)


def _around(tree: Tree, at: int) -> Iterable[int]:
    return (child for child in tree.children[at] if tree.bases[child] in _BESIDE)


def _above(tree: Tree, at: int) -> Iterable[int]:
    """Go through the words that govern an event's word: up to two steps, not beyond a word of reporting.

    What something came after has been: "announced a plan after the crash" plans no crash.
    """
    if any(tree.lower[i] in _AFTER for i in tree.children[at]):
        return
    for word in islice(tree.up(at), _GOVERNORS):
        if forms(tree.words[word]) & REPORTING:
            return
        yield word


def _own_or_above(tree: Tree, at: int) -> Iterable[int]:
    yield from _own(tree, at)
    yield from _above(tree, at)


def _head(tree: Tree, at: int) -> Iterable[int]:
    """Give the word that an event's word is acted on by, or is a part of: "called for a strike", "the strike threat"."""
    return (tree.heads[at],) if tree.heads[at] != at and tree.bases[at] in _ACTED_ON else ()


def _asked_for(tree: Tree, at: int) -> Iterable[int]:
    """Give the verb by which an event is only asked for; "called it an attack" asks for none."""
    for word in _head(tree, at):
        cases = {tree.lower[child] for child in tree.children[at] if tree.bases[child] == "case"}
        names = forms(tree.words[word])
        if "for" in cases if names & _BY_FOR else not ("want" in names and "for" in cases):
            yield word


def _announced(tree: Tree, at: int) -> Iterable[int]:
    """Give the "would" of what was said to come ("said it would cut 900 jobs"), which is no doubt; with "if" it is one."""
    verb = next((i for i in (at, *_above(tree, at)) if tree.bases[i] == "ccomp"), None)
    if (
        verb is None
        or not forms(tree.words[tree.heads[verb]]) & REPORTING
        or "if" in tree.lower[tree.first[verb] : tree.last[verb]]
    ):
        return ()
    return (child for child in tree.children[verb] if tree.bases[child] == "aux")


def _likened(tree: Tree, at: int) -> Iterable[int]:
    """Give the "like" of what something only seemed to be: "it sounded like an explosion", "the blast felt like an earthquake"."""
    verb = tree.heads[at]
    return (i for i in tree.children[at] if tree.bases[i] == "case" and forms(tree.words[verb]) & _SEEMING)


def _supposed(tree: Tree, at: int) -> Iterable[int]:
    """Give the verb of thinking under which a copula names an event: "we thought it was an earthquake"."""
    named = tree.bases[at] in {"ccomp", "xcomp"} and any(tree.bases[i] == "cop" for i in tree.children[at])
    return (tree.heads[at],) if named else ()


def _court(tree: Tree, at: int) -> Iterable[int]:
    """Give the words of a court that an event's word hangs on: "charged with murder", "convicted of killing two"."""
    return islice(tree.up(at), _COURT_STEPS) if tree.bases[at] in _ACTED_ON | {"conj"} else ()


def _answered(tree: Tree, at: int) -> Iterable[int]:
    """Give the word of revenge that an event's word stands below: "in retaliation for air strikes in which 30 were killed"."""
    return islice(tree.up(at), _ANSWERS)


def _looking_back(tree: Tree, at: int) -> Iterable[int]:
    """Go through what stands beside an event's word, the "prior" of what was "prior to this", and what it is remembered by."""
    yield from _around(tree, at)
    yield from (i for child in tree.children[at] if tree.lower[child] in _THIS for i in tree.children[child])
    yield from (word for word in _head(tree, at) if forms(tree.words[word]) & _REMEMBERED)


def _recurring(tree: Tree, at: int) -> str | None:
    """Return the words by which an event recurs, "every year" or "usually"; None where it is told as one event.

    "Every day" of a war is told in the past tense and happened; a habit stands in the present.
    """
    if tree.tags[at] in {"VBD", "VBN"}:
        return None
    for child in tree.children[at]:
        if tree.lower[child] in _HABITS and tree.bases[child] == "advmod":
            return tree.words[child]
        every = next((c for c in tree.children[child] if tree.lower[c] in {"every", "each"}), None)
        if every is not None and forms(tree.words[child]) & _TIMES:
            return f"{tree.words[every]} {tree.words[child]}"
    return None


def _is_named(tree: Tree, at: int) -> bool:
    """Say whether a copula only names the event ("may be the largest protest"): its doubt is not whether it happened."""
    above = (at, *list(tree.up(at))[:_GOVERNORS])
    return any(tree.bases[child] == "cop" for word in above for child in tree.children[word])


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BY_FOR = _words("call appeal push")  # "call for a strike", but "wanted for murder"
_THIS = _words("this that")
_HABITS = _words(
    "usually often regularly routinely annually yearly always sometimes frequently typically normally traditionally rarely"
)
_COURT = _words(
    "charge convict conviction sentence indict indictment plead guilty trial jail imprison acquit prosecute"
    " extradite sue lawsuit hearing arraign arraignment count arrest detain book suspicion want suspect"
)
REVENGE = _words("retaliation retaliate revenge avenge reprisal vengeance")
"""What an event is done for that answers another."""
_AFTER = _words("after following since")
_SEEMING = _words("sound look feel seem smell be")
_REMEMBERED = _words("anniversary commemorate commemoration memorial remember memory remembrance commemorating")


@dataclass(frozen=True, slots=True)
class _Rule:
    """Words that, in a place of the tree, show how real an event is; `spares_names` leaves out what a copula only names."""

    reality: Reality
    where: Callable[[Tree, int], Iterable[int]]
    words: frozenset[str]
    says: str
    firm: bool = True
    spares_names: bool = False


_RULES = (
    _Rule(Reality.DENIED, _above, _words("deny denial reject"), "denied"),
    _Rule(Reality.DENIED, _own, _words("not n't never no without neither nor"), "negated"),
    _Rule(
        Reality.SIMULATED,
        _own_or_above,
        _words("simulate simulation mock rehearse rehearsal imitate dummy simulator tabletop"),
        "only played through",
    ),
    _Rule(Reality.HYPOTHETICAL, _head, _words("warning alert danger likelihood prospect chance"), "only feared"),
    _Rule(Reality.THREATENED, _above, _words("threaten threat warn"), "threatened or warned of"),
    _Rule(
        Reality.PLANNED,
        _own,
        _words("upcoming planned future expected imminent scheduled next forthcoming further will proposed"),
        "yet to come",
    ),
    _Rule(
        Reality.PLANNED,
        _above,
        _words("plan prepare intend vow pledge decide aim expect schedule propose poise plot"),
        "planned",
    ),
    _Rule(Reality.PLANNED, _announced, _words("would"), "announced", spares_names=True),
    _Rule(
        Reality.HYPOTHETICAL,
        _own_or_above,
        _words(
            "if unless whether would could might may should possible potential hypothetical possibility risk fear"
            " ability capability"
        ),
        "a doubt or condition",
        spares_names=True,
    ),
    _Rule(Reality.HYPOTHETICAL, _helpers, _words("any"), "no certain one"),
    _Rule(Reality.HYPOTHETICAL, _supposed, _words("think assume imagine mistake"), "only thought to be one"),
    _Rule(Reality.HYPOTHETICAL, _likened, _words("like"), "only likened to one"),
    _Rule(Reality.HYPOTHETICAL, _asked_for, _words("call demand urge want seek hope appeal push wish request"), "only asked for"),
    _Rule(
        Reality.BACKGROUND,
        _court,
        _COURT,
        "what a court deals with",
        firm=False,
    ),
    _Rule(Reality.BACKGROUND, _answered, REVENGE, "what something answers"),
    _Rule(
        Reality.BACKGROUND,
        _looking_back,
        _REMEMBERED | _words("previous previously last earlier past former historic ago similar since recent before prior"),
        "looked back on",
    ),
)  # fmt: skip
