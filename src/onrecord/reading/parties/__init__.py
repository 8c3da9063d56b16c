"""Component: names, role nouns and pronouns become parties, each under one id."""

from collections import Counter
from functools import partial

from spacy.tokens import Span

from onrecord.reading.circumstances import words_begun_in
from onrecord.reading.draft import Draft, Naming
from onrecord.reading.parties.names import find_names
from onrecord.reading.parties.names.found import Found
from onrecord.reading.parties.names.known import index_of
from onrecord.reading.parties.names.phrases import Phrase, find_phrases, phrase_at
from onrecord.reading.parties.nouns import EVIDENCE, PRONOUNS, TEXTS, singular
from onrecord.reading.parties.pronouns import settle_pronoun
from onrecord.reading.parties.roles.again import speaks_again
from onrecord.reading.parties.roles.belonging import body_named
from onrecord.reading.parties.roles.employers import lay_to_employers
from onrecord.reading.parties.roles.resolve import settle_name, settle_phrase
from onrecord.reading.parties.roles.texts import settle_evidence, settle_text
from onrecord.reading.parties.roster import Entity, Roster, record
from onrecord.reading.parties.roster.bodies import Bodies
from onrecord.reading.parties.roster.homes import tells_home
from onrecord.reading.parties.roster.mind import Mind
from onrecord.reading.parties.roster.people import People
from onrecord.reading.parties.scene import Scene
from onrecord.reading.parties.speakers.groups import join_pairs
from onrecord.reading.parties.speakers.revealed import revealed
from onrecord.reading.parties.speakers.speaking import speaking_heads, voices_in
from onrecord.reading.parties.speakers.unnamed import name_voices
from onrecord.reading.reader.decoding import Tie
from onrecord.reading.statements.cues import book_of
from onrecord.reading.transcripts import labels_in
from onrecord.reading.tree import MARKS, Tree, covered, tree_of
from onrecord.record.reading import PartyKind
from onrecord.record.report import PartKind, Passage

_ASIDE = (PartKind.BYLINE, PartKind.DATELINE, PartKind.FURNITURE)
_LEAD = 8
"""Sentences, title included, in which a report tells where it is."""
REQUIRES = ("report", "doc", "pack")
ASSIGNS = ("parties", "namings")


def run(draft: Draft) -> None:
    """Fill in the report's parties, and every passage that refers to one: names, role nouns and resolved pronouns."""
    tree = tree_of(draft.doc)
    if not tree.words:
        return
    roster = Roster(index_of(draft.pack), draft.report.id)
    bodies, people = Bodies(tree, roster), People(tree, roster)
    every = find_names(tree, draft.doc, roster.index)
    aside = words_begun_in(tree, (part.passage for part in draft.report.parts if part.kind in _ASIDE))
    dated = [roster.known(name.known) for name in every if name.known and _sets_scene(tree, name, aside)]
    names = [name for name in every if not bodies.descriptive(name)]
    names = [name for name in names if not _in_furniture(name, aside)]
    entities = {**bodies.enter(names), **people.enter(names)}
    told = [name for name in names if name in entities and tells_home(tree, name)]
    early = [entities[name] for name in told if tree.sentence[name.start] < _LEAD]
    bodies.choose_home([*(entities[name] for name in told), *dated, *dated], [*early, *dated])
    entities = bodies.place(entities)
    scene = _scene(draft, tree, roster, (people, bodies))
    scene.aside = aside
    scene.heard |= speaking_heads(draft.doc, tree, names)
    scene.speaking |= scene.heard | set(voices_in(tree, book_of(draft.pack)))
    _mark(scene, names, entities)
    _learn(scene, names, entities)
    settled = _resolve(scene, names, entities)
    lay_to_employers(scene)
    found = revealed(scene, settled)
    found.extend(join_pairs(scene))
    found.extend(name_voices(scene, found))
    _assign(draft, roster, found)


def _scene(draft: Draft, tree: Tree, roster: Roster, parts: tuple[People, Bodies]) -> Scene:
    """Lay out where the model heard contents."""
    content = [-1] * len(tree.words)
    quoted = [False] * len(tree.words)
    voices: dict[int, tuple[int, int]] = {}
    speaking: set[int] = set()
    for number, tie in enumerate(draft.doc.user_data.get("ties", ())):
        for span in _near(tree, tie):
            content[span.start : span.end] = [number] * (span.end - span.start)
            _quote(tree, span, quoted)
        if tie.speaker is not None:
            voices[number] = (tie.speaker.start, tie.speaker.end)
    mind = Mind(tree, content, quoted, speaking)
    return Scene(tree, roster, *parts, mind, speaking, content, voices=voices, quoted=quoted, labels=labels_in(tree))


def _quote(tree: Tree, span: Span, quoted: list[bool]) -> None:
    """Mark the words of a content that stand in quotation marks; marks before the content's first word count too."""
    inside = span.start > 0 and tree.words[span.start - 1] in ('"', "“", "``")
    for i in range(span.start, span.end):
        if tree.words[i] in ("“", "``") or (tree.words[i] == '"' and not inside):
            inside = True
        elif tree.words[i] in ("”", "''", '"'):
            inside = False
        quoted[i] = inside


