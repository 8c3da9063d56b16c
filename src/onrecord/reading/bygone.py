"""Stretches of a report that tell of another time than its main happening: "In 2015 about 900 died there", "its first test since June 4, when it fired ten".

A time tells of its clause: of the verb that it hangs on, of the one whose subject or place it hangs on ("the October test flew for an hour"), or only of
its noun ("since the quake of 2015, which left 900 dead"). It is another time where it lies before the main happening; a day or two decide nothing, for
the day of a happening may be told wrongly. What a happening comes after ("it comes a week after a boat sank") was before it, too. Sentences
that point back go on with the stretch before them: "That launch failed", "Seoul said then that".
"""

from collections.abc import Iterable, Iterator

from onrecord.reading.circumstances import REPORTING, is_bounding, is_long_before, words_in
from onrecord.reading.forms import forms
from onrecord.reading.lookback import why_undated
from onrecord.reading.moments.clocks import has_day
from onrecord.reading.scene import Scene
from onrecord.reading.tree import Tree
from onrecord.record.frozen import frozen
from onrecord.record.reading import TimeExpression, TimeType
from onrecord.record.value import Moment, Precision

_COARSE = frozenset({Precision.WEEK, Precision.MONTH, Precision.YEAR, Precision.DECADE})
_SLIP = 2  # days by which the day of a happening may be told wrongly
_SUBJECTS = frozenset({"nsubj"})
_PLACED = frozenset({"in", "during", "at"})
_COUNTED_FROM = frozenset({"since", "between", "from"})
_SAYING = REPORTING | {"speak", "put", "estimate", "claim", "count"}
_COMMAS = frozenset({",", ";"})
_COMING = frozenset({"come", "follow"})
_COMES = frozenset("come comes came coming follow follows followed following".split())
_LENGTHS = frozenset("days weeks months years week month year".split())
_PERFECT = frozenset({"has", "have", "had"})
_WITHIN = frozenset({"of", "'s", "'", "in", "at", "during"})
_PAST = frozenset({"VBD", "VBN"})
_PARTS = frozenset("night morning evening afternoon eve day weekend hours".split())
_WHILE = frozenset({"when", "as", "while"})
_LINKING = frozenset({"when", "which", "where", "in", "at", "on", "during", ","})
_RELATIVE = frozenset({"when", "which", "where"})
_POINTING = frozenset({"that", "those"})
_THEN = frozenset({"then"})
_NOMINAL = ("NN", "CD")
_NEWS_CLAUSES = frozenset({"advcl", "ccomp", "parataxis", "conj", "acl"})


@frozen
class Bygone:
    """A stretch that tells of another time: its words, the word that the others hang on, the time where one is named, and why."""

    words: frozenset[int]
    at: int
    time: TimeExpression | None
    why: str


def bygones(scene: Scene, kind: str, when: Moment | None) -> list[Bygone]:
    """Return the stretches of a report, in text order, that tell of a time before `when`, that of its main happening of a `kind` as far as known.

    None in a report of what lasts, such as an epidemic.
    """
    own = next((each for each in scene.draft.pack.kinds if each.id == kind), None)
    if own is not None and own.lasting:
        return []
    vague = own is not None and (own.rest or own.harmless) and not has_day(when)
    found: list[Bygone] = []
    taken: dict[int, list[Bygone]] = {}
    times: dict[int, list[TimeExpression]] = {}
    for time in scene.draft.times:
        times.setdefault(scene.sentence_of(time.passages[0]), []).append(time)
    coming = {scene.tree.sentence[i] for i in scene.tree.standing(_COMES)}
    for sentence in range(len(scene.tree.spans)):
        here = list(_dated(scene, times[sentence], when, vague=vague)) if sentence in times else []
        if sentence in coming:
            here += _came_after(scene.tree, sentence)
        if not here and (before := taken.get(sentence - 1)):
            here = list(_going_on(scene, sentence, before[-1], times.get(sentence, ())))
        if here:
            taken[sentence] = here
            found += here
    return found


