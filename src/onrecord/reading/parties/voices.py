"""Say whom the words of a speaker mean, from the namings that the parties component left."""

from bisect import bisect_left, bisect_right

from onrecord.packs.pack import names_a_carrier
from onrecord.reading.draft import Draft, Naming
from onrecord.reading.parties.media import tells_news
from onrecord.reading.parties.names.known import index_of
from onrecord.reading.parties.nouns import BODIES, is_person, singular
from onrecord.reading.tree import Tree
from onrecord.record.reading import Hop, HopRole, PartyKind
from onrecord.record.report import Passage

_REACH = 12
_BRACKETED = 3  # words within which a bracket closes that belongs to the first of a name's: "(North) Korean"


class Voices:
    """Looks namings up by place."""

    def __init__(self, draft: Draft, tree: Tree) -> None:
        """Take the draft's parties and namings as they stand."""
        self._tree = tree
        self._parties = draft.parties
        self._text = draft.report.text
        self._carriers = index_of(draft.pack).carriers
        self._known = index_of(draft.pack).by_id
        self._namings = sorted(draft.namings, key=lambda naming: naming.passage.start)
        self._starts = [naming.passage.start for naming in self._namings]
        self._held: dict[int, Naming | None] = {}
        self._called: dict[str, bool] = {}
        self._meant: dict[tuple[int, int], str | None] = {}

    def at(self, word: int) -> Naming | None:
        """Find the longest naming with a party that holds a word."""
        if word not in self._held:
            self._held[word] = self._holding(self._tree.starts[word])
        return self._held[word]

    def _holding(self, place: int) -> Naming | None:
        near = [naming for naming in self._around(place) if place < naming.passage.end]
        return max(near, key=_rank) if near else None

    def _around(self, place: int) -> list[Naming]:
        """List the last namings that begin at or before a place of the text."""
        low = bisect_right(self._starts, place)
        return self._namings[max(0, low - _REACH) : low]

    def party(self, start: int, stop: int) -> str | None:
        """Say whom the words from `start` up to, not including, `stop` mean: a party's id, or None."""
        if (start, stop) not in self._meant:
            self._meant[start, stop] = self._party(start, stop)
        return self._meant[start, stop]

    def _party(self, start: int, stop: int) -> str | None:
        naming = self.at(self._head_of(start, stop))
        if naming is None or naming.party is None:
            return self._only_inside(start, stop)
        if self.carries(naming.party) and (joined := self._beside_medium(start, stop)) is not None:
            return joined
        held = self._parties[naming.party]
        if held.kind is PartyKind.PERSON:
            return self._titled_last(start, stop) or naming.party
        if held.kind is not PartyKind.GROUP:
            return self._person_inside(start, stop) or naming.party
        return naming.party

    def _head_of(self, start: int, stop: int) -> int:
        """Find the head of a speaker's words, whatever the parse says: before a bracket, behind one that closes at once, "(North) Korean Central News Agency", and behind an owner's mark, "Bruce Doe's sister"."""
        start = self._unbracketed(start, stop)
        stop = next((i for i in range(start + 1, stop) if self._tree.words[i] == "("), stop)
        head = self._tree.head_of(start, stop)
        mark = next((i for i in range(head + 1, stop - 1) if self._tree.tags[i] == "POS"), None)
        names = mark is not None and all(self._tree.tags[i].startswith("NNP") for i in range(head, mark))
        return self._tree.head_of(mark + 1, stop) if mark is not None and names else head

    def _unbracketed(self, start: int, stop: int) -> int:
        """Return where words begin behind a bracket that opens them, or that opened just before them."""
        closed = next((i for i in range(start, min(start + _BRACKETED, stop - 1)) if self._tree.words[i] == ")"), None)
        opened = closed is not None and "(" not in self._tree.words[start + 1 : closed]
        return closed + 1 if closed is not None and opened else start

    def _inside(self, start: int, stop: int) -> list[str]:
        low, high = self._tree.starts[start], self._tree.ends[stop - 1]
        first, last = bisect_left(self._starts, low), bisect_left(self._starts, high)
        found = (n.party for n in self._namings[first:last] if n.passage.end <= high)
        return list(dict.fromkeys(party for party in found if party is not None))

    def _told(self, start: int, stop: int) -> list[str]:
        """List the parties told among the words, those left out who only own something there: "his successor, Jane Doe"."""
        tags = self._tree.tags
        owners = {
            self._owner_at(i) for i in range(start, stop) if tags[i] == "PRP$" or (tags[i] == "POS" and i > start)
        }
        return [party for party in self._inside(start, stop) if party not in owners]

    def _owner_at(self, word: int) -> str | None:
        """Give the party of an owner: of "his" itself, or of the word before an owner's mark."""
        at = self._tree.starts[word if self._tree.tags[word] == "PRP$" else word - 1]
        held = (naming for naming in self._around(at) if at < naming.passage.end)
        inmost = min(held, key=lambda naming: naming.passage.end - naming.passage.start, default=None)
        return inmost.party if inmost is not None else None

    def _beside_medium(self, start: int, stop: int) -> str | None:
        """Find who stands behind "and" beside a medium, which then passes on what it says: "according to Alpha News and the police"."""
        joint = next((i for i in range(start + 1, stop - 1) if self._tree.lower[i] == "and"), None)
        naming = self.at(self._tree.head_of(joint + 1, stop)) if joint is not None else None
        return naming.party if naming is not None and not self.carries(naming.party) else None

    def _only_inside(self, start: int, stop: int) -> str | None:
        """Take the one party named among the words, if they name just one and are more than a pronoun."""
        inside = self._inside(start, stop)
        return inside[0] if len(inside) == 1 and stop - start > 1 else None

    def _person_inside(self, start: int, stop: int) -> str | None:
        """Take the one person named beside a role noun that the parse did not join with the name."""
        persons = [party for party in self._told(start, stop) if self._parties[party].kind is PartyKind.PERSON]
        if len(persons) != 1:
            return None
        while stop > start + 1 and self._tree.words[stop - 1] in (",", ":"):
            stop -= 1
        names = [n for n in self._namings if n.party == persons[0] and n.passage.end == self._tree.ends[stop - 1]]
        return persons[0] if names and not self._possessed(names[0].passage) else None

    def _titled_last(self, start: int, stop: int) -> str | None:
        """Take the person whose name ends the words behind a title, where a firm's name was heard as a person's.

        "Doe Roe & Partners analyst Ana Reyes" is Ana Reyes, and so is "Brod division DSP Ana Reyes"; a comma between sets two people apart.
        """
        last = self.at(stop - 1)
        if last is None or last.party is None or last.passage.end != self._tree.ends[stop - 1]:
            return None
        before = bisect_right(self._tree.ends, last.passage.start) - 1
        one = "," not in self._tree.words[start:before]
        holder = self.at(before) if start < before else None
        office = is_person(self._tree.lower[before]) and self._tree.tags[before] == "NN"
        office = office or self._is_entitled(start, before)
        titled = one and start < before and (office or (holder is not None and holder.party == last.party))
        return last.party if titled and self._parties[last.party].kind is PartyKind.PERSON else None

    def _is_entitled(self, start: int, before: int) -> bool:
        """Say whether the words up to one are a name with an office behind it, and no clause or owner: "Brod division in-charge DSP", "Tarn Model Thana officer-in-charge"."""
        tags = self._tree.tags[start : before + 1]
        plain = {"NN", "HYPH", "IN", ",", "CD"}.issuperset(tag for tag in tags if not tag.startswith("NNP"))
        last = "-".join(self._tree.lower[max(start, before - 4) : before + 1]).replace("---", "-")
        return plain and "in-charge" in last

    def _possessed(self, passage: Passage) -> bool:
        """Say whether a name hangs on a preposition: "a lawyer for Jane Doe" is not Jane Doe."""
        before = self._text[: passage.start].split()[-1:]
        return bool(before) and before[0].lower() in ("for", "of", "to", "by", "with", "from", "and", "in")

    def hop(self, start: int, stop: int, role: HopRole = HopRole.SPEAKER) -> Hop:
        """Make a hop of the words from `start` up to, not including, `stop`."""
        passage = self._tree.passage(start, stop)
        party = self.party(start, stop)
        name = self._parties[party].name if party else passage.of(self._text)
        return Hop(party, name, role, (passage,))

    def hop_of(self, party: str, role: HopRole, passages: tuple[Passage, ...] = ()) -> Hop:
        """Make a hop of a party that is known by id."""
        return Hop(party, self._parties[party].name, role, passages)

    def carries(self, party: str | None) -> bool:
        """Say whether a party passes others' words on by trade: a news agency, a paper, a broadcaster."""
        if party is None:
            return False
        held = self._parties[party]
        if party in self._carriers:
            return True
        if held.kind is not PartyKind.ORGANISATION:
            return False
        if party not in self._called:
            self._called[party] = any(map(self._is_called_paper, self.passages(party)))
        return self._called[party] or any(tells_news(name.replace("-", " ").split()) for name in held.names)

    def _is_called_paper(self, passage: Passage) -> bool:
        """Say whether a noun right behind a name calls it a paper: "the New Vision newspaper reported"."""
        behind = bisect_right(self._tree.starts, passage.end - 1)
        return self._tree.lower[behind : behind + 1] == ["newspaper"] and self._tree.tags[behind] == "NN"

    def passes_on(self, hop: Hop) -> bool:
        """Say whether a voice passes others' words on by trade, or by its words alone: "local media"."""
        return self.carries(hop.party) or names_a_carrier(hop.name)

    def is_stranger(self, party: str) -> bool:
        """Say whether a party is a body that neither the pack knows nor its own name tells the kind of."""
        held = self._parties[party]
        words = {singular(word.lower()) for name in held.names for word in name.split()}
        return held.kind is PartyKind.ORGANISATION and party not in self._known and words.isdisjoint(BODIES)

    def passages(self, party: str) -> list[Passage]:
        """List where a party is named, in text order."""
        return [naming.passage for naming in self._namings if naming.party == party]

    def is_role(self, start: int, stop: int) -> bool:
        """Say whether some words are a role noun for people or a body, "the army", not a thing that "shows" something."""
        noun = singular(self._tree.lower[self._tree.head_of(start, stop)])
        return is_person(noun) or noun in BODIES

    def kind(self, party: str | None) -> PartyKind | None:
        """Give a party's kind, None for no party."""
        return self._parties[party].kind if party else None


def _rank(naming: Naming) -> tuple[bool, int]:
    """Rank a naming with a party before any without, then by its length."""
    return naming.party is not None, naming.passage.end - naming.passage.start
