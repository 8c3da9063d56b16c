"""Settle nouns for organisations and states: "the ministry", "the spy agency", "the country's army"."""

from collections import Counter

from onrecord.reading.parties.media import PLATFORMS, is_medium
from onrecord.reading.parties.names.known import core
from onrecord.reading.parties.names.phrases import Phrase
from onrecord.reading.parties.nouns import (
    ANY_BODY,
    BODIES,
    COMPANIES,
    NEWS_TRADES,
    SAY_LITTLE,
    STATES,
    TRADES,
    answers,
    is_person,
    singular,
)
from onrecord.reading.parties.roles.byword import trading_as
from onrecord.reading.parties.roles.owners import kin_of, owned, owning_state
from onrecord.reading.parties.roster import Entity, plain
from onrecord.reading.parties.scene import Scene, inside, text_of
from onrecord.record.reading import PartyKind


def body_for(scene: Scene, phrase: Phrase) -> Entity | None:
    """Settle a noun for an organisation or a state."""
    if phrase.noun == "government" and scene.tree.lower[phrase.head - 1] == "local":
        return _loose(scene, phrase)
    called = _called(scene, phrase) or _owned_by_name(scene, phrase)
    if called is not None:
        return _kin(scene, phrase, called) or called
    held = inside(scene, phrase)
    state = next((entity for entity in held if entity.kind is PartyKind.STATE), None)
    if state is None and _is_told_land(scene, phrase):
        return scene.mind.best(phrase.head, lambda entity: 0.0 if entity.kind is PartyKind.STATE else None)
    if state is None:
        state = owning_state(scene, phrase.start, phrase.head)
    own = core(" ".join(sorted(phrase.mods)))
    if phrase.indefinite or len({id(entity) for entity in held if entity.kind is PartyKind.STATE}) > 1:
        return _loose(scene, phrase)
    if state is not None:
        traded = _trader(scene, phrase, own, state) if phrase.noun in TRADES else None
        return traded or _office(scene, phrase, state)
    return _kin(scene, phrase, held[0]) or _loose(scene, phrase) if held else _bare(scene, phrase, own)


_WHOLE = frozenset({"whole", "entire"})


def _is_told_land(scene: Scene, phrase: Phrase) -> bool:
    """Say whether a noun means a state told of before, and never a body: "the country", "this nation", "the whole country"."""
    pointed = scene.tree.lower[phrase.start] in ("the", "this") and phrase.noun in ("country", "nation")
    return pointed and not phrase.plural and phrase.mods <= _WHOLE and phrase.stop == phrase.head + 1


def _called(scene: Scene, phrase: Phrase) -> Entity | None:
    """Find the body whose own name stands right before a noun that says what it is: "the Orvel company".

    A name that ends with a full stop is rather a place's short form: "the Salem, Ore., company".
    """
    tree, at = scene.tree, phrase.head - 1
    while at > phrase.start and tree.lower[at] in _OF_AGENCIES:
        at -= 1
    if phrase.noun not in _SAYS_WHAT or at < phrase.start or phrase.indefinite or phrase.plural:
        return None
    before = scene.named.get(at)
    own = before is not None and before.kind is PartyKind.ORGANISATION and not tree.words[at].endswith(".")
    return before if own and tree.bases[at] == "compound" else None


_MARKS = frozenset({"'s", "’s"})


def _owned_by_name(scene: Scene, phrase: Phrase) -> Entity | None:
    """Find the body that the pack knows by a phrase's words without the mark of its owner: "the U.N.'s refugee agency"."""
    words = scene.tree.lower[phrase.start : phrase.head + 1]
    if _MARKS.isdisjoint(words):
        return None
    known = scene.roster.index.by_name.get(" ".join(word for word in words if word not in _MARKS | {"the"}))
    return scene.roster.known(known) if known is not None and known.kind is PartyKind.ORGANISATION else None


def _kin(scene: Scene, phrase: Phrase, parent: Entity) -> Entity | None:
    """Find the body that the pack knows under its parent's name too: "the U.N. agency" for a "U.N. health agency"; the last in mind, or the report's only one."""
    above = {plain(name) for name in (*parent.names, *(parent.known.aliases if parent.known else ()))}

    def fits(entity: Entity) -> float | None:
        names = entity.known.aliases if entity.known is not None and phrase.noun in entity.nouns else ()
        return 0.0 if any(plain(name).partition(" ")[0] in above for name in names) else None

    if parent.known is None or not phrase.definite:
        return None
    told = [entity for entity in scene.roster.entities if entity.is_body and fits(entity) is not None]
    return scene.mind.best(phrase.head, fits) or (told[0] if len(told) == 1 else None)


