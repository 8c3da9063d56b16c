"""Find who stands behind a speaker's figures where another sentence tells it.

"He spoke after a briefing by the agency", and "the agency said …, according to him, who was at the briefing", make the agency the origin of the figures that he gives, in all sentences;
"It referred to the Red Cross" does so for the sentence before. The words stay the speaker's own.
"""

from onrecord.reading.chains.relays import briefer, named_after, who_was_briefed, word_at
from onrecord.reading.parties.voices import Voices
from onrecord.reading.tree import Tree
from onrecord.record.reading import Hop, HopRole, PartyKind, Statement
from onrecord.record.report import Passage

_BRIEFED = frozenset("briefed briefing".split())
_PEOPLE = (PartyKind.PERSON, PartyKind.ANONYMOUS)
_QUOTE = frozenset("quoted quotes quote".split())
"""Verbs by which a medium tells from whom it has what it told; others quote by them whomever they please."""
_REFER = _QUOTE | frozenset("referred cited refers cites".split())


class Hindsight:
    """What a report tells of its speakers' own informants."""

    def __init__(self, tree: Tree, voices: Voices) -> None:
        """Go through the report once."""
        self._tree = tree
        self._voices = voices
        self._briefed: dict[str, Hop] = {}
        for at in tree.standing(_BRIEFED):
            self._note(at)

    def _note(self, at: int) -> None:
        """Remember who was briefed in a sentence, and by whom."""
        found = briefer(self._tree, self._voices, at)
        hop = found.hop if found is not None else self._passed_on(at)
        person = self._person(at)
        if hop is not None and person is not None and hop.party != person:
            self._briefed.setdefault(person, hop)

    def _passed_on(self, at: int) -> Hop | None:
        """Find the body whose words somebody passes on who was at a briefing: "the agency said …, according to Ana Reyes, who sat in on the briefing"."""
        tree = self._tree
        start, stop = tree.spans[tree.sentence[at]]
        told = next((i for i in range(start, at) if tree.lower[i : i + 2] == ["according", "to"]), stop)
        said = next((i for i in range(start, told) if tree.heads[i] == i and i < told < stop), None)
        subject = tree.child(said, "nsubj") if said is not None else None
        naming = self._voices.at(subject) if subject is not None else None
        if naming is None or naming.party is None or self._voices.kind(naming.party) is not PartyKind.ORGANISATION:
            return None
        return self._voices.hop_of(naming.party, HopRole.RELAY, (naming.passage,))

    def _person(self, at: int) -> str | None:
        """Find who was briefed, where it is a person; the first one named in a word's sentence, where the words do not tell."""
        one = who_was_briefed(self._tree, at)
        if one is not None:
            naming = self._voices.at(one)
            return naming.party if naming and self._voices.kind(naming.party) in _PEOPLE else None
        for i in range(*self._tree.spans[self._tree.sentence[at]]):
            naming = self._voices.at(i)
            if naming is not None and self._voices.kind(naming.party) in _PEOPLE:
                return naming.party
        return None

    def origin(self, statement: Statement) -> Hop | None:
        """Give the party from whom a statement's speaker has what it says, None where nothing tells."""
        party = statement.speaker.party if statement.speaker else None
        if party is None:
            return None
        if party in self._briefed and self._has_figure(statement):
            return self._briefed[party]
        return self._referred(statement, party)

    def _has_figure(self, statement: Statement) -> bool:
        """Say whether a number stands in a statement's content."""
        tree = self._tree
        for passage in statement.content:
            at = word_at(tree, passage)
            while at < len(tree.words) and tree.starts[at] < passage.end:
                if tree.tags[at] == "CD":
                    return True
                at += 1
        return False

    def _referred(self, statement: Statement, party: str) -> Hop | None:
        """Find whom the same party is said to have referred to, in the sentence after the statement."""
        tree = self._tree
        last = max((p.end for p in (*statement.content, *statement.cue)), default=0)
        at = word_at(tree, Passage(last, last + 1))
        while at < len(tree.words) and not tree.words[at][:1].isalnum():
            at += 1
        if at >= len(tree.words) or tree.spans[tree.sentence[at]][0] != at:
            return None
        carries = statement.speaker is not None and self._voices.passes_on(statement.speaker)
        verbs = _REFER if carries else _REFER - _QUOTE
        for i in range(*tree.spans[tree.sentence[at]]):
            subject = tree.child(i, "nsubj") if tree.lower[i] in verbs else None
            naming = self._voices.at(subject) if subject is not None else None
            if naming is not None and naming.party == party and tree.child(i, "ccomp", "advcl", "xcomp") is None:
                found = named_after(tree, self._voices, i, is_origin=True)
                return found.hop if found and found.hop.party != party else None
        return None
