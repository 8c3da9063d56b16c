"""Component: events by the pack's declarations.

What tells of one happening within a report is one mention with all its passages. A telling is another mention where
it gives another day, or another standing: planned, threatened, denied, hypothetical, or background that the report
looks back on. Words that only go on ("the test") belong to the mention of their kind that was told of last. The main
mention is the one that title and first sentences tell of, or else the one told of most often; what it brought about, such as
the collapses and fires of an earthquake, is part of it (see `parts`). What has figures and is told of another time is a happening of its kind, though no word names it (see `bygone`). Where its own words tell no day, others do (see
`incidents`, `harm`, `follow_up`). A report that tells of none at its beginning is about what its first sentence tells,
whatever that is (see `unclassed`).
"""

from collections.abc import Collection
from dataclasses import replace

from onrecord.packs.pack import Kind
from onrecord.reading.circumstances import is_after, is_long_before, lies_within, moment_of, tells_no_day
from onrecord.reading.draft import Draft
from onrecord.reading.forms import forms
from onrecord.reading.lookback import is_compared, is_counted_over, month_before, why_before, why_undated
from onrecord.reading.mentions import unclassed
from onrecord.reading.mentions.bygone import with_bygone
from onrecord.reading.mentions.follow_up import with_deed
from onrecord.reading.mentions.harm import time_of_harm
from onrecord.reading.mentions.hours import Days, on_their_days
from onrecord.reading.mentions.incidents import time_of_incident
from onrecord.reading.mentions.parts import dated_part, whole_of, with_parts
from onrecord.reading.mentions.pointing import ANEW, is_another, is_brought_in, pointed_at
from onrecord.reading.mentions.reality import Standing, is_held_off, standing_of
from onrecord.reading.mentions.telling import Telling, add, same
from onrecord.reading.mentions.triggers import Hit, find_hits
from onrecord.reading.mentions.whereabouts import (
    actors_of,
    hangs_on,
    is_of_another_clause,
    places_near,
    time_near,
)
from onrecord.reading.moments.clocks import has_day, is_clock
from onrecord.reading.scene import Scene, scene_of
from onrecord.reading.tree import Tree
from onrecord.record.ids import content_id
from onrecord.record.reading import Mention, Reality, TimeExpression
from onrecord.record.report import PartKind, Passage
from onrecord.record.value import Moment
from onrecord.values import ranges

REQUIRES = ("doc", "times", "figures", "namings", "parties", "statements")
ASSIGNS = ("mentions", "times", "ranges")

_ASIDE = 0.1  # what a kind told of in passing weighs beside one that is not
_BEGINNING = 2  # sentences after the first one that still open a report
_FOLLOWED = 30  # days for which reports go on with a happening
_NEWS = 3  # days before its publication of which a report tells as news
_OFTEN = 3  # sentences that make a happening more than touched on, wherever they stand
_OF_A_DAY = frozenset({Reality.HAPPENED, Reality.DENIED})
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


def run(draft: Draft) -> None:
    """Fill `draft.mentions`, in the order in which the report first tells of them."""
    scene = scene_of(draft)
    kinds = {kind.id: kind for kind in draft.pack.kinds}
    tellings: list[Telling] = []
    hits = find_hits(scene.tree, draft.pack.kinds, draft.pack.idioms)
    nouns = {hit.at for hit in hits if scene.tree.tags[hit.at].startswith("NN")}
    for hit in hits:
        if (
            not _is_read(scene, hit)
            or is_held_off(scene.tree, hit.at)
            or scene.is_elsewhere(scene.tree.sentence[hit.at])
        ):
            continue
        told = _told(scene, kinds[hit.kind], hit, nouns)
        on = pointed_at(scene.tree, tellings, hit) if told.when is None else None
        telling = on or same(tellings, told, hit)
        if telling is None or is_another(scene, telling, told, hit):
            tellings.append(told)
        else:
            add(telling, replace(told, when=None) if _is_anew(scene.tree, hit) else told)
    main = whole_of(scene, tellings, _main(draft, scene.tree, tellings))
    if not draft.goes_on and (opening := _opening(scene, draft, main)):
        tellings.append(opening)
        main = opening
    _find_time(scene, tellings, main)
    tellings = with_deed(scene.tree, tellings, main, _lead(draft, scene.tree))
    _set_clocks(scene, tellings, main)
    tellings = with_bygone(scene, with_parts(scene, tellings, main), main)
    draft.mentions = [_mention(draft, scene.tree, telling, is_main=telling is main) for telling in tellings]


