"""Find the verb that a time goes with, and the one whose tense that shares."""

from spacy.tokens import Token

from onrecord.reading.moments.verbs import had_been, is_helper, tense_of_verb
from onrecord.values import Tense

_DONE = frozenset(
    "declined declines decline refused refuses refuse failed fails fail managed began begun started continued helped happened came tried attempted got proceeded "
    "forced prompted led caused drove driven compelled enabled".split()
)
"""Verbs whose infinitive lies where they lie: "declined to say on Sunday", "forced her to resign on Sunday" was on Sunday."""
_WENT = frozenset("sent called went rushed dispatched used gathered arrived flew returned stopped stayed".split())
"""Verbs whose infinitive of purpose was mostly done there and then: "crews were sent to put out a fire on Wednesday"."""
_ABLE = frozenset("able unable quick slow lucky enough glad happy surprised shocked proud".split())
"""What somebody was who then did something: "they were able to leave on Sunday"."""
_ORDINAL = frozenset("first second third fourth fifth last only latest".split())
_BESIDE = frozenset("after since while when".split())
"""What ties a participle to the time of the verb above: "after singing on Sunday they left"."""
_PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})
OWNED = frozenset({"nmod:poss", "compound", "amod"})
"""How a time hangs on a noun that it only names: "Monday's ruling" is past whatever is to be done with it."""
DEEPEST = 40
"""No sentence nests deeper; a damaged tree must not hold the reader up."""
_HELPED = frozenset({"VB", "VBN", "VBG"})


def governor(token: Token) -> Token | None:
    """Return the verb that a time goes with: the nearest above it, in the clause that it stands in.

    None where there is none, or where the time only names a noun.
    """
    verb = _verb_above(token)
    for _ in range(DEEPEST):
        if verb is None or not _is_of_later_clause(token, verb):
            break
        verb = _verb_above(verb.head) if verb.head.i != verb.i else None
    return _saying_between(token, verb) or verb if verb is not None else None


def _is_of_later_clause(token: Token, verb: Token) -> bool:
    """Say whether a time stands before the "to" of an infinitive, so that it goes with what stands before: "came Friday to sing"."""
    return any(child.tag_ == "TO" and child.i > token.i for child in verb.children)


def _saying_between(token: Token, verb: Token) -> Token | None:
    """Return the verb of saying between a quotation and a time, which the time goes with: "we will win," he said on Friday."""
    above = verb
    for _ in range(DEEPEST):
        if above.head.i == above.i:
            return None
        told, above = above.dep_ in {"ccomp", "parataxis"}, above.head
        if told and above.tag_.startswith("VB") and verb.i < above.i < token.i:
            return above
    return None


def _verb_above(token: Token) -> Token | None:
    """Return the nearest verb above `token`; None where there is none, or where the time only names a noun.

    "Thursday morning" hangs together; of "they were ready on Friday" the verb is the copula.
    """
    if token.dep_ == "compound" and token.head.text.lower() in _PARTS_OF_DAY:
        token = token.head
    for _ in range(DEEPEST):
        if token.tag_.startswith("VB"):
            return token
        copula = next((child for child in token.children if child.dep_ == "cop"), None)
        if copula is not None:
            return copula
        if token.head.i == token.i or token.dep_ in OWNED:
            return None
        token = token.head
    return None


def with_infinitive(verb: Token) -> Token:
    """Return the verb whose time an infinitive shares: "declined to say on Sunday", "the first to join on Friday were".

    What hangs on another verb without a helper of its own lies where that lies: "will start getting hurt in spring".
    """
    for _ in range(DEEPEST):
        if not _shares_helpers(verb):
            break
        verb = verb.head
    alone = verb.head.i == verb.i or not any(child.tag_ == "TO" for child in verb.children)
    return verb if alone else _sharer(verb, verb.head) or verb


def _sharer(verb: Token, head: Token) -> Token | None:
    """Return the verb at or above the head of an infinitive that lies where the infinitive lies; None where that lies ahead of it."""
    words = {word.text.lower() for word in (head, *head.children)}
    if verb.dep_ == "xcomp" and (head.text.lower() in _DONE or had_been(head)):
        return head
    if verb.dep_ in {"xcomp", "advcl"} and head.text.lower() in _WENT:
        return head
    if verb.dep_.startswith("acl") and words & _ORDINAL:
        return governor(head)
    if verb.dep_ == "advcl" and not _has_subject(verb) and tense_of_verb(head) is Tense.PAST:
        return head
    return _past_copula(head) if words & _ABLE else None


def _past_copula(word: Token) -> Token | None:
    """Return the copula of "were able", None for that of "are able"."""
    return next((child for child in word.children if child.dep_ == "cop" and tense_of_verb(child) is Tense.PAST), None)


def _shares_helpers(verb: Token) -> bool:
    """Say whether a verb lies where the one above it lies: "start getting hurt", "will be arrested and charged", "left after singing"."""
    if verb.head.i == verb.i or any(is_helper(child) for child in verb.children):
        return False
    joined = verb.dep_ == "conj" and verb.tag_ in _HELPED and verb.head.tag_.startswith("VB")
    beside = verb.dep_ == "advcl" and verb.tag_ == "VBG" and _BESIDE & {child.text.lower() for child in verb.children}
    return verb.dep_ == "xcomp" or joined or bool(beside)


def _has_subject(verb: Token) -> bool:
    return any(child.dep_.startswith("nsubj") for child in verb.children)
