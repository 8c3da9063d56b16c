"""Settle nouns for people: "the minister", "a military official", "residents"."""

from dataclasses import replace

from onrecord.reading.parties.names.phrases import Phrase
from onrecord.reading.parties.nouns import BODIES, LOCAL, OFFICES, SPEAKS_FOR, answers, singular
from onrecord.reading.parties.roles.again import speaks_again
from onrecord.reading.parties.roles.belonging import before_host
from onrecord.reading.parties.roles.byword import known_for
from onrecord.reading.parties.roles.owners import kin_of, owned, state_of
from onrecord.reading.parties.roles.staff import staffed
from onrecord.reading.parties.roster import Entity, plain, slug
from onrecord.reading.parties.scene import Scene, inside, is_hidden, text_of
from onrecord.record.reading import PartyKind

_MANY = frozenset(
    "spokesman spokeswoman spokesperson official officer source witness eyewitness resident man woman boy girl victim suspect driver"
    " police policeman member worker employee neighbor neighbour lawyer attorney judge prosecutor representative executive deputy"
    " father mother son daughter brother sister wife husband friend relative child teen teenager person caller gunman shooter".split()
)
"""Nouns that fit many people of one report: they alone do not tell who it is."""
_SPOKESMEN = frozenset("spokesman spokeswoman spokesperson".split())
_NEAR = 2
"""Sentences back to which the body of a bare spokesman is looked for."""
_MEDIA = frozenset("outlet medium media agency newspaper paper channel broadcaster".split())
"""Nouns by which a report calls several media that it has cited."""
_LEVELS = frozenset("regional provincial local municipal city state district county".split())
"""Words of an office that tell what sort of place it is of, not which."""
_UNDER = frozenset("assistant deputy vice".split())
"""Words of whoever stands under the holder of an office: an assistant director is not the director."""
_RULERS = frozenset(
    "president premier king queen prince princess pope sultan emir chancellor dictator strongman ruler".split()
)
"""Offices whose holder nobody calls "the official"."""
_VOICES = frozenset({"official", "source"})
"""Nouns by which a report comes back to whoever it brought in by them without a name."""
_SAME = 2.0
"""Weight of a voice brought in by such a noun, against one sentence's distance (-1)."""
_SEATED = frozenset("governor mayor sheriff coroner".split())
"""Offices that each place has."""
_PLACES = frozenset(
    "city town village municipality district county region province state capital centre center port resort island".split()
)


def person_for(scene: Scene, phrase: Phrase) -> Entity | None:
    """Settle a noun for a person or a group of people."""
    if phrase.plural:
        return _group(scene, phrase)
    if not phrase.indefinite and not _is_elsewhere(scene, phrase):
        found = scene.mind.best(phrase.head, lambda entity: _fit_person(entity, phrase, scene))
        found = found or speaks_again(scene, phrase.start, phrase.head) or _named_once(scene, phrase)
        found = found or known_for(scene, phrase) or _untitled(scene, phrase)
        if found is not None:
            return found
    made = _new_person(scene, phrase)
    made.passing = phrase.head not in scene.speaking and phrase.noun not in OFFICES
    return made


def _is_elsewhere(scene: Scene, phrase: Phrase) -> bool:
    """Say whether an office is that of a place just told of, which has a holder of its own: "14 were hurt in Brod, its mayor said"."""
    return scene.tree.lower[phrase.start] in ("its", "their") and phrase.noun in _SEATED


def _named_once(scene: Scene, phrase: Phrase) -> Entity | None:
    """Find the one person whom the report names with this office, before or after: "the mayor", then "Mayor Jane Doe"."""
    if phrase.noun not in OFFICES or phrase.noun in _MANY or not phrase.definite:
        return None
    people = (entity for entity in scene.roster.entities if entity.kind is PartyKind.PERSON and entity.names)
    named = [entity for entity in people if phrase.noun in entity.nouns]
    found = [entity for entity in named if _fit_person(entity, phrase, scene) is not None]
    if not found and phrase.head in scene.speaking:
        found = [entity for entity in named if _is_of_any_body(entity, phrase.noun)]
    return found[0] if len(found) == 1 else None


def _is_of_any_body(entity: Entity, noun: str) -> bool:
    """Say whether nothing but an office is told of a person, who may hold it at any body: "Director Jane Doe" for "the zoo's director"."""
    own = {word for name in entity.names for word in plain(name).replace("-", " ").split()}
    return entity.of is None and entity.marks - own - _LEVELS == {noun}


