"""What befell how many: counts that a report gives without a number, and which count is of whom.

"A boy died" is one killed, "her husband and two daughters were killed" three, "no one was hurt" none. A count that a
phrase gives as a whole stands like any other. Of people told of one by one a claim is made only where all those to whom
it befell are one person, whatever the words: of several, each would be a part that looks like a sum (`roll` adds them up).
Somebody shot of whom no word says that he died counts as hurt; of several shot, this is said where nobody is told to have died.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import ClassVar

from onrecord.reading.claims.counting.perhaps_dead import OPEN, may_be_dead
from onrecord.reading.claims.counting.totals import is_of_either, risen_to, total_given, total_of
from onrecord.reading.claims.figures.nearby import ROUND, Spot, is_people, is_whole, part_of
from onrecord.reading.claims.figures.unvalued import is_read
from onrecord.reading.claims.harm.accusing import accused
from onrecord.reading.claims.harm.blows import blows
from onrecord.reading.claims.harm.lots import ACTS, Blow, Lot, lot_named
from onrecord.reading.claims.harm.undergoers import group_of, named_as
from onrecord.reading.claims.people.befell import SURVIVORS
from onrecord.reading.claims.people.company import company
from onrecord.reading.claims.people.gathering import together
from onrecord.reading.claims.people.many import is_many
from onrecord.reading.claims.people.persons import Person, Record, is_human
from onrecord.reading.draft import Figure
from onrecord.reading.scene import Scene
from onrecord.reading.tree import Tree
from onrecord.record.report import Passage
from onrecord.record.value import Quantity
from onrecord.values import FOLDS, read_people

_ORDER = (Lot.KILLED, Lot.INJURED, Lot.MISSING, Lot.ARRESTED, Lot.TREATED, Lot.HIT)
"""What is said of a count with several lots: the dead first."""
_HARMED = frozenset({Lot.KILLED, Lot.INJURED, Lot.HIT, Lot.TREATED})
HURT = frozenset({Lot.INJURED, Lot.HIT, Lot.TREATED})
_OTHERS = frozenset({"other", "others", "another"})
_ALSO, _ALSO_WITHIN = "also", 2
"""What tells right behind people shot that they come to others: "three men were also shot"."""
_TOTALS = frozenset({"total", "number", "all", "group"})
CASUALTIES = "casualties"
"""The field of people killed and hurt together."""
_MORE = frozenset({"more"})
_DESCRIBED = frozenset(
    "killed hurt injured wounded shot struck hit hospitalized hospitalised died dead missing arrested".split()
)
"""What right behind all those of whom some are told of tells what befell all: "18 of the 27 people hurt"."""
_BEHIND_WHO = 4
"""Words from "who" on within which it stands what befell all: "one of the two people who were killed"."""
_ELSE = frozenset({"else", "other", "others"})
DEADLY = frozenset("kill killed die died toll fatal fatally deadly slain murdered lives bodies homicide".split())
_ANY_SORT = frozenset(
    "person people man woman boy girl child kid teen teenager adult infant baby toddler youth juvenile male female other one victim relative friend"
    " brother sister son daughter parent".split()
)
"""Nouns that set no group apart. The parts of "four policemen and three civilians" are told as well as their sum."""
_MANY = 10
"""Parts from which on a report tells them for their own sake: "37 women and 25 men"."""
_ANYBODY = frozenset({"anyone", "anybody"})
"""Who need not be: "did not see anyone who was killed", "anyone hurt should call"."""
_HARM_NOUNS = {"casualties": CASUALTIES, "survivors": SURVIVORS, "injuries": str(Lot.INJURED)}
_HARM_NOUNS |= dict.fromkeys(("deaths", "fatalities", "dead"), str(Lot.KILLED))
_HARM_NOUNS |= dict.fromkeys(("arrests", "arrest"), str(Lot.ARRESTED))
"""What a report says there was none of, and the field of those whom it would have befallen."""
_WORDS_OF = frozenset("word report reports sign signs news information".split())
"""What there is none of where nobody is told to have come to harm: "no reports of injuries"."""
_NOBODY = frozenset({"nobody", "none"})


@dataclass(frozen=True, slots=True)
class Toll:
    """A count without a number: the field that it fills, its words, the word that they hang on, and its value.

    `person` is the number of the one person told of alone, None for a count of a phrase as a whole.
    """

    field: str
    passage: Passage
    at: int
    quantity: Quantity
    person: int | None = None


@dataclass(slots=True)
class Tolls:
    """What befell whom in one report.

    `told_of` gives for a word the lots of those that it counts, `dealt` the words for those who did it to others. `told`
    are counts of a phrase as a whole, `singles` those of one person told of alone, `people` one for each person, field and sentence, of
    whatever number there is besides. `groups` are passages whose own
    numbers count only a part; `many` are fields with the words for those who are told to fill them without any number; `spared` the words for those whom nothing befell, `shared` those whom a verb befell that hold for all whom "and" joins to them,
    `accused` those for people who are said to have done it.
    """

    told_of: dict[int, set[Lot]] = field(default_factory=dict)
    dealt: dict[int, Lot] = field(default_factory=dict)
    told: list[Toll] = field(default_factory=list)
    singles: list[Toll] = field(default_factory=list)
    people: list[Toll] = field(default_factory=list)
    groups: list[Passage] = field(default_factory=list)
    many: set[tuple[str, int]] = field(default_factory=set)
    spared: set[int] = field(default_factory=set)
    shared: set[int] = field(default_factory=set)
    accused: set[int] = field(default_factory=set)

    FIELDS: ClassVar[frozenset[str]] = frozenset(map(str, Lot))
    HARM: ClassVar[frozenset[str]] = frozenset(map(str, (Lot.KILLED, Lot.INJURED, Lot.HIT, Lot.TREATED)))
    GRAMMATICAL: ClassVar[frozenset[str]] = frozenset({str(Lot.HIT)})

    def is_taken(self, tree: Tree, spot: Spot, name: str) -> bool:
        """Say whether what befell is told of others in the sentence of people counted: "two men charged with killing a girl"."""
        here = tree.sentence[spot.at]
        if self._lots(tree, spot):
            return False
        others = [at for at, lots in self.told_of.items() if tree.sentence[at] == here and name in map(str, lots)]
        return bool(others) and not any(tree.heads[at] == spot.at or tree.heads[spot.at] == at for at in others)

    def is_told_of(self, tree: Tree, spot: Spot) -> bool:
        """Say whether the report tells what befell those whom a figure counts: "63 of whom were killed"."""
        return bool(self._lots(tree, spot))

    def _lots(self, tree: Tree, spot: Spot) -> set[Lot]:
        """Return the lots of a figure: those of its own words, of the total that it tells ("a total of 12 people"), or of "300 more" and "five others"."""
        if is_whole(tree, spot) and not _is_described(tree, spot):
            return set()
        words = [*range(spot.first, spot.stop)]
        if (whole := part_of(tree, spot)) is not None:
            words.append(whole)
        if tree.lower[tree.heads[spot.at]] in _TOTALS | _MORE | _OTHERS:
            words.append(tree.heads[spot.at])
        return {lot for at in words for lot in self.told_of.get(at, ())} or self._joint(tree, spot)

    def _joint(self, tree: Tree, spot: Spot) -> set[Lot]:
        """Return the lots that people share with those whom "and" joins them to under one verb: "killed a priest and six policemen"."""
        at = spot.at
        while tree.bases[at] == "conj" and tree.tags[tree.heads[at]].startswith("NN"):
            at = tree.heads[at]
        if tree.bases[at] == "conj" and at == spot.at:
            at = next((i for i in tree.children[tree.heads[at]] if i in self.shared), at)
        joint = at < spot.at and is_human(tree.lower[spot.at]) and at in self.shared
        parted = any(tree.tags[i].startswith("VB") for i in range(at, spot.at))
        return self.told_of.get(at, set()) if joint and not parted else set()

    @property
    def doubtful(self) -> set[int]:
        """Return the words for people of whom no word tells whether they live: shot, found with wounds or taken to a hospital."""
        return {at for at, lots in self.told_of.items() if lots <= OPEN}

    def lot_of(self, tree: Tree, figure: Figure, spot: Spot) -> str | None:
        """Return the field of a figure by what befell those whom it counts: "six wounded", "two of them were shot"."""
        if figure.quantity.unit is not None:
            return None
        own = lot_named(tree.lower[spot.at]) or lot_named(figure.quantity.counted or "") or total_of(tree, spot.at)
        if figure.quantity.counted is None:
            own = own or total_given(tree, spot)
        if "missing" in tree.lower[spot.first : spot.stop + 1]:
            own = own or Lot.MISSING  # "the toll reached 40 with 15 people missing"
        if figure.quantity.counted is None or is_human(figure.quantity.counted):
            own = own or risen_to(tree, spot)
        lots = self._lots(tree, spot)
        if lots >= {Lot.KILLED, Lot.INJURED} and is_of_either(tree, spot):
            return CASUALTIES
        if (own is None or _is_more(tree, spot, own, lots)) and lots and not lots >= {Lot.KILLED, Lot.INJURED}:
            own = min(lots, key=_ORDER.index)
        return _field(tree, own, (spot.first, spot.stop)) if own else None

    def is_only_part(self, figure: Figure) -> bool:
        """Say whether a figure stands inside a phrase that is counted as a whole, and sets no group of people apart: "two men and a woman"."""
        own, counted = figure.passage, (figure.quantity.counted or "other").split()
        inside = any(group.start <= own.start and own.end <= group.end for group in self.groups)
        return inside and counted[-1] in _ANY_SORT and (figure.quantity.low or 0) < _MANY


def _is_described(tree: Tree, spot: Spot) -> bool:
    """Say whether what stands right behind all those of whom some are told of tells what befell all."""
    who = tree.lower[spot.stop : spot.stop + 1] == ["who"]
    behind = tree.lower[spot.stop : spot.stop + (_BEHIND_WHO if who else 1)]
    return not _DESCRIBED.isdisjoint((*tree.lower[spot.first : spot.stop], *behind))


def _is_more(tree: Tree, spot: Spot, own: Lot, lots: set[Lot]) -> bool:
    """Say whether what is told of people tells more than the word that counts them: "two of the wounded died"."""
    return own is Lot.INJURED and lots == {Lot.KILLED} and "of" in tree.lower[spot.first : spot.stop]


def tolls(scene: Scene, event_of: Callable[[Blow], str] = lambda _: "") -> Tolls:
    """Go through one report; `event_of` gives the id of the mention by which a blow befell somebody."""
    tree = scene.tree
    found = Tolls(accused=accused(tree))
    alone: list[Blow] = []
    many: list[Blow] = []
    for each in blows(tree):
        blow = replace(each, whom=_counted(tree, group_of(tree, each.whom)))
        if _is_thing(scene, blow.whom) or tree.lower[blow.whom] in _ANYBODY:
            continue
        _note(tree, blow, found)
        subject = tree.child(blow.at, "nsubj")
        if subject not in (None, blow.whom) and tree.child(blow.at, "obj") is not None:
            found.dealt[subject] = blow.lot
        if not (_take_whole(scene, blow, found) or _take_named(scene, blow, found)) and not blow.spared:
            if is_many(tree, blow.whom):
                many.append(blow)
            alone.append(blow)
    deadly = any(Lot.KILLED in lots for lots in found.told_of.values())
    found.many = {
        (name, each.whom) for each in many if each.lot not in OPEN or not deadly for name in _fields((each.lot,))
    }
    found.told = [toll for toll in found.told if not _is_of_dead(found, toll)]
    found.told += [*_nobody(tree), *_folded(tree)]
    harmed = together(scene, [blow for blow in alone if blow.lot in _HARMED], event_of)
    others = together(scene, [blow for blow in alone if blow.lot not in _HARMED], event_of)
    people = [*harmed, *others]
    found.people = [toll for n, person in enumerate(people) for toll in _each(scene, person, n)]
    told = [_fields(person.lots()) for person in people]
    dead = [(toll.passage, int(toll.quantity.low or 0)) for toll in found.told if toll.field == str(Lot.KILLED)]
    for number, person in enumerate(people):
        for name in sorted(told[number]):
            if name == str(Lot.INJURED) and may_be_dead(scene, person, people, dead):
                continue
            rivals = [other for other, names in zip(people, told, strict=True) if name in names]
            if _is_firm(person, name) or not any(_is_firm(other, name) for other in rivals):
                found.singles += [_single(scene, name, record, number) for record in _telling(scene, person, name)]
    return found


def _note(tree: Tree, blow: Blow, found: Tolls) -> None:
    """Keep for whom a word is told to have befallen what, and whether by the verb that the word hangs on."""
    if blow.spared:
        joined = (i for i in tree.children[blow.whom] if tree.bases[i] == "conj")
        found.spared.update((blow.whom, *joined))
        return
    found.told_of.setdefault(blow.whom, set()).add(blow.lot)
    if tree.heads[blow.whom] == blow.at:
        found.shared.add(blow.whom)


def _is_of_dead(found: Tolls, toll: Toll) -> bool:
    """Say whether those told to be hurt are told to have died, too: "a man and a woman were taken to a hospital, where they died"."""
    return toll.field != str(Lot.KILLED) and Lot.KILLED in found.told_of.get(toll.at, ()) and toll.field in Tolls.HARM


def _counted(tree: Tree, at: int) -> int:
    """Return the word for whom a total is of: the firefighters of "a total of nine firefighters"; any other word itself."""
    of = tree.child(at, "nmod") if tree.lower[at] in _TOTALS else None
    return at if of is None else of


def _nobody(tree: Tree) -> Iterator[Toll]:
    """Go through what tells that nobody came to harm by a noun: "no casualties", "no word of American casualties", but not "no further injuries"."""
    for at in tree.standing(_HARM_NOUNS.keys()):
        told = tree.heads[at] if tree.bases[at] == "nmod" and tree.lower[tree.heads[at]] in _WORDS_OF else at
        no = next((i for i in tree.children[told] if tree.lower[i] == "no" and i < at), None)
        if no is not None and not any(tree.bases[i] == "amod" and tree.words[i].islower() for i in tree.children[at]):
            yield Toll(_HARM_NOUNS[tree.lower[at]], tree.passage(no, at + 1), at, Quantity(0.0, 0.0, None, 0.0, 0.0))


def _folded(tree: Tree) -> Iterator[Toll]:
    """Go through the deeds that tell how many they befell: "a triple homicide", "a double shooting"."""
    for at in tree.standing(ACTS.keys()):
        fold = next((i for i in tree.children[at] if tree.lower[i] in FOLDS and i < at), None)
        if fold is not None:
            number = float(FOLDS[tree.lower[fold]])
            passage = tree.passage(fold, at + 1)
            yield Toll(str(ACTS[tree.lower[at]]), passage, at, Quantity(number, number, None, number, number))


def _is_thing(scene: Scene, at: int) -> bool:
    """Say whether a word names no people: a number by itself may, a person's name does, other nouns only where they are people's."""
    tag = scene.tree.tags[at]
    if scene.tree.lower[at] in _TOTALS:
        return not any(is_human(scene.tree.lower[i]) for i in scene.tree.children[at] if scene.tree.bases[i] == "nmod")
    if scene.tree.lower[at] == "head" and any(scene.tree.tags[i] == "PRP$" for i in scene.tree.children[at]):
        return True  # "my head hurt"
    if tag == "CD" or scene.tree.lower[at] in ROUND:
        return _is_of_things(scene.tree, at)
    if is_people(scene.tree, at):
        return False
    if tag == "NNP" or at in scene.names:
        return at not in scene.names or scene.names[at][0] != "PER"
    return tag in {"NN", "NNS"} and not is_human(scene.tree.lower[at])


def _is_of_things(tree: Tree, at: int) -> bool:
    """Say whether a number is one of things: "15 of the drones were shot down", but not "hundreds of draftees"."""
    of = [i for i in tree.children[at] if tree.bases[i] == "nmod" and tree.tags[i] == "NNS"]
    whole = [i for i in of if any(tree.lower[j] == "of" for j in tree.children[i])]
    return bool(whole) and not any(is_human(tree.lower[i]) or lot_named(tree.lower[i]) for i in whole)


def _field(tree: Tree, lot: Lot, words: tuple[int, int]) -> str:
    """Return the field of a count: who is treated is hurt, and so are "two others" who were shot beside the dead."""
    phrase = tree.lower[words[0] : words[1]]
    others = not _OTHERS.isdisjoint(phrase) and "and" not in phrase
    beside = lot is Lot.HIT and (others or _ALSO in tree.lower[words[1] : words[1] + _ALSO_WITHIN])
    return str(Lot.INJURED if beside or lot is Lot.TREATED else lot)


def _fields(lots: Iterable[Lot]) -> set[str]:
    """Return the fields that lots of one person fill: who died is not hurt beside."""
    held = set(lots)
    found = {str(lot) for lot in held - HURT}
    if held & HURT and Lot.KILLED not in held:
        found.add(str(Lot.INJURED))
    return found


def _telling(scene: Scene, person: Person, name: str) -> list[Record]:
    """Return the tellings to claim: the first, and the first that a statement makes where that one is not."""
    told = [record for record in person.records if record.blow.lot in _lots_of(name)]
    records = [record for record in told if is_read(scene.draft, _passage(scene.tree, record))] or told
    voiced = [record for record in records if _is_voiced(scene, record)]
    return list(dict.fromkeys([records[0], *voiced[:1]]))


def _each(scene: Scene, person: Person, number: int) -> Iterator[Toll]:
    """Go through what befell a person, by the first words of each sentence that tell who it is; nothing of one told of by pronouns alone."""
    for name in sorted(_fields(person.lots())):
        named = [r for r in person.records if r.blow.lot in _lots_of(name) and r.introduced and not r.pronoun]
        by_sentence = {scene.tree.sentence[record.first]: record for record in reversed(named)}
        yield from (_single(scene, name, by_sentence[here], number) for here in sorted(by_sentence))


def _is_firm(person: Person, name: str) -> bool:
    """Say whether a report tells outright that something befell a person: not by a pronoun alone, nor of one never introduced.

    Whom "he" or "the man" goes on about is a guess; a guess makes no second person of the dead.
    """
    told = [record for record in person.records if record.blow.lot in _lots_of(name)]
    return any(record.introduced for record in person.records) and not all(record.pronoun for record in told)


def _lots_of(name: str) -> frozenset[Lot]:
    """Return the lots that fill a field of one person."""
    return HURT if name == str(Lot.INJURED) else frozenset({Lot(name)})


def _is_voiced(scene: Scene, record: Record) -> bool:
    passage = _passage(scene.tree, record)
    return scene.innermost(passage.start, passage.end) is not None


def _passage(tree: Tree, record: Record) -> Passage:
    return tree.passage(record.first, record.last + 1)


def _single(scene: Scene, name: str, record: Record, number: int) -> Toll:
    return Toll(name, _passage(scene.tree, record), record.blow.whom, Quantity(1.0, 1.0, None, 1.0, 1.0), number)


def _take_whole(scene: Scene, blow: Blow, found: Tolls) -> bool:
    """Take a count that a phrase gives as a whole: nobody, both, or several joined by "and"; False where it gives none."""
    tree, at = scene.tree, blow.whom
    none = tree.lower[at] in _NOBODY or any(tree.lower[i] == "no" for i in tree.children[at])
    if none:
        if blow.lot not in {Lot.HIT, Lot.TREATED} and not any(
            tree.lower[i] in _ELSE for i in (*tree.children[at], *tree.children[blow.at])
        ):
            first = next((i for i in tree.children[at] if tree.lower[i] == "no"), at)
            _add(scene, found, blow, (first, at))
        return True
    if blow.spared:
        return False
    both = next((i for i in (at, *tree.children[at]) if tree.lower[i] == "both" and i <= at), None)
    if both is not None and (both == at or tree.bases[both] == "det"):
        _add(scene, found, blow, (both, both))
        return True
    words = company(scene, at)
    return words is not None and _add(scene, found, blow, words)


def _take_named(scene: Scene, blow: Blow, found: Tolls) -> bool:
    """Take those who are named as many whom a word tells of: "identified the dead victims as Ari Holm and Bo Lund"; False where none are."""
    named = named_as(scene.tree, blow.whom) if is_many(scene.tree, blow.whom) and not blow.spared else None
    return named is not None and _take_whole(scene, replace(blow, whom=named), found)


def _add(scene: Scene, found: Tolls, blow: Blow, words: tuple[int, int]) -> bool:
    passage = scene.tree.passage(words[0], words[1] + 1)
    if any(lot_named(scene.tree.lower[i]) for i in range(words[0], words[1] + 1)):
        return False
    quantity = read_people(passage.of(scene.draft.report.text))
    if quantity is None:
        return False
    if words[0] != words[1]:
        found.groups.append(passage)
    found.told.append(Toll(_field(scene.tree, blow.lot, (words[0], words[1] + 1)), passage, blow.whom, quantity))
    return True
