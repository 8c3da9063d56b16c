"""Go through a report in text order and settle whom each name and role noun means."""

from onrecord.reading.parties.names.found import Found
from onrecord.reading.parties.names.phrases import Phrase
from onrecord.reading.parties.nouns import HONORIFICS
from onrecord.reading.parties.roles.offices import body_for
from onrecord.reading.parties.roles.persons import person_for
from onrecord.reading.parties.roles.predicates import appointed, predicated
from onrecord.reading.parties.roles.texts import whose_page
from onrecord.reading.parties.roster import Entity
from onrecord.reading.parties.roster.mind import Reference
from onrecord.reading.parties.scene import Scene
from onrecord.record.reading import PartyKind

_KNOWN_BY = 9
"""Words behind a noun for a body within which the short name stands by which it is known."""


_CALLED = [[word] for word in ("named", "called", "identified", "known")]
_GIVES = frozenset("named called as by".split())
"""What stands before a name that is given."""
_CALLING = _GIVES | frozenset(
    "who gave gives his her their name first full last only just simply merely later identified himself herself asked to be introduced"
    " goes known the police authorities officials investigators local media".split()
)
"""Words between a noun for a person and the name that is given of one."""
_NAMING = [[word] for word in ("calling", "calls", "called", "named", "known", "styling", "dubbed")]
_BETWEEN = frozenset("itself themselves the as by a its only".split())
"""Words between such a word and the name of a body."""
_AS = 9
"""Words behind a noun within which the name stands."""


def settle_name(scene: Scene, name: Found, entity: Entity | None) -> Entity:
    """Settle a name: what `entity` says, or a person's short name by what came before."""
    if entity is None:
        entity = scene.people.short(name, scene.mind.references)
    head = scene.tree.head_of(name.start, name.stop)
    weak = name.label == "LOC" and (
        scene.tree.tags[head].startswith("JJ") or scene.tree.bases[head] in ("amod", "compound")
    )
    scene.mind.note(Reference(name.start, name.stop, head, entity, weak, aside=name.start in scene.aside))
    return entity


def settle_phrase(scene: Scene, phrase: Phrase) -> Entity | None:
    """Settle a role noun with its modifiers; None where it means nobody in particular."""
    if scene.tree.lower[phrase.start] in ("our", "my", "your", "no"):
        return None
    entity = (
        scene.people.titled.get(phrase.head)
        or _apposed(scene, phrase)
        or _called(scene, phrase)
        or _calling_itself(scene, phrase)
        or _last_word(scene, phrase)
        or _shortened(scene, phrase)
    )
    entity = entity or predicated(scene, phrase)
    if entity is not None:
        entity.add_title([scene.tree.words[phrase.head]])
        entity.marks.update(phrase.mods if entity.is_body and _apposed(scene, phrase) is entity else ())
    elif phrase.is_person or phrase.plural:
        entity = person_for(scene, phrase)
    else:
        entity = whose_page(scene, phrase) or body_for(scene, phrase)
    if entity is not None:
        scene.mind.note(Reference(phrase.start, phrase.stop, phrase.head, entity))
    made = appointed(scene, phrase)
    if made is not None and made is not entity:
        made.add_title([scene.tree.words[phrase.head]])
    return entity


def _apposed(scene: Scene, phrase: Phrase) -> Entity | None:
    """Find the name that a phrase stands in apposition to: "state media KCNA", "the mayor, Jane Doe", "the official Xinhua"."""
    tree, head = scene.tree, phrase.head
    if phrase.noun == "official" and not phrase.plural and (body := scene.named.get(head + 1)) and body.is_body:
        return body
    beside = [i for i in tree.children[head] if tree.bases[i] in ("appos", "flat") and i > head]
    if head + 1 < len(tree.words) and tree.sentence[head + 1] == tree.sentence[head]:
        beside.insert(0, head + 1)
    if tree.bases[head] in ("appos", "flat"):
        beside.append(tree.heads[head])
    if _shares_verb(scene, phrase):
        beside.append(phrase.start - 2)
    found = (scene.named[i] for i in beside if i in scene.named and not phrase.start <= i < head)
    return next((entity for entity in found if _agrees(entity, phrase) and entity is not scene.named.get(head)), None)


