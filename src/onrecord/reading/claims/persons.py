"""Who the people are whom a report tells of one by one, so that nobody is counted twice.

"A boy, 7, was shot", "the boy", "Ari Holm, 7", "he" and "the victim" may all be one. A person is told by party, age,
sex and name; a person who is introduced ("a second man", "another woman") is new, one who is only gone on about ("the
boy", "he") is not. What does not fit together is two people.
"""

from dataclasses import dataclass, field

from onrecord.reading.claims.lots import Blow, Lot
from onrecord.reading.claims.nearby import Spot
from onrecord.reading.parties.nouns import is_person
from onrecord.reading.scene import Scene
from onrecord.reading.tree import Tree
from onrecord.values import singular

_ADULT = {
    "man": "m",
    "woman": "f",
    "father": "m",
    "mother": "f",
    "husband": "m",
    "wife": "f",
    "grandmother": "f",
    "grandfather": "m",
}
_CHILD = {
    "boy": "m",
    "girl": "f",
    "child": "",
    "baby": "",
    "toddler": "",
    "infant": "",
    "kid": "",
    "schoolgirl": "f",
    "schoolboy": "m",
    "juvenile": "",
}
_SEXED = {
    **_ADULT,
    **_CHILD,
    "son": "m", "daughter": "f", "brother": "m", "sister": "f", "male": "m", "female": "f", "he": "m", "him": "m", "himself": "m", "his": "m",
    "she": "f", "her": "f", "herself": "f", "boyfriend": "m", "girlfriend": "f", "nephew": "m", "niece": "f", "uncle": "m", "aunt": "f", "gunman": "m",
}  # fmt: skip
_PRONOUNS = frozenset("he him himself she her herself his who".split())
_NEW = frozenset("another second third fourth fifth other".split())
_MORE = frozenset("they them we us you those these who which it that many some".split())
_ALSO = frozenset(
    "teen teenager youth adult male female person victim student driver passenger homeowner intruder suspect gunman shooter deputy cop trooper husband "
    "other one nobody everyone everybody anyone none wife son daughter brother sister father mother grandmother grandfather boyfriend girlfriend uncle aunt nephew niece cousin friend neighbor "
    "neighbour baby toddler infant kid bystander employee clerk owner resident pedestrian motorist robber burglar juvenile individual subject occupant inhabitant decedent newborn sibling twin sister-in-law brother-in-law stepfather stepmother stepson stepdaughter grandchild grandson granddaughter comrade colleague compatriot countryman minor schoolteacher national inmate hostage spouse partner ex-wife ex-husband ex-girlfriend ex-boyfriend civilian servicemember marine corporal sergeant constable lieutenant agent captain detective bailiff guard bouncer barber rapper athlete mechanic cyclist nurse cook chef clerk crew troop personnel bandit vigilante jihadist extremist hoodlum herdsman recruit conscript cadet airman".split()
)
_OTHER = frozenset({"another", "other"})
_HIS = frozenset({"his", "her"})
_OF_MANY = frozenset("mother father parent family mom dad grandmother grandfather".split())
_NAMES = frozenset({"NNP", "NNPS"})
_DOERS = ("man", "woman", "er", "or", "ist", "ian", "boy", "girl", "ee", "eur", "people", "person")
_TOOLS = frozenset(
    "helicopter trailer computer tower power river center order letter paper number door floor motor reactor sector tractor corner quarter "
    "member weather water fire matter cover monitor error color colour flavor rumor humor minor labor harbor finger shoulder tree knee coffee "
    "committee degree fee trader shooter dinner summer winter tiger deer spider human cooler bumper lawnmower bullet cracker chamber December car "
    "radiator elevator trigger holster cylinder drawer locker counter freezer poster banner shelter trailer cruiser murder bomber launcher freighter tanker "
    "carrier destroyer tornado charter chapter october november september semester bladder liver beer layer manner order border silver leather recorder transponder router server scanner sensor detector".split()
) - {"trader", "shooter", "member", "human"}  # fmt: skip
"""Nouns that end like doers and are none."""
_ENDED = ("year-old", "month-old", "week-old", "old")


@dataclass(slots=True)
class Person:
    """One person with all that befell him or her; `records` are the tellings, in text order."""

    records: list["Record"] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    parties: set[str] = field(default_factory=set)
    age: str | None = None
    sex: str = ""
    grown: bool | None = None

    def lots(self) -> set[Lot]:
        """Return what befell the person."""
        return {record.blow.lot for record in self.records}


