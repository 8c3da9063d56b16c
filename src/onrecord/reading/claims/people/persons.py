"""Who the people are whom a report tells of one by one, so that nobody is counted twice.

"A boy, 7, was shot", "the boy", "Ari Holm, 7", "he" and "the victim" may all be one. A person is told by party, age,
sex and name; a person who is introduced ("a second man", "another woman") is new, one who is only gone on about ("the
boy", "he") is not. What does not fit together is two people.
"""

from dataclasses import dataclass, field

from onrecord.reading.claims.figures.nearby import Spot
from onrecord.reading.claims.harm.lots import Blow, Lot
from onrecord.reading.claims.harm.undergoers import subjects
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
CHILDREN = _CHILD.keys() | {"teen", "teenager", "minor"}
SEXED = {
    **_ADULT,
    **_CHILD,
    "son": "m", "daughter": "f", "brother": "m", "sister": "f", "male": "m", "female": "f", "he": "m", "him": "m", "himself": "m", "his": "m",
    "she": "f", "her": "f", "herself": "f", "boyfriend": "m", "girlfriend": "f", "nephew": "m", "niece": "f", "uncle": "m", "aunt": "f", "gunman": "m",
}  # fmt: skip
PRONOUNS = frozenset("he him himself she her herself his who".split())
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_GROUPS = frozenset("family couple group crowd party crew team staff trio pair everyone everybody".split())
_NEW = frozenset("another second third fourth fifth other".split())
_ALSO = frozenset(
    "teen teenager youth adult male female person victim student driver passenger homeowner intruder suspect gunman shooter deputy cop trooper husband "
    "other one nobody everyone everybody anyone none wife son daughter brother sister father mother grandmother grandfather boyfriend girlfriend uncle aunt nephew niece cousin friend neighbor "
    "neighbour baby toddler infant kid bystander employee clerk owner resident pedestrian motorist robber burglar juvenile individual subject occupant inhabitant decedent newborn sibling twin sister-in-law brother-in-law stepfather stepmother stepson stepdaughter grandchild grandson granddaughter comrade colleague compatriot countryman minor schoolteacher national inmate hostage spouse partner ex-wife ex-husband ex-girlfriend ex-boyfriend civilian servicemember marine corporal sergeant constable lieutenant agent captain detective bailiff guard patient bouncer barber rapper athlete mechanic cyclist nurse cook chef clerk crew troop personnel bandit vigilante jihadist operative extremist hoodlum herdsman recruit conscript cadet airman attendant steward stewardess pilgrim".split()
)
OTHER = frozenset({"another", "other"})
HIS = frozenset({"his", "her"})
POSSESSIVES = frozenset({"his", "her", "their"})
KIN = frozenset(
    "wife husband son daughter brother sister mother father girlfriend boyfriend fiance fiancee friend cousin uncle aunt nephew niece"
    " grandmother grandfather grandson granddaughter stepson stepdaughter stepfather stepmother baby child ex-wife ex-husband ex-girlfriend"
    " ex-boyfriend partner roommate neighbor neighbour companion colleague passenger bodyguard driver".split()
)
"""Nouns by which a person is told of beside the one whose he or she is: "his son" is a son not told of yet, and never he himself."""
_OF_MANY = frozenset("mother father parent family mom dad grandmother grandfather".split())
_NAMES = frozenset({"NNP", "NNPS"})
_DOERS = ("man", "woman", "er", "or", "ist", "ian", "boy", "girl", "ee", "eur", "people", "person")
_TOOLS = frozenset(
    "factor helicopter trailer computer tower power river center order letter paper number door floor motor reactor sector tractor corner quarter "
    "member weather water fire matter cover monitor error color colour flavor rumor humor minor labor harbor finger shoulder tree knee coffee "
    "committee degree fee trader shooter dinner summer winter tiger deer spider human cooler bumper lawnmower bullet cracker chamber December car "
    "radiator elevator trigger holster cylinder drawer locker counter freezer poster banner shelter trailer cruiser murder bomber launcher freighter tanker "
    "carrier destroyer tornado charter chapter october november september semester bladder liver beer layer manner order border silver leather recorder transponder router server scanner sensor detector".split()
) - {"trader", "shooter", "member", "human"}  # fmt: skip
"""Nouns that end like doers and are none."""
_YEARS = {word: n for n, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)}
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
    """One telling of one person: the words for the person from `first` to `last`, both inclusive, and what tells them apart.

    `event` is the mention by which it befell the person, `doer` the word for who did it, and so is somebody else; None where nobody is told to have done it, or the person did it to himself.
    """

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
    doer: int | None = None
    event: str = ""