def _bare(scene: Scene, phrase: Phrase, own: frozenset[str]) -> Entity | None:
    """Settle a noun that names nobody: a body in mind, the one of its kind in the report, or the home state's."""
    bodies, at = scene.bodies, phrase.head
    placed = bodies.opening(at) or bodies.before_whose(at) if _is_office(phrase) else None
    if placed is not None:
        return _office(scene, phrase, placed)
    found = _governing(scene, phrase) or _told(scene, phrase, own)
    found = found or scene.mind.best(phrase.head, lambda entity: _fit_often(scene, entity, phrase, own))
    found = found or _known_by(scene, phrase) or _told_afar(scene, phrase, own)
    found = found or _named_once(scene, phrase, own) or trading_as(scene, phrase)
    if found is not None:
        found.called.add(phrase.noun)
        return found
    home = scene.bodies.state_at(phrase.head, [(r.head, r.entity) for r in scene.mind.references])
    if home is not None and phrase.noun not in STATES - {"government"} and _is_office(phrase):
        local = phrase.noun == "police" and home.settled in _LOCAL_POLICE
        return _loose(scene, phrase) if local else _office(scene, phrase, home)
    state = _with_such(scene, phrase) or (home if phrase.noun in _AIRED else None) if "state" in phrase.mods else None
    return _office(scene, phrase, state) if state is not None else _loose(scene, phrase)


_SAYS_WHAT = frozenset(
    "party organisation organization group movement company firm alliance newspaper network broadcaster foundation charity"
    " airline university club union militia corporation agency website".split()
)
"""Nouns that say what a body is and add no part of it, as "team" and "board" do."""
_OF_AGENCIES = frozenset("state news press wire".split())
"""Words between an agency's name and its noun: "the Orvel state news agency"."""
_AIRED = frozenset("television tv media radio broadcaster".split())
"""Nouns of media that a state has: "state TV" is that of the state which a report is at home in."""
_LOCAL_POLICE = frozenset(
    f"party:{name}"
    for name in "united-states united-kingdom germany canada australia switzerland brazil mexico india japan".split()
)
"""States whose police are a city's, county's or region's: "police" alone is not the state's there."""


def _trader(scene: Scene, phrase: Phrase, own: frozenset[str], state: Entity) -> Entity | None:
    """Find the name behind "the German newspaper": a trade of a state is one of many, not an office."""
    placed = frozenset(plain(word) for i, word in enumerate(scene.tree.lower) if scene.named.get(i) is state)
    rest = frozenset(word for word in own - placed if not word.endswith("based"))
    found = scene.mind.best(phrase.head, lambda entity: _fit_body(entity, phrase, rest))
    return found or trading_as(scene, phrase)


def _governing(scene: Scene, phrase: Phrase) -> Entity | None:
    """Find the state that "the government" speaks for in a report at home nowhere: that of the state's body which spoke last, not one that only acted."""
    bare = phrase.noun == "government" and phrase.definite and not phrase.mods and scene.bodies.home is None
    if not bare or phrase.head not in scene.speaking:
        return None
    carriers = scene.roster.index.carriers
    spoke = (r.entity for r in reversed(scene.mind.spoken) if r.entity.kind is PartyKind.ORGANISATION)
    last = next((body for body in spoke if body.state is not None and body.settled not in carriers), None)
    return scene.roster.by_id(last.state) if last is not None and last.state is not None else None


def _told(scene: Scene, phrase: Phrase, own: frozenset[str]) -> Entity | None:
    """Find the body that the report calls by a noun: the one most in mind, but the one it is mainly about where the other is not near."""
    told, main = scene.mind.best(phrase.head, lambda entity: _fit_told(entity, phrase, own)), _called_so(scene, phrase)
    near = (
        r.entity for r in scene.mind.references if scene.tree.sentence[phrase.head] - scene.tree.sentence[r.head] <= 1
    )
    return told if main is None or (told is not None and told in near) else main


def _called_so(scene: Scene, phrase: Phrase) -> Entity | None:
    """Find the body whose name tells that it is what a trade's noun says, however far off: "the zoo" is the Brod Zoo.

    Of several it is the one that the report names first, where it names none of the others more.
    """
    if phrase.noun not in TRADES - ANY_BODY or not phrase.definite or phrase.mods:
        return None
    heads = (i for i in sorted(scene.named) if scene.named.get(i + 1) is not scene.named[i])
    named = (scene.named[i] for i in heads)
    times = Counter(e for e in named if e.kind is PartyKind.ORGANISATION and _is_named(e, phrase.noun))
    first = next(iter(times), None)
    return first if first is not None and times[first] == max(times.values()) else None