@dataclass(frozen=True, slots=True)
class Record:
    """One telling of one person: the words for the person from `first` to `last`, both inclusive, and what tells them apart."""

    blow: Blow
    first: int
    last: int
    name: frozenset[str]
    party: str | None
    age: str | None
    sex: str
    grown: bool | None
    introduced: bool
    new: bool
    noun: str = ""
    pronoun: bool = False


def record_of(scene: Scene, blow: Blow) -> Record | None:
    """Return the telling of one person, None where the words tell of none, or of several."""
    tree, at = scene.tree, blow.whom
    label = scene.names.get(at)
    named = tree.tags[at] in _NAMES or (label is not None and label[0] == "PER")
    word = tree.lower[at]
    if named and (label is None or label[0] != "PER"):
        return None
    if not named and word not in _PRONOUNS and not _is_singular_person(tree, at):
        return None
    first, last = _edges(scene, at, named=named)
    words = tree.lower[first : last + 1]
    introduced = (
        named
        or tree.lower[first] in {"a", "an", "one"}
        or bool(_NEW & set(words))
        or (word not in _PRONOUNS and not _is_definite(tree, first))
    )
    noun = _noun(tree, at)
    return Record(
        blow,
        first,
        last,
        _names(scene, at, (first, last)) if named else frozenset(),
        scene.parties.get(at),
        _age(tree, at),
        _sex(words, noun),
        False if noun in _CHILD else True if noun in _ADULT else None,
        introduced,
        bool(_NEW & set(words)) or (introduced and _is_also(tree, blow)),
        "" if named or word in _PRONOUNS else noun,
        word in _PRONOUNS,
    )


def _is_also(tree: Tree, blow: Blow) -> bool:
    """Say whether what befell somebody befell others before: "a man was also shot"."""
    return any(tree.lower[i] == "also" and i < blow.at for i in tree.children[blow.at])


def _names(scene: Scene, at: int, edges: tuple[int, int]) -> frozenset[str]:
    """Return the words of a person's name, those of the whole name behind a short one with them."""
    tree, party = scene.tree, scene.draft.parties.get(scene.parties.get(at, ""))
    words = [tree.lower[i] for i in range(edges[0], edges[1] + 1) if tree.tags[i] in _NAMES]
    whole = party.name.lower().split() if party else []
    return frozenset(word for word in (*words, *(whole if set(words) & set(whole) else ())) if len(word) > 2)


def _noun(tree: Tree, at: int) -> str:
    return tree.lower[at]


def _sex(words: list[str], noun: str) -> str:
    return _SEXED.get(noun) or next((_SEXED[word] for word in words if word in {"male", "female"}), "")


def is_human(word: str) -> bool:
    """Say whether a noun in lower case is one for a person, or for people."""
    one = singular(word)
    if one.endswith(_ENDED) or one in _ALSO or is_person(one):
        return True
    return one.endswith(_DOERS) and one not in _TOOLS


def _is_singular_person(tree: Tree, at: int) -> bool:
    """Say whether a word is a common noun in the singular for a person, with no number of its own."""
    word = tree.lower[at]
    if any(tree.bases[i] == "nummod" and tree.lower[i] != "one" for i in tree.children[at]):
        return False
    return word.endswith(_ENDED) or word in {"another", "one"} or (tree.tags[at] in {"NN", "JJ"} and is_human(word))


def is_of_somebody(scene: Scene, spot: Spot) -> bool:
    """Say whether a number without a noun is an age, part of a name or how many are somebody's: "was 14", "Ari Holm, three (right)", "Regional One Health", "a mother of three"."""
    tree, at = scene.tree, spot.at
    if tree.tags[at] == "LS" or (at in scene.names and tree.tags[at] in _NAMES):
        return True
    subject = tree.child(at, "nsubj") if tree.child(at, "cop") is not None else None
    if subject is not None and _is_one(scene, subject):
        return True
    if tree.bases[at] == "appos":
        return _is_one(scene, tree.heads[at]) and tree.lower[spot.first - 1] == ","
    return tree.bases[at] == "nmod" and tree.lower[at - 1] == "of" and tree.lower[tree.heads[at]] in _OF_MANY


def _is_one(scene: Scene, at: int) -> bool:
    """Say whether a word is for one person: a name, "he", "the boy"."""
    if at in scene.names:
        return scene.names[at][0] == "PER"
    if scene.tree.tags[at].startswith("PRP"):
        return scene.tree.lower[at] in _PRONOUNS
    return scene.tree.lower[at] == "who" or _is_singular_person(scene.tree, at)


