"""Which of two counts of people is of one group only: three children of the ten who were hurt, the officers among them.

Reports mostly call all those whom a happening befell by what they have in common: 19 miners are missing, 36 migrants died. Such a noun is that of a
group where each report that counts it tells of more people as well, or where people of that sort are seldom alone among those who are harmed.
"""

from collections.abc import Mapping

from onrecord.assessing.sides import SOLDIER, Side

_SOME = frozenset(
    "child boy girl minor teenager teen youth baby infant toddler adult woman man civilian foreigner tourist national household family officer guard commander "
    "official firefighter paramedic medic journalist reporter photographer pilot technician coach prisoner bystander passerby relative colleague brother sister".split()
)
"""Nouns of age, sex, trade and kin: people of such a sort are mostly some of those who are harmed."""
_JUST_BEFORE = 160  # characters
_OF_TROOPS = frozenset({"man", "woman"})
"""Nouns of which soldiers are, so that "some 3,000 men" of them are no group."""


def group_beside(left: Side, right: Side, whole: str, greatest: Mapping[str, float]) -> str:
    """Return the noun of a group ("child") that only one of two counts is of; "" where both may count the same.

    `whole` is the noun of all whom the field counts, "" where those are people of any sort; `greatest` is the greatest count that each report gives.
    """
    if not left.counted or not right.counted or left.counted | right.counted <= {"", whole}:
        return ""
    if _takes_up(left, right) or _takes_up(right, left):
        return ""
    few, many = sorted((left, right), key=lambda side: side.size)
    if left.counted & right.counted:
        own = {noun for noun in few.counted - many.counted if noun}
        found = {few: own if 2 * few.counting(own) >= len(few.held) else set[str]()}
    else:
        found = {side: set(side.counted) - {""} for side in (few, many)}
    return min(
        (noun for side, nouns in found.items() for noun in nouns if _is_some(noun, side, whole, greatest)), default=""
    )


def _takes_up(number: Side, before: Side) -> bool:
    """Return whether a number without a noun is of what was counted just before it: "42,000 homes, the mayor said. The operator put the figure at 38,000."."""
    return any(
        getattr(one.claim.value, "counted", None) is None and 0 < here.start - there.end <= _JUST_BEFORE
        for one in number.held
        for other in before.held
        if one.report.id == other.report.id
        for here in one.claim.passages[:1]
        for there in other.claim.passages[:1]
    )


def _is_some(noun: str, side: Side, whole: str, greatest: Mapping[str, float]) -> bool:
    """Return whether a noun is of some only: by itself, or because each report of the side tells of more people as well."""
    if whole == SOLDIER and noun in _OF_TROOPS:
        return False
    return noun in _SOME or all(greatest.get(report, 0.0) > side.size for report in side.reports)
