"""Tell whether a time lies ahead of publication or behind it, by the verb that governs it."""

import re
from bisect import bisect_right
from collections.abc import Callable

from spacy.tokens import Doc, Token

from onrecord.reading.moments.governing import DEEPEST, OWNED, governor, with_infinitive
from onrecord.reading.moments.verbs import PRESENT, is_bare_participle, tense_of_verb
from onrecord.reading.tree import tree_of
from onrecord.values import Tense

_UNTIL = frozenset({"until", "till"})
_APPOINTED = frozenset(
    "election elections vote votes voting ballot ballots primary primaries caucus caucuses referendum runoff contest contests convention debate debates game games match "
    "final finals race meeting meetings summit hearing hearings trial session talks conference launch auction deadline polls".split()
)
"""What is set for a day long before: "November's election will decide" is of the next November, "Monday's ruling will cost" of the last Monday."""
_COMING = frozenset("looming upcoming coming forthcoming planned scheduled approaching".split())
_WITHIN = frozenset({"during", "in", "at", "after", "since"})
_LEADS_AHEAD = re.compile(
    r"\b(?:(?:days?|weeks?|months?) from|payable|effective|due|scheduled for|set for|slated for|planned for|as soon as|as early as|no later than|completed by|completion by"
    r"|(?:postponed|extended|delayed|adjourned|suspended|deadline|remanded|closed) (?:it |them )?(?:until|till|to)"
    r"|(?:until|till|by|starting at|beginning at|effective) (?:noon|midnight|\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?)?)(?: [A-Z]{2,4})?(?: on)?)\s$"
)
_LEAD = 32
"""How many letters before a time may tell its direction."""
_LEADS_BACK = re.compile(r"\b(?:since|ever since)\s$")


def tense_of(doc: Doc, text: str) -> Callable[[int, int], Tense] | None:
    """Return a function that answers for offsets by the verb which governs them; None where the doc has no parse."""
    if not doc.has_annotation("DEP"):
        return None
    starts = tree_of(doc).starts

    def tense(start: int, _end: int) -> Tense:
        index = bisect_right(starts, start) - 1
        return _by_lead(text, start) or (_by_tree(doc[index]) if index >= 0 else Tense.UNKNOWN)

    return tense


def _by_lead(text: str, start: int) -> Tense | None:
    """Return the direction that the words right before a time tell; None where they tell none."""
    before = max(0, start - _LEAD)
    if _LEADS_AHEAD.search(text, before, start):
        return Tense.FUTURE
    return Tense.PAST if _LEADS_BACK.search(text, before, start) else None


def _by_tree(token: Token) -> Tense:
    """Return the direction of the verb that governs a time's first word.

    "The hearing is Monday" and "they have until Monday" lie ahead.
    """
    if _is_of_coming(token):
        return Tense.FUTURE
    verb = governor(token)
    if verb is None:
        return _tense_of_named(token)
    if _names_subject(token, verb):
        return Tense.UNKNOWN
    ahead = verb.dep_ == "cop" and verb.head.i == token.i
    if verb.tag_ in PRESENT and (ahead or _UNTIL & {child.text.lower() for child in token.children}):
        return Tense.FUTURE
    told = tense_of_verb(with_infinitive(verb))
    return _tense_beside(verb) if told is Tense.UNKNOWN and is_bare_participle(verb) else told


def _tense_beside(participle: Token) -> Tense:
    """Return the direction of what a participle goes beside: "many are expected, with the first arriving Friday"."""
    above = governor(participle.head) if participle.head.i != participle.i else None
    return tense_of_verb(with_infinitive(above)) if above is not None else Tense.UNKNOWN


def tells_of_past(token: Token) -> Token | None:
    """Return the verb that governs `token` where it tells of what was; None where it does not, or there is none."""
    verb = governor(token)
    return verb if verb is not None and tense_of_verb(with_infinitive(verb)) is Tense.PAST else None


def _is_of_coming(token: Token) -> bool:
    """Say whether a time is of something that is called coming: "the looming showdown in July"."""
    named = token.dep_ == "nmod" and token.head.i != token.i
    return named and any(child.text.lower() in _COMING for child in token.head.children)


def _names_subject(token: Token, verb: Token) -> bool:
    """Say whether a time is only of what will do something: "her victories on Tuesday will help"; what is appointed is to come."""
    for _ in range(DEEPEST):
        if token.dep_.startswith("nsubj"):
            return token.text.lower() not in _APPOINTED and tense_of_verb(with_infinitive(verb)) is Tense.FUTURE
        if token.i in {verb.i, token.head.i}:
            break
        token = token.head
    return False


def _tense_of_named(token: Token) -> Tense:
    """Return PAST for the time of something in whose course something was: "during the December test they reported".

    It is FUTURE for what is appointed where the verb above lies ahead: "they will vote in the November election".
    """
    for _ in range(DEEPEST):
        if token.dep_ not in OWNED or token.head.i == token.i:
            break
        token = token.head
    verb = governor(token) if token.text.lower() in _APPOINTED else None
    if verb is not None and tense_of_verb(with_infinitive(verb)) is Tense.FUTURE:
        return Tense.FUTURE
    within = token.dep_.startswith("obl") and _WITHIN & {child.text.lower() for child in token.children}
    return Tense.PAST if within and tells_of_past(token) is not None else Tense.UNKNOWN
