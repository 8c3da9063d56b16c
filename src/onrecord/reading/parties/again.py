"""Settle words for a person named shortly before: "the 34-year-old said", "the mother-of-two", "the man who built the bridge"."""

from onrecord.reading.parties.nouns import FEMALE, MALE
from onrecord.reading.parties.roster import Entity
from onrecord.reading.parties.scene import Scene
from onrecord.record.reading import PartyKind

_PARENTS = frozenset("mother father mum mom dad grandmother grandfather".split())
_NUMBERS = frozenset("one two three four five six seven eight nine ten".split())
_PERSONS = frozenset("man woman".split())
_BACK = 6
"""Sentences back to which the voice before is looked for."""


def speaks_again(scene: Scene, start: int, head: int) -> Entity | None:
    """Find the person whom a speaker's words from `start`, with their `head`, call by age or story; None where they do not."""
    if scene.tree.lower[start] != "the" or head not in scene.speaking:
        return None
    age = _age(scene, start, head)
    if age is None and not _is_parent_of(scene, head) and not _is_one_who(scene, head):
        return None
    return _aged(scene, head, age) if age and _aged(scene, head, age) else _nearest(scene, head)


def _age(scene: Scene, start: int, head: int) -> str | None:
    """Give the number of "the 34-year-old"; None where the words tell no age."""
    words = "".join(scene.tree.lower[start : head + 1])
    number = words.removeprefix("the").partition("-year")[0]
    return number if number.isdigit() and words.endswith("year-old") else None


def _is_parent_of(scene: Scene, head: int) -> bool:
    """Say whether a noun opens "mother-of-two" or "mother of three"."""
    after = [word for word in scene.tree.lower[head + 1 : head + 5] if word != "-"]
    return scene.tree.lower[head] in _PARENTS and after[:1] == ["of"] and after[1:2] != [] and after[1] in _NUMBERS


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