def _told_afar(scene: Scene, phrase: Phrase, own: frozenset[str]) -> Entity | None:
    """Find the one body of the report whose name ends with a word for what a trade's noun says, however far off: "the airline" is Brod Airways."""
    if phrase.noun not in TRADES - ANY_BODY or own or not phrase.definite:
        return None
    ends = {
        id(e): e
        for e in scene.named.values()
        if any(answers(phrase.noun, _end(name)) for name in e.names if " " in name)
    }
    bodies = [entity for entity in ends.values() if entity.kind is PartyKind.ORGANISATION]
    return bodies[0] if len(bodies) == 1 else None


def _end(name: str) -> set[str]:
    return {singular(plain(name).rpartition(" ")[2])}


def _is_named(entity: Entity, noun: str) -> bool:
    """Say whether a word of a body's names is a noun: "Brod Zoo" is named "zoo"."""
    words = {word for name in entity.names for word in plain(name).split()}
    return noun in words or (noun in COMPANIES and noun in map(singular, words))


def _named_once(scene: Scene, phrase: Phrase, own: frozenset[str]) -> Entity | None:
    """Find the one body of the kind that the whole report names: "police" where it tells of the Derby police alone."""
    if not _is_office(phrase) or own:
        return None
    found = [
        e for e in scene.roster.entities if e.kind is PartyKind.ORGANISATION and e.names and phrase.noun in e.nouns
    ]
    return found[0] if len(found) == 1 else None


def _with_such(scene: Scene, phrase: Phrase) -> Entity | None:
    """Find the state behind "state media": the last in mind of those whose parties the pack knows by that noun."""
    noun = f"state {phrase.noun}"
    states = {party.state for party in scene.roster.index.by_id.values() if noun in party.nouns}
    return scene.mind.best(phrase.head, lambda entity: 0.0 if entity.settled in states else None)


def _known_by(scene: Scene, phrase: Phrase) -> Entity | None:
    """Find the body that the pack knows by a noun of two words, "the spy agency": that of the state last in mind of those that have one."""
    if not phrase.mods or not phrase.definite or _is_office(phrase):
        return None
    words = text_of(scene, phrase).lower()
    parties = [party for party in scene.roster.index.by_id.values() if words in party.nouns and party.state]
    if not parties:
        return None
    states = {party.state: party for party in reversed(parties)}
    told = scene.mind.best(phrase.head, lambda entity: 0.0 if entity.state in states else None)
    return scene.roster.known(states[told.state]) if told is not None else None


_OFTEN = 2
"""Times that a name has an article before that tells what it is no name of."""
_EACH, _MOST = 0.1, 10
"""Weight of each time that a body was referred to, and how many times count."""
_AGAIN = 1.6
"""Weight of a body that the noun has meant before, against one sentence's distance (-1)."""
_TOLD = 0.4
"""Weight of a body whose own noun answers, as "operator" does "the company", against one of which nothing is told."""
_STEM = 4
"""Letters from which a word can be the beginning of another."""
_PUBLIC = frozenset({"state", "national", "state-owned", "state-run"})
"""Words that tell a trade to be the state's: a body's name need not say it."""
_HIRED = frozenset(("company", "firm"))
_AGENCIES = frozenset(("agency", "bureau"))


def _is_office(phrase: Phrase) -> bool:
    """Say whether a noun is one that every state has: a ministry, an army, a police."""
    return (
        (phrase.noun == "staff" and "general" in phrase.mods)
        or phrase.noun
        in (
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
            "coastguard",
            "gendarmerie",
        )
        or (phrase.noun == "guard" and "coast" in phrase.mods)
    )


def _of_people(scene: Scene, phrase: Phrase) -> bool:
    """Say whether a body is made of people, who are not the body that they are named with: "a group of Acme employees"."""
    tree = scene.tree
    return any(
        tree.tags[i] in ("NNS", "NNPS") and is_person(singular(tree.lower[i])) and tree.heads[i] == phrase.head
        for i in range(phrase.head + 1, phrase.stop)
    )


def _office(scene: Scene, phrase: Phrase, state: Entity) -> Entity:
    """Give a state's office by what the phrase says of its business."""
    inner = {plain(scene.tree.lower[i]) for i in range(phrase.start, phrase.stop) if i in scene.named}
    mods = {mod for mod in phrase.mods if plain(mod) not in inner and singular(mod) not in STATES}
    business = core(" ".join(sorted({*mods, phrase.noun})), frozenset(inner))
    aired = phrase.noun in _AIRED and "state" in phrase.mods
    text = f"state {phrase.noun.replace('tv', 'television')}" if aired else text_of(scene, phrase)
    return scene.bodies.office(state, business or frozenset({phrase.noun}), text)


