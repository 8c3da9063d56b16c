"""Tell organisations and states apart: names and their short forms, and offices by state and business."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from onrecord.reading.parties.names.found import Found
from onrecord.reading.parties.names.known import core
from onrecord.reading.parties.nouns import BODIES, BUSINESS, MINISTRIES, STATES, singular
from onrecord.reading.parties.roster import Entity, Roster, plain, slug
from onrecord.reading.tree import Tree
from onrecord.record.reading import PartyKind

GENERIC = frozenset(
    "foreign defence defense interior health news central national of the justice humanitarian joint general state federal regional local"
    " transport finance education security public prime supreme high civil unification affairs for internal and local emergency royal air armed naval coast".split()
)
_PUBLIC = frozenset(
    "ministry department government administration police army navy military force forces parliament assembly senate embassy consulate authority"
    " agency service office court council commission guard cabinet coastguard directorate bureau survey".split()
)
"""Nouns of bodies that a state has: with the state's name they make one office, however it is put."""
_FORCES = frozenset(
    "police guard service agency authority commission survey institute office board corps cross crescent".split()
)
"""Nouns in which proper names of bodies end, beside the ministries that every state has."""
_AT_LARGE = (" authorities", " officials")
"""Ends of names that are no body's, but said of all who govern, as the report says them: "Ruritanian authorities"."""
_CENTRES = frozenset("center centre centers centres".split())
"""What hospitals are called with "Medical" before."""
_SHORT = 3
"""Letters up to which title case leaves a word small."""
_HEADLINE = 4
"""Longer words from which a line can be told to be in title case."""
_LINKS = frozenset("in of for at".split())
"""What an office's label does not end with, once the state's name is taken out: "foreign ministry in Berlin"."""
_PLACES = frozenset("county city town island islands province district valley".split())
_RANKS = frozenset("minister deputy first vice secretary prime parliamentary parliament in of for the".split())
"""Words of a minister's title that tell rank or place, not the business of the house."""
_BUSINESS = BUSINESS | GENERIC | {"ministry", "of", "and", "the", "for"}
"""Words of which a ministry's name is made that tells no state or place."""
_COMMON = _BUSINESS | BODIES
"""Words of names of offices that every state has."""
_NAME = 4
"""Words back to which "whose" is looked for before an office."""
_WHOSE = frozenset(("whose", "where"))
_NEAR = 2
"""Sentences back to which the body of a state is looked for that tells whose "the ministry" is."""
_HOLDERS = {"minister": "ministry", "secretary": "department"}