def _in_furniture(name: Found, aside: set[int]) -> bool:
    """Say whether a person or place is named only by a byline, a dateline or page furniture: nobody the text speaks of.

    `aside` are the words of those.
    """
    return (name.label != "ORG" or name.known is None) and name.start in aside


def _sets_scene(tree: Tree, name: Found, aside: set[int]) -> bool:
    """Say whether a dateline gives a state by its own name: "MUAN, South Korea". A capital's only tells where it was filed."""
    words = " ".join(tree.words[name.start : name.stop])
    return name.known is not None and words == name.known.name and _in_furniture(name, aside)


def _near(tree: Tree, tie: Tie) -> list[Span]:
    """List the contents of a tie that stand in its cue's sentence or in quotation marks: others are often another's."""
    if tie.cue is None:
        return list(tie.contents)
    own = tree.sentence[tie.cue.start]
    return [
        s
        for s in tie.contents
        if own in (tree.sentence[s.start], tree.sentence[s.end - 1]) or tree.words[s.start] in MARKS
    ]


def _mark(scene: Scene, names: list[Found], entities: dict[Found, Entity]) -> None:
    """Mark which entity each word inside a name belongs to; an outer name covers an inner one."""
    for name in sorted(names, key=lambda name: name.stop - name.start):
        if name in entities:
            for i in range(name.start, name.stop):
                scene.named[i] = entities[name]


def _learn(scene: Scene, names: list[Found], entities: dict[Found, Entity]) -> None:
    """Give people the titles and bodies that stand around their full names."""

    def state_of(start: int, stop: int) -> str | None:
        inside = (scene.named[i] for i in range(start, stop) if i in scene.named)
        return next((entity.settled for entity in inside if entity.kind is PartyKind.STATE), None)

    for name in names:
        if name.label == "PER" and name in entities:
            scene.people.learn_titles(name, entities[name], (partial(body_named, scene), state_of), scene.named)


def _resolve(scene: Scene, names: list[Found], entities: dict[Found, Entity]) -> list[tuple[Passage, Entity | None]]:
    """Go through names, phrases, texts and pronouns in text order."""
    tree = scene.tree
    taken = covered(((name.start, name.stop) for name in names), len(tree.words))
    items: list[tuple[int, Found | Phrase | int]] = [(name.start, name) for name in names]
    items += [(phrase.head, phrase) for phrase in find_phrases(tree, taken)]
    heads = {at for at, item in items if isinstance(item, Phrase)}
    for at in sorted({*scene.speaking, *tree.standing(PRONOUNS.keys())}):
        word = tree.lower[at]
        text = at in scene.speaking and not taken[at] and at not in heads and singular(word) in TEXTS | EVIDENCE
        if text or (word in PRONOUNS and tree.tags[at].startswith("PRP")):
            items.append((at, at))
    out: list[tuple[Passage, Entity | None]] = []
    for _, item in sorted(items, key=lambda pair: pair[0]):
        out.extend(_settle(scene, item, entities))
    return out


def _settle(
    scene: Scene, item: Found | Phrase | int, entities: dict[Found, Entity]
) -> list[tuple[Passage, Entity | None]]:
    """Settle one item and give its naming, if it is one."""
    tree = scene.tree
    if isinstance(item, Found):
        head = tree.head_of(item.start, item.stop)
        if item.label == "LOC" and not item.known and head not in scene.speaking:
            return []
        called = speaks_again(scene, phrase_at(tree, head, scene.named).start, head) if item.label == "LOC" else None
        entity = called or settle_name(scene, item, entities.get(item))
        for i in range(item.start, item.stop):
            scene.named.setdefault(i, entity)
        return [(tree.passage(item.start, item.stop), entity)]
    if isinstance(item, Phrase):
        settled = settle_phrase(scene, item)
        return [(tree.passage(item.start, item.stop), settled)] if settled else []
    if tree.lower[item] in PRONOUNS:
        settled = settle_pronoun(scene, item)
        return [(tree.passage(item, item + 1), settled)] if settled or item in scene.speaking else []
    settled = (settle_text if singular(tree.lower[item]) in TEXTS else settle_evidence)(scene, item)
    return [(tree.passage(item, item + 1), settled)] if settled else []


def _assign(draft: Draft, roster: Roster, found: list[tuple[Passage, Entity | None]]) -> None:
    """Freeze the entities that the report refers to, and lay down the namings in text order."""
    times = Counter(id(entity) for _, entity in found)
    found = [(p, e) for p, e in found if e is None or not e.passing or times[id(e)] > 1]
    told = [entity for _, entity in sorted(found, key=lambda pair: pair[0].start) if entity is not None]
    bodies = [entity.of for entity in told if entity.of is not None]
    used = list({id(entity): entity for entity in (*told, *bodies)}.values())
    ids = roster.ids(used)
    draft.parties = {ids[id(entity)]: record(entity, ids[id(entity)], ids) for entity in used}
    namings = {(p.start, p.end): Naming(p, ids[id(e)] if e is not None else None) for p, e in found}
    draft.namings = [namings[key] for key in sorted(namings)]
