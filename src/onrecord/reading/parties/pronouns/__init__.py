"""Settle pronouns: "she said", "its army", "they left".

Those that speak are settled here. For all others `clues` lays out what speaks for and against each party told of before, `ranking` weighs it
by what was learned (`antecedents.tsv`), and `antecedents` chooses.
"""

from onrecord.reading.parties.media import PLATFORMS
from onrecord.reading.parties.nouns import PRONOUNS, TEXTS, TOGETHER
from onrecord.reading.parties.pronouns.antecedents import meant
from onrecord.reading.parties.pronouns.clues import Asked, Sort
from onrecord.reading.parties.roster import Entity
from onrecord.reading.parties.roster.mind import Reference
from onrecord.reading.parties.scene import Scene, quoter
from onrecord.record.reading import PartyKind

_SORTS = {"m": Sort.HE, "f": Sort.HE, "n": Sort.IT, "p": Sort.THEY}
_BY_FORENAME = -3.0
"""Weight of a person whose given name is one for the other gender: only where nobody else is near."""
_REFLEXIVES = frozenset("himself herself itself themselves".split())
_PEOPLE_TOGETHER = TOGETHER | frozenset("police staff crew band jury household crowd".split())
"""Nouns of one party that "they" means as readily as a plural."""
_PLACE = -1.5
"""Weight of where people post for an "it" that speaks."""
_BE = frozenset("is was be been being are were".split())
_SILENT = -1.2
"""Weight of people who have not spoken in the report for a pronoun that speaks."""


def settle_pronoun(scene: Scene, at: int) -> Entity | None:
    """Settle a pronoun; None where nobody fits, or where it means no party."""
    gender, speaks = PRONOUNS[scene.tree.lower[at]], at in scene.speaking
    if scene.tree.bases[at] == "expl" and not (speaks and _acts(scene, at)):
        return None
    if scene.tree.lower[at] in _REFLEXIVES:
        return _subject(scene, at)
    own = quoter(scene, at) or _quoting_pronoun(scene, at, gender)

    def fits(entity: Entity) -> float | None:
        return _fit_pronoun(entity, gender, speaks=speaks) if entity is not own else None

    given = _giver_of_text(scene, at) if speaks else None
    if given is not None and fits(given) is not None:
        found: Entity | None = given
    else:
        found = scene.mind.best(at, fits) if speaks else meant(scene, Asked(at, _SORTS[gender]), fits)
    if found is None:
        return None
    if speaks and gender in "mf" and found.gender is None:
        found.gender = gender
    scene.mind.note(Reference(at, at + 1, at, found, weak=gender == "n" and not speaks))
    return found


def _giver_of_text(scene: Scene, at: int) -> Entity | None:
    """Find whose text opens the sentence in which a pronoun speaks: "In the ministry's daily update, it said"."""
    tree = scene.tree
    first = tree.spans[tree.sentence[at]][0]
    if tree.lower[first] != "in" or tree.words[at - 1] != ",":
        return None
    text = next((i for i in tree.children[tree.heads[at]] if i < at and tree.first[i] == first), None)
    owner = tree.child(text, "nmod:poss") if text is not None and tree.lower[text] in TEXTS else None
    told = scene.mind.at(owner) if owner is not None else None
    return told.entity if told is not None else None


def _acts(scene: Scene, at: int) -> bool:
    """Say whether an "it" taken for empty is the subject of an active verb: "It has said that …", not "it is said that …"."""
    verb = scene.tree.heads[at]
    helpers = {scene.tree.lower[i] for i in scene.tree.children[verb] if scene.tree.bases[i] in ("aux", "cop")}
    return at < verb and helpers.isdisjoint(_BE)


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


def _fit_it(entity: Entity, *, speaks: bool) -> float | None:
    """Weigh a party for "it": a body rather than a state, and where people post hardly, where it speaks."""
    if not entity.is_body or (entity.known is None and "authorities" in entity.nouns):
        return None
    if speaks and not PLATFORMS.isdisjoint(name.lower() for name in entity.names):
        return _PLACE
    return -0.4 if entity.kind is PartyKind.STATE else 0.0


def _fit_pronoun(entity: Entity, gender: str, *, speaks: bool) -> float | None:
    """Weigh a party for a pronoun by number, animacy and gender; authorities are no "it", a body is "they" less than people are."""
    if gender in "mf":
        if not entity.is_person or entity.gender not in (None, gender):
            return None
        doubt = _SILENT if speaks and entity.passing else 0.0
        return doubt + (_BY_FORENAME if entity.gender is None and entity.guess not in (None, gender) else 0.0)
    if gender == "n":
        return _fit_it(entity, speaks=speaks)
    if entity.many or (speaks and not entity.nouns.isdisjoint(_PEOPLE_TOGETHER)):
        return _SILENT if speaks and entity.passing else 0.3
    return -0.6 if entity.kind is PartyKind.ORGANISATION else None