def _untitled(scene: Scene, phrase: Phrase) -> Entity | None:
    """Find the speaker of the sentence before, of whom nothing was said yet: "Jane Doe spoke. The candidate said …"."""
    tree, last = scene.tree, scene.mind.spoken[-1] if scene.mind.spoken else None
    if last is None or phrase.noun in _MANY or not (phrase.head in scene.speaking or phrase.noun in OFFICES):
        return None
    held = inside(scene, phrase)
    states = all(party.kind is PartyKind.STATE and last.entity.state in (None, party.settled) for party in held)
    if not states or (tree.lower[phrase.start] != "the" and not held):
        return None
    near = tree.sentence[phrase.head] - tree.sentence[last.head] <= 1
    unknown = last.entity.kind is PartyKind.PERSON and not last.entity.nouns
    return last.entity if near and unknown else None


def _fit_person(entity: Entity, phrase: Phrase, scene: Scene) -> float | None:
    """Weigh a person for a role noun by title: the noun must answer, the modifiers should, no state may conflict."""
    if not entity.is_person or not answers(phrase.noun, entity.nouns) or _is_ruler(entity, phrase):
        return None
    if phrase.noun in _VOICES and entity.kind is PartyKind.PERSON and is_hidden(scene, phrase.head):
        return None
    if phrase.noun in OFFICES - _UNDER and not _UNDER.isdisjoint(entity.marks) and _UNDER.isdisjoint(phrase.mods):
        return None
    held = inside(scene, phrase)
    states = [party for party in held if party.kind is PartyKind.STATE]
    if states and entity.state not in (None, states[0].settled):
        return None
    told = {word for party in states for name in party.names for word in plain(name).split()}
    own = {plain(mod) for mod in phrase.mods if mod not in OFFICES and not _is_age(mod)} - told - _owners(scene, phrase)
    own -= _seat(scene, phrase)
    own |= {"chief"} if phrase.noun == "minister" and "chief" in phrase.mods else set()
    missing = {mod for mod in own if mod not in entity.marks and not _of_body(scene, phrase, mod, entity)}
    if missing and (own <= missing or held or not phrase.definite):
        return None
    doubt = 0.3 if states and entity.state is None and not entity.marks & told else 0.0
    exact = (_SAME if phrase.noun in _VOICES else 0.6) if phrase.noun in entity.nouns else 0.0
    return exact + 0.5 * len(own - missing) - 1.0 * len(missing) - doubt


def _is_ruler(entity: Entity, phrase: Phrase) -> bool:
    """Say whether "the official" is weighed for a head of state or government, whom it never means."""
    return phrase.noun in _VOICES - entity.nouns and not _RULERS.isdisjoint(entity.nouns)


def _is_age(mod: str) -> bool:
    """Say whether a modifier belongs to an age: "the 35-year-old deputy", in one word or in parts."""
    return mod.endswith("year-old") or mod in ("year", "old") or (mod.isdigit() and len(mod) < 4)


def _owners(scene: Scene, phrase: Phrase) -> set[str]:
    """List the nouns for bodies that own an office, which name nobody: "group" in "the group's director"."""
    lower = scene.tree.lower
    return {
        lower[i]
        for i in range(phrase.start, phrase.head)
        if lower[i + 1] in ("'s", "'") and singular(lower[i]) in BODIES
    }


