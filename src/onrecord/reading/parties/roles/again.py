"""Settle words for a person named shortly before: "the 34-year-old said", "the mother-of-two", "the man who built the bridge"."""

import re

from onrecord.reading.parties.nouns import FEMALE, MALE, can_tell, is_person
from onrecord.reading.parties.roster import Entity
from onrecord.reading.parties.scene import Scene
from onrecord.record.reading import PartyKind

_PARENTS = frozenset("mother father mum mom dad grandmother grandfather".split())
_NUMBERS = frozenset("one two three four five six seven eight nine ten".split())
_MAKERS = ("er", "or", "ist", "ician", "eer", "ess", "man", "woman")
"""Ends of nouns for people by what they do."""
_FIRMS = frozenset(
    "provider producer employer seller buyer developer distributor printer server number letter newsletter chapter centre"
    " center tower river power paper weather matter order border summer winter member leader sector factor tractor".split()
)
"""Nouns of that form for bodies and things."""
_NATIONS = frozenset("brit briton spaniard finn dane swede scot".split())
_PERSONS = frozenset("man woman".split())
_YEARS = re.compile(r"the(\d+)-years?-old(?!')")
_BACK = 6
"""Sentences back to which the voice before is looked for."""


def speaks_again(scene: Scene, start: int, head: int) -> Entity | None:
    """Find the person whom a speaker's words from `start`, with their `head`, call by age or story; None where they do not."""
    if scene.tree.lower[start] != "the" or head not in scene.speaking:
        return None
    age = _age(scene, start, head)
    if age is None and _is_parent(scene, head):
        return _untold(scene, head)
    if age is None and not any(fits(scene, head) for fits in (_is_parent_of, _is_one_who, _is_trade)):
        return None
    aged = _aged(scene, head, age) if age else None
    called = age is not None and not scene.tree.lower[head].endswith("old")
    return aged or (_untold(scene, head) if called else _nearest(scene, head))


def _untold(scene: Scene, head: int) -> Entity | None:
    """Find the one person named right before of whom nothing is said: "Ana Reyes wept. … the 34-year-old plumber said"."""
    tree = scene.tree
    near = (r for r in scene.mind.references if 0 <= tree.sentence[head] - tree.sentence[r.head] <= 1 and r.head < head)
    people = {id(r.entity): r.entity for r in near if r.entity.kind is PartyKind.PERSON}
    only = next(iter(people.values())) if len(people) == 1 else None
    return only if only is not None and not only.nouns else None


def _age(scene: Scene, start: int, head: int) -> str | None:
    """Give the number of "the 34-year-old" and "the 34-year-old plumber"; None where the words tell no age."""
    told = _YEARS.match("".join(scene.tree.lower[start : head + 1]))
    return told[1] if told else None


def _is_parent_of(scene: Scene, head: int) -> bool:
    """Say whether a noun opens "mother-of-two" or "mother of three"."""
    after = [word for word in scene.tree.lower[head + 1 : head + 5] if word != "-"]
    return scene.tree.lower[head] in _PARENTS and after[:1] == ["of"] and after[1:2] != [] and after[1] in _NUMBERS


def _is_parent(scene: Scene, head: int) -> bool:
    """Say whether a noun is "the father" of nobody told: a person just brought in may be called so."""
    return (
        scene.tree.lower[head] in _PARENTS and scene.tree.lower[head + 1] != "of" and scene.tree.words[head + 1] != "-"
    )


def _is_trade(scene: Scene, head: int) -> bool:
    """Say whether a noun that no list has is made like one for a person: "the carpet fitter", said of somebody named."""
    tree, noun = scene.tree, scene.tree.lower[head]
    listed = is_person(noun) or can_tell(noun) or noun in _FIRMS
    made = noun.endswith(_MAKERS) or noun in _NATIONS
    return made and not listed and tree.tags[head] in ("NN", "NNP", "JJ") and head not in scene.named


def _is_one_who(scene: Scene, head: int) -> bool:
    """Say whether a noun is "the man who …", of whom the report has not spoken as a man before."""
    noun = scene.tree.lower[head]
    if noun not in _PERSONS or scene.tree.lower[head + 1 : head + 2] != ["who"]:
        return False
    told = (r.entity for r in scene.mind.references if r.head < head and not r.entity.many)
    return not any(noun in entity.nouns for entity in told)


def _aged(scene: Scene, head: int, age: str) -> Entity | None:
    """Find the one person behind whose name an age stands: "Ana Reyes, 34, said"."""
    words = scene.tree.words
    told = {
        id(r.entity): r.entity
        for r in scene.mind.references
        if r.head < head and r.entity.kind is PartyKind.PERSON and words[r.stop : r.stop + 2] == [",", age]
    }
    return next(iter(told.values())) if len(told) == 1 else None


def _nearest(scene: Scene, head: int) -> Entity | None:
    """Find the named person who is most in mind, where nothing in the words says that it is another."""
    noun = scene.tree.lower[head]
    gender = "m" if noun in MALE else "f" if noun in FEMALE else None

    def fits(entity: Entity) -> float | None:
        same = gender in (None, entity.gender or entity.guess or gender)
        return 0.0 if entity.kind is PartyKind.PERSON and same else None

    found = scene.mind.best(head, fits)
    last = next((r for r in reversed(scene.mind.references) if r.entity is found), None) if found else None
    near = last is not None and scene.tree.sentence[head] - scene.tree.sentence[last.head] <= _BACK
    return found if near else None
