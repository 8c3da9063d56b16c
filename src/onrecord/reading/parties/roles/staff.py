"""Find the body whose staff a noun for people tells of, and what they are called by it: "a ministry official", "sources of the body", "a JCS officer".

An unnamed voice goes by the body's full name, so that a reader who sees it alone knows whose it is. It stays a party of its own.
"""

from dataclasses import replace

from onrecord.reading.parties.names.phrases import Phrase, phrase_at
from onrecord.reading.parties.nouns import BODIES, SPEAKS_FOR, STATES, singular
from onrecord.reading.parties.roles.offices import body_for
from onrecord.reading.parties.roster import Entity
from onrecord.reading.parties.scene import Scene, text_of
from onrecord.record.reading import PartyKind

_STAFF = SPEAKS_FOR | frozenset(
    "officer source investigator worker employee engineer staffer lawyer doctor medic prosecutor".split()
)
"""Nouns of people by which reports call those who speak for, or work at, a body."""
_TIES = frozenset("of for from at".split())
"""What stands between them and their body."""
_MORE = frozenset("media press opposition cross crescent crew team side household campaign".split()) | STATES
"""Nouns for bodies that before a noun for people tell its sort rather than whose it is: "a team leader", "an opposition leader"."""


def staffed(scene: Scene, phrase: Phrase) -> tuple[Entity, str] | None:
    """Return the body that a phrase for people tells of and what they are called by its name; None where it tells of none, or says no less."""
    if phrase.noun not in _STAFF:
        return None
    found = _named(scene, phrase) or _meant(scene, phrase)
    if found is None:
        return None
    body, start, stop = found
    before = (phrase.start, start) if start < phrase.head else (phrase.start, phrase.head)
    after = (max(stop, phrase.head + 1), phrase.stop)
    adjectives, tail = (
        text_of(scene, replace(phrase, start=low, stop=high)) if low < high else "" for low, high in (before, after)
    )
    return body, " ".join(f"{adjectives} {scene.tree.words[phrase.head]} of {body.name} {tail}".split())


def _named(scene: Scene, phrase: Phrase) -> tuple[Entity, int, int] | None:
    """Find a body told by its initials or without its state, with its words: "a JCS official"; None where its name stands there in full."""
    at = next((i for i in range(phrase.start, phrase.stop) if i in scene.named and i != phrase.head), None)
    body = scene.named[at] if at is not None else None
    if at is None or body is None or body.kind is not PartyKind.ORGANISATION:
        return None
    states = (scene.named[i] for i in range(phrase.start, phrase.stop) if i in scene.named)
    if any(state.kind is PartyKind.STATE and state.known is not None for state in states):
        return None
    stop = next((i for i in range(at, phrase.stop) if scene.named.get(i) is not body), phrase.stop)
    told = " ".join(scene.tree.words[at:stop])
    short = told.isupper() or (body.label is not None and told in body.label)
    return (body, at, stop) if short and told != body.name else None


def _meant(scene: Scene, phrase: Phrase) -> tuple[Entity, int, int] | None:
    """Find the body that a noun in the phrase means, with its words: "ministry official", "spokesman of the ministry"."""
    tree = scene.tree
    if any(
        i in scene.named and scene.named[i].kind is PartyKind.ORGANISATION for i in range(phrase.start, phrase.stop)
    ):
        return None
    before, behind = phrase.head - 1, phrase.head + 1
    inner: Phrase | None = None
    if before >= phrase.start and _is_body(scene, before):
        inner = _compound(scene, phrase, before)
    elif (
        behind < phrase.stop
        and tree.lower[behind] in _TIES
        and tree.lower[behind + 1] in ("the", "its", "that", "this")
    ):
        at = next((i for i in range(behind + 2, phrase.stop) if _is_body(scene, i)), None)
        inner = phrase_at(tree, at, scene.named) if at is not None else None
    if inner is None or inner.plural or inner.start < phrase.start:
        return None
    body = body_for(scene, inner)
    known = body is not None and body.kind is PartyKind.ORGANISATION and not body.passing
    return (body, inner.start, inner.stop) if body is not None and known else None


def _is_body(scene: Scene, at: int) -> bool:
    noun = singular(scene.tree.lower[at])
    return at not in scene.named and noun in BODIES - _MORE and scene.tree.tags[at].startswith("NN")


def _compound(scene: Scene, phrase: Phrase, at: int) -> Phrase:
    """Read the words right before a noun for people as a body with "the": "defence ministry" in "a senior defence ministry official"."""
    tree, start = scene.tree, at
    while (
        start > phrase.start
        and (tree.heads[start - 1] == at or tree.tags[start - 1].startswith("NN"))
        and tree.tags[start - 1] not in ("DT", "CD", "PRP$")
    ):
        start -= 1
    whole = phrase_at(tree, at, scene.named)
    own = frozenset(word for word in tree.lower[start:at] if word in whole.mods)
    return replace(whole, start=start, stop=at + 1, mods=own, definite=True, indefinite=False, plural=False)
