"""Find the words that tell of an event: nouns and phrases that name it, verbs that tell of it with what they act on."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.packs.pack import Kind
from onrecord.reading.forms import forms, noun_forms
from onrecord.reading.mentions.arguments import arguments, measured
from onrecord.reading.once import once
from onrecord.reading.tree import Tree
from onrecord.record.frozen import frozen

_LINKS = frozenset({"of", "on", "to", "for", "by", "in", "at"})
_PARTING = (["the"], ["a"], ["an"], ["this"], ["these"])
"""Words that never stand inside an idiom: "in the protest" is none."""
_PARTICLES = frozenset({"in", "out", "off", "by", "up", "down", "over", "on"})
_MODIFIERS = frozenset({"compound", "amod", "nmod", "flat", "appos", "obl", "dep", "nummod"})
_ALONE = " *"  # a verb so marked needs no object
_TITLES = frozenset({"nmod:desc", "compound", "appos", "flat"})  # "Russian Ambassador Georgy Zinoviev" is an ambassador
_TELLING = frozenset(
    (
        "victim survivor suspect scene site toll casualty damage aftermath response investigation probe spot wreckage wreck"
        " debris anniversary relief recovery zone area death injury fatality incident disaster accident tragedy emergency"
        " plot day night morning weekend week result attempt bid talk offer deal vote rescue evacuation rampage spree"
        " campaign victory win defeat loss turnout landing water warning alert threat risk fear danger law order news report call"
        " organiser organizer participant gunman killer hostage wave series case charge trial conviction sentence"
        " announcement proposal plan decision ban pledge operation march rally strike protest attack crash shooting"
    ).split()
)
"""What a noun may be of an event whose word stands before it: "crash site" tells of the crash, "crash course" of none."""

_DEFINITE = frozenset({"the", "this", "that", "its", "their", "these", "those"})
_PRONOUNS = frozenset({"it", "they", "which", "that", "both"})


@frozen
class Hit:
    """Words that tell of an event of a kind: `at` is the word that the others hang on, `first` and `last` inclusive.

    `again` says that they name it by a bare noun ("the test") and only go on with what was told before.
    """

    kind: str
    at: int
    first: int
    last: int
    again: bool = False


@dataclass(frozen=True, slots=True)
class Trigger:
    """A phrase to look for: its kind, the words that must hang on its head, and its rank among equals (lower wins).

    `tied` are a hyphen and the particle behind it, as in "sit-in".
    """

    kind: str
    modifiers: tuple[str, ...]
    rank: int
    tied: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Act:
    """A verb that tells of a kind: with the particle that must stand by it ("step down", "take to street"), or None.

    `alone` says that it needs no object.
    """

    kind: str
    particle: str | None
    alone: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A pack's kinds, by the dictionary form of the word that a reader would meet first."""

    nouns: dict[str, tuple[Trigger, ...]]
    verbs: dict[str, tuple[Act, ...]]
    objects: dict[str, frozenset[str]]
    deeds: dict[str, tuple[Act, ...]]
    doers: dict[str, frozenset[str]]
    not_objects: dict[str, frozenset[str]]
    idioms: dict[str, tuple[tuple[str, ...], ...]]
    unless: dict[str, dict[str, tuple[tuple[str, ...], ...]]]
    again: dict[str, tuple[str, ...]]
    words: frozenset[str]


