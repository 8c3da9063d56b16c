"""What stands near a figure: the words within reach in the tree of its sentence, or right beside it."""

from functools import lru_cache

from onrecord.reading.circumstances import words_in
from onrecord.reading.draft import Figure
from onrecord.reading.forms import forms
from onrecord.reading.tree import Tree
from onrecord.record.frozen import frozen
from onrecord.values import singular

_NOUNS = frozenset({"NN", "NNS", "NNPS"})
_OF_WHOM = frozenset({"whom", "which", "them"})
_PARTING = frozenset({"cc", "punct", "case", "mark"})
_APART = frozenset({"from", "off", "below", "beneath"})
"""Prepositions that tell what a measure right before them measures: "44 km from the city", "80 feet below the surface"."""
ROUND = frozenset(
    "dozen dozens score scores hundred hundreds thousand thousands million millions couple handful".split()
)
_MEASURES = {form: noun for noun in ("altitude", "depth", "distance", "height", "width") for form in (noun, f"{noun}s")}
"""Nouns that a length may be the measure of, in all their forms, each with its singular."""
_PEOPLES = ("ans", "is")  # "13 Indians", "two Israelis"
_OTHER_PEOPLES = frozenset(
    "serbs croats slovaks czechs poles turks kurds danes swedes finns britons scots spaniards uzbeks kazakhs tajiks uyghurs arabs greeks filipinos sikhs hindus jews muslims".split()
)
_CLAUSES = frozenset({"conj", "advcl", "parataxis", "ccomp"})
_BRACKET = 6  # words that a conversion takes at most, with its brackets
REACH = 4  # steps in the tree within which a word speaks for a figure; five and more cross into another clause


@frozen
class Spot:
    """Where a figure stands in the tree: its words from `first` up to `stop`, and the one that they hang on."""

    first: int
    stop: int
    at: int


@frozen
class Nearby:
    """The dictionary forms within reach of a spot, each with the steps to its nearest standing.

    `steps` counts words of the figure's own span too, `outside` does not; `tree` counts by the tree alone. `standing`
    gives the words themselves and `places` their steps, for phrases; `counted` is the noun counted with the word before it ("crew member").
    """

    steps: dict[str, float]
    outside: dict[str, float]
    by_tree: dict[str, int]
    standing: dict[str, tuple[int, ...]]
    places: dict[int, float]
    words: Tree
    counted: str | None

    def nearest(self, wanted: tuple[str, ...], *, inside: bool) -> float | None:
        """Return the steps to the nearest wanted word or phrase, None where none is in reach.

        A phrase must begin in reach, and counts as half a step nearer than the nearest of its words.
        """
        table = self.steps if inside else self.outside
        singles, phrases = _split(wanted)
        best = min((table[word] for word in singles if word in table), default=None)
        for phrase in phrases:
            if phrase[0] in table:
                starts = [at for at in self.standing[phrase[0]] if self._follows(at, phrase)]
                reached = [self.places[i] for at in starts for i in range(at, at + len(phrase)) if i in self.places]
                best = min([steps - 0.5 for steps in reached] + ([] if best is None else [best]), default=None)
        return best

    def hanging(self, nouns: tuple[str, ...]) -> float | None:
        """Return the steps to the nearest of `nouns` that hangs close by in the tree: two steps at most."""
        return min((float(self.by_tree[noun]) for noun in nouns if self.by_tree.get(noun, REACH) <= 2), default=None)

    def _follows(self, at: int, phrase: tuple[str, ...]) -> bool:
        words = self.words.words[at : at + len(phrase)]
        if phrase[-1] == "at" and self.words.lower[at + len(phrase) : at + len(phrase) + 1] in (["least"], ["most"]):
            return False  # "flew at least 300 km" tells no altitude
        return len(words) == len(phrase) and all(part in forms(word) for part, word in zip(phrase, words, strict=True))


def spot_of(tree: Tree, figure: Figure) -> Spot | None:
    """Return where `figure` stands, or None where its passage holds no word of the tree."""
    first, stop = words_in(tree, figure.passage)
    if first >= stop:
        return None
    noun = tree.tags[stop - 1].startswith("NN") and figure.quantity.counted is not None
    if noun and tree.rels[first] == "nmod" and tree.lower[first - 1] == "of" and tree.tags[first - 2] == "CD":
        return Spot(first, stop, first)  # the whole of "62 of 79 drones", where the verb is told of the part
    return Spot(first, stop, stop - 1 if noun else tree.head_of(first, stop))