def _dated(scene: Scene, times: Iterable[TimeExpression], when: Moment | None, *, vague: bool) -> Iterator[Bygone]:
    """Go through the stretches of a sentence that its times tell of; what was said of a `vague` happening may have been said of it."""
    told = [(time, _why(scene, time, when)) for time in times]
    news = {
        words_in(scene.tree, time.passages[0])[0]
        for time, why in told
        if not why and time.type is not TimeType.DURATION
    }
    for time, why in told:
        if why:
            at, words = _extent(scene.tree, time, news)
            if words and not (vague and forms(scene.tree.words[at]) & _SAYING):
                yield Bygone(frozenset(words), at, time, f'"{time.passages[0].of(scene.draft.report.text)}": {why}')


def _why(scene: Scene, time: TimeExpression, when: Moment | None) -> str:
    """Return why a time is another than that of the main happening; "" where it is not, or nobody can tell."""
    moment = time.moment
    published = scene.draft.report.published
    if moment is None or moment.latest is None or (published is None and not has_day(when)):
        return why_undated(scene, time)
    if has_day(when) and when is not None and when.earliest is not None:
        slip = 0 if moment.precision in _COARSE else _SLIP
        return "before what the report tells" if is_long_before(moment, when, slip) else ""
    return "long before the report" if is_long_before(moment, published) else ""


def _extent(tree: Tree, time: TimeExpression, news: set[int]) -> tuple[int, set[int]]:
    """Return the word and the words that a time tells of."""
    first, stop = words_in(tree, time.passages[0])
    if first >= stop:
        return 0, set()
    head = tree.head_of(first, stop)
    behind = _behind(tree, stop, news)
    if is_bounding(tree, first, head):
        own = tree.heads[head]
        counted = tree.tags[own] in _PAST or any(tree.lower[i] in _PERFECT for i in tree.children[own])
        if counted and tree.lower[max(0, first - 1)] in _COUNTED_FROM and not behind:
            return own, _clause(tree, own, news)
        return head, _below(tree, head) | behind
    return _governed(tree, head, news, behind)


def _governed(tree: Tree, head: int, news: set[int], behind: set[int]) -> tuple[int, set[int]]:
    """Return the word and the words of what a time hangs on: a verb's clause, or a noun with what hangs on it."""
    at = head
    while (
        at != tree.heads[at] and tree.tags[tree.heads[at]].startswith(_NOMINAL) and (at == head or _is_within(tree, at))
    ):
        at = tree.heads[at]
    above = tree.heads[at]
    cases = {tree.lower[i] for i in tree.children[at] if tree.bases[i] == "case"}
    placed = tree.bases[at] == "obl" and (cases & _PLACED or tree.lower[at] in _PARTS)
    told = at == head or placed or tree.bases[at] in _SUBJECTS
    if told and above != at and tree.tags[above].startswith("VB") and not _has_news(tree, above, news):
        return _verb(tree, above, news, behind)
    behind = behind or _behind(tree, tree.last[at] + 1, news)
    return at, (_below(tree, at) | behind) if at != head or behind else set()


def _is_within(tree: Tree, at: int) -> bool:
    """Say whether a noun tells whose or of what another is: "the toll of the quake"."""
    return tree.bases[at] in {"nmod", "compound"} and all(
        tree.lower[i] in _WITHIN for i in tree.children[at] if tree.bases[i] == "case"
    )


def _verb(tree: Tree, at: int, news: set[int], behind: set[int]) -> tuple[int, set[int]]:
    """Return a verb and the words of its clause, with what it describes ("the 90 killed in May") and what was so meanwhile ("90 died when a boat sank in May").

    Of one that describes a named subject ("a Taepodong tested in May flew"), that of the subject's verb.
    """
    while tree.bases[at] == "advcl" and any(tree.lower[i] in _WHILE for i in tree.children[at]):
        if _has_news(tree, tree.heads[at], news) or not tree.tags[tree.heads[at]].startswith("VB"):
            break
        at = tree.heads[at]
    noun = tree.heads[at]
    if tree.rels[at] == "acl" and tree.bases[noun] in _SUBJECTS and tree.tags[tree.heads[noun]].startswith("VB"):
        over = tree.heads[noun]
        if tree.is_name(noun) and not _has_news(tree, over, news):
            return over, _clause(tree, over, news) | behind
    own = _below(tree, noun) if tree.bases[at] == "acl" else set()
    return at, _clause(tree, at, news) | behind | (own if own.isdisjoint(news) else set())


