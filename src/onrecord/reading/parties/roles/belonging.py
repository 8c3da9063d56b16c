"""Find the body that a title tells of: the organisation named in it, the ministry of a minister, the office before "spokesman"."""

from itertools import pairwise

from onrecord.reading.parties.names.known import core
from onrecord.reading.parties.nouns import BODIES, BUSINESS, is_person, singular
from onrecord.reading.parties.roster import Entity, plain
from onrecord.reading.parties.roster.bodies import GENERIC
from onrecord.reading.parties.scene import Scene, held_in
from onrecord.record.reading import PartyKind

_SENT = frozenset("ambassador envoy representative".split())
_HOUSES = {"minister": "ministry", "secretary": "department"}
_RANKS = frozenset(
    "deputy first second vice parliamentary assistant acting interim state junior then new newly appointed former senior under permanent prime now"
    " cabinet chief general press private mr ms mrs dr".split()
)
"""Words of a minister's title that tell no business."""
_OFFICES = frozenset(
    "ministry department government police bureau agency authority service commission directorate".split()
)
"""Nouns of offices that a title tells of beside a place or state: "Lipnik health department coordinator"."""
_NATIONAL = (["government"], ["army"], ["military"], ["navy"], ["air", "force"])
_PARTS = frozenset({"of", "the"})
_WIDE = frozenset("provincial municipal public relations press media communications".split()) | GENERIC


def body_named(scene: Scene, start: int, stop: int) -> Entity | None:
    """Return the body that the words of a title name, from `start` up to, not including, `stop`; None where they name none."""
    held = held_in(scene, start, before_host(scene, start, stop))
    bodies = [entity for entity in held if entity.kind is PartyKind.ORGANISATION]
    if {"cabinet", "secretary"}.issubset(scene.tree.lower[start:stop]):
        return _of_nation(scene, (start, stop), ["government"])
    holder = _holder(scene, start, stop)
    if holder is not None and all(_is_business(scene, entity, holder) for entity in bodies):
        return _ministry(scene, (start, stop), holder)
    proper = [entity for entity in bodies if not (_is_wide(entity) or _is_holder(entity))]
    return _inmost(scene, range(start, stop), proper) if proper else _office(scene, start, stop)


def _inmost(scene: Scene, title: range, bodies: list[Entity]) -> Entity:
    """Return the last body that a title names, or of those that it is a part of the inmost: a department "of" a committee "of" a party."""
    heard = [i for i in title if scene.named.get(i) in bodies]
    at = heard[-1]
    for before, behind in reversed(list(pairwise(heard))):
        if scene.named[before] is not scene.named[behind]:
            if not _is_part_of(scene.tree.lower, before, behind):
                break
            at = before
    return scene.named[at]


def _is_part_of(lower: list[str], before: int, behind: int) -> bool:
    """Say whether one name is told as a part of the next, the name before ending at a word and the next beginning at another: a name may have been heard with its "of"."""
    return "of" in lower[before:behind] and _PARTS.issuperset(lower[before + 1 : behind])


def before_host(scene: Scene, start: int, stop: int) -> int:
    """Return where the words of a title end that tell for whom it speaks: an "ambassador to" a body speaks for another."""
    lower = scene.tree.lower
    sent = any(word in _SENT for word in lower[start:stop])
    return next((i for i in range(start, stop) if sent and lower[i] in ("to", "at")), stop)


def _holder(scene: Scene, start: int, stop: int) -> int | None:
    """Find the noun of a minister or secretary in a title."""
    return next((i for i in range(start, stop) if scene.tree.lower[i] in _HOUSES), None)


def _is_business(scene: Scene, entity: Entity, holder: int) -> bool:
    """Say whether an organisation heard in a title is but the business of the minister beside it: "Defense" in "Minister of Defense".

    A secretary may be a body's ("the secretary of the Red Cross"), so that its business is one that every state has.
    """
    if entity.known is not None:
        return False
    lower = scene.tree.lower
    behind = holder + 2 if lower[holder + 1 : holder + 2] == ["of"] else holder
    beside = any(scene.named.get(at) is entity for at in (holder - 1, holder, behind))
    return beside and (lower[holder] == "minister" or _is_wide(entity))


def _is_wide(entity: Entity) -> bool:
    """Say whether a body's name has none but words that every state's offices are named by: "Provincial", "Health"."""
    return entity.known is None and _WIDE.issuperset(plain(entity.name).split())


def _is_holder(entity: Entity) -> bool:
    """Say whether what was heard as a body's name is that of an office's holder: "District Police Officer"."""
    return entity.known is None and is_person(plain(entity.name).rpartition(" ")[2])


def _ministry(scene: Scene, title: tuple[int, int], holder: int) -> Entity | None:
    """Give the ministry that a title's minister heads; None for a minister of no business."""
    lower = scene.tree.lower
    start = max((i + 1 for i in range(title[0], holder) if lower[i] in ("for", "of", "to")), default=title[0])
    end = _where(lower, holder, title[1]) if lower[holder + 1 : holder + 2] in (["of"], ["for"]) else holder
    words = [word for word in _told(scene, start, end) if word.lower() not in _RANKS]
    if not words or "prime" in lower[start:end]:
        return None
    return _of_state(scene, title, [*words, _HOUSES[lower[holder]]])