class Bodies:
    """The organisations and states of one report."""

    def __init__(self, tree: Tree, roster: Roster) -> None:
        self._tree = tree
        self._roster = roster
        self._long: dict[str, list[tuple[list[str], Entity]]] = {}
        self._states: dict[int, Entity] = {}
        self.home: Entity | None = None

    def descriptive(self, name: Found) -> bool:
        """Say whether a marked organisation is only a description in capitals, such as "the Foreign Ministry".

        Right behind a noun for a body it is that body's name: "the group Public Assembly".
        """
        words = self._tree.lower[name.start : name.stop]
        small = words == self._tree.words[name.start : name.stop]
        before = self._tree.lower[name.start - 1] if name.start and self._tree.tags[name.start - 1] == "NN" else ""
        called = before in BODIES - {"state"}
        if called or name.known or name.acronym or name.label != "ORG" or len(words) > 4:
            return False
        plain = small or all(word in GENERIC or singular(word) in BODIES for word in words)
        return singular(words[-1]) in BODIES and plain

    def enter(self, names: list[Found]) -> dict[Found, Entity]:
        """Make an entity of each organisation and state, long names before short ones."""
        out: dict[Found, Entity] = {}
        marked = [name for name in names if name.label != "PER"]
        for name in marked:
            if name.label == "LOC" and name.known:
                state = self._roster.known(name.known)
                self._states.update((at, state) for at in range(name.start, name.stop))
        for name in sorted(marked, key=lambda name: (name.known is None, name.start - name.stop, name.start)):
            out[name] = self._enter(name)
        return out

    def choose_home(self, entities: list[Entity], early: list[Entity]) -> None:
        """Take the state that a report names far more than any other, itself or by its bodies, as the one of its unqualified offices.

        Bodies alone tell none: an institute that measures a quake is of a state elsewhere. One that it names but once is so only where it is among the `early`: those of its first sentences and its dateline.
        """
        counts: dict[int, int] = {}
        named = {id(entity) for entity in entities if entity.kind is PartyKind.STATE}
        told = (self._state_told(entity) for entity in entities)
        states = [state for state in told if state is not None and id(state) in named]
        for entity in states:
            counts[id(entity)] = counts.get(id(entity), 0) + 1
        ranked = sorted(counts.values(), reverse=True)
        if ranked and (len(ranked) == 1 or ranked[0] >= 2 * ranked[1]):
            home = next(entity for entity in states if counts[id(entity)] == ranked[0])
            self.home = home if ranked[0] > 1 or home in early else None

    def _state_told(self, entity: Entity) -> Entity | None:
        """Give the state that a name tells: its own, or that of a body which the pack knows and that is no medium."""
        if entity.known is None or entity.kind is PartyKind.STATE:
            return entity if entity.known else None
        state = entity.known.state if entity.kind is PartyKind.ORGANISATION and not entity.known.carries else None
        known = self._roster.index.by_id.get(state or "")
        return self._roster.known(known) if known is not None else None

    def place(self, entities: dict[Found, Entity]) -> dict[Found, Entity]:
        """Lay each ministry that the report names without a state to the one whose it is; return all names as they are then."""
        told: list[tuple[int, Entity]] = []
        placed: dict[int, Entity] = {}
        for name, entity in sorted(entities.items(), key=lambda item: item[0].start):
            if id(entity) not in placed and _is_unplaced(entity):
                state = self.state_at(name.start, told)
                if state is not None:
                    office = self.office(state, core(entity.name), entity.name)
                    self._roster.join(entity, office)
                    placed[id(entity)] = office
            told.append((name.start, placed.get(id(entity), entity)))
        return {name: placed.get(id(entity), entity) for name, entity in entities.items()}

    def state_at(self, at: int, told: Sequence[tuple[int, Entity]]) -> Entity | None:
        """Find the state whose office is meant at a word by a noun that names none: "the ministry".

        It is the one that opens the sentence ("In Tokyo, …"), or the report's own. Where that has no office in the report, or there is none, it
        is that of the last body of a state right before; `told` are the words at which parties were, in text order.
        """
        named = self.opening(at) or self.before_whose(at)
        if named is not None:
            return named
        if self.home is not None and any(self._is_office_of(self.home, entity) for entity in self._roster.entities):
            return self.home
        near = takewhile(lambda each: self._tree.sentence[at] - self._tree.sentence[each[0]] <= _NEAR, reversed(told))
        last = next((entity for where, entity in near if where < at and self._is_states(entity)), None)
        return self.home if last is None or last.state is None else self._roster.by_id(last.state)

    def opening(self, at: int) -> Entity | None:
        """Find the state that opens a word's sentence: "In Tokyo, the ministry …"."""
        first = self._tree.spans[self._tree.sentence[at]][0]
        return self._states.get(first + 1) if self._tree.lower[first] in ("in", "from") else None

    def before_whose(self, at: int) -> Entity | None:
        """Find the state before "whose" and "where": "Ruritania, whose defence ministry …", "in Ruritania, where the police …"."""
        whose = next((i for i in range(at, max(at - _NAME, 0), -1) if self._tree.lower[i] in _WHOSE), 0)
        return next((self._states[i] for i in (whose - 1, whose - 2) if whose and i in self._states), None)

    def _is_office_of(self, state: Entity, entity: Entity) -> bool:
        return entity.state == state.settled and self._is_states(entity)

    def _is_states(self, entity: Entity) -> bool:
        """Say whether a party is a body of a state, and no medium of it."""
        body = entity.kind is PartyKind.ORGANISATION and entity.state is not None
        return body and entity.settled not in self._roster.index.carriers

    def _enter(self, name: Found) -> Entity:
        tree = self._tree
        text = (
            " ".join(tree.words[name.start : _end(tree, name)])
            .replace(" 's", "'s")
            .replace(" ’s", "’s")
            .replace(" - ", "-")
        )
        words = [plain(word) for word in tree.words[name.start : name.stop]]
        whole = " ".join(MINISTRIES.get(word, word) for word in text.split()) if name.label == "ORG" else text
        if whole != text and name.known is None and self._roster.get(f"organisation:{slug(text)}") is None:
            text, words = whole, plain(whole).split()
        entity = self._roster.known(name.known) if name.known else self._unknown(name, text, words)
        entity.add_name(text)
        if len(words) > 1 and not _in_headline(tree, name):
            for word in set(words):
                self._long.setdefault(word, []).append((words, entity))
        if _stands_alone(tree, name):
            led = tree.lower[name.start - 1] == "the"
            entity.led, entity.bare = entity.led + led, entity.bare + (not led)
        if name.acronym:
            entity.add_name(name.acronym)
            entity.letters = name.acronym
            self._roster.alias(f"organisation:{slug(name.acronym)}", entity)
        if entity.known is None:
            entity.nouns.update(singular(word) for word in words if singular(word) in BODIES or word == words[-1])
            entity.nouns |= {"hospital"} if "medical" in words and not _CENTRES.isdisjoint(words) else set()
        return entity

    def _unknown(self, name: Found, text: str, words: list[str]) -> Entity:
        """Make out an organisation or place that the pack does not know."""
        if name.label == "LOC":
            return self._roster.named(PartyKind.STATE, text)
        found = self._roster.get(f"organisation:{slug(text)}") or self._longer(words)
        state = self._state_of(name)
        if found and (state is None or found.state in (None, state.settled)):
            return found
        society = _society(words)
        if state is not None and society:
            office = self.office(state, society, _cut(text))
            self._roster.alias(f"organisation:{slug(text)}", office)
            return office
        spelled = self._spelled(text)
        if spelled is not None:
            return spelled
        telling = words if self._state_behind_of(name) else _heads(words)
        if state is not None and any(singular(word) in _OFFICIAL for word in telling):
            office = self.office(state, core(text, self._names_of(state)), text)
            self._roster.alias(f"organisation:{slug(text)}", office)
            return office
        return self._roster.named(PartyKind.ORGANISATION, text)

    def _longer(self, words: list[str]) -> Entity | None:
        """Find the one body whose longer name holds these words in a row: "Red Crescent" in "Libyan Red Crescent"."""
        if not any(word not in GENERIC and singular(word) not in BODIES for word in words) and len(words) < 2:
            return None
        size = len(words)
        hits = {
            id(entity): entity
            for long, entity in self._long.get(words[0], ())
            if len(long) > size
            and entity.kind is not PartyKind.STATE
            and any(_holds(long, words, i) for i in range(len(long) - size + 1))
        }
        return next(iter(hits.values())) if len(hits) == 1 else None

    def _spelled(self, text: str) -> Entity | None:
        """Find the one body whose capitals make up an acronym that no bracket introduced."""
        if not (2 < len(text) < 8 and text.isalpha() and text.isupper()):
            return None
        found = [
            entity
            for entity in self._roster.entities
            if entity.is_body and any(_capitals(name) == text for name in entity.names)
        ]
        return found[0] if len(found) == 1 else None

    def _state_of(self, name: Found) -> Entity | None:
        """Find the state named inside an organisation's name or right before it."""
        for at in range(name.start, name.stop):
            if at in self._states:
                return self._states[at]
        lower = self._tree.lower
        before = name.start - 2 if lower[name.start - 1] == "'s" else name.start - 1
        behind = name.stop + 1 + (lower[name.stop + 1 : name.stop + 2] == ["the"])
        told = self._states.get(behind) if lower[name.stop : name.stop + 1] == ["of"] else None
        return self._states.get(before) or self._state_behind_of(name) or told

    def _state_behind_of(self, name: Found) -> Entity | None:
        """Find the state that closes an organisation's name: "Defense Ministry of Japan"."""
        words = self._tree.lower[name.start : name.stop]
        if "of" not in words[1:]:
            return None
        last = len(words) - words[::-1].index("of")
        party = self._roster.index.by_name.get(" ".join(words[last:]).removeprefix("the "))
        return self._roster.known(party) if party is not None and party.kind is PartyKind.STATE else None

    def _names_of(self, state: Entity) -> frozenset[str]:
        names = [*state.names, state.name]
        if state.known:
            names += state.known.aliases
        parts = (word for name in names for word in plain(name).split())
        return frozenset(piece for word in parts for piece in (*word.replace(".", " ").split(), _undotted(word)))

    def office(self, state: Entity, business: frozenset[str], text: str) -> Entity:
        """Give the office of a state by its business, {"foreign", "ministry"}: the pack's where it knows one."""
        key = state.settled or slug(state.name)
        party = self._roster.index.offices.get((key, business))
        if party:
            found = self._roster.known(party)
            found.add_name(text)
            return found
        if business <= STATES and state.kind is PartyKind.STATE and business != {"government"}:
            return state
        made = self._roster.named(PartyKind.ORGANISATION, text, f"office:{key}:{'-'.join(sorted(business))}")
        made.state = state.settled
        made.nouns.update(business)
        made.marks.update(self._names_of(state), business)
        labels = [label for label in (made.label, self._labelled(state, text)) if label]
        made.label = max(labels, key=lambda label: (label in made.names, len(label)))
        return made

    def _labelled(self, state: Entity, text: str) -> str:
        """Name an office with its state, where its own words do not."""
        shown = text.removeprefix("the ").removeprefix("The ").removesuffix(" of the country")
        shown = shown.replace("oastguard", "oast guard")
        words = {_undotted(word) for word in plain(shown).replace("'s", "").replace("’s", "").split()}
        at_large = shown.lower().endswith(_AT_LARGE) and bool(words & self._names_of(state))
        if at_large or words.issuperset(plain(state.name).split()):
            return shown
        led = any("-" in word and word.partition("-")[0] in self._names_of(state) for word in words)
        if led or _is_proper(shown, self._names_of(state)):
            return shown
        own = [
            word
            for word in shown.split()
            if _undotted(plain(word).replace("’", "'").removesuffix("'s")) not in self._names_of(state)
            and plain(word).replace("’", "'") not in ("country's", "s")
        ]
        while own and own[-1] in _LINKS:
            own.pop()
        mark = "'" if state.name.endswith("s") else "'s"
        return f"{state.name}{mark} {' '.join(own)}" if own else shown

    def ministry_of(self, state: Entity, mods: frozenset[str], noun: str) -> Entity | None:
        """Give the ministry that a minister heads: {"health"} of Libya is Libya's health ministry."""
        house = _HOLDERS.get(noun)
        business = core(" ".join(sorted(mods)), self._names_of(state)) - _RANKS
        if house is None or not business or "prime" in mods:
            return None
        return self.office(state, business | {"ministry"}, f"{' '.join(sorted(business))} {house}")


