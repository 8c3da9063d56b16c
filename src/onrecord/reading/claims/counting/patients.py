"""Those of many hurt people who are told to be in hospital, in a critical condition or home again: they are counted apart.

Where ten or more are counted, reports give the hurt, those in hospital and those in danger side by side, and of each from day to day. Of fewer they
mostly give one number, and say of it that all were taken to hospital.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.record.reading import Claim
from onrecord.record.report import Passage
from onrecord.record.value import Quantity

CRITICAL, HOSPITALIZED, DISCHARGED = "critical", "hospitalized", "discharged"
_INJURED = "injured"
_HURT = frozenset({_INJURED, "treated"})
_WHY = "in hospital, and no other hurt told of"
_DEAD = "killed"
_LEAST = 10
_REACH = 90
_CLAUSE_END = re.compile(r"[.;:!?\n](?!\d)|,(?!\d)|\s[—–-]+\s|—|\b(?:and|but|while|whereas|including)\b")
_IN_DANGER = re.compile(r"\bcritical(?:ly)?\b|\bintensive care\b|\bICU\b|\blife support\b", re.IGNORECASE)
_HOME = re.compile(r"\bdischarged\b|\b(?:left|released from) (?:the )?hospitals?\b", re.IGNORECASE)
_STAYING = re.compile(
    r"\bstill (?:being treated|receiving treatment|in (?:the )?(?:[A-Z]\w+ ){0,3}hospitals?|hospitali[sz]ed)\b|\bremain\w* (?:in (?:the )?hospitals?|hospitali[sz]ed)\b",
    re.IGNORECASE,
)
_IN_HOSPITAL = re.compile(
    r"\b(?:in|to|into|at) (?:(?:the|a|an|local|nearby|area|several|various|\w+) )?hospitals?\b|\bhospital care\b|\bhospitali[sz]ed\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\bof the $", re.IGNORECASE)
"""What stands before a count of which only some are told of: "18 of the 27 hurt have left hospital"."""
_HARM = re.compile(r"\b(?:injured|injuries|wounded|wounds|hurt|dead|died?|killed?)\b", re.IGNORECASE)


def field_of(name: str, quantity: Quantity, passage: Passage, text: str) -> str:
    """Return the field of a count of people, `name` or, by its clause, that of patients; victims in hospital are no dead."""
    if max(quantity.low or 0.0, quantity.high or 0.0) < _LEAST or quantity.unit is not None:
        return name
    if _WHOLE.search(text[: passage.start][-8:]):
        return name
    clause = clause_of(passage, text)
    if name == _DEAD and quantity.counted == "victim" and _STAYING.search(clause):
        return HOSPITALIZED
    return _of_hurt(clause) or name if name in _HURT else name


def with_patients_hurt(claims: Sequence[Claim]) -> list[Claim]:
    """Lay those in hospital to the hurt where their report tells of no other hurt by the same event: they are all that it knows of."""
    hurt = {claim.mention for claim in claims if claim.field in _HURT}
    return [
        replace(claim, field=_INJURED, why=_WHY) if claim.field == HOSPITALIZED and claim.mention not in hurt else claim
        for claim in claims
    ]


def _of_hurt(clause: str) -> str | None:
    if is_in_danger(clause):
        return CRITICAL
    if _HOME.search(clause):
        return DISCHARGED
    in_hospital = _IN_HOSPITAL.search(clause) and not _HARM.search(clause)
    return HOSPITALIZED if in_hospital or _STAYING.search(clause) else None


def is_in_danger(clause: str) -> bool:
    """Say whether a clause tells of people in danger of their lives."""
    return _IN_DANGER.search(clause) is not None


def clause_of(passage: Passage, text: str) -> str:
    """Return the clause of a figure, 90 characters to both of its sides at most."""
    before = _CLAUSE_END.split(text[max(0, passage.start - _REACH) : passage.start])[-1]
    after = _CLAUSE_END.split(text[passage.end : passage.end + _REACH])[0]
    return f"{before}{passage.of(text)}{after}"
