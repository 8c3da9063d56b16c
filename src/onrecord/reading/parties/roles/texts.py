"""Settle texts that speak for whoever put them out: "the report said", "a statement from the rabbi", "findings of the agency"."""

from dataclasses import replace

from onrecord.reading.parties.media import PLATFORMS, PRINTED
from onrecord.reading.parties.names.phrases import Phrase, phrase_at
from onrecord.reading.parties.nouns import BODIES, OWN_TEXTS, is_person, singular
from onrecord.reading.parties.roles.offices import body_for
from onrecord.reading.parties.roles.persons import person_for
from onrecord.reading.parties.roles.told import told_before
from onrecord.reading.parties.roster import Entity, plain
from onrecord.reading.parties.roster.mind import Reference
from onrecord.reading.parties.scene import Scene, inside, text_of
from onrecord.reading.tree import Tree
from onrecord.record.reading import PartyKind

_OF_AGENCIES = frozenset("report dispatch article".split())
"""Texts that are rather an agency's, where one is among the last `_RECENT` that spoke."""
_RECENT = 4
_NEAR = 2
"""Sentences back to which the body is looked for that a text is about, where nobody spoke before it."""
_IDLE = frozenset("separate new latest earlier press brief written joint official report revised updated".split())
_HAD = frozenset("obtained seen reviewed viewed verified received read examined".split())
_FOUND = frozenset("finding estimate tally count data figure statistic analysis assessment conclusion".split())
"""What "of" lays to whoever made it: "findings of the survey", not "a report of a fire"."""
_MADE = frozenset("report statement bulletin communique communiqué list record".split())
"""What "of" and the noun for a body lay to that body: "a report of the Brod police"."""
_PAGES = frozenset("website site blog".split())
"""Where a body puts out what it says; with nobody's name before them they may be a medium of their own."""
_WITNESSES = frozenset("witness eyewitness survivor resident villager".split())
"""People whose "accounts" and "reports" are told without saying whose they are."""


def settle_text(scene: Scene, at: int) -> Entity | None:
    """Settle "the report", "the UN update", "a statement" as a speaker: whoever is named in it, gave it before, or spoke last."""
    phrase = phrase_at(scene.tree, at, scene.named)
    held = [entity for entity in inside(scene, phrase) if _may_own(entity)]
    organisation = [entity for entity in held if entity.kind is not PartyKind.STATE]
    owner = next(iter(organisation), None) or _owner(scene, phrase) or _bodys_text(scene, phrase)
    told = None if phrase.indefinite else told_before(scene, at, _giver)
    entity = giver_of_last(told, owner) or _giver(scene, at) or _witnesses(scene, phrase) or told
    entity = entity or _state_before(scene, phrase)
    if entity is None and (phrase.plural or ((phrase.mods - _IDLE) and phrase.indefinite)):
        return None
    if entity is None:
        entity = _last_voice(scene, at, singular(scene.tree.lower[at]), phrase.indefinite)
    if entity is not None:
        scene.mind.note(Reference(phrase.start, phrase.stop, at, entity))
    return entity


def settle_evidence(scene: Scene, at: int) -> Entity | None:
    """Settle "images from the police", "Orvel data" and "the ministry's analysis" as a speaker: the body that gives them; None for anybody's images of something."""
    phrase = phrase_at(scene.tree, at, scene.named)
    named = (scene.named[i] for i in range(phrase.start, at) if i in scene.named)
    entity = next((body for body in named if body.kind is PartyKind.ORGANISATION), None)
    entity = entity or _owner(scene, phrase) or _giver(scene, at)
    if entity is not None:
        scene.mind.note(Reference(phrase.start, phrase.stop, at, entity))
    return entity


def whose_page(scene: Scene, phrase: Phrase) -> Entity | None:
    """Settle "the company's website" as a speaker: whoever owns it; None for a page that nobody is told to own."""
    return (_owner(scene, phrase) or _owner_of_page(scene, phrase)) if phrase.noun in _PAGES else None