def _where(lower: list[str], holder: int, stop: int) -> int:
    """Return where the words behind a minister end that tell the business: before "in Parliament", or at the title's end."""
    return next((i for i in range(holder, stop) if lower[i] in ("in", "at")), stop)


def _told(scene: Scene, start: int, stop: int) -> list[str]:
    """List the words of a title that tell a business, as offices are told apart by them: no state's name, article, mark or minister."""
    states = {i for i in range(start, stop) if _state_at(scene, i) is not None}
    words = [scene.tree.words[i] for i in range(start, stop) if i not in states]
    kept = [word for word in words if word.replace("-", "").isalpha() and word.lower() not in _HOUSES]
    return [word if _is_place(word) else piece for word in kept for piece in core(word)]


def _is_place(word: str) -> bool:
    """Say whether a word of a title is rather a place's name than a business: "Sindh" in "Sindh Health Minister"."""
    lower = word.lower()
    return word[0].isupper() and lower not in BUSINESS | _RANKS | _WIDE and not is_person(singular(lower))


def _state_at(scene: Scene, at: int) -> Entity | None:
    """Find the known state that a word names, by itself or within a name that was heard wider: "Ukraine" in "Ukraine Defense"."""
    entity = scene.named.get(at)
    if entity is not None and entity.kind is PartyKind.STATE and entity.known is not None:
        return entity
    party = scene.roster.index.by_name.get(scene.tree.lower[at]) if entity is not None else None
    return scene.roster.known(party) if party is not None and party.kind is PartyKind.STATE else None


def _of_state(scene: Scene, title: tuple[int, int], words: list[str]) -> Entity:
    """Give the office of these words: of the state or place that the title names, or of the report's own state."""
    state = _named_state(scene, *title)
    if state is None and (place := _place(scene, *title)) is not None:
        state, words = place, [word for word in words if word not in place.name.split()]
    if state is None and not any(map(_is_place, words)):
        state = scene.bodies.home
    if state is None:
        return _alike(scene, words) or scene.roster.named(PartyKind.ORGANISATION, " ".join(words))
    return scene.bodies.office(state, core(" ".join(words)), " ".join(words))


def _alike(scene: Scene, words: list[str]) -> Entity | None:
    """Find the one body of the report whose name holds all words of an office of no state."""
    bodies = [entity for entity in scene.roster.entities if entity.kind is PartyKind.ORGANISATION]
    found = [body for body in bodies if core(" ".join(words)) <= core(body.name) and not _is_holder(body)]
    return found[0] if len(found) == 1 else None


def _place(scene: Scene, start: int, stop: int) -> Entity | None:
    """Find the place that a title names and no pack knows: "information minister in Sindh province"."""
    held = held_in(scene, start, stop)
    return next((entity for entity in held if entity.kind is PartyKind.STATE and entity.known is None), None)


def _named_state(scene: Scene, start: int, stop: int) -> Entity | None:
    """Find the last state that a title names."""
    return next((state for i in reversed(range(start, stop)) if (state := _state_at(scene, i)) is not None), None)


def _office(scene: Scene, start: int, stop: int) -> Entity | None:
    """Give the office whose noun stands in a title behind its business and its place or state; None where there is none."""
    lower = scene.tree.lower
    at = next(
        (i for i in range(start + 1, stop - 1) if lower[i] in _OFFICES and singular(lower[i + 1]) not in BODIES), None
    )
    if at is None:
        return _national(scene, start, stop)
    words = _told(scene, start, at)
    placed = any(map(_is_place, words)) or _named_state(scene, start, at or start) is not None
    return _of_state(scene, (start, stop), [*words, lower[at]]) if placed else _national(scene, start, stop)


def _national(scene: Scene, start: int, stop: int) -> Entity | None:
    """Give the office that a state has one of, told before who speaks for it: "Army spokesman", "the government's spokeswoman"."""
    lower = scene.tree.lower
    spokes = next((i for i in range(start, stop) if lower[i].startswith("spokes")), start)
    at = spokes - 1 - (lower[spokes - 1] in ("'s", "’s"))
    first = at - (lower[at - 1 : at + 1] == ["air", "force"])
    told = lower[first : at + 1] in _NATIONAL and first >= start
    if not told or any(map(_is_place, _told(scene, start, first))):
        return None
    return _of_nation(scene, (start, stop), lower[first : at + 1])


def _of_nation(scene: Scene, title: tuple[int, int], words: list[str]) -> Entity | None:
    """Give the office of these words of the state that a title names, or of the report's own; None where neither is known."""
    state = _named_state(scene, *title) or scene.bodies.home
    return scene.bodies.office(state, core(" ".join(words)), " ".join(words)) if state is not None else None
