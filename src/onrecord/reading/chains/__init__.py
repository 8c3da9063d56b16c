"""Component: through whom the words came, from the first speaker over relays to the outlet."""

from dataclasses import replace
from itertools import pairwise

from onrecord.reading.chains.hindsight import Hindsight
from onrecord.reading.chains.ownerless import by_whom_said, by_whom_told
from onrecord.reading.chains.relays import relays_near, was_told, word_at
from onrecord.reading.draft import Draft
from onrecord.reading.parties.names.known import index_of
from onrecord.reading.parties.voices import Voices
from onrecord.reading.tree import Tree, tree_of
from onrecord.record.frozen import frozen
from onrecord.record.reading import Hop, HopRole, Statement
from onrecord.record.report import Passage

REQUIRES = ("report", "doc", "pack", "parties", "namings", "statements")
ASSIGNS = ("statements",)

_REACH = 40
"""Statements before and behind one, by where they begin, among which those that hold it are looked for."""


_OURSELVES = frozenset({"we", "us"})
"""The outlet, as its own report has it: "as we have reported"."""


@frozen
class Place:
    """Where a statement stands, in code points: `content` for what others may be said within, `whole` for all of it."""

    start: int
    end: int
    content: tuple[tuple[int, int], ...]

    def holds(self, other: "Place") -> bool:
        """Say whether another statement lies wholly in one stretch of this one's content."""
        if not self.start <= other.start < other.end <= self.end:
            return False
        return any(start <= other.start and other.end <= end for start, end in self.content) and self != other


def run(draft: Draft) -> None:
    """Fill in every statement's chain: speaker, relays from the nearest to the last, outlet."""
    tree = tree_of(draft.doc)
    voices = Voices(draft, tree)
    places = [_place(statement) for statement in draft.statements]
    order = sorted(range(len(places)), key=lambda number: places[number].start)
    last = _last_hops(draft)
    hindsight = Hindsight(tree, voices)
    out = list(draft.statements)
    for rank, number in enumerate(order):
        near = order[max(0, rank - _REACH) : rank + _REACH]
        outer = _outer(draft.statements, [(places[i], i) for i in near], places[number])
        made = _chained(draft, tree, voices, (draft.statements[number], outer, last))
        out[number] = _informed(by_whom_told(made, last), hindsight.origin(made), voices)
    for before, number in pairwise(order):
        if _sentence_of(tree, out[before]) == _sentence_of(tree, out[number]):
            out[number] = by_whom_said(out[before], out[number])
        out[number] = _still_told(tree, out[before], out[number], last)
    draft.statements = out


def _sentence_of(tree: Tree, statement: Statement) -> int:
    """Return the number of the sentence in which a statement's cue stands, else its content."""
    return tree.sentence[word_at(tree, [*statement.cue, *statement.content][0])]


def _still_told(tree: Tree, before: Statement, statement: Statement, last: tuple[Hop, ...]) -> Statement:
    """Let whom somebody told something have told the next sentence, too, in which only a pronoun speaks: "he added"."""
    first, second = before.speaker, statement.speaker
    if first is None or second is None or second.party is None or first.party != second.party:
        return statement
    told = [hop for hop in before.chain[1:] if hop not in last and was_told(tree, hop)]
    bare = statement.chain == _distinct([*statement.chain[:1], *last])
    if not told or not bare or not statement.cue or not _follows(tree, before, second):
        return statement
    return replace(statement, chain=_distinct([*statement.chain[:1], *told, *last]))


def _follows(tree: Tree, before: Statement, speaker: Hop) -> bool:
    """Say whether a speaker is a pronoun in the sentence behind another statement's, or in the same, of one paragraph."""
    at, end = word_at(tree, speaker.passages[0]), word_at(tree, before.cue[-1]) if before.cue else -1
    near = 0 <= tree.sentence[at] - tree.sentence[end] <= 1 and tree.paragraph[at] == tree.paragraph[end]
    return end >= 0 and near and tree.tags[at] == "PRP"


def _place(statement: Statement) -> Place:
    """Measure a statement."""
    spoken = statement.speaker.passages if statement.speaker else ()
    parts = [*statement.content, *statement.cue, *spoken]
    content = tuple((passage.start, passage.end) for passage in statement.content)
    return Place(min(p.start for p in parts), max(p.end for p in parts), content)


def _outer(statements: list[Statement], near: list[tuple[Place, int]], place: Place) -> list[Statement]:
    """List the statements in whose content another one lies, the nearest first."""
    found = sorted((p.end - p.start, i) for p, i in near if p.holds(place))
    return [statements[i] for _, i in found]