def _owner_of_page(scene: Scene, phrase: Phrase) -> Entity | None:
    """Find the body that "its" means, or the noun before a page's: "its site", "the company's website"."""
    tree = scene.tree
    mark = next((i for i in range(phrase.start, phrase.head) if tree.tags[i] in ("POS", "PRP$")), None)
    owner = None if mark is None else mark if tree.tags[mark] == "PRP$" else tree.heads[mark]
    if owner is None or not phrase.start <= owner < phrase.head:
        return None
    found = scene.mind.at(owner)
    if found is None and singular(tree.lower[owner]) in BODIES:
        return body_for(scene, phrase_at(tree, owner, scene.named))
    return found.entity if found is not None and found.entity.kind is PartyKind.ORGANISATION else None


def giver_of_last(told: Entity | None, owner: Entity | None) -> Entity | None:
    """Give a text's owner, but whoever gave it before where the owner is that one's own body: "the company's statement"."""
    spoke_for = told is not None and told.of is not None and told.of is owner
    return told if spoke_for else owner


def _may_own(entity: Entity) -> bool:
    """Say whether a party named beside a text may have put it out: people and bodies, but for the platform it stands on."""
    posted = not PLATFORMS.isdisjoint(plain(name) for name in entity.names)
    return not posted and (entity.is_body or entity.kind is PartyKind.PERSON)


def _state_before(scene: Scene, phrase: Phrase) -> Entity | None:
    """Find the state that a text is called by: "a Chilean statement", not "a statement from a rabbi in Brod"."""
    named = (scene.named[i] for i in range(phrase.start, phrase.head) if i in scene.named)
    return next((entity for entity in named if entity.kind is PartyKind.STATE), None)


def _owner(scene: Scene, phrase: Phrase) -> Entity | None:
    """Settle "the ministry's estimates" and "her statement": the body or person whose noun or pronoun owns the text, None for nobody's."""
    tree = scene.tree
    mark = next((i for i in range(phrase.start, phrase.head) if tree.tags[i] in ("POS", "PRP$")), None)
    owner = mark if mark is None or tree.tags[mark] == "PRP$" else tree.heads[mark]
    found = scene.mind.at(owner) if owner is not None else None
    return found.entity if found is not None and found.start >= phrase.start else None


def _giver(scene: Scene, at: int) -> Entity | None:
    """Settle "data from the health ministry" and "a map released by Orvel": whoever gave the text, named or by a noun."""
    tree = scene.tree
    made = [i for verb in tree.children[at] if tree.bases[verb] == "acl" and verb > at for i in tree.children[verb]]
    for i in (*tree.children[at], *made):
        related = (tree.bases[i] == "nmod" or (i in made and tree.bases[i] == "obl")) and i > at
        if related and _is_given(tree, at, i) and (found := _given_by(scene, i)) is not None:
            return found
    return _filer(scene, at) or _right_behind(scene, at)


def _right_behind(scene: Scene, at: int) -> Entity | None:
    """Find the body or person named right behind "by", whatever the parse hangs it on: "a statement by the High Court of Brod", "a poll by the group Orvel"."""
    tree = scene.tree
    if tree.lower[at + 1 : at + 2] != ["by"] or at + 5 > len(tree.words):
        return None
    first = at + 2 + (tree.lower[at + 2 : at + 3] == ["the"])
    first += singular(tree.lower[first]) in BODIES and first not in scene.named and tree.is_name(first + 1)
    giver = scene.named.get(first)
    if giver is None and tree.tags[first] == "NNP" and tree.words[first][:1].isupper():
        return scene.roster.named(PartyKind.ORGANISATION, tree.words[first])
    return giver if giver is not None and giver.kind in (PartyKind.ORGANISATION, PartyKind.PERSON) else None


def _is_given(tree: Tree, at: int, giver: int) -> bool:
    """Say whether a noun stands behind a word that lays a text to it: "from", "by", "of" where the text was found out, "in" for papers."""
    links = {tree.lower[j] for j in tree.children[giver] if j < giver}
    found = "of" in links and singular(tree.lower[at]) in _FOUND
    found = found or ("to" in links and tree.lower[tree.heads[giver]] == "attributed")
    found = found or ("of" in links and tree.lower[at] in _MADE and singular(tree.lower[giver]) in BODIES)
    return not links.isdisjoint(("from", "by")) or found or ("in" in links and singular(tree.lower[giver]) in PRINTED)


