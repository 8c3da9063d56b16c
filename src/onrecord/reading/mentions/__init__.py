"""Component: events by the pack's declarations.

What tells of one happening within a report is one mention with all its passages. A telling is another mention where
it gives another day, or another standing: planned, threatened, denied, hypothetical, or background that the report
looks back on. Words that only go on ("the test") belong to the mention of their kind that was told of last. The main
mention is the one that title and first sentences tell of, or else the one told of most often. A report that tells of none at
its beginning is about what its first sentence tells, whatever that is (see `unclassed`).
"""

from collections import Counter
from dataclasses import dataclass, field, replace

from onrecord.packs.pack import Kind
from onrecord.reading.circumstances import is_after, is_long_before, moment_of
from onrecord.reading.draft import Draft
from onrecord.reading.forms import forms
from onrecord.reading.mentions import unclassed
from onrecord.reading.mentions.hours import Days, on_their_days
from onrecord.reading.mentions.incidents import time_of_incident
from onrecord.reading.mentions.reality import Standing, is_held_off, standing_of
from onrecord.reading.mentions.triggers import Hit, find_hits
from onrecord.reading.mentions.whereabouts import actors_of, places_near, time_near
from onrecord.reading.moments.clocks import has_day, is_clock, on_day
from onrecord.reading.scene import Scene, scene_of
from onrecord.reading.tree import Tree
from onrecord.record.ids import content_id
from onrecord.record.reading import Actor, Mention, Reality
from onrecord.record.report import PartKind, Passage
from onrecord.record.value import Moment, Name, Precision
from onrecord.values import ranges

REQUIRES = ("doc", "times", "namings", "parties", "statements")
ASSIGNS = ("mentions", "times", "ranges")

_DOUBTED = frozenset({Reality.DENIED, Reality.HYPOTHETICAL, Reality.THREATENED})  # tell of an event that others assert
_DEED = frozenset({Reality.HAPPENED, Reality.BACKGROUND})  # what a court deals with was done, now or before
_APART = frozenset(
    {Reality.BACKGROUND, Reality.SIMULATED, Reality.HABITUAL}
)  # another happening than the news, or none
_FINE = frozenset({Precision.SECOND, Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY})
_ASIDE = 0.1  # what a kind told of in passing weighs beside one that is not
_BEGINNING = 2  # sentences after the first one that still open a report
_OFTEN = 3  # sentences that make a happening more than touched on, wherever they stand
_WEIGHT = {
    Reality.HAPPENED: 1.0,
    Reality.PLANNED: 0.6,
    Reality.DENIED: 0.5,
    Reality.THREATENED: 0.4,
    Reality.HYPOTHETICAL: 0.3,
    Reality.SIMULATED: 0.3,
    Reality.BACKGROUND: 0.25,
    Reality.HABITUAL: 0.2,
}


@dataclass(slots=True)
class _Telling:
    """A mention in the making: its hits, and what they tell of it; `floating` says that its day is only supposed."""

    kind: Kind
    standing: Standing
    hits: list[Hit] = field(default_factory=list)
    when: Moment | None = None
    floating: bool = False
    places: list[tuple[int, str]] = field(default_factory=list)
    actors: list[Actor] = field(default_factory=list)

    @property
    def reality(self) -> Reality:
        """How real it is."""
        return self.standing.reality

    @property
    def where(self) -> Name | None:
        """The place named most often near its hits; among equals the nearest, then the first."""
        votes = Counter(name for _, name in self.places)
        best = max(self.places, key=lambda place: (votes[place[1]], -place[0]), default=None)
        return Name(best[1]) if best else None


def run(draft: Draft) -> None:
    """Fill `draft.mentions`, in the order in which the report first tells of them."""
    scene = scene_of(draft)
    kinds = {kind.id: kind for kind in draft.pack.kinds}
    tellings: list[_Telling] = []
    for hit in find_hits(scene.tree, draft.pack.kinds, draft.pack.idioms):
        if (
            not _is_read(scene, hit)
            or is_held_off(scene.tree, hit.at)
            or scene.is_elsewhere(scene.tree.sentence[hit.at])
        ):
            continue
        told = _told(scene, kinds[hit.kind], hit)
        telling = _same(tellings, told, hit)
        if telling is None:
            tellings.append(told)
        else:
            _add(telling, told)
    main = _main(draft, scene.tree, tellings)
    if main is None and not draft.goes_on and (opening := _opening(scene, draft)):
        tellings.append(opening)
        main = opening
    _find_time(scene, main)
    _set_clocks(scene, tellings, main)
    draft.mentions = [_mention(draft, scene.tree, telling, is_main=telling is main) for telling in tellings]


