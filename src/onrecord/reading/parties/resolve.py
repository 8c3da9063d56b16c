"""Go through a report in text order and settle whom each name, role noun and pronoun means."""

from dataclasses import dataclass, field

from onrecord.reading.parties.bodies import Bodies
from onrecord.reading.parties.known import core
from onrecord.reading.parties.mind import Mind, Reference
from onrecord.reading.parties.names import Found
from onrecord.reading.parties.nouns import ANY_BODY, OFFICES, PRONOUNS, SPEAKS_FOR, STATES, TEXTS, answers, singular
from onrecord.reading.parties.people import People
from onrecord.reading.parties.phrases import Phrase, phrase_at
from onrecord.reading.parties.roster import Entity, Roster, plain
from onrecord.reading.tree import Tree
from onrecord.record.reading import PartyKind

_TEXT_IDLE = frozenset("separate new latest earlier press brief written joint official report revised updated".split())


@dataclass(slots=True)
class Scene:
    """What the resolving of one report works on."""

    tree: Tree
    roster: Roster
    people: People
    bodies: Bodies
    mind: Mind
    speaking: set[int]
    content: list[int]
    named: dict[int, Entity] = field(default_factory=dict)
    """Each word inside a name, to the entity of the outermost name there."""


def settle_name(scene: Scene, name: Found, entity: Entity | None) -> Entity:
    """Settle a name: what `entity` says, or a person's short name by what came before."""
    if entity is None:
        entity = scene.people.short(name, [reference.entity for reference in scene.mind.references])
    head = scene.tree.head_of(name.start, name.stop)
    weak = name.label == "LOC" and (
        scene.tree.tags[head].startswith("JJ") or scene.tree.bases[head] in ("amod", "compound")
    )
    scene.mind.note(Reference(name.start, name.stop, head, entity, weak))
    return entity


def settle_phrase(scene: Scene, phrase: Phrase) -> Entity | None:
    """Settle a role noun with its modifiers; None where it means nobody in particular."""
    entity = scene.people.titled.get(phrase.head) or _apposed(scene, phrase)
    if entity is not None:
        entity.add_title([scene.tree.words[phrase.head]])
    elif phrase.is_person or phrase.plural:
        entity = _person(scene, phrase)
    else:
        entity = _body(scene, phrase)
    if entity is not None:
        scene.mind.note(Reference(phrase.start, phrase.stop, phrase.head, entity))
    return entity


def _apposed(scene: Scene, phrase: Phrase) -> Entity | None:
    """Find the name that a phrase stands in apposition to: "state media KCNA", "the mayor, Jane Doe"."""
    tree, head = scene.tree, phrase.head
    beside = [i for i in tree.children[head] if tree.bases[i] in ("appos", "flat") and i > head]
    if head + 1 < len(tree.words) and tree.sentence[head + 1] == tree.sentence[head]:
        beside.insert(0, head + 1)
    if tree.bases[head] in ("appos", "flat"):
        beside.append(tree.heads[head])
    found = (scene.named[i] for i in beside if i in scene.named)
    return next((entity for entity in found if _agrees(entity, phrase) and entity is not scene.named.get(head)), None)


def _agrees(entity: Entity, phrase: Phrase) -> bool:
    """Say whether a name and a noun can be one party: people with people, bodies with bodies."""
    if phrase.plural:
        return False
    return entity.is_person if phrase.is_person else entity.is_body


def _inside(scene: Scene, phrase: Phrase) -> list[Entity]:
    """List the parties named inside a phrase, in text order."""
    out: list[Entity] = []
    for i in range(phrase.start, phrase.stop):
        entity = scene.named.get(i)
        if entity is not None and entity not in out:
            out.append(entity)
    return out


def _text(scene: Scene, phrase: Phrase) -> str:
    """Give a phrase as it stands, without its article."""
    tree = scene.tree
    start = phrase.start + (
        tree.lower[phrase.start] in ("a", "an", "the", "this", "one", "another", "some", "its", "his", "their")
    )
    parts = [
        (" " if tree.starts[i] > tree.ends[i - 1] and i > start else "") + tree.words[i]
        for i in range(start, phrase.stop)
    ]
    return " ".join("".join(parts).split())


def _person(scene: Scene, phrase: Phrase) -> Entity | None:
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
    """Weigh a person for a role noun by title: the noun must answer, the modifiers should."""
    if not entity.is_person or not answers(phrase.noun, entity.nouns):
        return None
    named = {id(inner) for inner in _inside(scene, phrase)}
    own = {plain(mod) for mod in phrase.mods if mod not in OFFICES}
    missing = {mod for mod in own if mod not in entity.marks and not _named_at(scene, phrase, mod, entity)}
    if missing and (own <= missing or named or not phrase.definite):
        return None
    return (0.6 if phrase.noun in entity.nouns else 0.0) + 0.5 * len(own - missing) - 1.0 * len(missing)


