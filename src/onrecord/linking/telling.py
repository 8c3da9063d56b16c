"""One report with its reading, prepared for comparison once, and the ground that all rules stand on."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from onrecord.linking.groups import Groups
from onrecord.linking.parties.governments import Governments
from onrecord.linking.parties.names import state_names
from onrecord.linking.parties.whom import Whom
from onrecord.linking.wording import background
from onrecord.linking.wording.words import Sentence, sentences, stems
from onrecord.packs.pack import KnownParty, Pack
from onrecord.record.link import Relation
from onrecord.record.reading import Mention, Reading, Reality, Statement
from onrecord.record.report import PartKind, Passage, Report

_UNREAD = frozenset({PartKind.FURNITURE, PartKind.BYLINE})
ASIDE = frozenset({Reality.BACKGROUND, Reality.HYPOTHETICAL, Reality.THREATENED, Reality.SIMULATED, Reality.HABITUAL})
"""What is told in passing."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A report, what was read out of it, and its words as the rules compare them.

    `counts` is how often each stem stands in title and text; `mains` are the mentions that the report is mainly about. `speaks_of` has
    the mention that each statement speaks of: of those that its content touches the main one, else the first told as more than an aside; of
    no touched one the report's first main one; None where it has none.
    """

    report: Report
    reading: Reading
    sentences: tuple[Sentence, ...]
    counts: Counter[str]
    mains: tuple[Mention, ...]
    speaks_of: Mapping[str, str | None]

    @property
    def id(self) -> str:
        """The report's id."""
        return self.report.id

    @property
    def sentence_keys(self) -> frozenset[int]:
        """What tells its sentences from others."""
        return frozenset(sentence.key for sentence in self.sentences)

    def words_at(self, place: int) -> frozenset[str]:
        """Return the telling stems of the sentence that holds this place in the text; none where no sentence does."""
        at = (s.stems for s in self.sentences if s.passage.start <= place < s.passage.end)
        return next(at, frozenset())


@dataclass(frozen=True, slots=True)
class Ground:
    """What a rule may look at: tellings, the pack, and what earlier rules found.

    `where` is the report of each mention, by its id; `known` are the pack's parties by id, `offices` the ids of its bodies by their names in lower case, `carriers` the ids of those that only pass on
    others' words, `states` the states by the telling words of their names, `governments` tells who speaks for one as itself; `common` are the keys of sentences that other stories
    have, too; `whom` is who is whom as people decided.
    """

    tellings: Mapping[str, Telling]
    pack: Pack
    known: Mapping[str, KnownParty]
    carriers: frozenset[str]
    states: Mapping[frozenset[str], str]
    mentions: Mapping[str, Mention] = field(default_factory=dict)
    where: Mapping[str, str] = field(default_factory=dict)
    governments: Governments = field(default_factory=Governments)
    groups: Mapping[Relation, Groups] = field(default_factory=dict)
    common: frozenset[int] = frozenset()
    whom: Whom = field(default_factory=Whom)
    offices: Mapping[str, str] = field(default_factory=dict)

    def total(self, words: Iterable[str]) -> float:
        """Return the weights of `words`, summed in an order that does not depend on the set's."""
        return background.total(words)

    def story_of(self, report: str) -> str:
        """Return the story that a report follows, by its smallest member; itself before stories are known."""
        return self.found(Relation.SAME_STORY).group.get(report, report)

    def found(self, relation: Relation) -> Groups:
        """Return what the rule of `relation` found, empty where it has not run."""
        return self.groups.get(relation, Groups())

    def having(self, relation: Relation, groups: Groups) -> "Ground":
        """Return the ground with what the rule of `relation` found."""
        return replace(self, groups={**self.groups, relation: groups})

    def over(self, tellings: Iterable[Telling]) -> "Ground":
        """Return the ground for other tellings, in an order that does not depend on theirs."""
        in_order = sorted(tellings, key=lambda telling: telling.id)
        return replace(
            self,
            tellings={telling.id: telling for telling in in_order},
            mentions={mention.id: mention for telling in in_order for mention in telling.reading.mentions},
            where={mention.id: telling.id for telling in in_order for mention in telling.reading.mentions},
        )

    def narrowed(self, reports: Iterable[str], common: frozenset[int] = frozenset()) -> "Ground":
        """Return the ground of some of its reports only; sentences with the keys `common` are of other stories, too."""
        return replace(self, tellings={report: self.tellings[report] for report in sorted(reports)}, common=common)


def prepare(report: Report, reading: Reading) -> Telling:
    """Return `report` ready for comparison; furniture and bylines are not its words."""
    found = tuple(s for stretch in read_stretches(report) for s in sentences(report.text, stretch))
    counts = Counter(word for sentence in found for word in sentence.telling)
    if report.title and report.title not in report.text:
        counts.update(stems(report.title))
    mains = tuple(mention for mention in reading.mentions if mention.main)
    speaks_of = {statement.id: spoken_of(statement, reading) for statement in reading.statements}
    return Telling(report, reading, found, counts, mains, speaks_of)


def spoken_of(statement: Statement, reading: Reading) -> str | None:
    """Return the mention that a statement speaks of: of those that its content touches, or else of the report's main ones, the foremost.

    A main one comes before others, one told as more than an aside before asides, then what stands first. None where there is none.
    """
    touched = [mention for mention in reading.mentions if _touches(statement, mention)]
    candidates = touched or [mention for mention in reading.mentions if mention.main]
    return min(candidates, key=_foremost).id if candidates else None


def _touches(statement: Statement, mention: Mention) -> bool:
    return any(a.start < b.end and b.start < a.end for a in statement.content for b in mention.passages)


def _foremost(mention: Mention) -> tuple[bool, bool, int, str]:
    start = min((passage.start for passage in mention.passages), default=0)
    return (not mention.main, mention.reality in ASIDE, start, mention.id)


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


def lay_ground(tellings: Iterable[Telling], pack: Pack) -> Ground:
    """Return the ground for `tellings`, in an order that does not depend on theirs."""
    bare = Ground(
        tellings={},
        pack=pack,
        known={party.id: party for party in pack.parties},
        carriers=pack.mere_carriers,
        states=state_names(pack.parties),
        governments=Governments.of(pack.parties),
        offices={
            name.casefold(): party.id for party in pack.parties if party.state for name in (party.name, *party.aliases)
        },
    )
    return bare.over(tellings)