def _find_time(scene: Scene, main: _Telling | None) -> None:
    """Give the main happening, where none of its own words has a time, that of "it happened" and "the incident occurred"."""
    if main is None or main.reality is not Reality.HAPPENED or main.when is not None:
        return
    time = time_of_incident(scene, _lead(scene.draft, scene.tree))
    if time is not None:
        main.when = moment_of(time)
        main.floating = is_clock(main.when, time.passages[0].of(scene.draft.report.text))


def _set_clocks(scene: Scene, tellings: list[_Telling], main: _Telling | None) -> None:
    """Move bare clock times, and what happened at one, to the days of their happenings; the draft's times with them."""
    draft = scene.draft
    dated = [telling for telling in tellings if not telling.floating and has_day(telling.when)]
    told = {scene.tree.sentence[hit.at]: telling.when for telling in dated for hit in telling.hits if telling.when}
    times = on_their_days(scene, Days(told, main.when if main in dated and main else None))
    if times == draft.times:
        return
    moved = {old.moment: new.moment for old, new in zip(draft.times, times, strict=True) if old != new}
    for telling in tellings:
        telling.when = moved.get(telling.when, telling.when) if telling.floating else telling.when
    draft.times, draft.ranges = times, list(ranges(draft.report.text, times))


def _opening(scene: Scene, draft: Draft) -> _Telling | None:
    """Make of the first sentence what it tells where no kind has a word for it; None where the packs keep no kind for that."""
    rest = next((kind for kind in draft.pack.kinds if kind.rest), None)
    hit = unclassed.opening_hit(scene, _lead(draft, scene.tree), rest.id) if rest else None
    return _told(scene, rest, hit) if rest and hit else None


def _is_read(scene: Scene, hit: Hit) -> bool:
    """Say whether words are the report's own and no name, date or address: "Archive of Public Gatherings", "15 March"."""
    named = hit.at in scene.names and scene.names[hit.at][0] in {"ORG", "PER"}
    return not named and hit.at not in scene.closed and not _is_address(scene.tree, hit.at)


def _is_address(tree: Tree, at: int) -> bool:
    """Say whether a word's sentence is a page's address, as a page pasted into its text has it."""
    return any(tree.tags[i] == "ADD" for i in range(*tree.spans[tree.sentence[at]]))


def _told(scene: Scene, kind: Kind, hit: Hit) -> _Telling:
    """Make of one hit what it alone tells."""
    report = scene.draft.report
    standing = standing_of(scene.tree, hit)
    time = time_near(scene, hit.at)
    if time and _is_done(scene.tree, hit, standing) and is_after(moment_of(time), report.published):
        time = None  # "soldiers are training, to be ready within two weeks": what is done has no time to come
    when = moment_of(time) if time else None
    floating = time is not None and is_clock(when, time.passages[0].of(report.text))
    is_open = standing.reality is Reality.HAPPENED or not standing.firm
    if time is not None and is_open and is_long_before(when, report.published):
        standing = Standing(Reality.BACKGROUND, f'"{time.passages[0].of(report.text)}": long before the report')
    if not standing.firm:  # day and place are those of the court
        return _Telling(kind, standing, [hit])
    return _Telling(kind, standing, [hit], when, floating, places_near(scene, hit.at), actors_of(scene, kind, hit))


def _is_done(tree: Tree, hit: Hit, standing: Standing) -> bool:
    """Say whether a verb tells that something happened; the time of a noun ("the election on 8 November") may be to come."""
    return standing.reality is Reality.HAPPENED and tree.tags[hit.at].startswith("VB")


def _same(tellings: list[_Telling], told: _Telling, hit: Hit) -> _Telling | None:
    """Return the telling that `told` goes on with: the last of its kind that it does not contradict."""
    own = [telling for telling in tellings if telling.kind.id == told.kind.id]
    for telling in reversed(own):
        if hit.again and telling.reality not in _APART:
            return telling
        if _compatible(telling, told):
            return telling
    return None


def _compatible(telling: _Telling, told: _Telling) -> bool:
    if not (telling.floating or told.floating) and _apart(telling.when, told.when):
        return False
    if telling.reality is told.reality:
        return True
    if not (telling.standing.firm and told.standing.firm):
        return {telling.reality, told.reality} <= _DEED
    if _APART & {telling.reality, told.reality}:
        return False
    return (
        told.reality in _DOUBTED
        or telling.reality in _DOUBTED
        or (told.reality is Reality.HAPPENED and told.when is None)
    )


def _apart(left: Moment | None, right: Moment | None) -> bool:
    """Return whether two moments cannot be one: both known, and neither holds the other."""
    if left is None or right is None or not (left.earliest and left.latest and right.earliest and right.latest):
        return False
    if left.precision not in _FINE and right.precision not in _FINE:
        return False
    return left.latest <= right.earliest or right.latest <= left.earliest