def is_whole(tree: Tree, spot: Spot) -> bool:
    """Say whether a figure counts all of whom a number before it counts some: the 67 of "38 of 67 people", "38 of the 67 people"."""
    before = spot.first - 1 - (tree.lower[spot.first - 1] == "the")
    return before > 0 and tree.lower[before] == "of" and tree.tags[before - 1] == "CD"


def part_of(tree: Tree, spot: Spot) -> int | None:
    """Return the word for all of whom a bare number counts some, where the tree has the number count them: the people of "38 of 67 people"; None for others."""
    return (
        tree.heads[spot.at]
        if tree.rels[spot.at] == "nummod" and tree.lower[spot.stop : spot.stop + 1] == ["of"]
        else None
    )


def noun_of(tree: Tree, spot: Spot) -> str | None:
    """Return the last noun among a figure's words, singular: what it counts; None where it has none ("5 critically")."""
    described = _described(tree, spot.stop - 1)
    if described >= spot.stop:
        return singular(tree.words[described])
    nouns = [i for i in range(spot.first, spot.stop) if tree.tags[i] in _NOUNS and tree.lower[i] not in ROUND]
    people = tree.tags[spot.stop - 1] == "JJ" and tree.words[spot.stop - 1][:1].isupper()  # "23 Chinese"
    nouns += [spot.stop - 1] * people
    return singular(tree.words[nouns[-1]]) if nouns else None


def measure_of(tree: Tree, spot: Spot) -> str | None:
    """Return what a length is told to be the measure of: "an altitude of 300 feet"; None for other figures."""
    above = tree.heads[spot.at]
    return _MEASURES.get(tree.lower[above]) if tree.bases[spot.at] == "nmod" else None


def _described(tree: Tree, at: int) -> int:
    """Return the noun that a name describes, up to which a figure goes on: "dozens of Lake County deputies" are deputies."""
    while tree.tags[at].startswith("NNP") and tree.bases[at] in {"compound", "flat"} and tree.heads[at] > at:
        at = tree.heads[at]
    return at


def is_people(tree: Tree, at: int) -> bool:
    """Say whether a word names the people of a country: "13 Indians"."""
    return tree.tags[at] == "NNPS" and (tree.lower[at].endswith(_PEOPLES) or tree.lower[at] in _OTHER_PEOPLES)


def _phrase(tree: Tree, spot: Spot) -> str | None:
    """Return the counted noun with the noun or adjective before it, or with the one that "and" ties to it ("passenger and crew").

    "person" for the people of a country ("13 Indians"), None where nothing is to be added to the noun.
    """
    before = spot.at - 1
    tied = tree.lower[spot.stop : spot.stop + 2]
    if tied[:1] == ["and"] and len(tied) > 1 and tree.tags[spot.stop + 1] in _NOUNS:
        return f"{singular(tree.words[spot.at])} and {singular(tied[1])}"
    if is_people(tree, spot.at):
        return "person"
    if tree.tags[spot.at] not in _NOUNS or before < spot.first or tree.tags[before] not in _NOUNS | {"JJ"}:
        return None
    return f"{tree.lower[before]} {singular(tree.words[spot.at])}"


def nearby(tree: Tree, spot: Spot) -> Nearby:
    """Return what stands near a spot.

    Words right beside a figure are near whatever the tree says, those behind it ("9,000 still missing") nearest, as
    far as no conjunction, preposition or stop parts them. A verb that the figure does not hang on and that has another
    number below it is a step farther.
    """
    found = Nearby({}, {}, {}, {}, {}, tree, _phrase(tree, spot))
    end = tree.spans[tree.sentence[spot.at]][1]
    by_tree = _steps_from(tree, spot.at)
    beside = _beside(tree, spot)
    above = {spot.at, *tree.up(spot.at)}
    for i in {*by_tree, *beside}:
        steps = min(beside.get(i, REACH + 1.0), float(by_tree.get(i, REACH + 1)))
        if i not in above and i not in beside and _has_its_own(tree, spot, i):
            steps += 1
        if steps > REACH or _is_bound(tree, i, end):
            continue
        found.places[i] = steps
        inside = spot.first <= i < spot.stop and not _leads_in(tree, spot, i)
        for form in _forms(tree, i):
            found.steps[form] = min(steps, found.steps.get(form, steps))
            found.standing[form] = (*found.standing.get(form, ()), i)
            if not inside:
                found.outside[form] = min(steps, found.outside.get(form, steps))
            if i in by_tree:
                found.by_tree[form] = min(by_tree[i], found.by_tree.get(form, by_tree[i]))
    return found