@once
def lexicon(kinds: tuple[Kind, ...], idioms: tuple[str, ...] = ()) -> Lexicon:
    """Return `kinds` laid out for looking up words, with `idioms` by each of their words; made once for each."""
    nouns: dict[str, list[Trigger]] = {}
    verbs: dict[str, list[Act]] = {}
    deeds: dict[str, list[Act]] = {}
    again: dict[str, list[str]] = {}
    for rank, kind in enumerate(kinds):
        for phrase in kind.triggers:
            whole, tied = _untied(phrase)
            head, modifiers = _parts(whole)
            nouns.setdefault(head, []).append(Trigger(kind.id, modifiers, rank, tied))
            if modifiers and kind.id not in again.setdefault(head, []):
                again[head].append(kind.id)
        for told, phrases in ((verbs, kind.verbs), (deeds, kind.deeds)):
            for verb in phrases:
                word, _, particle = verb.removesuffix(_ALONE).partition(" ")
                told.setdefault(word, []).append(Act(kind.id, particle or None, verb.endswith(_ALONE)))
    return Lexicon(
        nouns={head: tuple(sorted(found, key=lambda t: (-len(t.modifiers), t.rank))) for head, found in nouns.items()},
        verbs={verb: tuple(found) for verb, found in verbs.items()},
        objects={kind.id: frozenset(kind.objects) for kind in kinds},
        deeds={deed: tuple(found) for deed, found in deeds.items()},
        doers={kind.id: frozenset(kind.doers) for kind in kinds},
        not_objects={kind.id: frozenset(kind.not_objects) for kind in kinds},
        idioms=_by_word(idioms),
        unless={kind.id: _by_first(kind.unless) for kind in kinds},
        again={head: tuple(found) for head, found in again.items()},
        words=frozenset({*nouns, *verbs, *deeds}),
    )


