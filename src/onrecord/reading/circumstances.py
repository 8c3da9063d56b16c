"""Ways in the tree, and how real an event is: what the words around a trigger tell."""

import re
from bisect import bisect_left, bisect_right

from onrecord.reading.forms import forms
from onrecord.reading.tree import Tree
from onrecord.reading.triggers import Hit
from onrecord.record.reading import Reality, TimeExpression
from onrecord.record.report import Passage
from onrecord.record.value import Moment, Precision

_PLANS = frozenset("plan prepare intend vow pledge decide aim expect schedule propose poise".split())
_THREATS = frozenset({"threaten", "warn"})
_IFS = frozenset(
    (
        "if unless whether would could might may should possible potential hypothetical possibility risk fear"
        " ability capability"
    ).split()
)
_HOLDING_OFF = frozenset(
    "halt pause suspend suspension cease cessation avert prevent avoid foil thwart cancel postpone".split()
)
_DENIALS = frozenset({"deny", "denial", "reject"})
_NEGATIONS = frozenset({"not", "n't", "never", "no", "without", "neither"})
_COMING = frozenset("upcoming planned future expected imminent scheduled next forthcoming further will".split())
_BEFORE = frozenset("previous previously last earlier past former historic ago similar since recent old".split())
REPORTING = frozenset(
    (
        "say report announce tell release publish state add quote confirm write comment note interview statement"
        " conference"
    ).split()
)
_FAR = 99
_YEARLESS = re.compile(r"XXXX-\d\d-\d\d")
_CLAUSES = frozenset({"advcl", "ccomp", "acl", "parataxis"})
_BOUNDING = frozenset({"since", "until", "till", "by", "before", "after", "between"})
_BACKGROUND_DAYS = 20  # a happening this long before the report is what it looks back on, unless it leads


def distance(tree: Tree, left: int, right: int) -> int:
    """Return how many steps of the tree lie between two words of one sentence; a large number across sentences."""
    if tree.sentence[left] != tree.sentence[right]:
        return _FAR
    above = {left: 0} | {word: steps for steps, word in enumerate(tree.up(left), 1)}
    if right in above:
        return above[right]
    for steps, word in enumerate(tree.up(right), 1):
        if word in above:
            return above[word] + steps
    return _FAR


def words_in(tree: Tree, passage: Passage) -> tuple[int, int]:
    """Return the first word of `passage` and one past its last; the two are equal where it holds no word."""
    low = bisect_right(tree.ends, passage.start)
    high = bisect_left(tree.starts, passage.end)
    return low, max(low, high)


def is_bounding(tree: Tree, first: int, head: int) -> bool:
    """Return whether a time only bounds ("since 2014", "by December"): `first` is its first word, `head` the one it hangs on."""
    cases = {tree.lower[child] for child in tree.children[head]} | {tree.lower[max(0, first - 1)]}
    return bool(cases & _BOUNDING)


def moment_of(time: TimeExpression) -> Moment | None:
    """Return the moment of a time; a day without its year ("28 January") keeps its value and resolves to nothing."""
    if time.moment is not None and time.moment.earliest is not None:
        return time.moment
    return Moment(None, None, Precision.DAY, timex=time.value) if _YEARLESS.match(time.value) else None


def crosses_clause(tree: Tree, left: int, right: int) -> bool:
    """Return whether the way between two words of a sentence leads into or out of a clause of its own."""
    lefts, rights = [left, *tree.up(left)], [right, *tree.up(right)]
    common = set(lefts) & set(rights)
    way = [word for word in (*lefts, *rights) if word not in common]
    return any(tree.bases[word] in _CLAUSES for word in way)


def reality_of(tree: Tree, hit: Hit) -> Reality:
    """Tell from modality, tense and negation whether the event at a trigger happened."""
    at = hit.at
    near = {form for i in _around(tree, at) for form in forms(tree.words[i])}
    above = {form for i in _governors(tree, at) for form in forms(tree.words[i])}
    own = {
        form
        for i in (*tree.children[at], *(c for c in tree.children[tree.heads[at]] if _short(tree, c)))
        for form in forms(tree.words[i])
    }
    if above & _DENIALS or own & _NEGATIONS:
        return Reality.DENIED
    if above & _THREATS:
        return Reality.THREATENED
    if own & _COMING or above & _PLANS:
        return Reality.PLANNED
    if (own | above) & _IFS and not _is_named(tree, at):
        return Reality.HYPOTHETICAL
    return Reality.BACKGROUND if near & _BEFORE else Reality.HAPPENED


def is_held_off(tree: Tree, at: int) -> bool:
    """Say whether words name only what somebody holds off, which is no event: "halt attacks", "a two-week pause in strikes"."""
    acted_on = tree.bases[at] in {"obj", "obl", "nmod"} or tree.rels[at] == "nsubj:pass"
    return acted_on and bool(forms(tree.words[tree.heads[at]]) & _HOLDING_OFF)


def _is_named(tree: Tree, at: int) -> bool:
    """Say whether a copula only names the event ("may be the largest protest"): its doubt is not whether it happened."""
    above = (at, *list(tree.up(at))[:2])
    return any(tree.bases[child] == "cop" for word in above for child in tree.children[word])


def _short(tree: Tree, at: int) -> bool:
    """Say whether a word is one of a verb's helpers, not a clause of its own."""
    return tree.bases[at] in {"aux", "advmod", "mark"}


def _around(tree: Tree, at: int) -> list[int]:
    return [c for c in tree.children[at] if tree.bases[c] in {"amod", "advmod", "det", "nmod", "obl"}]


def _governors(tree: Tree, at: int) -> list[int]:
    """Return the words that govern an event's word: up to two steps, not beyond a word of reporting."""
    found: list[int] = []
    for word in tree.up(at):
        if len(found) == 2 or forms(tree.words[word]) & REPORTING:
            break
        found.append(word)
    return found


def is_long_before(when: Moment | None, published: Moment | None) -> bool:
    """Return whether a happening lies so long before the report that it is background; False where nobody can tell."""
    if when is None or when.latest is None or published is None or published.earliest is None:
        return False
    return _day(published.earliest) - _day(when.latest) > _BACKGROUND_DAYS


def _day(stamp: str) -> int:
    """Give the day of an ISO 8601 stamp a number, near enough to compare: months of 31 days."""
    year, month, day = (int(part) for part in stamp[:10].split("-"))
    return (year * 12 + month) * 31 + day
