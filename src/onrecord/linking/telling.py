"""One report with its reading, prepared for comparison once, and the ground that all rules stand on."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from onrecord.linking.names import state_names
from onrecord.linking.words import Sentence, sentences, stems
from onrecord.packs.pack import KnownParty, Pack
from onrecord.record.link import Relation
from onrecord.record.reading import Mention, Reading
from onrecord.record.report import PartKind, Passage, Report

MANY = -1
_UNREAD = frozenset({PartKind.FURNITURE, PartKind.BYLINE})


@dataclass(frozen=True, slots=True)
class Telling:
    """A report, what was read out of it, and its words as the rules compare them.

    `counts` is how often each stem stands in title and text; `mains` are the mentions that the report is mainly about.
    """

    report: Report
    reading: Reading
    sentences: tuple[Sentence, ...]
    counts: Counter[str]
    mains: tuple[Mention, ...]

    @property
    def id(self) -> str:
        """The report's id."""
        return self.report.id


@dataclass(frozen=True, slots=True)
class Groups:
    """What a rule found: `members` of each group, sorted, and the `group` that each member is in."""

    members: tuple[tuple[str, ...], ...] = ()
    group: Mapping[str, int] = field(default_factory=dict)

    def of(self, member: str) -> tuple[str, ...]:
        """Return the group of `member`, itself alone where it is in none."""
        return self.members[self.group[member]] if member in self.group else (member,)

    def together(self, left: str, right: str) -> bool:
        """Return whether the two are in one group."""
        return left in self.group and self.group[left] == self.group.get(right)


@dataclass(frozen=True, slots=True)
class Ground:
    """What every rule may look at: all tellings, how rare each stem is, the pack, and what earlier rules found.

    `frequency` is the number of reports that have a stem, `weights` how much it tells; `where` the report of each mention, by its id;
    `known` are the pack's parties by id, `carriers` the ids of those that only pass on others' words, `states` the states by the
    telling words of their names; `sentence_stories` the story of each sentence, by its stems, MANY where several stories have it.
    """

    tellings: Mapping[str, Telling]
    frequency: Mapping[str, int]
    weights: Mapping[str, float]
    pack: Pack
    known: Mapping[str, KnownParty]
    carriers: frozenset[str]
    states: Mapping[frozenset[str], str]
    mentions: Mapping[str, Mention] = field(default_factory=dict)
    where: Mapping[str, str] = field(default_factory=dict)
    groups: Mapping[Relation, Groups] = field(default_factory=dict)
    sentence_stories: Mapping[frozenset[str], int] = field(default_factory=dict)

    def weight(self, word: str) -> float:
        """Return the inverse document frequency of a stem, as ln(1 + N / n)."""
        return self.weights.get(word) or math.log1p(len(self.tellings))

    def total(self, words: Iterable[str]) -> float:
        """Return the weights of `words`, summed in an order that does not depend on the set's."""
        return math.fsum(self.weight(word) for word in words)

    def story_of(self, report: str) -> int:
        """Return the number of the story that a report follows; MANY before stories are known."""
        return self.found(Relation.SAME_STORY).group.get(report, MANY)

    def found(self, relation: Relation) -> Groups:
        """Return what the rule of `relation` found, empty where it has not run."""
        return self.groups.get(relation, Groups())


def grouped(members: Iterable[Iterable[str]]) -> Groups:
    """Return `members` as sorted groups with their index."""
    ordered = tuple(sorted(tuple(sorted(group)) for group in members))
    return Groups(ordered, {member: n for n, group in enumerate(ordered) for member in group})


def prepare(report: Report, reading: Reading) -> Telling:
    """Return `report` ready for comparison; furniture and bylines are not its words."""
    found = tuple(s for stretch in read_stretches(report) for s in sentences(report.text, stretch))
    counts = Counter(word for sentence in found for word in sentence.telling)
    if report.title and report.title not in report.text:
        counts.update(stems(report.title))
    mains = tuple(mention for mention in reading.mentions if mention.main)
    return Telling(report, reading, found, counts, mains)


def read_stretches(report: Report) -> tuple[Passage, ...]:
    """Return the stretches of a report's text that are its words: all but furniture and bylines."""
    stretches, start = [], 0
    for part in sorted(report.parts, key=lambda part: part.passage.start):
        if part.kind in _UNREAD:
            stretches.append(Passage(start, max(start, part.passage.start)))
            start = max(start, part.passage.end)
        elif part.kind is not PartKind.BODY:
            stretches.append(Passage(start, max(start, part.passage.start)))
            stretches.append(part.passage)
            start = max(start, part.passage.end)
    stretches.append(Passage(start, len(report.text)))
    return tuple(stretch for stretch in stretches if stretch.of(report.text).strip())


def lay_ground(readings: Iterable[Reading], reports: Mapping[str, Report], pack: Pack) -> Ground:
    """Return the ground for `readings`, in an order that does not depend on theirs.

    Raises KeyError where a reading's report is not in `reports`.
    """
    tellings = {r.report: prepare(reports[r.report], r) for r in sorted(readings, key=lambda r: r.report)}
    frequency = Counter(word for telling in tellings.values() for word in telling.counts)
    mentions = {mention.id: (report, mention) for report, t in tellings.items() for mention in t.reading.mentions}
    return Ground(
        tellings=tellings,
        frequency=frequency,
        weights={word: math.log1p(len(tellings) / n) for word, n in frequency.items()},
        pack=pack,
        known={party.id: party for party in pack.parties},
        carriers=pack.mere_carriers,
        states=state_names(pack.parties),
        mentions={mention_id: mention for mention_id, (_, mention) in mentions.items()},
        where={mention_id: report for mention_id, (report, _) in mentions.items()},
    )


def with_groups(ground: Ground, relation: Relation, groups: Groups) -> Ground:
    """Return the ground with what the rule of `relation` found; stories also tell which sentences are only theirs."""
    ground = replace(ground, groups={**ground.groups, relation: groups})
    return replace(ground, sentence_stories=_sentence_stories(ground)) if relation is Relation.SAME_STORY else ground


def _sentence_stories(ground: Ground) -> dict[frozenset[str], int]:
    stories: dict[frozenset[str], int] = {}
    for telling in ground.tellings.values():
        story = ground.story_of(telling.id)
        for sentence in telling.sentences:
            if stories.setdefault(sentence.stems, story) != story:
                stories[sentence.stems] = MANY
    return stories
