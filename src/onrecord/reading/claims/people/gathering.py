"""Who of the people told of one by one are one: what befell each of them, whatever words tell of it.

"A boy, 7, was shot", "the boy", "Ari Holm, 7", "he" and "the victim" may all be one. A person who is introduced ("a second man",
"another woman", "his son") is new, one who is only gone on about ("the boy", "he") is not. What does not fit together is
two people, and so are who does something and whom it befalls, and two men of two events.
"""

from collections.abc import Callable
from dataclasses import replace
from difflib import SequenceMatcher

from onrecord.reading.claims.harm.lots import Blow, Lot
from onrecord.reading.claims.people.callings import is_otherwise
from onrecord.reading.claims.people.persons import (
    HIS,
    KIN,
    OTHER,
    POSSESSIVES,
    SEXED,
    Person,
    Record,
    record_of,
)
from onrecord.reading.scene import Scene
from onrecord.reading.tree import Tree

_SUBJECTS = frozenset({"he", "she"})
_WHOLE = 2
"""Words of a name with forename and surname."""
_ALIKE = 0.8


def together(scene: Scene, told: list[Blow], event_of: Callable[[Blow], str]) -> list[Person]:
    """Gather the tellings of people one by one into people, in text order; `event_of` gives the mention by which it befell them."""
    people: list[Person] = []
    for blow in told:
        record = record_of(scene, blow)
        if record is None:
            continue
        record = replace(record, event=event_of(blow))
        person = _same(people, record, scene.tree)
        if person is None:
            person = Person()
            people.append(person)
        _add(person, record)
    return people


def _same(people: list[Person], record: Record, tree: Tree) -> Person | None:
    """Return the person that a telling goes on about, None for one not told of yet."""
    last = max(people, key=_last_told, default=None)
    if last is not None and _last_told(last) == record.blow.whom:
        return last  # "shot and killed another man": one word is for one person
    people = [
        person
        for person in people
        if not (_is_doer(person, record, tree) or (person is last and _is_by_him(person, record, tree)))
    ]
    if record.noun in KIN:
        people = [person for person in people if not _is_whose(person, record, tree)]
    last = max(people, key=_last_told, default=None)
    people = [person for person in people if person is not last or not _is_another(tree, record)]
    if record.blow.alive:
        people = [person for person in people if Lot.KILLED not in person.lots()]
    if record.blow.lot is Lot.KILLED:
        people = [person for person in people if not any(told.blow.alive for told in person.records)]
    known = [person for person in people if record.party and record.party in person.parties and not record.new]
    known = [person for person in known if not (record.name and person.names) or _is_called(person, record)]
    if known:
        return known[-1]
    fitting = [person for person in people if _fits(person, record) and not is_otherwise(person, record, tree)]
    if record.name:
        called = [person for person in fitting if _is_called(person, record)]
        if called:
            return called[-1]
        fitting = [person for person in fitting if not person.names]
    if record.new:
        fitting = [person for person in fitting if any(r.new for r in person.records)]
    if record.introduced:
        fitting = [person for person in fitting if record.name or _may_be_told_anew(person, record)]
        here = tree.sentence[record.blow.whom]
        fitting = [person for person in fitting if not any(_beside(tree, r, record, here) for r in person.records)]
    return _likeliest(fitting, record)


def _is_doer(person: Person, record: Record, tree: Tree) -> bool:
    """Say whether a person is who did it: told of by the same word, or by the same noun."""
    if record.doer is None:
        return False
    noun = tree.lower[record.doer]
    named_so = noun in person.nouns and noun not in SEXED  # "the suspect", but there may be two men
    return named_so or any(told.blow.whom == record.doer for told in person.records)


def _is_by_him(person: Person, record: Record, tree: Tree) -> bool:
    """Say whether a person did it to somebody not told of yet: "a man died after he shot a deputy"."""
    pronoun = "" if record.doer is None else tree.lower[record.doer]
    return record.introduced and not record.name and pronoun in _SUBJECTS and person.sex == SEXED[pronoun]