def _is_anew(tree: Tree, hit: Hit) -> bool:
    """Say whether words tell of one more of what was told before: "a series of new explosions", whose time is not the first one's."""
    return any(tree.lower[i] in ANEW for i in tree.children[hit.at])


def _find_time(scene: Scene, tellings: list[Telling], main: Telling | None) -> None:
    """Give the main happening, where its own words tell no day, that of a part of it, of "it happened", or on which people were hurt.

    Something happened, too, where somebody says that it was no such thing: "I would not call it an attack".
    """
    if main is None or main.reality not in _OF_A_DAY or not tells_no_day(main.when):
        return
    if part := dated_part(scene, tellings, main):
        main.when, main.floating = part.when, part.floating
        return
    lead = _lead(scene.draft, scene.tree)
    time = time_of_incident(scene, lead) or time_of_harm(scene, main, tellings, lead)
    if time is not None and (main.when is None or lies_within(moment_of(time), main.when)):
        main.when = moment_of(time)
        main.floating = is_clock(main.when, time.passages[0].of(scene.draft.report.text))


def _set_clocks(scene: Scene, tellings: list[Telling], main: Telling | None) -> None:
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


def _opening(scene: Scene, draft: Draft, main: Telling | None) -> Telling | None:
    """Make of the first sentence what it tells where no kind has a word for it; None where it need not, or the packs keep no kind for that.

    Where a report is found to be about what it tells of at its end only, of another day, since its title has the word, the first sentence
    tells of another of that kind, on the earliest day that it names.
    """
    lead = _lead(draft, scene.tree)
    if main and (_is_told_of(main, scene.tree, lead) or not _is_of_other_day(scene, main, lead)):
        return None
    kind = main.kind if main else next((kind for kind in draft.pack.kinds if kind.rest), None)
    hit = unclassed.opening_hit(scene, lead, kind.id) if kind else None
    if kind is None or hit is None:
        return None
    told = _told(scene, kind, hit)
    days = _days_told(scene, scene.tree.sentence[hit.at]) if main else []
    told.when = min(days, key=lambda day: day.earliest or "", default=told.when)
    return told


def _is_of_other_day(scene: Scene, main: Telling, lead: int) -> bool:
    """Say whether a happening is only looked back on: told so, or on a day in the year where the first sentence has a weekday and no more is known."""
    if main.reality is Reality.BACKGROUND:
        published = scene.draft.report.published
        gone = main.when is None or published is None or is_long_before(main.when, published, _FOLLOWED)
        return (
            main.standing.firm and gone
        )  # what lies weeks back may be what a report goes on with: an inquiry into a crash
    if main.when is None or main.when.earliest is not None:
        return False
    days = _days_told(scene, lead)
    return bool(days) and all(day.timex != main.when.timex for day in days)


def _days_told(scene: Scene, sentence: int) -> list[Moment]:
    """Return the days that a sentence names, neither to come nor long gone; also those that nothing places."""
    published = scene.draft.report.published
    moments = [moment_of(time) for _, time in scene.times.get(sentence, ())]
    days = [day for day in moments if day and not tells_no_day(day)]
    return [day for day in days if not is_after(day, published) and not is_long_before(day, published)]


def _is_read(scene: Scene, hit: Hit) -> bool:
    """Say whether words are the report's own and no name, date or address: "Archive of Public Gatherings", "15 March"."""
    named = hit.at in scene.names and scene.names[hit.at][0] in {"ORG", "PER"}
    return not named and hit.at not in scene.closed and not _is_address(scene.tree, hit.at)


def _is_address(tree: Tree, at: int) -> bool:
    """Say whether a word's sentence is a page's address, as a page pasted into its text has it."""
    return any(tree.tags[i] == "ADD" for i in range(*tree.spans[tree.sentence[at]]))


