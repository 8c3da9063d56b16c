"""Choose whom a pronoun that does not speak means, by learned weights: "his house", "it fell", "they left"."""

from collections import Counter, defaultdict
from collections.abc import Callable
from typing import NamedTuple

from onrecord.reading.parties.pronouns import clues
from onrecord.reading.parties.pronouns.clues import Asked, Held, Sort
from onrecord.reading.parties.pronouns.ranking import Ranker, shipped
from onrecord.reading.parties.roster import Entity
from onrecord.reading.parties.roster.mind import Reference
from onrecord.reading.parties.scene import Scene

_REACH = 30
"""References back to which somebody is looked for."""
_EACH = 2
"""References to one party that are weighed, from the last on."""
_NOBODY = {Sort.HE: 0.85, Sort.IT: 0.6, Sort.THEY: 0.8}
"""Share of the likelihood from which on a pronoun of a sort means no party told of before: "it" often does not."""
Fits = Callable[[Entity], float | None]
"""Gives a party's own weight, None where it cannot be meant."""


class Option(NamedTuple):
    """A reference that may be what a pronoun means, with its clues; `reference` is None for nobody."""

    reference: Reference | None
    row: list[float]

    @property
    def entity(self) -> Entity | None:
        """The party of the reference, None for nobody."""
        return self.reference.entity if self.reference else None


def meant(scene: Scene, asked: Asked, fits: Fits) -> Entity | None:
    """Find the party that a pronoun most likely means; None where nobody fits, or where it likely means no party."""
    among = options(scene, asked, fits)
    return likeliest(shipped(), asked.sort, among) if among else None


def likeliest(ranker: Ranker, sort: Sort, among: list[Option]) -> Entity | None:
    """Give the party whose references have the greatest share together; nobody where that has more than `_NOBODY`."""
    sums: defaultdict[int, float] = defaultdict(float)
    for option, share in zip(among, ranker.shares(sort, [option.row for option in among]), strict=True):
        sums[id(option.entity)] += share
    if sums[id(None)] > _NOBODY[sort]:
        return None
    return max((option.entity for option in among if option.reference), key=lambda entity: sums[id(entity)])


def options(scene: Scene, asked: Asked, fits: Fits) -> list[Option]:
    """List the references that may be meant, the last first, and nobody behind them; empty where nobody fits."""
    references, fit_of = _last_of_each(scene, asked, fits)
    if not references:
        return []
    asking = clues.question(scene, asked)
    held = _held(scene, references, fit_of)
    rows = [Option(reference, clues.row(asking, reference, held[id(reference.entity)])) for reference in references]
    return [*rows, Option(None, clues.row_of_nobody(asking, len(held)))]


def _last_of_each(scene: Scene, asked: Asked, fits: Fits) -> tuple[list[Reference], dict[int, float]]:
    """List the last references to each party that may be meant, `_EACH` at most, and each one's own weight by `id()`."""
    seen: Counter[int] = Counter()
    fit_of: dict[int, float] = {}
    kept = []
    for number, own in scene.mind.fitting(asked.at, fits, _REACH):
        reference = scene.mind.references[number]
        key = id(reference.entity)
        if _is_quoted_elsewhere(scene, reference, asked.at):
            continue
        seen[key] += 1
        if seen[key] <= _EACH:
            kept.append(reference)
            fit_of[key] = own
    return kept, fit_of


def _is_quoted_elsewhere(scene: Scene, reference: Reference, at: int) -> bool:
    """Say whether a reference stands in a quotation that a word is no part of: nobody goes on from inside another's words."""
    return scene.quoted[reference.head] and scene.content[reference.head] != scene.content[at]


def _held(scene: Scene, references: list[Reference], fit_of: dict[int, float]) -> dict[int, list[float]]:
    """Lay out of each party that may be meant, by `id()`, what a reader has of it in mind; `references` from the last on."""
    mind = scene.mind
    near = {id(reference.entity): reference.entity for reference in references}
    subject = next((r.entity for r in references if scene.tree.bases[r.head] == "nsubj"), None)
    turns = list(dict.fromkeys(id(reference.entity) for reference in reversed(mind.spoken[-_REACH:])))
    return {
        key: clues.holding(
            entity,
            Held(
                fit_of[key],
                mind.times(entity),
                len(mind.references),
                turns.index(key) if key in turns else len(turns),
                rank,
                entity is subject,
            ),
        )
        for rank, (key, entity) in enumerate(near.items())
    }