def record_of(scene: Scene, blow: Blow) -> Record | None:
    """Return the telling of one person, None where the words tell of none, or of several."""
    tree, at = scene.tree, blow.whom
    label = scene.names.get(at)
    named = tree.tags[at] in _NAMES or (label is not None and label[0] == "PER")
    word = tree.lower[at]
    if named and (label is None or label[0] != "PER"):
        return None
    if not named and word not in PRONOUNS and not _is_singular_person(tree, at):
        return None
    first, last = _edges(scene, at, named=named)
    words = tree.lower[first : last + 1]
    introduced = (
        named
        or tree.lower[first] in {"a", "an", "one"}
        or bool(_NEW & set(words))
        or (word not in PRONOUNS and not _is_definite(tree, first))
        or (word in KIN and tree.lower[first] in POSSESSIVES)
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
        "" if named or word in PRONOUNS else noun,
        word in PRONOUNS,
        _doer(tree, blow),
    )


def _doer(tree: Tree, blow: Blow) -> int | None:
    """Return the word for who did something to another: the subject of the verb whose object he is."""
    doers = subjects(tree, blow.at, passive=False) if tree.heads[blow.whom] == blow.at else []
    return doers[0] if doers and tree.bases[blow.whom] == "obj" and doers[0] != blow.whom else None


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
    return SEXED.get(noun) or next((SEXED[word] for word in words if word in {"male", "female"}), "")


def is_human(word: str) -> bool:
    """Say whether a noun in lower case is one for a person, or for people."""
    one = singular(word)
    if one.endswith(_ENDED) or one in _ALSO or is_person(one):
        return True
    return one.endswith(_DOERS) and one not in _TOOLS


def _is_singular_person(tree: Tree, at: int) -> bool:
    """Say whether a word is a common noun in the singular for a person, with no number of its own."""
    word = tree.lower[at]
    if word in _GROUPS or any(tree.bases[i] == "nummod" and tree.lower[i] != "one" for i in tree.children[at]):
        return False
    return word.endswith(_ENDED) or word in {"another", "one"} or (tree.tags[at] in {"NN", "JJ"} and is_human(word))


def is_of_somebody(scene: Scene, spot: Spot) -> bool:
    """Say whether a number without a noun is an age, part of a name or how many are somebody's: "was 14", "a boy of 17", "Ari Holm, three (right)", "Regional One Health", "a mother of three"."""
    tree, at = scene.tree, spot.at
    if tree.tags[at] == "LS" or (at in scene.names and tree.tags[at] in _NAMES):
        return True
    subject = tree.child(at, "nsubj") if tree.child(at, "cop") is not None else None
    if subject is not None and _is_one(scene, subject):
        return True
    if tree.bases[at] == "appos":
        return _is_one(scene, tree.heads[at]) and tree.lower[spot.first - 1] == ","
    whose = tree.heads[at]
    of = tree.bases[at] == "nmod" and tree.lower[at - 1] == "of"
    aged = tree.tags[at] == "CD" and tree.lower[whose] in SEXED  # no "factor of two"
    return of and (tree.lower[whose] in _OF_MANY or aged)


def _is_one(scene: Scene, at: int) -> bool:
    """Say whether a word is for one person: a name, "he", "the boy"."""
    if at in scene.names:
        return scene.names[at][0] == "PER"
    if scene.tree.tags[at].startswith("PRP"):
        return scene.tree.lower[at] in PRONOUNS
    return scene.tree.lower[at] == "who" or _is_singular_person(scene.tree, at)


def _years(number: str, behind: str) -> str:
    """Return an age in digits, that of a baby marked by its unit: "7", "15 months"."""
    unit = next((unit for unit in ("month", "week", "day") if unit in behind.partition("old")[0]), "")
    return f"{_YEARS.get(number, number)} {unit}s" if unit else str(_YEARS.get(number, number))


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
    low = max(begin, min((tree.first[i] for i in inside), default=at))
    verbs = (i for i in range(at - 1, low - 1, -1) if tree.tags[i] in _FINITE)
    return max(low, next(verbs, low - 1) + 1), last


def _age(tree: Tree, at: int) -> str | None:
    """Return the age that stands with a person's words, in digits: "7-year-old boy", "Ari Holm, 7," or "age 7"."""
    for i in range(max(tree.spans[tree.sentence[at]][0], at - 6), at + 1):
        number, behind = tree.lower[i], "".join(tree.lower[i + 1 : i + 6])
        if (number.isdigit() or number in _YEARS) and "old" in behind and i < at:
            return _years(number, behind)
        if number[:1].isdigit() and number.endswith("old"):
            digits = number[: len(number) - len(number.lstrip("0123456789"))]
            return _years(digits, number)
    after = tree.lower[at + 1 : at + 4]
    if after[:1] == [","] and len(after) > 1 and after[1].isdigit() and len(after[1]) < 3:
        return after[1]
    return None