def _told(scene: Scene, kind: Kind, hit: Hit, nouns: Collection[int] = ()) -> Telling:
    """Make of one hit what it alone tells; what is told of in passing has no time that hangs on one of the `nouns` of others."""
    report = scene.draft.report
    standing = standing_of(scene.tree, hit)
    time = time_near(scene, hit.at, nouns if kind.aside else ())
    if time and _is_done(scene, hit, standing, time) and is_after(moment_of(time), report.published):
        time = None  # "soldiers are training, to be ready within two weeks": what is done has no time to come
    if time and is_compared(scene, time) and scene.tree.starts[hit.at] < time.passages[0].start:
        time = None  # "more marched than on 31 January": when others did
    if time and is_counted_over(scene, hit.at, moment_of(time)):
        time = None
    when = moment_of(time) if time else None
    floating = time is not None and is_clock(when, time.passages[0].of(report.text))
    is_open = standing.reality is Reality.HAPPENED or not standing.firm
    if time is not None and is_open and (why := _why_background(scene, hit, time, when)):
        standing = Standing(Reality.BACKGROUND, f'"{time.passages[0].of(report.text)}": {why}')
    if time is None and is_open and (month := month_before(scene, hit.at)):
        standing = Standing(
            Reality.BACKGROUND, f'"{month.passages[0].of(report.text)}": long before what is told by the weekday'
        )
    if not standing.firm:  # day and place are those of the court, unless they are told with the deed
        own = time is not None and hangs_on(scene, time, hit.at)
        return Telling(kind, standing, [hit], when if own else None, own and floating)
    return Telling(kind, standing, [hit], when, floating, places_near(scene, hit.at), actors_of(scene, kind, hit))


def _why_background(scene: Scene, hit: Hit, time: TimeExpression, when: Moment | None) -> str:
    """Return why the time of a happening makes it background; "" where it does not."""
    if is_long_before(when, scene.draft.report.published):
        return "long before the report"
    return why_before(scene, hit.at, time, when) or _why_brought_in(scene, hit, time, when)


def _why_brought_in(scene: Scene, hit: Hit, time: TimeExpression, when: Moment | None) -> str:
    """Return why what a report brings in behind its beginning ("in July a blaze") is background; "" where it does not.

    Its news of the last days it tells by the day.
    """
    if not tells_no_day(when) or scene.tree.sentence[hit.at] <= _lead(scene.draft, scene.tree) + _BEGINNING:
        return ""
    over = is_long_before(when, scene.draft.report.published, _NEWS) and is_brought_in(scene.tree, hit.at)
    return "brought in with a time before the news" if over else why_undated(scene, time)


def _is_done(scene: Scene, hit: Hit, standing: Standing, time: TimeExpression) -> bool:
    """Say whether something is told to have happened, so that it has no time to come.

    A noun may have one ("the election on 8 November"), but not that of another clause: "while protests went on, he called for a halt until next month".
    """
    verb = scene.tree.tags[hit.at].startswith("VB")
    return standing.reality is Reality.HAPPENED and (verb or is_of_another_clause(scene, time, hit.at))


def _main(draft: Draft, tree: Tree, tellings: list[Telling]) -> Telling | None:
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


def _naming(telling: Telling, tree: Tree) -> set[str]:
    """Return the words that name a happening in the report, and those that alone name its kind."""
    told = {form for hit in telling.hits[:3] for i in range(hit.first, hit.last + 1) for form in forms(tree.words[i])}
    return told | {trigger for trigger in telling.kind.triggers if " " not in trigger}


def _first(telling: Telling, tree: Tree) -> int:
    return min(tree.sentence[hit.at] for hit in telling.hits)


def _is_told_of(telling: Telling, tree: Tree, lead: int) -> bool:
    """Say whether a happening is more than touched on: told at the beginning, or again and again."""
    sentences = {tree.sentence[hit.at] for hit in telling.hits}
    return _first(telling, tree) <= lead + _BEGINNING or len(sentences) >= _OFTEN


def _lead(draft: Draft, tree: Tree) -> int:
    """Return the number of the first sentence that is neither title, byline nor dateline; it may begin with those."""
    parts = [p.passage for p in draft.report.parts if p.kind is not PartKind.BODY]
    for number, (first, stop) in enumerate(tree.spans):
        if not any(p.start <= tree.starts[first] and tree.ends[stop - 1] <= p.end for p in parts):
            return number
    return 0


def _score(telling: Telling, tree: Tree, lead: int, *, is_titled: bool) -> float:
    """Weigh title, first sentences and how often it is told of, by how real it is."""
    sentences = {tree.sentence[hit.at] for hit in telling.hits}
    first = _first(telling, tree)
    score = 3.0 * is_titled + 3.0 * (first <= lead) + 1.5 * (lead < first <= lead + 1) + min(5, len(sentences))
    return score * _WEIGHT[telling.reality]


def _mention(draft: Draft, tree: Tree, telling: Telling, *, is_main: bool) -> Mention:
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
