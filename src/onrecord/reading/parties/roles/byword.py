"""Settle nouns that call somebody by what he is known for: "the actress" for Jane Doe, "the software giant" for Orvel.

Nothing in the report says that they are one; that only one can be meant does. Where two can, nobody is.
"""

from collections.abc import Callable

from onrecord.reading.parties.media import is_medium
from onrecord.reading.parties.names.phrases import Phrase
from onrecord.reading.parties.nouns import ANY_BODY, BODIES, FEMALE, MALE, NEWS_TRADES, OFFICES, SAY_LITTLE, TRADES
from onrecord.reading.parties.roster import Entity
from onrecord.reading.parties.roster.mind import Reference
from onrecord.reading.parties.scene import Scene
from onrecord.record.reading import PartyKind

_FAME = frozenset(
    "actress actor singer rapper musician comedian star quarterback striker footballer boxer wrestler athlete swimmer sprinter golfer"
    " champion challenger billionaire tycoon entrepreneur filmmaker novelist dancer model celebrity author poet playwright composer presenter host personality legend icon influencer politician mogul magnate"
    " striker midfielder defender goalkeeper runner cyclist climber astronaut killer murderer convict"
    " teenager teen youngster suspect gunman shooter fugitive escapee inmate defendant offender".split()
)
"""Nouns by which reports call one whom they are about; of bartenders and doctors there are others about."""
_RULERS = frozenset("president premier chancellor governor".split())
"""Offices whose holders reports name without them: everybody knows who is meant."""
_FORMER = frozenset("vice deputy lieutenant company club former ex interim union university council".split())
_SOBER = frozenset(
    "lawyer attorney judge officer referee doctor witness police officer detective prosecutor publicist".split()
)
"""Nouns of people who are mostly told of beside those whom a report is about."""
_PEOPLE_BACK, _BODIES_BACK = 4, 2
"""Sentences back to which people and bodies are looked for."""
_MODS = 2
_TWICE = 2
"""A person must be named so many times as often as any other who could be meant."""


def known_for(scene: Scene, phrase: Phrase) -> Entity | None:
    """Find the one person who can be meant by a noun of fame or crime: alone, or named twice as often as any other."""
    if not _plainly_one(scene, phrase) or not (phrase.noun in _FAME or _rules(scene, phrase)):
        return None
    near = _near(scene, phrase, _PEOPLE_BACK, lambda entity: _may_be(entity, phrase.noun))
    ranked = sorted((r.entity for r in near), key=scene.mind.times, reverse=True)
    rivalled = len(ranked) > 1 and scene.mind.times(ranked[0]) < _TWICE * scene.mind.times(ranked[1])
    return ranked[0] if ranked and not rivalled else None


def _rules(scene: Scene, phrase: Phrase) -> bool:
    """Say whether a phrase is for who rules, and says no more than where: "the president said", "the Ohio governor"."""
    ruler = phrase.noun in _RULERS or (phrase.noun == "minister" and "prime" in phrase.mods)
    bare = phrase.stop == phrase.head + 1 and not any(
        scene.tree.tags[i] == "POS" for i in range(phrase.start, phrase.head)
    )
    return ruler and bare and phrase.head in scene.speaking and phrase.mods.isdisjoint(_FORMER)


def trading_as(scene: Scene, phrase: Phrase) -> Entity | None:
    """Find the one body that can be meant by "the airline" or "the software giant": the only one that lately did something."""
    if phrase.noun not in TRADES - ANY_BODY or not _plainly_one(scene, phrase):
        return None
    near = _near(scene, phrase, _BODIES_BACK, lambda entity: _may_trade(entity, phrase.noun))
    acting = [r for r in near if _acts(scene, r)]
    return acting[0].entity if len(acting) == 1 else None


def _plainly_one(scene: Scene, phrase: Phrase) -> bool:
    """Say whether a phrase is "the" with a noun and few other words, no name among them but a place's: "the Lisbon bank"."""
    named = any(
        scene.named[i].kind is not PartyKind.STATE for i in range(phrase.start, phrase.stop) if i in scene.named
    )
    return scene.tree.lower[phrase.start] == "the" and len(phrase.mods) <= _MODS and not named


def _near(scene: Scene, phrase: Phrase, back: int, fits: Callable[[Entity], bool]) -> list[Reference]:
    """List the last reference of each fitting party that stands at most `back` sentences before a phrase."""
    tree = scene.tree
    found: dict[int, Reference] = {}
    for reference in reversed(scene.mind.references):
        if tree.sentence[phrase.head] - tree.sentence[reference.head] > back:
            break
        if fits(reference.entity):
            found.setdefault(id(reference.entity), reference)
    return list(found.values())


def _may_be(entity: Entity, noun: str) -> bool:
    """Say whether a named person can be called by a noun: no office or gender speaks against it."""
    gender = "m" if noun in MALE else "f" if noun in FEMALE else None
    fits = gender is None or (entity.gender or entity.guess) in (None, gender)
    return entity.kind is PartyKind.PERSON and fits and entity.nouns.isdisjoint(OFFICES | _SOBER)


def _may_trade(entity: Entity, noun: str) -> bool:
    """Say whether a body is named, and its name does not tell what it is, nor that it is a news medium where a noun is no word for one."""
    if noun not in NEWS_TRADES and is_medium(entity.names):
        return False
    named = entity.kind is PartyKind.ORGANISATION and any(name[:1].isupper() for name in entity.names)
    return named and entity.known is None and entity.state is None and entity.nouns.isdisjoint(BODIES - SAY_LITTLE)


def _acts(scene: Scene, reference: Reference) -> bool:
    return scene.tree.bases[reference.head] == "nsubj" or reference.head in scene.heard