def _named_at(scene: Scene, phrase: Phrase, mod: str, entity: Entity) -> bool:
    """Say whether a modifier is a name of the party's own state or body: "South Korean" of a minister of Seoul."""
    for i in range(phrase.start, phrase.stop):
        inner = scene.named.get(i)
        if inner is not None and plain(scene.tree.lower[i]) == mod:
            return entity.state == inner.settled or entity.of is inner or bool(entity.marks & inner.marks)
    return False


def _new_person(scene: Scene, phrase: Phrase) -> Entity:
    """Make a new voice: an office's unnamed holder, or somebody who is not named."""
    inside = _inside(scene, phrase)
    state = next((entity for entity in inside if entity.kind is PartyKind.STATE), None)
    home = state or (scene.bodies.home if phrase.definite and phrase.noun in OFFICES else None)
    made = scene.roster.fresh(PartyKind.ANONYMOUS, _text(scene, phrase))
    made.add_title([scene.tree.words[i] for i in range(phrase.start, phrase.stop) if scene.tree.words[i][:1].isalnum()])
    made.nouns = {phrase.noun}
    body = next((entity for entity in inside if entity.kind is PartyKind.ORGANISATION), None)
    if phrase.noun in SPEAKS_FOR:
        made.of = body or (home and scene.bodies.ministry_of(home, phrase.mods, phrase.noun)) or None
    if home is not None and home.kind is PartyKind.STATE:
        made.state = home.settled
        if phrase.definite and state is None and phrase.noun in OFFICES:
            made.label = f"{home.name}'s {_text(scene, phrase)}"
    return made


def _group(scene: Scene, phrase: Phrase) -> Entity | None:
    """Settle a plural: the same words in one report are the same group, a bare noun may mean the last one."""
    if phrase.definite and not _inside(scene, phrase):
        found = scene.mind.best(phrase.head, lambda e: 0.5 if e.many and phrase.noun in e.nouns else None)
        if found is not None:
            return found
    if phrase.head not in scene.speaking:
        return None
    text = _text(scene, phrase)
    made = scene.roster.named(PartyKind.GROUP, text)
    made.many = True
    made.nouns.add(phrase.noun)
    return made


def _body(scene: Scene, phrase: Phrase) -> Entity | None:
    """Settle a noun for an organisation or a state."""
    inside = _inside(scene, phrase)
    state = next((entity for entity in inside if entity.kind is PartyKind.STATE), None)
    if state is None:
        state = _possessor(scene, phrase)
    own = core(" ".join(sorted(phrase.mods)))
    if phrase.indefinite:
        return _loose(scene, phrase) if phrase.head in scene.speaking else None
    if state is not None:
        return _office(scene, phrase, state)
    if inside:
        return _loose(scene, phrase)
    found = scene.mind.best(phrase.head, lambda entity: _fit_body(entity, phrase, own))
    if found is not None:
        return found
    if scene.bodies.home is not None and phrase.noun not in STATES - {"government"} and _is_office(phrase):
        return _office(scene, phrase, scene.bodies.home)
    return _loose(scene, phrase)


def _is_office(phrase: Phrase) -> bool:
    """Say whether a noun is one that every state has: a ministry, an army, a police."""
    return phrase.noun in (
        "ministry",
        "government",
        "police",
        "army",
        "navy",
        "military",
        "parliament",
        "cabinet",
        "authority",
        "authorities",
    )


def _possessor(scene: Scene, phrase: Phrase) -> Entity | None:
    """Find the state behind "the country's foreign ministry" or "its army": the last one in mind."""
    tree = scene.tree
    for i in range(phrase.start, phrase.head):
        if tree.tags[i] == "PRP$" and tree.lower[i] in ("its", "their"):
            return scene.mind.best(i, lambda entity: 0.5 if entity.kind is PartyKind.STATE else None)
        if singular(tree.lower[i]) in STATES and tree.lower[i + 1] in ("'s", "'"):
            return scene.mind.best(i, lambda entity: 0.5 if entity.kind is PartyKind.STATE else None)
    return None


def _office(scene: Scene, phrase: Phrase, state: Entity) -> Entity:
    """Give a state's office by what the phrase says of its business."""
    inner = {plain(scene.tree.lower[i]) for i in range(phrase.start, phrase.stop) if i in scene.named}
    mods = {mod for mod in phrase.mods if plain(mod) not in inner and singular(mod) not in STATES}
    business = core(" ".join(sorted({*mods, phrase.noun})), frozenset(inner))
    return scene.bodies.office(state, business or frozenset({phrase.noun}), _text(scene, phrase))


