"""Let new reports join stories in a ledger, and let those published right behind them join anew where they find them more alike."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.linking.keeping.forms import outline_of, outline_text
from onrecord.linking.keeping.nearest import SHARED, WINDOW, Joined, nearest
from onrecord.linking.keeping.store import Store
from onrecord.linking.rules import story
from onrecord.linking.rules.story import Outline
from onrecord.linking.telling import Telling
from onrecord.record.link import Evidence, Link
from onrecord.record.near import Place

_Joins = tuple[str | None, float | None, str | None]
"""Whom a report joins, and the evidence."""


@dataclass(slots=True)
class Stored:
    """A `Shelf` over a ledger; outlines that were looked at stay at hand, `MOST` of them."""

    store: Store
    _at_hand: dict[str, Outline] = field(default_factory=dict)

    MOST = 20_000

    def before(self, key: str, place: Place) -> Sequence[str]:
        """Return the ids of the last reports under the key that stand before the place."""
        return [report for _, report in self.store.before(key, place, WINDOW)]

    def outlines(self, reports: Iterable[str]) -> Mapping[str, Outline]:
        """Return the outlines of the reports with these ids."""
        wanted = sorted(reports)
        if len(self._at_hand) > self.MOST:
            self._at_hand.clear()
        missing = [report for report in wanted if report not in self._at_hand]
        for report, (published, body) in self.store.bodies(missing).items() if missing else ():
            self._at_hand[report] = outline_of(published, report, body)
        return {report: self._at_hand[report] for report in wanted}

    def forget(self, report: str) -> None:
        """Look at a report's outline anew when it is asked for."""
        self._at_hand.pop(report, None)

    def links(self, reports: Collection[str]) -> list[Link]:
        """Return the links of the reports to those that they joined."""
        return [
            Joined(earlier, Evidence(score, reason or "")).link(report)
            for report, (earlier, score, reason) in sorted(self.store.joins(reports).items())
            if earlier is not None and score is not None
        ]


def put(store: Store, telling: Telling) -> Outline:
    """Keep a report's outline under its keys; return it."""
    outline = story.outline(telling)
    store.put(outline.place, outline_text(outline), story.keys(outline), telling.sentence_keys)
    return outline


def join(outline: Outline, shelf: Stored) -> set[str]:
    """Join a new report to the most alike one before it, and those behind it anew; return every report that joins another than before.

    Only reports behind it that meet it within their `WINDOW` can change: those that find it more alike than whom they joined, and
    those for whom it takes that one's place in a window.
    """
    _keep(shelf, outline.id, nearest(outline, shelf))
    behind = _Behind(outline)
    for key in story.keys(outline):
        behind.push(key, shelf.store)
    joined = shelf.store.joins(behind.met)
    return {outline.id, *(report for report in sorted(behind.met) if behind.rejoin(report, joined[report], shelf))}


@dataclass(slots=True)
class _Behind:
    """The reports that stand behind a new one: under how many keys each meets it, and whom it pushes out of their windows."""

    new: Outline
    met: Counter[str] = field(default_factory=Counter)
    pushed: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def push(self, key: str, store: Store) -> None:
        """Look who stands behind the new report under the key."""
        behind = store.after(key, self.new.place, WINDOW)
        ahead = [report for _, report in store.before(key, self.new.place, WINDOW)] if behind else []
        for steps, (_, report) in enumerate(behind):
            self.met[report] += 1
            room = WINDOW - steps
            if len(ahead) >= room:
                self.pushed[report].add(ahead[-room])

    def rejoin(self, report: str, joined: _Joins, shelf: Stored) -> bool:
        """Let a report join anew where that may change; return whether it joins another than before."""
        earlier, score, _ = joined
        outline = shelf.outlines([report])[report]
        if earlier in self.pushed.get(report, ()):
            found = nearest(outline, shelf)
            _keep(shelf, report, found)
            return (found.earlier if found else None) != earlier
        evidence = story.compare(outline, self.new) if self.met[report] >= SHARED else None
        if evidence is None or not _better(evidence, self.new.place, earlier, score, shelf):
            return False
        _keep(shelf, report, Joined(self.new.id, evidence))
        return True


def reshape(telling: Telling, shelf: Stored) -> set[str]:
    """Keep the outline that a report has now where it is another than before; return all reports that may join otherwise for it.

    Place and keys follow from the report's words: they are the same, whatever counts as its reading.
    """
    outline = story.outline(telling)
    text = outline_text(outline)
    if shelf.store.bodies([outline.id])[outline.id][1] == text:
        return set()
    shelf.store.reshape(outline.id, text)
    shelf.forget(outline.id)
    met = Counter(report for key in story.keys(outline) for _, report in shelf.store.after(key, outline.place, WINDOW))
    return {outline.id, *(report for report, times in met.items() if times >= SHARED)}


def rejoin(reports: Collection[str], shelf: Stored) -> set[str]:
    """Join each of these reports anew; return those that join another, or for another reason, than before."""
    before = shelf.store.joins(reports)
    for report in sorted(reports):
        alone(report, shelf)
    after = shelf.store.joins(reports)
    return {report for report in reports if after[report] != before[report]}


def alone(report: str, shelf: Stored) -> None:
    """Join a report to the most alike one before it, leaving all behind it as they are."""
    _keep(shelf, report, nearest(shelf.outlines([report])[report], shelf))


def _better(evidence: Evidence, place: Place, earlier: str | None, score: float | None, shelf: Stored) -> bool:
    if earlier is None or score is None:
        return True
    return (-evidence.score, place) < (-score, shelf.outlines([earlier])[earlier].place)


def _keep(shelf: Stored, report: str, joined: Joined | None) -> None:
    if joined:
        shelf.store.join(report, joined.earlier, joined.evidence.score, joined.evidence.reason)
    else:
        shelf.store.join(report, None, None, None)


def roots(joins: Mapping[str, str | None]) -> dict[str, list[str]]:
    """Return the reports of each story by its first report; `joins` has whom each of them joins."""
    found: dict[str, str] = {}
    for report in joins:
        way = [report]
        while way[-1] not in found and (earlier := joins[way[-1]]) is not None:
            way.append(earlier)
        root = found.get(way[-1], way[-1])
        found.update(dict.fromkeys(way, root))
    stories: defaultdict[str, list[str]] = defaultdict(list)
    for report in sorted(joins):
        stories[found[report]].append(report)
    return dict(stories)


def regroup(store: Store, changed: Collection[str], before: Collection[str]) -> dict[str, list[str]]:
    """Let reports follow the stories that they now belong to; return all stories that differ from before, with their reports.

    `changed` are the reports that join another than before, new ones among them; `before` the stories that any of them followed or left.
    """
    joins = store.joins(changed)
    ends = {earlier for earlier, _, _ in joins.values() if earlier}
    touched = {*before, *store.stories(ends).values(), *store.stories(changed).values()}
    members = {*store.members(touched), *changed}
    stories = roots({report: earlier for report, (earlier, _, _) in store.joins(members).items()})
    for root, reports in stories.items():
        store.move(root, reports)
    return stories