def _fit_body(entity: Entity, phrase: Phrase, own: frozenset[str]) -> float | None:
    """Weigh an organisation or state for a role noun."""
    if not entity.is_body:
        return None
    if entity.kind is PartyKind.STATE:
        return 0.0 if phrase.noun in STATES and not own else None
    exact = phrase.noun in entity.nouns
    carries = entity.known is not None and entity.known.carries
    loose = (
        phrase.noun in ANY_BODY or (phrase.noun in TRADES and _untold(entity, phrase.noun)) or _hired(entity, phrase)
    )
    any_body = loose and not own and not carries and (phrase.noun in NEWS_TRADES or not is_medium(entity.names))
    if not exact and not answers(phrase.noun, entity.nouns) and not any_body:
        return None
    spelled = {mod for mod in own if _is_spelled(mod, entity)}
    if own - spelled - (_PUBLIC if phrase.noun in TRADES and entity.state is None else frozenset()):
        return None
    again = _AGAIN if phrase.noun in entity.called else 0.0
    told = _TOLD if answers(phrase.noun, entity.nouns) else 0.0
    return (0.8 if exact else told) + 0.5 * len(spelled) + again


def _is_spelled(mod: str, entity: Entity) -> bool:
    """Say whether a word of a body's description stands in its names or nouns, or begins one: "rail" in "Railways"."""
    begins = len(mod) >= _STEM and any(mark.startswith(mod) for mark in entity.marks)
    return begins or mod in entity.marks or any(mod in noun.split() for noun in entity.nouns)


def _fit_often(scene: Scene, entity: Entity, phrase: Phrase, own: frozenset[str]) -> float | None:
    """Weigh a body for a role noun that nothing told of it answers, the more the oftener the report names it; no platform on which others speak."""
    silent = all(reference.entity is not entity for reference in scene.mind.spoken)
    if silent and not PLATFORMS.isdisjoint(plain(name) for name in entity.names):
        return None
    fit = _fit_body(entity, phrase, own)
    return None if fit is None else fit + _EACH * min(_MOST, scene.mind.times(entity))


def _fit_told(entity: Entity, phrase: Phrase, own: frozenset[str]) -> float | None:
    """Weigh a body that the report calls by the noun itself, which goes before any that merely may be one: a zoo, not a group."""
    return _fit_body(entity, phrase, own) if phrase.noun in entity.nouns - ANY_BODY else None


def _untold(entity: Entity, noun: str) -> bool:
    """Say whether nothing in a body's name or titles tells what it is: "Orvel" may be a company, an airline, a club; what is only "the Orvel" hardly."""
    if entity.led >= _OFTEN and not entity.bare and noun not in NEWS_TRADES:
        return False
    return entity.known is None and entity.state is None and entity.nouns.isdisjoint(BODIES - SAY_LITTLE)


def _hired(entity: Entity, phrase: Phrase) -> bool:
    """Say whether "the company" may be one that is called an agency and whose name says no such thing: "credit agency Orvel"."""
    named = {word for name in entity.names for word in plain(name).split()}
    told = entity.nouns & (BODIES - SAY_LITTLE)
    unknown = entity.known is None and entity.state is None
    return phrase.noun in _HIRED and unknown and bool(told) and told <= _AGENCIES - named


def _loose(scene: Scene, phrase: Phrase) -> Entity | None:
    """Name a body by its description, where it speaks or is plainly one of its kind."""
    told = phrase.head in scene.speaking or (scene.tree.bases[phrase.head] == "nsubj" and not phrase.indefinite)
    if not (told or phrase.indefinite):
        return None
    held = [entity for entity in inside(scene, phrase) if entity.kind is PartyKind.ORGANISATION]
    if (
        held
        and phrase.noun in ANY_BODY | {"side", "team", "staff", "command", "leadership"}
        and not _of_people(scene, phrase)
    ):
        return held[0]
    owner = kin_of(scene, phrase)
    text = owned(scene, owner, phrase) if owner is not None else text_of(scene, phrase)
    made = scene.roster.named(PartyKind.ANONYMOUS if phrase.indefinite else PartyKind.ORGANISATION, text)
    made.passing, made.thing = not told, made.kind is PartyKind.ANONYMOUS
    made.nouns.add(phrase.noun)
    made.marks.update(plain(mod) for mod in phrase.mods)
    return made