def _fit_body(entity: Entity, phrase: Phrase, own: frozenset[str]) -> float | None:
    """Weigh an organisation or state for a role noun."""
    if not entity.is_body:
        return None
    if entity.kind is PartyKind.STATE:
        return 0.0 if phrase.noun in STATES and not own else None
    exact = phrase.noun in entity.nouns
    if not exact and not answers(phrase.noun, entity.nouns) and not (phrase.noun in ANY_BODY and not own):
        return None
    spelled = {mod for mod in own if mod in entity.marks or any(mod in noun.split() for noun in entity.nouns)}
    if own - spelled:
        return None
    return (0.8 if exact else 0.0) + 0.5 * len(spelled)


def _loose(scene: Scene, phrase: Phrase) -> Entity | None:
    """Name a body by its description, where it speaks or is plainly one of its kind."""
    if phrase.head not in scene.speaking and scene.tree.bases[phrase.head] != "nsubj":
        return None
    inside = [entity for entity in _inside(scene, phrase) if entity.kind is PartyKind.ORGANISATION]
    if inside and phrase.noun in ANY_BODY | {"side", "team", "staff", "command", "leadership"}:
        return inside[0]
    text = _text(scene, phrase)
    made = scene.roster.named(PartyKind.ANONYMOUS if phrase.indefinite else PartyKind.ORGANISATION, text)
    made.nouns.add(phrase.noun)
    made.marks.update(plain(mod) for mod in phrase.mods)
    return made


def settle_pronoun(scene: Scene, at: int) -> Entity | None:
    """Settle a pronoun; None where nobody fits, or where "it" is no party."""
    gender = PRONOUNS[scene.tree.lower[at]]
    speaks = at in scene.speaking
    if gender == "n" and not speaks and not _thinks(scene, at):
        return None
    if scene.tree.bases[at] == "expl":
        return None
    found = scene.mind.best(at, lambda entity: _fit_pronoun(entity, gender, speaks))
    if found is None:
        return None
    if gender in "mf" and found.gender is None:
        found.gender = gender
    scene.mind.note(Reference(at, at + 1, at, found))
    return found


def _fit_pronoun(entity: Entity, gender: str, speaks: bool) -> float | None:  # noqa: FBT001 - a fact of the pronoun
    """Weigh a party for a pronoun by number, animacy and gender; a body is "they" only where they speak."""
    if gender in "mf":
        return 0.0 if entity.is_person and entity.gender in (None, gender) else None
    if gender == "n":
        if not entity.is_body:
            return None
        return -0.4 if entity.kind is PartyKind.STATE else 0.0
    if entity.many:
        return 0.3
    return -0.6 if speaks and entity.kind is PartyKind.ORGANISATION else None


def _thinks(scene: Scene, at: int) -> bool:
    """Say whether "it" or "its" inside a statement's content may be the speaker: only then is it looked up."""
    return scene.content[at] >= 0 and scene.tree.bases[at] == "nsubj"


def settle_text(scene: Scene, at: int) -> Entity | None:
    """Settle "the report", "the UN update", "a statement" as a speaker: whoever is named in it, or spoke last."""
    phrase = phrase_at(scene.tree, at, scene.named)
    inside = [entity for entity in _inside(scene, phrase) if entity.is_body or entity.kind is PartyKind.PERSON]
    organisation = [entity for entity in inside if entity.kind is not PartyKind.STATE]
    entity = next(iter(organisation or inside), None)
    if entity is None and (phrase.mods - _TEXT_IDLE) and phrase.indefinite:
        return None
    if entity is None:
        entity = _last_voice(scene, at, singular(scene.tree.lower[at]), phrase.indefinite)
    if entity is not None:
        scene.mind.note(Reference(phrase.start, phrase.stop, at, entity))
    return entity


def _last_voice(scene: Scene, at: int, noun: str, loose: bool) -> Entity | None:  # noqa: FBT001 - read off a phrase
    """Find whose text it is: the last body that spoke, or a group where `loose`, or the last carrier named."""
    if noun not in TEXTS:
        return None
    carriers = scene.roster.index.carriers
    for reference in reversed(scene.mind.spoken):
        if reference.head < at and (reference.entity.is_body or (loose and reference.entity.many)):
            return reference.entity
    for reference in reversed(scene.mind.references):
        if reference.head < at and reference.entity.settled in carriers:
            return reference.entity
    return None
