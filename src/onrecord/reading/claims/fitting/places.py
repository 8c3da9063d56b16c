"""Where a figure can belong: the mentions of a report, and how near each is told of."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.packs.pack import Kind
from onrecord.reading.bygone import Bygone, bygones
from onrecord.reading.circumstances import came_before, distance, words_in
from onrecord.reading.claims.figures.nearby import Spot
from onrecord.reading.scene import Scene
from onrecord.reading.tree import Tree
from onrecord.record.reading import Mention, Reality

_REAL = frozenset({Reality.HAPPENED, Reality.DENIED})  # what other sentences may go on about
_ONLY_BEFORE = 0.4  # less than what parts a mention of the same sentence from one of another
HARMS = frozenset(
    "killed injured shot treated missing trapped feared_killed bodies casualties survivors rescued".split()
)
"""Fields of people harmed, by the ids of the general pack and of `Lot`: they are of what can hurt, not of a meeting."""


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A mention with its kind, the words that tell of it by sentence, and those sentences in order; one for each mention.

    `whole` is the mention that its figures are laid to: the main one where it only tells what went with that (see `holders`). Those of
    the fields `own` are its own even so: how far a missile flew belongs to its launch, in a report of what it hit. `past` are the words of
    stretches that tell of it and of another time than the main one's (see `bygone`).
    """

    mention: Mention
    kind: Kind
    hits: dict[int, list[int]]
    sentences: list[int]
    whole: Mention
    own: frozenset[str] = frozenset()
    past: frozenset[int] = frozenset()

    def holder(self, name: str) -> Mention:
        """Return the mention that a figure of the field `name` is laid to."""
        return self.mention if name in self.own else self.whole


def places_of(scene: Scene) -> list[Place]:
    """Return the mentions of a report as places, in the order of the mentions."""
    kinds = {kind.id: kind for kind in scene.draft.pack.kinds}
    places = []
    whole = holders(scene.draft.mentions, kinds)
    main = next((mention for mention in scene.draft.mentions if mention.main), None)
    stretches = bygones(scene, main.kind, main.when) if main is not None and len(whole) > 1 else []
    common = {field.id for field in scene.draft.pack.fields}
    for mention in scene.draft.mentions:
        hits: dict[int, list[int]] = {}
        for passage in mention.passages:
            hit = words_in(scene.tree, passage)[1] - 1
            hits.setdefault(scene.tree.sentence[hit], []).append(hit)
        told = {hit for found in hits.values() for hit in found}
        past = _past(told, stretches) if mention is not main else frozenset()
        over = mention if told <= past else whole[mention.id]
        shared = common | {field.id for field in kinds[over.kind].fields}
        own = frozenset(field.id for field in kinds[mention.kind].fields) - shared
        places.append(
            Place(mention, kinds[mention.kind], hits, sorted(hits), over, own, past if over is mention else frozenset())
        )
    return places


def _past(told: set[int], stretches: Iterable[Bygone]) -> frozenset[int]:
    """Return the words of the stretches in which one of the words `told` stands."""
    return frozenset().union(*(stretch.words for stretch in stretches if not told.isdisjoint(stretch.words)))


def holders(mentions: Iterable[Mention], kinds: Mapping[str, Kind]) -> dict[str, Mention]:
    """Return for each mention the one whose figures its figures are.

    The dead told beside troops sent, flights cancelled and people arrested after an attack are the attack's. So what simply
    happened, of another kind than the report's main mention and not before it, is only told with that. What brings others about, as a pack
    says by `involves`, has figures of its own beside a main one that a pack has a kind for: the collapse that people march for is not the march.
    """
    main = next((mention for mention in mentions if mention.main), None)
    if main is None:
        return {each.id: each for each in mentions}
    alone = not kinds[main.kind].rest
    return {
        each.id: main if _is_with(each, main) and not (alone and kinds[each.kind].involves) else each
        for each in mentions
    }


def _is_with(mention: Mention, main: Mention) -> bool:
    if mention.main or mention.kind == main.kind or mention.reality not in _REAL:
        return False
    end = mention.when.latest if mention.when else None
    begin = main.when.earliest if main.when else None
    return end is None or begin is None or end > begin


def nearest(tree: Tree, places: list[Place], spot: Spot) -> Place:
    """Return the mention that is told of nearest to a spot; of several the first."""
    return max(enumerate(places), key=lambda entry: (nearness(tree, entry[1], spot), -entry[0]))[1]


def harmed(tree: Tree, places: list[Place], spot: Spot, field: str) -> Place:
    """Return the nearest mention that may have done what befell people."""
    return nearest(tree, harming(tree, places, spot) if field in HARMS else places, spot)


def harming(tree: Tree, places: list[Place], spot: Spot) -> list[Place]:
    """Return the mentions told of up to a spot by which people can come to harm; all where there is none."""
    return [p for p in places if not p.kind.harmless and nearness(tree, p, spot) > 0] or places


def nearness(tree: Tree, place: Place, spot: Spot) -> float:
    """Weigh how near a mention is told of: up to 1 in the same sentence, less before it, least after it."""
    sentence = tree.sentence[spot.at]
    here = place.hits.get(sentence, [])
    if here and spot.at not in place.past and place.past.issuperset(here):
        return -0.5
    about = 0.1 if place.mention.main else 0.0
    if here and place.kind.aside:
        return 0.0
    if here:
        told = about + 1.0 / (1.0 + 0.15 * min(distance(tree, hit, spot.at) for hit in here))
        return told - _ONLY_BEFORE if all(came_before(tree, hit) for hit in here) else told
    if place.mention.reality not in _REAL or place.kind.aside or _is_nothing(place.mention):
        return -0.5
    before = bisect_left(place.sentences, sentence)
    if before == 0:
        return about / 2 + 0.05
    return about / 2 + 0.5 / (0.6 + 0.4 * (sentence - place.sentences[before - 1]))


def _is_nothing(mention: Mention) -> bool:
    """Say whether a mention only says in passing that something was not: "there wasn't any storm" has no dead."""
    return mention.reality is Reality.DENIED and not mention.main