def _forms(tree: Tree, at: int) -> frozenset[str]:
    """Return the dictionary forms of a word; who "lives" somewhere has lost no life."""
    found = forms(tree.words[at])
    return found - {"life"} if tree.tags[at].startswith("VB") else found


def _leads_in(tree: Tree, spot: Spot, at: int) -> bool:
    """Say whether a noun of a figure's own span stands before its number and tells what it counts: "deaths pass 7,200"."""
    return tree.tags[at] in _NOUNS and any(tree.tags[i] == "CD" for i in range(at + 1, spot.stop))


def _steps_from(tree: Tree, at: int) -> dict[int, int]:
    """Count the steps of the tree from a word to each within reach; one into another clause or a share counts more."""
    found = {at: 0}
    reached: list[list[int]] = [[at], *([] for _ in range(REACH))]
    for so_far, words in enumerate(reached):
        for word in words:
            if found[word] < so_far:
                continue
            for i in (*tree.children[word], tree.heads[word]):
                steps = so_far + _step(tree, word, i)
                if steps < found.get(i, REACH + 1):
                    found[i] = steps
                    reached[steps].append(i)
    return found


def _step(tree: Tree, left: int, right: int) -> int:
    """Return what a step between two words counts: one.

    Three into another clause, two from a figure to the one that "and" ties to it, more than the reach into a share.
    """
    lower = left if tree.heads[left] == right else right
    if tree.rels[lower] == "acl:relcl" and _is_share(tree, lower):
        return REACH + 1
    if _parts_clauses(tree, left, right):
        return 3
    return 2 if tree.bases[lower] == "conj" and _is_measured(tree, left) and _is_measured(tree, right) else 1


def _is_measured(tree: Tree, at: int) -> bool:
    return any(tree.rels[i] == "nummod" for i in tree.children[at])


def _parts_clauses(tree: Tree, left: int, right: int) -> bool:
    """Say whether the step between two words leads from one clause to another, both with verbs: "rose, and nine are missing"."""
    lower = left if tree.heads[left] == right else right
    return tree.bases[lower] in _CLAUSES and tree.tags[left].startswith("VB") and tree.child(lower, "nsubj") is not None


def _is_share(tree: Tree, verb: int) -> bool:
    """Say whether a relative clause tells of a share of what it describes: "11,000 soldiers, of whom 4,000 were killed"."""
    return any(tree.lower[i] in _OF_WHOM and tree.lower[i - 1] == "of" for i in range(tree.first[verb] + 1, verb))


def _has_its_own(tree: Tree, spot: Spot, verb: int) -> bool:
    """Say whether a verb or adjective beside a figure has a number of its own.

    "179 died when a jet carrying 181 people crashed", "six people were killed, 26 injured".
    """
    return tree.tags[verb].startswith(("VB", "JJ")) and any(
        tree.tags[i] == "CD" and not spot.first <= i < spot.stop for i in range(tree.first[verb], tree.last[verb] + 1)
    )


def _beside(tree: Tree, spot: Spot) -> dict[int, float]:
    """Count the steps to the words of a figure's own span, to three behind it and two before."""
    begin, end = tree.spans[tree.sentence[spot.at]]
    found = dict.fromkeys(range(spot.first, spot.stop), 0.5)
    behind = _after_bracket(tree, spot.stop, end)
    for i in range(behind, min(end, behind + 3)):
        if tree.bases[i] in _PARTING and not (i == behind and tree.lower[i] in _APART):
            break
        found[i] = 0.4 * (i - behind + 1)
    for i in range(spot.first - 1, max(begin, spot.first - 2) - 1, -1):
        if tree.bases[i] in _PARTING:
            break
        found[i] = float(spot.first - i)
    return found


def _after_bracket(tree: Tree, stop: int, end: int) -> int:
    """Step over a conversion in brackets: what stands behind "71 km (44 miles)" stands behind the 71."""
    if stop >= end or tree.words[stop] != "(":
        return stop
    return next((i + 1 for i in range(stop, min(end, stop + _BRACKET)) if tree.words[i] == ")"), stop)


def _is_bound(tree: Tree, at: int, end: int) -> bool:
    """Say whether "more" only opens a bound: "more than 9,000"."""
    return tree.lower[at] == "more" and at + 1 < end and tree.lower[at + 1] == "than"


@lru_cache(maxsize=4096)
def _split(wanted: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Part single words from phrases."""
    singles = tuple(word for word in wanted if " " not in word)
    return singles, tuple(tuple(word.split()) for word in wanted if " " in word)