def _by_word(idioms: tuple[str, ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for idiom in idioms:
        words = tuple(idiom.replace("-", " ").split())
        for word in dict.fromkeys(words):
            found.setdefault(word, []).append(words)
    return {word: tuple(phrases) for word, phrases in found.items()}


def _by_first(phrases: tuple[str, ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Lay out phrases by their first word, cut as a text is cut: a hyphen is a token between two."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = tuple(phrase.replace("-", " - ").split())
        found.setdefault(words[0], []).append(words)
    return {first: tuple(rest) for first, rest in found.items()}


def _untied(phrase: str) -> tuple[str, tuple[str, ...]]:
    """Take a particle off that a hyphen ties to a phrase's last word: "break-in" is a "break" with "-", "in" behind it."""
    whole, hyphen, last = phrase.rpartition("-")
    return (whole, (hyphen, last)) if last in _PARTICLES else (phrase, ())


def _parts(phrase: str) -> tuple[str, tuple[str, ...]]:
    """Split a phrase into head and modifiers: "missile launch", but "deployment of troops" hangs on its first word."""
    words = phrase.replace("-", " ").split()
    link = next((n for n, word in enumerate(words) if word in _LINKS and n), None)
    if link is None:
        return words[-1], tuple(words[:-1])
    rest = [word for word in words[link:] if word not in _LINKS]
    return words[link - 1], (*words[: link - 1], *(word.removesuffix("s") for word in rest))


def find_hits(tree: Tree, kinds: tuple[Kind, ...], idioms: tuple[str, ...] = ()) -> list[Hit]:
    """Return what tells of an event, in text order, one hit a word; words of `idioms` tell of none.

    Kinds whose `unless` words stand in the sentence are left out.
    """
    known = lexicon(kinds, idioms)
    hits: list[Hit] = []
    told: set[str] = set()
    telling = {word for word in set(tree.words) if not known.words.isdisjoint(forms(word))}
    for at in (at for at, word in enumerate(tree.words) if word in telling):
        hit = _hit(tree, known, at, told)
        if hit is not None and not _is_idiom(tree, known, at):
            told.add(hit.kind)
            hits.append(hit)
    return hits


def _hit(tree: Tree, known: Lexicon, at: int, told: set[str]) -> Hit | None:
    tag = tree.tags[at]
    if tag.startswith(("NN", "VBG", "JJ")) or "-" in tree.words[at]:
        found = _noun_hit(tree, known, at) or (_again_hit(tree, known, at, told) if tag.startswith("NN") else None)
        if found:
            return found
    is_verb = tag.startswith("VB") or (
        tag.startswith("JJ") and tree.bases[at] == "amod" and tree.lower[at].endswith(("ed", "en"))
    )
    return _verb_hit(tree, known, at) if is_verb else None


def _noun_hit(tree: Tree, known: Lexicon, at: int) -> Hit | None:
    is_noun = tree.tags[at].startswith("NN")
    triggers = [t for form in noun_forms(tree.words[at]) for t in known.nouns.get(form, ())]
    for trigger in sorted(triggers, key=lambda t: (-len(t.modifiers) - len(t.tied), t.rank)):
        tied = len(trigger.tied)
        if tied and tuple(tree.lower[at + 1 : at + 1 + tied]) != trigger.tied:
            continue
        if not (trigger.modifiers or tied or is_noun) or _describes(tree, known, trigger.kind, at):
            continue
        places = _modifier_places(tree, at, trigger.modifiers)
        if places is not None and not _ruled_out(tree, known, trigger.kind, at):
            near = [place for place in places if at - 4 <= place < at]
            return Hit(trigger.kind, at, min([*near, at]), at + tied)
    return None


def _describes(tree: Tree, known: Lexicon, kind: str, at: int) -> bool:
    """Say whether a noun only tells what sort another is: "fire department", "crash course"; or is a month's name.

    What it acts on may make it something else, too: "an attack on democracy".
    """
    above = tree.heads[at]
    if tree.words[at] == "March":
        return True
    if tree.bases[at] == "compound" and tree.tags[above].startswith("NN"):
        return not forms(tree.words[above]) & _TELLING
    spared = known.not_objects[kind]
    return _is_spared(tree, [i for i in tree.children[at] if tree.bases[i] == "nmod"], spared)


def _is_idiom(tree: Tree, known: Lexicon, at: int) -> bool:
    """Say whether a word stands in an idiom; one word may stand between each two of its words ("under heavy fire")."""
    phrases = {phrase for form in forms(tree.words[at]) for phrase in known.idioms.get(form, ())}
    return any(_spelled(tree, phrase, at) for phrase in phrases)


def _spelled(tree: Tree, phrase: tuple[str, ...], at: int) -> bool:
    """Say whether a phrase is spelled around a word, which is one of its own."""
    first, stop = tree.spans[tree.sentence[at]]
    for start in range(max(first, at - 2 * len(phrase)), at + 1):
        place, met = start, start == at
        if phrase[0] not in forms(tree.words[start]):
            continue
        for word in phrase[1:]:
            near = range(place + 1, place + 2 + (tree.lower[place + 1 : place + 2] not in _PARTING))
            place = next((i for i in near if i < stop and word in forms(tree.words[i])), stop)
            met = met or place == at
        if met and place < stop:
            return True
    return False


def _modifier_places(tree: Tree, at: int, wanted: tuple[str, ...]) -> list[int] | None:
    """Find each wanted word among those that hang on `at`, or right before it; None where one is missing."""
    if not wanted:
        return []
    around = [*_hanging(tree, at, 2), *(i for i in range(max(0, at - 3), at) if tree.sentence[i] == tree.sentence[at])]
    places = []
    for word in wanted:
        place = next((i for i in around if word in forms(tree.words[i])), None)
        if place is None:
            return None
        places.append(place)
    return places


def _hanging(tree: Tree, at: int, depth: int) -> Iterator[int]:
    """Go through the words that hang on `at` as modifiers, to a depth; a relative clause is another matter."""
    for child in tree.children[at]:
        if tree.bases[child] in _MODIFIERS or tree.bases[child] == "conj":
            yield child
            if depth > 1:
                yield from _hanging(tree, child, depth - 1)


def _again_hit(tree: Tree, known: Lexicon, at: int, told: set[str]) -> Hit | None:
    """Read "the launch" as going on with a launch that was told of before."""
    kinds = [kind for form in noun_forms(tree.words[at]) for kind in known.again.get(form, ()) if kind in told]
    if not kinds or not any(tree.lower[child] in _DEFINITE for child in tree.children[at]):
        return None
    return Hit(kinds[0], at, at, at, again=True)


def _verb_hit(tree: Tree, known: Lexicon, at: int) -> Hit | None:
    words = forms(tree.words[at])
    acts = [act for form in sorted(words) for act in known.verbs.get(form, ()) if _has_particle(tree, at, act)]
    acted = [act.kind for act in acts]
    alone = {act.kind for act in acts if act.alone}
    done = [act.kind for form in sorted(words) for act in known.deeds.get(form, ()) if _has_particle(tree, at, act)]
    if not acted and not done:
        return None
    nouns = [i for argument in arguments(tree, at) for i in (argument, *measured(tree, argument))]
    doers = _doers(tree, at) if done else []
    for kind in dict.fromkeys((*acted, *done)):
        told = kind in alone or (kind in acted and _is_any(tree, nouns, known.objects[kind]))
        told = told or (kind in done and _is_any(tree, doers, known.doers[kind]))
        if told and not _is_spared(tree, nouns, known.not_objects[kind]) and not _ruled_out(tree, known, kind, at):
            return Hit(kind, at, at, at)
    return None


def _has_particle(tree: Tree, at: int, act: Act) -> bool:
    """Say whether the particle that an act needs hangs on its verb, or stands right behind: "stepped down", "called it off".

    A particle with a noun is a phrase that must hang on it: "took to the streets".
    """
    if act.particle is None:
        return True
    case, _, noun = act.particle.partition(" ")
    if noun:
        return any(noun in forms(tree.words[i]) and _has_case(tree, i, case) for i in tree.children[at])
    hanging = any(tree.lower[i] == act.particle and tree.bases[i] in {"compound", "advmod"} for i in tree.children[at])
    return hanging or tree.lower[at + 1 : at + 2] == [act.particle]


def _has_case(tree: Tree, at: int, word: str) -> bool:
    return any(tree.bases[i] == "case" and tree.lower[i] == word for i in tree.children[at])


def _is_any(tree: Tree, nouns: list[int], wanted: frozenset[str]) -> bool:
    return any(_is_object(tree, i, wanted) or _stands_for(tree, i, wanted) for i in nouns)


def _stands_for(tree: Tree, at: int, wanted: frozenset[str]) -> bool:
    """Say whether "it" means one of `wanted` that its sentence named before: "a boat with 700 aboard before it capsized"."""
    if tree.lower[at] not in _PRONOUNS:
        return False
    first = tree.spans[tree.sentence[at]][0]
    return any(tree.tags[i].startswith("NN") and _is_object(tree, i, wanted) for i in range(first, at))


def _is_spared(tree: Tree, nouns: list[int], spared: frozenset[str]) -> bool:
    """Say whether one of `nouns` makes something else of what befalls it; a name never does: "Bill was shot"."""
    return bool(spared) and any(_is_object(tree, i, spared) for i in nouns if not tree.is_name(i))


def _doers(tree: Tree, verb: int) -> list[int]:
    """Return the nouns that do what a verb tells: not who undergoes it, and nobody where it only tells what they say."""
    if tree.child(verb, "ccomp") is not None:
        return []
    found = [i for i in arguments(tree, verb) if tree.rels[i] == "nsubj" or tree.bases[i] == "obl"]
    above = tree.heads[verb]
    return [*found, above] if tree.bases[verb] == "acl" and tree.tags[verb] == "VBG" else found


def _is_object(tree: Tree, at: int, objects: frozenset[str]) -> bool:
    words = forms(tree.words[at])
    if not words.isdisjoint(objects):
        return True
    before = [i for i in tree.children[at] if tree.bases[i] in {"compound", "amod", "nummod"}]
    if any(f"{first} {last}" in objects for i in before for first in forms(tree.words[i]) for last in words):
        return True
    titles = [i for i in tree.children[at] if tree.rels[i] in _TITLES and tree.is_name(at)]
    return any(forms(tree.words[i]) & objects for i in titles)


def _ruled_out(tree: Tree, known: Lexicon, kind: str, at: int) -> bool:
    """Say whether a word or phrase stands in a word's sentence that rules the kind out."""
    phrases = known.unless[kind]
    first, stop = tree.spans[tree.sentence[at]]
    return bool(phrases) and any(
        start + len(phrase) <= stop
        and all(word in forms(tree.words[start + n]) for n, word in enumerate(phrase[1:], 1))
        for start in range(first, stop)
        for form in forms(tree.words[start])
        for phrase in phrases.get(form, ())
    )
