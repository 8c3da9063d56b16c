"""Settle pronouns, and texts that speak for whoever put them out: "it said", "the report said"."""

from dataclasses import replace

from onrecord.reading.parties.antecedents import meant
from onrecord.reading.parties.clues import Asked, Sort
from onrecord.reading.parties.mind import Reference
from onrecord.reading.parties.nouns import BODIES, OWN_TEXTS, PRONOUNS, TOGETHER, singular
from onrecord.reading.parties.offices import body_for
from onrecord.reading.parties.phrases import Phrase, phrase_at
from onrecord.reading.parties.roster import Entity
from onrecord.reading.parties.scene import Scene, inside, quoter, text_of
from onrecord.reading.tree import Tree
from onrecord.record.reading import PartyKind

_SORTS = {"m": Sort.HE, "f": Sort.HE, "n": Sort.IT, "p": Sort.THEY}
_OF_AGENCIES = frozenset("report dispatch article".split())
"""Texts that are rather an agency's, where one is among the last `_RECENT` that spoke."""
_RECENT = 4
_BY_FORENAME = -3.0
"""Weight of a person whose given name is one for the other gender: only where nobody else is near."""
_REFLEXIVES = frozenset("himself herself itself themselves".split())
_PEOPLE_TOGETHER = TOGETHER | frozenset("police staff crew band jury household crowd".split())
"""Nouns of one party that "they" means as readily as a plural."""
_SILENT = -1.2
"""Weight of people who have not spoken in the report for a pronoun that speaks."""
_TEXT_IDLE = frozenset("separate new latest earlier press brief written joint official report revised updated".split())
_HAD = frozenset("obtained seen reviewed viewed verified received read examined".split())


def settle_pronoun(scene: Scene, at: int) -> Entity | None:
    """Settle a pronoun; None where nobody fits, or where it means no party."""
    gender, speaks = PRONOUNS[scene.tree.lower[at]], at in scene.speaking
    if scene.tree.bases[at] == "expl":
        return None
    if scene.tree.lower[at] in _REFLEXIVES:
        return _subject(scene, at)
    own = quoter(scene, at) or _quoting_pronoun(scene, at, gender)

    def fits(entity: Entity) -> float | None:
        return _fit_pronoun(entity, gender, speaks=speaks) if entity is not own else None

    found = scene.mind.best(at, fits) if speaks else meant(scene, Asked(at, _SORTS[gender]), fits)
    if found is None:
        return None
    if speaks and gender in "mf" and found.gender is None:
        found.gender = gender
    scene.mind.note(Reference(at, at + 1, at, found, weak=gender == "n" and not speaks))
    return found


def _quoting_pronoun(scene: Scene, at: int, gender: str) -> Entity | None:
    """Find whom the "he" behind a quotation means in which another "he" stands: "He is ready," he said of the pilot."""
    span = scene.voices.get(scene.content[at]) if scene.quoted[at] else None
    if span is None or span[0] <= at or PRONOUNS.get(scene.tree.lower[span[0]]) != gender:
        return None
    return scene.mind.best(span[0], lambda entity: _fit_pronoun(entity, gender, speaks=True))


def _subject(scene: Scene, at: int) -> Entity | None:
    """Find whom "himself" means: the nearest subject before it in its sentence that fits."""
    tree, gender = scene.tree, PRONOUNS[scene.tree.lower[at]]
    for reference in reversed(scene.mind.references):
        if tree.sentence[reference.head] != tree.sentence[at]:
            return None
        if tree.bases[reference.head] == "nsubj" and _fit_pronoun(reference.entity, gender, speaks=False) is not None:
            return reference.entity
    return None


def _fit_pronoun(entity: Entity, gender: str, *, speaks: bool) -> float | None:
    """Weigh a party for a pronoun by number, animacy and gender; authorities are no "it", a body is "they" less than people are."""
    if gender in "mf":
        if not entity.is_person or entity.gender not in (None, gender):
            return None
        doubt = _SILENT / 2 if speaks and entity.passing else 0.0
        return doubt + (_BY_FORENAME if entity.gender is None and entity.guess not in (None, gender) else 0.0)
    if gender == "n":
        if not entity.is_body or (entity.known is None and "authorities" in entity.nouns):
            return None
        return -0.4 if entity.kind is PartyKind.STATE else 0.0
    if entity.many or (speaks and not entity.nouns.isdisjoint(_PEOPLE_TOGETHER)):
        return _SILENT if speaks and entity.passing else 0.3
    return -0.6 if entity.kind is PartyKind.ORGANISATION else None