def _may_be_told_anew(person: Person, record: Record) -> bool:
    """Say whether "a man" may be somebody told of before: by more than pronouns, and harmed by the same event."""
    return any(not r.pronoun for r in person.records) and any(r.event == record.event for r in person.records)


def _is_whose(person: Person, record: Record, tree: Tree) -> bool:
    """Say whether a person is the one whose son or friend words are for: named by them, or told of before in their sentence by another noun."""
    if not person.names.isdisjoint(tree.lower[record.first : record.last + 1]):
        return True
    if tree.lower[record.first] not in POSSESSIVES:
        return False
    here = tree.sentence[record.blow.whom]
    told = any(tree.sentence[r.blow.whom] == here and r.blow.whom < record.first for r in person.records)
    return told and record.noun not in person.nouns


def _last_told(person: Person) -> int:
    return person.records[-1].blow.whom


def _is_another(tree: Tree, record: Record) -> bool:
    """Say whether words are for somebody else than whom the report told of last: "another man", "the other victim", "one of his friends"."""
    at = record.blow.whom
    if not OTHER.isdisjoint(tree.lower[record.first : record.last + 1]):
        return True
    of = [i for i in tree.children[at] if tree.bases[i] == "nmod"]
    return tree.lower[at] == "one" and any(tree.lower[j] in HIS for i in of for j in tree.children[i])


def _is_called(person: Person, record: Record) -> bool:
    """Say whether two names can be of one person: one is short for the other, or they share more than a surname."""
    shared = person.names & record.name
    if shared and len(person.names) == len(record.name) == _WHOLE and _is_spelt_alike(person.names ^ record.name):
        return True
    return len(shared) > 1 or (bool(shared) and (person.names <= record.name or record.name <= person.names))


def _is_spelt_alike(names: frozenset[str] | set[str]) -> bool:
    """Say whether two names are one, spelt in two ways: "Eason" and "Easton"."""
    if len(names) != _WHOLE:
        return False
    one, other = names
    return one[0] == other[0] and SequenceMatcher(None, one, other).ratio() >= _ALIKE


def _likeliest(people: list[Person], record: Record) -> Person | None:
    """Return the person whom most speaks for: the last one of equals, and the one told of last for a pronoun, which tells no more; None of none."""
    if record.pronoun:
        return max(people, key=_last_told, default=None)
    return max(enumerate(people), key=lambda entry: (_likeness(entry[1], record), entry[0]), default=(0, None))[1]


def _likeness(person: Person, record: Record) -> int:
    """Count what a person and a telling share of age, sex, noun and death."""
    dead = record.blow.lot is Lot.KILLED and Lot.KILLED in person.lots()
    same = (person.sex == record.sex != "", person.grown is record.grown is not None, record.noun in person.nouns)
    return 2 * (person.age == record.age is not None) + 2 * dead + sum(same)


def _beside(tree: Tree, other: Record, record: Record, here: int) -> bool:
    """Say whether two tellings of one sentence tell of two people: other words, both introduced, and no name of the other."""
    if tree.sentence[other.blow.whom] != here or other.blow.whom == record.blow.whom or not other.introduced:
        return False
    if record.noun == other.noun != "" and record.blow.lot is other.blow.lot is Lot.KILLED and not record.new:
        return False  # a title and what it heads: "Boy killed in a fall A boy, 7, died …"
    return not (tree.heads[other.blow.whom] == record.blow.whom or tree.heads[record.blow.whom] == other.blow.whom)


def _fits(person: Person, record: Record) -> bool:
    """Say whether nothing tells a person and a telling apart."""
    if person.age and record.age and person.age != record.age:
        return False
    if person.sex and record.sex and person.sex != record.sex:
        return False
    return person.grown is None or record.grown is None or person.grown == record.grown


def _add(person: Person, record: Record) -> None:
    person.records.append(record)
    person.names |= record.name
    person.nouns |= {record.noun} - {""}
    person.age = person.age or record.age
    person.sex = person.sex or record.sex
    person.grown = record.grown if person.grown is None else person.grown
    if record.party and (record.name or not person.parties):
        person.parties.add(record.party)