def _shares_verb(scene: Scene, phrase: Phrase) -> bool:
    """Say whether a name and a phrase behind its comma are both subjects of one verb, for the parse: "Jane Doe, a resident said"."""
    tree, name = scene.tree, phrase.start - 2
    if name < 0 or tree.words[name + 1] != "," or name not in scene.named or tree.bases[phrase.head] != "nsubj":
        return False
    above = next((i for i in (name, tree.heads[name]) if tree.bases[i] == "nsubj"), None)
    return above is not None and tree.heads[above] == tree.heads[phrase.head]


def _called(scene: Scene, phrase: Phrase) -> Entity | None:
    """Find the person whose name the words behind a noun give: "a student named Jane Doe", "an official who gave his name as Roe"."""
    tree, at = scene.tree, phrase.stop + (scene.tree.words[phrase.stop : phrase.stop + 1] == [","])
    opened = tree.lower[at : at + 1]
    if not phrase.is_person or phrase.plural or not (opened in _CALLED or opened == ["who"]):
        return None
    stop = min(at + _AS, len(tree.words))
    name = next(
        (i for i in range(at + 1, stop) if tree.lower[i] not in _CALLING and tree.lower[i] not in HONORIFICS), at
    )
    named = scene.named.get(name)
    said = any(tree.lower[i] in _GIVES for i in range(at, name))
    return named if said and named is not None and named.kind is PartyKind.PERSON else None


def _calling_itself(scene: Scene, phrase: Phrase) -> Entity | None:
    """Find the body whose name the words behind a noun give: "a group calling itself the Orvel Front", "a body known as Orvel"."""
    tree, at = scene.tree, phrase.head + 1
    at += tree.lower[at : at + 1] in ([","], ["that"], ["which"])
    if phrase.is_person or tree.lower[at : at + 1] not in _NAMING:
        return None
    named = next((i for i in range(at + 1, min(at + _AS, len(tree.words))) if tree.lower[i] not in _BETWEEN), at)
    body = scene.named.get(named)
    return body if body is not None and body.kind is PartyKind.ORGANISATION else None


def _last_word(scene: Scene, phrase: Phrase) -> Entity | None:
    """Find the body told of in whose name "the Guards" is the last word, with its capital: "the Revolutionary Guards"."""
    tree, word = scene.tree, scene.tree.words[phrase.head]
    alone = phrase.head == phrase.start + 1 and phrase.stop == phrase.head + 1
    if not alone or tree.lower[phrase.start] != "the" or not word[0].isupper() or word.isupper():
        return None

    def fits(entity: Entity) -> float | None:
        last = {name.split()[-1] for name in entity.names if " " in name}
        return 0.0 if entity.kind is PartyKind.ORGANISATION and not last.isdisjoint((word, f"{word}s")) else None

    return scene.mind.best(phrase.head, fits)


def _shortened(scene: Scene, phrase: Phrase) -> Entity | None:
    """Find the short name that a body is known by: "the disaster authority, known by its Turkish acronym AFAD"."""
    tree, stop = scene.tree, min(scene.tree.spans[scene.tree.sentence[phrase.head]][1], phrase.stop + _KNOWN_BY)
    known = next((i for i in range(phrase.stop, min(phrase.stop + 2, stop)) if tree.lower[i] == "known"), None)
    if known is None or phrase.is_person or phrase.plural:
        return None
    named = (scene.named[i] for i in range(known, stop) if i in scene.named and tree.words[i].isupper())
    return next((entity for entity in named if entity.is_body), None)


def _agrees(entity: Entity, phrase: Phrase) -> bool:
    """Say whether a name and a noun can be one party: people with people, bodies with bodies."""
    if phrase.plural:
        return False
    return entity.is_person if phrase.is_person else entity.is_body
