"""Numbers that go back to all of whom a part is told: "eight of the 14 were at the shoal", "any of the three"."""

from onrecord.reading.claims.figures.course import Course
from onrecord.reading.claims.figures.nearby import Spot, is_whole
from onrecord.reading.claims.fitting.naming import apart, named
from onrecord.reading.claims.fitting.places import Place
from onrecord.reading.claims.harm.lots import lot_named
from onrecord.reading.draft import Figure
from onrecord.reading.scene import Scene
from onrecord.reading.tree import Tree


def gone_back(
    scene: Scene, figure: Figure, spot: Spot, laid: tuple[Place, str | None], course: Course[Place]
) -> tuple[Place, str | None] | None:
    """Return the mention and the field of all of whom a part is told, or of a number told before; None for others."""
    place, name = laid
    whole = name if name and _is_only_whole(scene.tree, spot, name, course) else None
    known = course.known(scene.tree, spot, figure.quantity) if whole or name is None else None
    if known:
        return known.place, known.name
    if whole is None:
        return None
    counted = named(scene.draft, scene.tree, figure, spot, None)
    return place, whole if counted == whole else apart(place.kind, counted)


def _is_only_whole(tree: Tree, spot: Spot, name: str, course: Course[Place]) -> bool:
    """Say whether a count is all of whom the one before it is a part, and what is told of the part is not told of it: "14 of the 20 suspects were arrested"."""
    part = course.latest
    same = part is not None and part.name == name and part.sentence == tree.sentence[spot.at]
    told = any(lot_named(word) for word in tree.lower[spot.first : spot.stop + 1])
    described = told or tree.tags[spot.stop : spot.stop + 1] == ["VBN"]
    return same and is_whole(tree, spot) and not described
