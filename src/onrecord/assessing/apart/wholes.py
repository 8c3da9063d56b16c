"""Which of two counts of people is of some of those of the other: a group, a place, a hospital's patients, those told of one by one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from onrecord.assessing.apart.people import BODIES, is_addition, is_elsewhere
from onrecord.assessing.case import Relation, Some
from onrecord.assessing.excusing import is_count
from onrecord.assessing.sides import Side
from onrecord.record.assessment import Agreement

_SHOWN = "its report tells of more in the same voice"
_WIDER = ("longer", "several", "in_turn", "past", "ahead", "able", "earlier")
"""Marks of `Scope` by which a greater count is of more than this happening, or no longer holds: it is nobody's whole."""

_DEAD = "killed"
_ONE_OR_TWO, _MANY_TIMES = 2, 10
"""So few beside more, or beside so many times as many, in each report that gives them are some of those, whoever speaks of them."""


@dataclass(frozen=True, slots=True)
class Wholes:
    """The positions on one field by their claims, and what tells a part among them.

    `greatest` is the greatest count that each report gives, by whatever voice. `noun` is that of all whom the field counts, ""
    where those are people of any sort, None where it counts no people; `asides` tell
    why positions are of something else than what happened, by their claims.
    """

    sides: Mapping[tuple[str, ...], Side]
    greatest: Mapping[str, float]
    noun: str | None
    asides: Mapping[tuple[str, ...], str]

    def with_some(self, relation: Relation) -> Relation:
        """Return the relation with that of its two positions which counts only some of those whom the other counts.

        Two voices of one report may be at odds, so that it gives a greater count as well is not enough: the smaller must be told
        as of some, or each report that gives it tell of more and its words, its voice or its place say of whom it is.
        """
        few, many = sorted((self.sides[each.claims] for each in (relation.left, relation.right)), key=lambda s: s.size)
        if aside := self._aside(few, many) or self._aside(many, few):
            return replace(relation, some=aside)
        why = "" if few.size >= many.size or any(map(many.mostly, _WIDER)) else self._why(relation, few, many)
        return replace(relation, some=Some(few.position.claims, why)) if why else relation

    def _aside(self, one: Side, other: Side) -> Some | None:
        """Return that one position is of something else than what happened, and the other is not."""
        why = self.asides.get(one.position.claims)
        return Some(one.position.claims, why) if why and other.position.claims not in self.asides else None

    def _why(self, relation: Relation, few: Side, many: Side) -> str:
        if relation.part == few.position.claims:
            return _SHOWN
        if few.spot and not many.spot:
            return f"it is of one place ({few.spot_name})"
        if self.noun is None and few.mostly("landed") and not many.mostly("landed") and self._beside_more(few):
            return "it counts those that hit or were stopped"
        counts_apart = relation.agreement is Agreement.SCOPE_DIFFERS or few.singly
        if not counts_apart or not is_count(few.position.value) or few.mostly("earlier"):
            return ""
        if few.mostly("part") and not many.mostly("part") and (not few.mostly("some") or self._beside_more(few)):
            return "its words say that it counts a part"
        return self._of_whom(few, many) if self.noun is not None and self._beside_more(few) else ""

    def _beside_more(self, few: Side) -> bool:
        """Return whether each report that gives a count tells of more as well."""
        return all(self.greatest.get(report, 0.0) > few.size for report in few.reports)

    @staticmethod
    def _beside_dead(few: Side) -> bool:
        """Return whether a count is of those beside the dead of its sentence: "killed 31 and injured 57 others"."""
        return few.field not in {_DEAD, BODIES} and few.beside_dead

    def _of_whom(self, few: Side, many: Side) -> str:
        """Return what says of whom the smaller count is, "" where nothing does."""
        noun = self.noun or ""
        group = min(few.counted - {"", noun}, default="") if many.counted & {"", noun} else ""
        grounds: tuple[tuple[Callable[[], bool], str], ...] = (
            (lambda: bool(group) and 2 * few.counting({group}) >= len(few.held), f"it counts one group ({group})"),
            (lambda: few.counts_patients and not many.counts_patients, "it counts those who came to one hospital"),
            (lambda: few.field == BODIES and few.at_hospital, "it counts those at one hospital"),
            (lambda: few.singly, "it is of people told of one by one"),
            (lambda: is_addition(few, many) and not self._beside_dead(few), "it counts those beside others"),
            (lambda: few.goes_on, "its report goes on to tell of one more"),
            (lambda: is_elsewhere(few, many), "it is of a place that is named there only"),
            (lambda: not noun and _of_other_state(few, many), "it is of another country"),
            (
                lambda: few.size <= _ONE_OR_TWO < many.size or few.size * _MANY_TIMES <= many.size,
                "its reports tell of more",
            ),
        )
        return next((why for holds, why in grounds if holds()), "")


def _of_other_state(few: Side, many: Side) -> bool:
    return len(few.states) == len(many.states) == 1 and few.states != many.states