def _seat(scene: Scene, phrase: Phrase) -> set[str]:
    """List the words behind a seated office that only tell what sort of place it is of: "the mayor of the industrial town"."""
    tree, behind = scene.tree, range(phrase.head + 1, phrase.stop)
    bare = tree.lower[phrase.head + 1 : phrase.head + 3] == ["of", "the"] and not any(i in scene.named for i in behind)
    place = phrase.noun in _SEATED and bare and tree.lower[phrase.stop - 1] in _PLACES
    return {plain(tree.lower[i]) for i in behind} if place else set()


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
    state, owner = next((e for e in held if e.kind is PartyKind.STATE), None), state_of(scene, phrase)
    home = state or owner or (scene.bodies.home if phrase.definite and phrase.noun in OFFICES else None)
    made = scene.roster.fresh(PartyKind.ANONYMOUS, text_of(scene, phrase))
    made.add_title([scene.tree.words[i] for i in range(phrase.start, phrase.stop) if scene.tree.words[i][:1].isalnum()])
    made.nouns = {phrase.noun}
    sender = inside(scene, replace(phrase, stop=before_host(scene, phrase.start, phrase.stop)))
    body = next((entity for entity in sender if entity.kind is PartyKind.ORGANISATION), None)
    if phrase.noun in SPEAKS_FOR:
        made.of = body or (home and scene.bodies.ministry_of(home, phrase.mods, phrase.noun)) or None
    kin, spoken_for = kin_of(scene, phrase), _spoken_for(scene, phrase)
    if kin is not None:
        made.label = owned(scene, kin, phrase)
    elif spoken_for is not None and made.of is None:
        made.of, made.label = spoken_for, f"{spoken_for.name} {phrase.noun}"
    elif phrase.head in scene.speaking:
        _employ(scene, phrase, made)
    if home is not None and home.kind is PartyKind.STATE:
        made.state = home.settled
        if state is None and phrase.definite and (owner or _is_bare_office(scene, phrase)):
            made.label = f"{home.name}'s {text_of(scene, replace(phrase, stop=phrase.head + 1))}"
    return made


def _employ(scene: Scene, phrase: Phrase, made: Entity) -> None:
    """Name an unnamed voice by the body whose staff it is, and lay it to that where it speaks for it."""
    found = staffed(scene, phrase)
    if found is not None:
        body, made.label = found
        made.of = made.of or (body if phrase.noun in SPEAKS_FOR else None)


def _is_bare_office(scene: Scene, phrase: Phrase) -> bool:
    """Say whether a phrase is a state's office and nothing more: "the president", not "the group's" nor "of the council"."""
    national = phrase.noun in OFFICES - LOCAL
    return national and not _possessed(scene, phrase) and phrase.stop == phrase.head + 1


def _spoken_for(scene: Scene, phrase: Phrase) -> Entity | None:
    """Find the body that "a spokesman" without a word of whose speaks for: the last that spoke, at most two sentences before."""
    if phrase.noun not in _SPOKESMEN or phrase.mods or phrase.stop != phrase.head + 1 or inside(scene, phrase):
        return None
    last = scene.mind.spoken[-1] if scene.mind.spoken else None
    near = last is not None and scene.tree.sentence[phrase.head] - scene.tree.sentence[last.head] <= _NEAR
    body = last.entity if last is not None and near else None
    return body if body is not None and body.kind is PartyKind.ORGANISATION and body.names else None


def _group(scene: Scene, phrase: Phrase) -> Entity | None:
    """Settle a plural: the same words in one report are the same group, a bare noun may mean the last one."""
    owner = kin_of(scene, phrase)
    if owner is not None:
        made = scene.roster.named(PartyKind.GROUP, owned(scene, owner, phrase))
        made.many, made.passing = True, phrase.head not in scene.speaking
        made.nouns.add(phrase.noun)
        return made
    if phrase.definite and not inside(scene, phrase):
        found = scene.mind.best(phrase.head, lambda e: 0.5 if e.many and phrase.noun in e.nouns else None)
        found = found or _told_of(scene, phrase)
        if found is not None:
            return found
    text = text_of(scene, phrase)
    known = scene.roster.get(f"{PartyKind.GROUP.value}:{slug(text)}")
    made = scene.roster.named(PartyKind.GROUP, text)
    made.passing = phrase.head not in scene.speaking and (known is None or made.passing)
    made.many = True
    made.nouns.add(phrase.noun)
    if phrase.head in scene.speaking:
        _employ(scene, phrase, made)
    return made


def _told_of(scene: Scene, phrase: Phrase) -> Entity | None:
    """Find the people who spoke and whom another noun means as well: "three officials said … the sources said"."""
    spoke = {id(reference.entity) for reference in scene.mind.spoken}
    bare = not phrase.mods and phrase.head in scene.speaking

    def fits(entity: Entity) -> float | None:
        same = answers(phrase.noun, entity.nouns) or (phrase.noun in _MEDIA and not _MEDIA.isdisjoint(entity.nouns))
        return 0.0 if entity.many and id(entity) in spoke and same else None

    return scene.mind.best(phrase.head, fits) if bare else None


def _possessed(scene: Scene, phrase: Phrase) -> bool:
    """Say whether a phrase names an owner itself: "the group's secretary"."""
    return any(scene.tree.lower[i] in ("'s", "'") for i in range(phrase.start, phrase.head))