def _chained(
    draft: Draft, tree: Tree, voices: Voices, held: tuple[Statement, list[Statement], tuple[Hop, ...]]
) -> Statement:
    """Build one chain; a cited party comes before the one that cites it.

    Who speaks around a statement passes it on at that place of the chain, however near the words stand.
    """
    statement, outer, last = held
    around_it = {wider.speaker.name for wider in outer if wider.speaker is not None}
    near = [r for r in relays_near(draft, tree, voices, statement) if r.hop.name not in around_it]
    speaker = statement.speaker
    relays: list[Hop] = []
    cited = next((relay for relay in near if relay.is_origin), None)
    if cited is not None and speaker is not None and cited.hop.party != speaker.party:
        relays.append(_as_relay(speaker, statement))
        speaker = replace(cited.hop, role=HopRole.SPEAKER)
    relays += [relay.hop for relay in near if not relay.is_origin]
    for wider in outer:
        around = relays_near(draft, tree, voices, wider)
        relays += [relay.hop for relay in around if relay.is_origin]
        relays += [_as_relay(wider.speaker, wider)] if wider.speaker is not None else []
        relays += [relay.hop for relay in around if not relay.is_origin]
    first = [speaker] if speaker is not None and statement.chain else []
    chain = _distinct([*first, *relays, *last])
    if outer and speaker is not None and _is_accorded(tree, outer[0]) and voices.carries(speaker.party):
        chain = _passed_on(chain, outer[0].speaker, statement)
    return replace(statement, speaker=speaker, chain=chain)


def _is_accorded(tree: Tree, statement: Statement) -> bool:
    """Say whether a statement is told "according to" its speaker."""
    return bool(statement.cue) and tree.lower[word_at(tree, statement.cue[0])] == "according"


def _passed_on(chain: tuple[Hop, ...], origin: Hop | None, statement: Statement) -> tuple[Hop, ...]:
    """Put whom a medium reports according to before it: "Anadolu reported that 12 died, according to the ministry"."""
    if origin is None or not chain or chain[0].name == origin.name:
        return chain
    return _distinct([replace(origin, role=HopRole.SPEAKER), _as_relay(chain[0], statement), *chain[1:]])


def _informed(statement: Statement, origin: Hop | None, voices: Voices) -> Statement:
    """Put whoever informed the speaker before the speaker, who then passes it on; words that a medium passes on are not its own."""
    if origin is None or statement.speaker is None or origin.party == statement.speaker.party:
        return statement
    passed = _as_relay(statement.speaker, statement)
    first = replace(origin, role=HopRole.SPEAKER)
    speaker = first if voices.passes_on(statement.speaker) else statement.speaker
    return replace(statement, speaker=speaker, chain=_distinct([first, passed, *statement.chain[1:]]))


def _as_relay(hop: Hop, statement: Statement) -> Hop:
    """Turn a speaker into the one who passed the words on."""
    return replace(hop, role=HopRole.RELAY, cue=statement.cue)


def _distinct(hops: list[Hop]) -> tuple[Hop, ...]:
    """Keep each party once, where it first stands; the outlet stays last even where it spoke before."""
    first: dict[str, Hop] = {}
    for hop in hops:
        if hop.name.lower() not in _OURSELVES or hop.role is HopRole.SPEAKER:
            first.setdefault(hop.name, hop)
    return tuple(first.values())


def _last_hops(draft: Draft) -> tuple[Hop, ...]:
    """Give the hops that every statement of a report shares: the agencies of its credits, then its outlet."""
    outlet = draft.report.outlet.name if draft.report.outlet else None
    credited = [credit for credit in draft.report.credits if credit.name and credit.name != outlet]
    hops = [_credited(draft, c.name, HopRole.RELAY, (c.passage,) if c.passage else ()) for c in credited]
    return _distinct([*hops, *([_credited(draft, outlet, HopRole.OUTLET, ())] if outlet else [])])


def _credited(draft: Draft, name: str, role: HopRole, passages: tuple[Passage, ...]) -> Hop:
    """Make a hop of a name in a credit or of an outlet; the party is the pack's, or one that the report names so."""
    known = index_of(draft.pack).by_name.get(name.lower())
    if known is not None:
        return Hop(known.id, known.name, role, passages)
    own = next((party.id for party in draft.parties.values() if name in party.names), None)
    return Hop(own, name, role, passages)