def _is_unplaced(entity: Entity) -> bool:
    """Say whether a party is a ministry whose name tells its business and no state or place: "Ministry of Internal Affairs"."""
    words = {piece for word in plain(entity.name).split() for piece in word.split("-")}
    office = entity.kind is PartyKind.ORGANISATION and entity.known is None and entity.state is None
    return office and "ministry" in words and len(words) > 1 and words <= _BUSINESS


_OFFICIAL = _PUBLIC | {"affairs", "defence", "defense", "interior", "staff"}


def _heads(words: list[str]) -> list[str]:
    """List the words in which a body's name may say what it is: the last one, and that before its first "of"."""
    of = words.index("of") if "of" in words[1:] else 0
    return [words[-1], *words[max(0, of - 1) : of]]


def _undotted(word: str) -> str:
    """Give an acronym without its dots: "u.s." is "us"."""
    return word.replace(".", "")


def _holds(long: list[str], words: list[str], at: int) -> bool:
    """Say whether a name has words at a place and is not merely of a place that they name: "Hospital of Cook County"."""
    placed = at > 0 and long[at - 1] in _LINKS and words[-1] in _PLACES
    return long[at : at + len(words)] == words and not placed


def _is_proper(shown: str, names: frozenset[str]) -> bool:
    """Say whether words are a name of their own that holds a state's adjective: "British Transport Police"."""
    words = shown.split()
    business = [word for word in words if plain(word) not in names]
    return (
        len(business) < len(words)
        and len(business) > 1
        and all(word[0].isupper() for word in words)
        and (singular(plain(words[-1])) in _FORCES or any(plain(word) not in _COMMON for word in business))
    )