def _clause(tree: Tree, at: int, news: set[int]) -> set[int]:
    """Return the words below a verb, without what has a time of the news, and what stands before that behind a comma: "12 on Monday"."""
    words = {at}
    for child in tree.children[at]:
        below = _below(tree, child)
        if below.isdisjoint(news):
            words |= below
    for new in news & _below(tree, at):
        comma = next((i for i in range(new, at, -1) if tree.lower[i] in _COMMAS), None)
        words -= set(range(comma, new)) if comma is not None else set()
    return words


def _has_news(tree: Tree, at: int, news: set[int]) -> bool:
    """Say whether a time of the news hangs on a verb itself, not on a clause below it."""
    return any(tree.bases[child] not in _NEWS_CLAUSES and _below(tree, child) & news for child in tree.children[at])


def _below(tree: Tree, at: int) -> set[int]:
    return set(range(tree.first[at], tree.last[at] + 1))


def _behind(tree: Tree, stop: int, news: set[int]) -> set[int]:
    """Return the words of the clause that follows a time and goes on about it: "June 4, when it fired ten"."""
    at = stop
    while at < len(tree.words) and at < stop + 3 and tree.lower[at] in _LINKING:
        if tree.lower[at] in _RELATIVE:
            verb = tree.heads[at]
            words = set(range(at, tree.last[verb] + 1)) if verb > at else set()
            return set() if words & news else words
        at += 1
    return set()


def _came_after(tree: Tree, sentence: int) -> Iterator[Bygone]:
    """Go through what a happening is told to come days after: "It comes a week after a boat sank", "The storm followed weeks of floods"."""
    for at in range(*tree.spans[sentence]):
        if not tree.tags[at].startswith("VB") or not forms(tree.words[at]) & _COMING:
            continue
        for child in tree.children[at]:
            after = next(
                (i for i in tree.children[child] if tree.bases[i] in {"mark", "case"} and tree.lower[i] == "after"), 0
            )
            long = tree.bases[child] == "obj" and "follow" in forms(tree.words[at]) and _is_thing(tree, at)
            if long or (after and tree.lower[after - 1] in _LENGTHS):
                yield Bygone(frozenset(_below(tree, child)), child, None, f'"{tree.words[at]}": what it came after')


def _is_thing(tree: Tree, verb: int) -> bool:
    """Say whether what does something is no name: "the launch follows a visit", not "police followed a car"."""
    subject = tree.child(verb, "nsubj")
    return subject is not None and (tree.tags[subject] == "NN" or tree.lower[subject] == "it")


def _going_on(scene: Scene, sentence: int, before: Bygone, times: Iterable[TimeExpression]) -> Iterator[Bygone]:
    """Go through the words of a sentence that points back to the stretch that ends the sentence before it."""
    tree = scene.tree
    first, stop = tree.spans[sentence]
    ended = max(before.words) >= tree.spans[sentence - 1][1] - 2
    if ended and all(time.type is TimeType.DURATION for time in times) and _points_back(tree, first, stop):
        yield Bygone(
            frozenset(range(first, stop)),
            next((i for i in range(first, stop) if tree.heads[i] == i), first),
            before.time,
            before.why,
        )


def _points_back(tree: Tree, first: int, stop: int) -> bool:
    for i in range(first, stop):
        word = tree.lower[i]
        if word in _THEN and tree.bases[i] == "advmod":
            return True
        if word not in _POINTING or tree.tags[i] != "DT":
            continue
        if tree.bases[i] == "det" or tree.bases[i] in _SUBJECTS:
            return True
    return any(tree.lower[i] == "time" and tree.lower[i - 2 : i] == ["at", "the"] for i in range(first + 2, stop))