def _given_by(scene: Scene, at: int) -> Entity | None:
    """Settle whoever stands behind "from" or "by" with the head at a word; None for things and for who merely has the text."""
    tree, named = scene.tree, scene.named.get(at)
    if named is not None:
        if _is_short_of_body(tree, at, named):
            return scene.roster.named(PartyKind.ORGANISATION, tree.words[at])
        whose = named.kind in (PartyKind.ORGANISATION, PartyKind.PERSON) and not _merely_has(tree, at)
        return named if whose else None
    if tree.tags[at] == "NNP" and tree.words[at].isupper() and not _merely_has(tree, at):
        return scene.roster.named(PartyKind.ORGANISATION, tree.words[at])
    phrase = phrase_at(tree, at, scene.named)
    if tree.child(at, "nmod:poss") is not None or singular(tree.lower[at]) in BODIES:
        return body_for(scene, phrase) or scene.roster.named(PartyKind.ORGANISATION, text_of(scene, phrase))
    if not is_person(singular(tree.lower[at])) or _merely_has(tree, at):
        return None
    voice = scene.people.titled.get(at) or person_for(scene, phrase)
    if voice is not None:
        scene.people.titled[at] = voice
    return voice


def _is_short_of_body(tree: Tree, at: int, named: Entity) -> bool:
    """Say whether a name that was heard as an unknown place is rather a body's short one: "data of NEMA"."""
    return named.kind is PartyKind.STATE and named.settled is None and tree.words[at].isupper()


def _filer(scene: Scene, at: int) -> Entity | None:
    """Find who filed or issued a text that a clause without a pronoun tells of: "a complaint Orvel filed", "a map the ministry released"."""
    tree = scene.tree
    verb = next((i for i in tree.children[at] if tree.bases[i] == "acl" and i > at and tree.tags[i] == "VBD"), None)
    subject = tree.child(verb, "nsubj") if verb is not None else None
    if verb is None or subject is None or not at < subject < verb or tree.lower[verb] in _HAD:
        return None
    filer = scene.mind.at(subject)
    return filer.entity if filer is not None else scene.named.get(subject) or _given_by(scene, subject)


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
    return body_for(scene, replace(body, start=start, indefinite=False)) or _in_capitals(scene, body)


def _in_capitals(scene: Scene, body: Phrase) -> Entity | None:
    """Take a body of no state that is known by its words in capitals: "a Defence Ministry statement"; None where it has no more than a noun."""
    tree, start = scene.tree, body.head
    while start > body.start and tree.tags[start - 1].startswith("NNP"):
        start -= 1
    name = " ".join(tree.words[start : body.head + 1])
    proper = start < body.head and tree.tags[body.head].startswith("NNP")
    return scene.roster.named(PartyKind.ORGANISATION, name) if proper else None


def _witnesses(scene: Scene, phrase: Phrase) -> Entity | None:
    """Settle "eyewitness accounts": the witnesses."""
    before = scene.tree.lower[phrase.head - 1]
    if phrase.head == phrase.start or singular(before) not in _WITNESSES or not phrase.plural:
        return None
    made = scene.roster.named(PartyKind.GROUP, f"{before}es" if before.endswith("ss") else f"{before}s")
    made.many = True
    made.nouns.add(before)
    return made


def _last_voice(scene: Scene, at: int, noun: str, loose: bool) -> Entity | None:  # noqa: FBT001 - read off a phrase
    """Find whose text it is: the last body that spoke, or a group where `loose`, or the last carrier named."""
    if noun not in OWN_TEXTS or (loose and noun in _OF_AGENCIES):
        return None
    heard = [r for r in scene.mind.references if r.head < at and (r.entity.is_body or (loose and r.entity.many))]
    spoke = [r for r in heard if any(i in scene.heard for i in range(r.start, r.stop))]
    carried = [r for r in heard if r.entity.settled in scene.roster.index.carriers]
    if noun in _OF_AGENCIES:
        spoke = [r for r in spoke[-_RECENT:] if r in carried] or spoke
    chosen = spoke or carried or ([] if loose else _told_of_last(scene, at))
    return chosen[-1].entity if chosen else None


def _told_of_last(scene: Scene, at: int) -> list[Reference]:
    """List the bodies that the sentences right before a text are about: "the aid office had another tally … the report said"."""
    tree = scene.tree
    near = [r for r in scene.mind.references if 0 < tree.sentence[at] - tree.sentence[r.head] <= _NEAR]
    return [r for r in near if r.entity.kind is PartyKind.ORGANISATION and tree.bases[r.head] == "nsubj"]