def _add(telling: _Telling, told: _Telling) -> None:
    """Take over what `told` adds; the finer time of the two stays."""
    telling.hits += told.hits
    if not telling.standing.firm or (telling.reality in _DOUBTED and told.reality not in _DOUBTED):
        telling.standing = told.standing
    _add_time(telling, told)
    telling.places += told.places
    telling.actors += [actor for actor in told.actors if actor not in telling.actors]


def _add_time(telling: _Telling, told: _Telling) -> None:
    """Take over a finer time; a clock time whose day is only supposed moves to the day that the others give."""
    if told.when is None:
        return
    if telling.when is None or (telling.when.earliest is None and told.when.earliest is not None):
        telling.when, telling.floating = told.when, told.floating
    elif told.when.earliest is None:
        return
    elif told.floating and not telling.floating:
        telling.when = on_day(told.when, telling.when)
    elif telling.floating and not told.floating:
        telling.when, telling.floating = on_day(telling.when, told.when), False
    elif _finer(told.when, telling.when):
        telling.when = told.when


def _finer(left: Moment | None, right: Moment | None) -> bool:
    order = list(Precision)
    return left is not None and right is not None and order.index(left.precision) < order.index(right.precision)


def _main(draft: Draft, tree: Tree, tellings: list[_Telling]) -> _Telling | None:
    """Choose what the report is about; None where it tells of no event, or only of some in passing.

    A kind told of in passing ("arrest") is what the report is about where its title or its beginning tells of nothing else.
    """
    title = {form for word in (draft.report.title or "").split() for form in forms(word.strip(".,:;!?'\"“”‘’"))}
    lead = _lead(draft, tree)
    titled = [telling for telling in tellings if title & _naming(telling, tree)]
    others = [telling for telling in tellings if not telling.kind.aside and telling.reality is not Reality.HABITUAL]
    alone = not any(telling in titled or _first(telling, tree) <= lead + 1 for telling in others)
    scored = []
    for n, telling in enumerate(tellings):
        is_titled = telling in titled
        score = _score(telling, tree, lead, is_titled=is_titled)
        if telling.kind.aside and not (is_titled and alone):
            score *= _ASIDE
        if is_titled or title & set(telling.kind.objects) or _is_told_of(telling, tree, lead):
            scored.append((score, -n, telling))
    return max(scored, key=lambda entry: entry[:2])[2] if scored else None


def _naming(telling: _Telling, tree: Tree) -> set[str]:
    """Return the words that name a happening in the report, and those that alone name its kind."""
    told = {form for hit in telling.hits[:3] for i in range(hit.first, hit.last + 1) for form in forms(tree.words[i])}
    return told | {trigger for trigger in telling.kind.triggers if " " not in trigger}


def _first(telling: _Telling, tree: Tree) -> int:
    return min(tree.sentence[hit.at] for hit in telling.hits)


def _is_told_of(telling: _Telling, tree: Tree, lead: int) -> bool:
    """Say whether a happening is more than touched on: told at the beginning, or again and again."""
    sentences = {tree.sentence[hit.at] for hit in telling.hits}
    return _first(telling, tree) <= lead + _BEGINNING or len(sentences) >= _OFTEN


def _lead(draft: Draft, tree: Tree) -> int:
    """Return the number of the first sentence that is neither title, byline nor dateline."""
    parts = [p.passage for p in draft.report.parts if p.kind is not PartKind.BODY]
    for number, (first, _) in enumerate(tree.spans):
        if not any(p.start <= tree.starts[first] < p.end for p in parts if p.end - p.start > 0):
            return number
    return 0


def _score(telling: _Telling, tree: Tree, lead: int, *, is_titled: bool) -> float:
    """Weigh title, first sentences and how often it is told of, by how real it is."""
    sentences = {tree.sentence[hit.at] for hit in telling.hits}
    first = _first(telling, tree)
    score = 3.0 * is_titled + 3.0 * (first <= lead) + 1.5 * (lead < first <= lead + 1) + min(5, len(sentences))
    return score * _WEIGHT[telling.reality]


def _mention(draft: Draft, tree: Tree, telling: _Telling, *, is_main: bool) -> Mention:
    passages = tuple(dict.fromkeys(Passage(tree.starts[hit.first], tree.ends[hit.last]) for hit in telling.hits))
    mention = Mention(
        id="",
        kind=telling.kind.id,
        passages=passages,
        when=telling.when,
        where=telling.where,
        actors=tuple(telling.actors),
        reality=telling.reality,
        main=is_main,
        why=telling.standing.why,
    )
    return replace(mention, id=content_id("mention", draft.report.id, mention.kind, passages))
