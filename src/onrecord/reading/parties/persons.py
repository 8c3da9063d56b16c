"""Settle nouns for people: "the minister", "a military official", "residents"."""

from onrecord.reading.parties.nouns import OFFICES, SPEAKS_FOR, answers
from onrecord.reading.parties.phrases import Phrase
from onrecord.reading.parties.roster import Entity, plain
from onrecord.reading.parties.scene import Scene, inside, text_of
from onrecord.record.reading import PartyKind


def person_for(scene: Scene, phrase: Phrase) -> Entity | None:
    """Settle a noun for a person or a group of people."""
    if phrase.plural:
        return _group(scene, phrase)
    if not phrase.indefinite:
        found = scene.mind.best(phrase.head, lambda entity: _fit_person(entity, phrase, scene))
        if found is not None:
            return found
    if phrase.head not in scene.speaking and phrase.noun not in OFFICES:
        return None
    return _new_person(scene, phrase)


def _fit_person(entity: Entity, phrase: Phrase, scene: Scene) -> float | None:
    """Weigh a person for a role noun by title: the noun must answer, the modifiers should, no state may conflict."""
    if not entity.is_person or not answers(phrase.noun, entity.nouns):
        return None
    held = inside(scene, phrase)
    states = [party for party in held if party.kind is PartyKind.STATE]
    if states and entity.state not in (None, states[0].settled):
        return None
    told = {word for party in states for name in party.names for word in plain(name).split()}
    own = {plain(mod) for mod in phrase.mods if mod not in OFFICES} - told
    missing = {mod for mod in own if mod not in entity.marks and not _of_body(scene, phrase, mod, entity)}
    if missing and (own <= missing or held or not phrase.definite):
        return None
    doubt = 0.3 if states and entity.state is None and not entity.marks & told else 0.0
    return (0.6 if phrase.noun in entity.nouns else 0.0) + 0.5 * len(own - missing) - 1.0 * len(missing) - doubt


def _of_body(scene: Scene, phrase: Phrase, mod: str, entity: Entity) -> bool:
    """Say whether a modifier names the body that the party speaks for: "the Red Cross spokesman"."""
    for i in range(phrase.start, phrase.stop):
        inner = scene.named.get(i)
        if inner is not None and plain(scene.tree.lower[i]) == mod:
            return entity.of is inner or bool(entity.marks & inner.marks)
    return False


def _new_person(scene: Scene, phrase: Phrase) -> Entity:
    """Make a new voice: an office's unnamed holder, or somebody who is not named."""
    held = inside(scene, phrase)
    state = next((entity for entity in held if entity.kind is PartyKind.STATE), None)
    home = state or (scene.bodies.home if phrase.definite and phrase.noun in OFFICES else None)
    made = scene.roster.fresh(PartyKind.ANONYMOUS, text_of(scene, phrase))
    made.add_title([scene.tree.words[i] for i in range(phrase.start, phrase.stop) if scene.tree.words[i][:1].isalnum()])
    made.nouns = {phrase.noun}
    body = next((entity for entity in held if entity.kind is PartyKind.ORGANISATION), None)
    if phrase.noun in SPEAKS_FOR:
        made.of = body or (home and scene.bodies.ministry_of(home, phrase.mods, phrase.noun)) or None
    if home is not None and home.kind is PartyKind.STATE:
        made.state = home.settled
        if phrase.definite and state is None and phrase.noun in OFFICES and not _possessed(scene, phrase):
            made.label = f"{home.name}'s {text_of(scene, phrase)}"
    return made


def _group(scene: Scene, phrase: Phrase) -> Entity | None:
    """Settle a plural: the same words in one report are the same group, a bare noun may mean the last one."""
    if phrase.definite and not inside(scene, phrase):
        found = scene.mind.best(phrase.head, lambda e: 0.5 if e.many and phrase.noun in e.nouns else None)
        if found is not None:
            return found
    if phrase.head not in scene.speaking:
        return None
    text = text_of(scene, phrase)
    made = scene.roster.named(PartyKind.GROUP, text)
    made.many = True
    made.nouns.add(phrase.noun)
    return made


def _possessed(scene: Scene, phrase: Phrase) -> bool:
    """Say whether a phrase names an owner itself: "the group's secretary"."""
    return any(scene.tree.lower[i] in ("'s", "'") for i in range(phrase.start, phrase.head))