def _in_headline(tree: Tree, name: Found) -> bool:
    """Say whether a name stands in a line of title case, where capitals do not tell how far it goes: "Acme Sues Rival"."""
    words = [word for word in tree.words[slice(*tree.spans[tree.sentence[name.start]])] if len(word) > _SHORT]
    return len(words) >= _HEADLINE and all(word[0].isupper() or not word[0].isalpha() for word in words)


def _society(words: list[str]) -> frozenset[str]:
    """Give the business of a national society, however it is put: "Red Crescent" in "the Red Crescent aid group"."""
    for first, second in pairwise(words):
        if first == "red" and second in ("cross", "crescent"):
            return frozenset({first, second})
    return frozenset()


def _end(tree: Tree, name: Found) -> int:
    """Give where a name ends, one past its last word: not with the "of" behind which the next name was heard apart."""
    return name.stop - 1 if name.stop - name.start > 1 and tree.lower[name.stop - 1] == "of" else name.stop


def _cut(text: str) -> str:
    """End a national society's name with "Cross" or "Crescent", so that it is one party with and without "Society"."""
    ends = [text.lower().find(noun) + len(noun) for noun in ("cross", "crescent") if noun in text.lower()]
    return text[: min(ends)]


def _stands_alone(tree: Tree, name: Found) -> bool:
    """Say whether words before a name are its own: "the Orvel sank", not "the Orvel chief"."""
    head = tree.head_of(name.start, name.stop)
    return name.start > 0 and tree.bases[head] in ("nsubj", "obj", "obl", "nmod") and tree.rels[head] != "nmod:poss"


def _capitals(name: str) -> str:
    """Give the capitals that a name's words begin with."""
    return "".join(word[0] for word in name.split() if word[0].isupper())
