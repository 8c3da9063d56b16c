"""Tell people apart: full names first, then short names, each with the titles that stand around them."""

from collections.abc import Callable, Container

from onrecord.reading.parties.names import titles
from onrecord.reading.parties.names.found import Found
from onrecord.reading.parties.names.glued import unled
from onrecord.reading.parties.names.titles import Title
from onrecord.reading.parties.nouns import HONORIFICS, SPEAKS_FOR, answers
from onrecord.reading.parties.roster import Entity, Roster, plain
from onrecord.reading.parties.roster.mind import Reference
from onrecord.reading.tree import Tree
from onrecord.record.reading import PartyKind

BodyOf = Callable[[int, int], Entity | None]
"""Gives the body that a title's words name or speak of, None where they do not."""


StateOf = Callable[[int, int], str | None]
"""Gives the id of the state that a title's words name, None where they name none."""


class People:
    """The persons of one report."""

    def __init__(self, tree: Tree, roster: Roster) -> None:
        self._tree = tree
        self._roster = roster
        self._full: dict[str, Entity] = {}
        self._words: dict[int, set[str]] = {}
        self._by_word: dict[str, list[Entity]] = {}
        self.titled: dict[int, Entity] = {}
        """The head noun of each title that stands beside a name, to whom it belongs."""

    def enter(self, names: list[Found]) -> dict[Found, Entity]:
        """Make an entity of each full name; short names are left for `short`."""
        out: dict[Found, Entity] = {}
        full = [name for name in names if name.label == "PER" and name.stop - name.start > 1]
        for name in sorted(full, key=lambda name: (name.start - name.stop, name.start)):
            out[name] = self._enter(name)
        for name in names:
            if name.label == "PER" and name.known and name not in out and not self._candidates(self._text(name)):
                out[name] = self._keep(self._roster.known(name.known), self._text(name))
        for name in names:
            if name.label == "PER" and name not in out and not self._candidates(self._text(name)):
                out[name] = self._single(name)
        return out

    def _single(self, name: Found) -> Entity:
        """Make an entity of a name of one word that no full name holds: "Singer Rihanna" has a title to be learned too."""
        entity = self._roster.named(PartyKind.PERSON, self._surface(name))
        entity.add_name(self._surface(name))
        return self._keep(entity, self._text(name))

    def _text(self, name: Found) -> list[str]:
        words = self._tree.words[name.start : name.stop]
        return name.known.name.split() if name.known else unled(words)

    def _enter(self, name: Found) -> Entity:
        words = self._text(name)
        letters = "".join(letter for letter in plain("".join(words)) if letter.isalnum())
        found = self._full.get(letters) or self._longer(words)
        if found is None:
            text = self._surface(name)
            found = self._roster.known(name.known) if name.known else self._roster.named(PartyKind.PERSON, text)
        self._full[letters] = found
        found.add_name(self._surface(name))
        return self._keep(found, words)

    def _keep(self, entity: Entity, words: list[str]) -> Entity:
        kept = self._words.setdefault(id(entity), set())
        known = plain(entity.known.name).split() if entity.known else []
        for word in (*map(plain, words), *known):
            if word not in kept:
                kept.add(word)
                self._by_word.setdefault(word, []).append(entity)
        return entity

    def _surface(self, name: Found) -> str:
        tree = self._tree
        joined = "".join(
            (" " if i > name.start and tree.starts[i] > tree.ends[i - 1] else "") + tree.words[i]
            for i in range(name.start, name.stop)
        )
        words = joined.replace("\n", " ").split(" ")
        return " ".join(unled(words))

    def _longer(self, words: list[str]) -> Entity | None:
        """Find a person whose longer name holds all these words."""
        return next(iter(self._candidates(words)), None)

    def _candidates(self, words: list[str]) -> list[Entity]:
        mine = [plain(word) for word in words]
        named = self._by_word.get(mine[0], ()) if mine else ()
        return [entity for entity in named if self._words[id(entity)].issuperset(mine)]

    def short(self, name: Found, recent: list[Reference]) -> Entity:
        """Say whom a short name means: a person whose name holds it, whose title fits, and who was named last."""
        found = self._candidates(self._text(name))
        if not found:
            entity = self._roster.known(name.known) if name.known else None
            entity = entity or self._roster.named(PartyKind.PERSON, self._surface(name))
            entity.add_name(self._surface(name))
            return self._keep(entity, self._text(name))
        title = titles.before(self._tree, name.start)
        if title and title.noun not in HONORIFICS:
            fitting = [entity for entity in found if answers(title.noun, entity.nouns)]
            found = fitting or [entity for entity in found if not entity.nouns] or found
        found = self._by_last_word(found, self._surface(name))
        chosen = next((r.entity for r in reversed(recent) if r.entity in found), found[0])
        chosen.add_name(self._surface(name))
        return chosen

    def only_one(self, words: list[str]) -> Entity | None:
        """Give the one person of the report who has a name of these words; None where there is none, or more."""
        found = self._candidates(words)
        return found[0] if len(found) == 1 else None

    def _by_last_word(self, found: list[Entity], short: str) -> list[Entity]:
        """Prefer people whose name ends with a short one to those who have it in the middle: "Alba" is not "Ana Alba Ruiz"."""
        end = f" {plain(short)}"
        return [entity for entity in found if any(plain(name).endswith(end) for name in entity.names)] or found

    def learn_titles(self, name: Found, entity: Entity, about: tuple[BodyOf, StateOf], named: Container[int]) -> None:
        """Give a person the titles that stand before and after a name, and the body that they belong to."""
        body_of, state_of = about
        for title in (titles.before(self._tree, name.start, named, name.stop), titles.after(self._tree, name.stop)):
            if title is None:
                continue
            if title.noun not in HONORIFICS:
                self.titled[title.at] = entity
            entity.state = entity.state or state_of(title.start, title.stop)
            words = [self._tree.words[i] for i in range(title.start, title.stop) if self._tree.words[i][:1].isalnum()]
            entity.add_title(words)
            if entity.of is None and title.noun in SPEAKS_FOR:
                self._belong(entity, title, body_of)

    def _belong(self, entity: Entity, title: Title, body_of: BodyOf) -> None:
        body = body_of(title.start, title.stop)
        if body is not None and body is not entity and body.kind is PartyKind.ORGANISATION:
            entity.of = body