def _is_definite(tree: Tree, first: int) -> bool:
    return tree.lower[first] in {"the", "this", "that", "his", "her", "their"}


def _edges(scene: Scene, at: int, *, named: bool) -> tuple[int, int]:
    """Return the first and last word of the phrase for a person: determiner to noun, or the whole name."""
    tree = scene.tree
    first, last = at, at
    if named:
        words = scene.names.get(at)
        while first > 0 and scene.names.get(first - 1) == words and tree.sentence[first - 1] == tree.sentence[at]:
            first -= 1
        while (
            last + 1 < len(tree.words)
            and scene.names.get(last + 1) == words
            and tree.sentence[last + 1] == tree.sentence[at]
        ):
            last += 1
        return first, last
    begin = tree.spans[tree.sentence[at]][0]
    inside = [
        i
        for i in tree.children[at]
        if i < at and tree.bases[i] in {"det", "amod", "compound", "nummod", "nmod", "advmod"}
    ]
    low = min((tree.first[i] for i in inside), default=at)
    return max(begin, low), last


def _age(tree: Tree, at: int) -> str | None:
    """Return the age that stands with a person's words, in digits: "7-year-old boy", "Ari Holm, 7," or "age 7"."""
    for i in range(max(tree.spans[tree.sentence[at]][0], at - 6), at + 1):
        if tree.words[i].isdigit() and tree.lower[i + 1 : i + 3] and ("old" in "".join(tree.lower[i + 1 : i + 6])):
            return tree.words[i]
        if tree.lower[i][:1].isdigit() and tree.lower[i].endswith("old"):
            return tree.lower[i].partition("-")[0]
    after = tree.lower[at + 1 : at + 4]
    if after[:1] == [","] and len(after) > 1 and after[1].isdigit() and len(after[1]) < 3:
        return after[1]
    return None


def together(scene: Scene, told: list[Blow]) -> list[Person]:
    """Gather the tellings of people one by one into people, in text order."""
    people: list[Person] = []
    for blow in told:
        record = record_of(scene, blow)
        if record is None:
            continue
        person = _same(people, record, scene.tree)
        if person is None:
            person = Person()
            people.append(person)
        _add(person, record)
    return people


def _same(people: list[Person], record: Record, tree: Tree) -> Person | None:
    """Return the person that a telling goes on about, None for one not told of yet."""
    last = max(people, key=_last_told, default=None)
    people = [person for person in people if person is not last or not _is_another(tree, record)]
    if record.blow.alive:
        people = [person for person in people if Lot.KILLED not in person.lots()]
    known = [person for person in people if record.party and record.party in person.parties and not record.new]
    known = [person for person in known if not (record.name and person.names) or _is_called(person, record)]
    if known:
        return known[-1]
    fitting = [person for person in people if _fits(person, record)]
    if record.name:
        called = [person for person in fitting if _is_called(person, record)]
        if called:
            return called[-1]
        fitting = [person for person in fitting if not person.names]
    if record.new:
        fitting = [person for person in fitting if any(r.new for r in person.records)]
    if record.introduced:
        here = tree.sentence[record.blow.whom]
        fitting = [person for person in fitting if not any(_beside(tree, r, record, here) for r in person.records)]
    return _likeliest(fitting, record)


def _last_told(person: Person) -> int:
    return person.records[-1].blow.whom


def _is_another(tree: Tree, record: Record) -> bool:
    """Say whether words are for somebody else than whom the report told of last: "another man", "the other victim", "one of his friends"."""
    at = record.blow.whom
    if not _OTHER.isdisjoint(tree.lower[record.first : record.last + 1]):
        return True
    of = [i for i in tree.children[at] if tree.bases[i] == "nmod"]
    return tree.lower[at] == "one" and any(tree.lower[j] in _HIS for i in of for j in tree.children[i])


def _is_called(person: Person, record: Record) -> bool:
    """Say whether two names can be of one person: one is short for the other, or they share more than a surname."""
    shared = person.names & record.name
    return len(shared) > 1 or (bool(shared) and (person.names <= record.name or record.name <= person.names))


def _likeliest(people: list[Person], record: Record) -> Person | None:
    """Return the person whom most speaks for: the last one of equals, and for a pronoun, which tells no more; None of none."""
    if record.pronoun:
        return people[-1] if people else None
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