def settle_text(scene: Scene, at: int) -> Entity | None:
    """Settle "the report", "the UN update", "a statement" as a speaker: whoever is named in it, or spoke last."""
    phrase = phrase_at(scene.tree, at, scene.named)
    held = [entity for entity in inside(scene, phrase) if entity.is_body or entity.kind is PartyKind.PERSON]
    organisation = [entity for entity in held if entity.kind is not PartyKind.STATE]
    owner = next(iter(organisation), None) or _owner(scene, phrase) or _bodys_text(scene, phrase)
    entity = owner or _giver(scene, at) or next(iter(held), None)
    if entity is None and (phrase.plural or ((phrase.mods - _TEXT_IDLE) and phrase.indefinite)):
        return None
    if entity is None:
        entity = _last_voice(scene, at, singular(scene.tree.lower[at]), phrase.indefinite)
    if entity is not None:
        scene.mind.note(Reference(phrase.start, phrase.stop, at, entity))
    return entity


def settle_evidence(scene: Scene, at: int) -> Entity | None:
    """Settle "images from the police" and "Orvel data" as a speaker: the body that gives them; None for anybody's images of something."""
    phrase = phrase_at(scene.tree, at, scene.named)
    named = (scene.named[i] for i in range(phrase.start, at) if i in scene.named)
    entity = next((body for body in named if body.kind is PartyKind.ORGANISATION), None) or _giver(scene, at)
    if entity is not None:
        scene.mind.note(Reference(phrase.start, phrase.stop, at, entity))
    return entity


def _owner(scene: Scene, phrase: Phrase) -> Entity | None:
    """Settle "the ministry's estimates": the body or person whose role noun owns the text, None for nobody's."""
    mark = next((i for i in range(phrase.start, phrase.head) if scene.tree.tags[i] == "POS"), None)
    found = scene.mind.at(scene.tree.heads[mark]) if mark is not None else None
    return found.entity if found is not None and found.start >= phrase.start else None


def _giver(scene: Scene, at: int) -> Entity | None:
    """Settle "data from the health ministry" and "a map released by Orvel": the body that gave the text, named or by its noun."""
    tree = scene.tree
    made = [i for verb in tree.children[at] if tree.bases[verb] == "acl" and verb > at for i in tree.children[verb]]
    for i in (*tree.children[at], *made):
        related = tree.bases[i] == "nmod" or (i in made and tree.bases[i] == "obl")
        given = i > at and related and any(tree.lower[j] in ("from", "by") for j in tree.children[i])
        if given and i in scene.named and scene.named[i].kind is PartyKind.ORGANISATION and not _merely_has(tree, i):
            return scene.named[i]
        owned = tree.child(i, "nmod:poss") is not None
        if given and i not in scene.named and (owned or singular(tree.lower[i]) in BODIES):
            phrase = phrase_at(tree, i, scene.named)
            return body_for(scene, phrase) or scene.roster.named(PartyKind.ORGANISATION, text_of(scene, phrase))
    return None


def _merely_has(tree: Tree, at: int) -> bool:
    """Say whether who stands behind "by" has a text from another: "documents obtained by Alpha TV"."""
    return tree.lower[tree.heads[at]] in _HAD


def _bodys_text(scene: Scene, phrase: Phrase) -> Entity | None:
    """Settle "a police report" and "a US intelligence assessment": the body whose noun stands right before the text's."""
    before = singular(scene.tree.lower[phrase.head - 1])
    if phrase.head == phrase.start or before not in BODIES or scene.tree.bases[phrase.head - 1] != "compound":
        return None
    body = phrase_at(scene.tree, phrase.head - 1, scene.named)
    start = body.start
    while start > phrase.start and start - 1 in scene.named:
        start -= 1
    return body_for(scene, replace(body, start=start, indefinite=False))


def _last_voice(scene: Scene, at: int, noun: str, loose: bool) -> Entity | None:  # noqa: FBT001 - read off a phrase
    """Find whose text it is: the last body that spoke, or a group where `loose`, or the last carrier named."""
    if noun not in OWN_TEXTS or (loose and noun in _OF_AGENCIES):
        return None
    heard = [r for r in scene.mind.references if r.head < at and (r.entity.is_body or (loose and r.entity.many))]
    spoke = [r for r in heard if any(i in scene.heard for i in range(r.start, r.stop))]
    carried = [r for r in heard if r.entity.settled in scene.roster.index.carriers]
    if noun in _OF_AGENCIES:
        spoke = [r for r in spoke[-_RECENT:] if r in carried] or spoke
    chosen = spoke or carried
    return chosen[-1].entity if chosen else None
