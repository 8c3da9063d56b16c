"""Tell whether a time lies ahead of publication or behind it, by the verb that governs it."""

import re
from bisect import bisect_right
from collections.abc import Callable

from spacy.tokens import Doc, Token

from onrecord.reading.tree import tree_of
from onrecord.values import Tense

_MODALS = frozenset({"MD", "TO"})
_PLANNED = frozenset(
    "planned scheduled expected plans schedules expects slated due plan planning expect expecting intends intend supposed".split()
)
_DONE = frozenset(
    "declined declines decline refused refuses refuse failed fails fail managed began begun started continued helped happened came tried attempted got proceeded "
    "forced prompted led caused drove driven compelled enabled".split()
)
"""Verbs whose infinitive lies where they lie: "declined to say on Sunday", "forced her to resign on Sunday" was on Sunday."""
_ABLE = frozenset("able unable quick slow lucky enough glad happy surprised shocked proud".split())
"""What somebody was who then did something: "they were able to leave on Sunday"."""
_SAYING = frozenset(
    "say comment discuss elaborate confirm speculate identify disclose reveal specify answer provide give release describe talk".split()
)
"""What somebody "would not" do who was asked."""
_NOT = frozenset({"not", "n't", "n’t"})
_OPEN = frozenset("if when once unless until till before after as".split())
"""What leads to the present of something to come: "if she wins on Tuesday"."""
_BESIDE = frozenset("after since while when".split())
"""What ties a participle to the time of the verb above: "after singing on Sunday they left"."""
_APPOINTED = frozenset(
    "election elections vote votes voting ballot ballots primary primaries caucus caucuses referendum runoff contest contests convention debate debates game games match "
    "final finals race meeting meetings summit hearing hearings trial session talks conference launch auction deadline report earnings release polls rally march".split()
)
"""What is set for a day long before: "November's election will decide" is of the next November, "Monday's ruling will cost" of the last Monday."""
_WENT = frozenset("sent called went rushed dispatched used gathered arrived flew returned stopped stayed".split())
"""Verbs whose infinitive of purpose was mostly done there and then: "crews were sent to put out a fire on Wednesday"."""
_ORDINAL = frozenset("first second third fourth fifth last only latest".split())
_HELD = frozenset(
    "believe believes believed think thinks thought say says said report reports reported suspect suspects suspected allege alleges alleged appear appears appeared seem "
    "seems seemed known understood considered consider considers found claim claims claimed reportedly turned turns presumed feared".split()
)
"""Verbs whose infinitive of being tells what is or was: "what is believed to be an attack on Saturday"."""
_PRESENT = frozenset({"VBZ", "VBP"})
_PERFECT = frozenset({"have", "'ve", "’ve", "having"})
_HELPED = frozenset({"VB", "VBN", "VBG"})
_BEING = frozenset({"is", "are", "'re", "’re"})
_SCHEDULED = frozenset(
    form
    for verb in "begin start open close end finish resume reconvene convene meet expire lapse mature take leave depart arrive return come go fly travel head visit "
    "host play appear vote sit launch debut air premiere speak testify deliver hold turn retire step become kick run join move hit roll land fall mark".split()
    for form in (verb, f"{verb}s", f"{verb}es")
)
"""Verbs whose present beside a day is a plan: "the court sits Monday"; another's is of a caption, or of no day at all."""
_UNTIL = frozenset({"until", "till"})
_PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})
_OWNED = frozenset({"nmod:poss", "compound", "amod"})
"""How a time hangs on a noun that it only names: "Monday's ruling" is past whatever is to be done with it."""
_WITHIN = frozenset({"during", "in", "at", "after", "since"})
_LEADS_AHEAD = re.compile(
    r"\b(?:payable|effective|due|scheduled for|set for|slated for|planned for|as soon as|as early as|no later than|completed by|completion by"
    r"|(?:postponed|extended|delayed|adjourned|suspended|deadline|remanded|closed) (?:it |them )?(?:until|till|to)"
    r"|(?:until|till|by|starting at|beginning at|effective) (?:noon|midnight|\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?)?)(?: [A-Z]{2,4})?(?: on)?)\s$"
)
_LEAD = 32
"""How many letters before a time may tell its direction."""
_LEADS_BACK = re.compile(r"\b(?:since|ever since)\s$")
_DEEPEST = 40
"""No sentence nests deeper; a damaged tree must not hold the reader up."""


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
    verb = _governor(token)
    if verb is None:
        return _tense_of_named(token)
    ahead = verb.dep_ == "cop" and verb.head.i == token.i
    if verb.tag_ in _PRESENT and (ahead or _UNTIL & {child.text.lower() for child in token.children}):
        return Tense.FUTURE
    return _tense_of_verb(_with_infinitive(verb))


def tells_of_past(token: Token) -> Token | None:
    """Return the verb that governs `token` where it tells of what was; None where it does not, or there is none."""
    verb = _governor(token)
    return verb if verb is not None and _tense_of_verb(_with_infinitive(verb)) is Tense.PAST else None


def _tense_of_named(token: Token) -> Tense:
    """Return PAST for the time of something in whose course something was: "during the December test they reported".

    It is FUTURE for what is appointed where the verb above lies ahead: "they will vote in the November election".
    """
    for _ in range(_DEEPEST):
        if token.dep_ not in _OWNED or token.head.i == token.i:
            break
        token = token.head
    verb = _governor(token) if token.text.lower() in _APPOINTED else None
    if verb is not None and _tense_of_verb(_with_infinitive(verb)) is Tense.FUTURE:
        return Tense.FUTURE
    within = token.dep_.startswith("obl") and _WITHIN & {child.text.lower() for child in token.children}
    return Tense.PAST if within and tells_of_past(token) is not None else Tense.UNKNOWN


def _governor(token: Token) -> Token | None:
    """Return the nearest verb above `token`; None where there is none, or where the time only names a noun.

    "Thursday morning" hangs together; of "they were ready on Friday" the verb is the copula.
    """
    if token.dep_ == "compound" and token.head.text.lower() in _PARTS_OF_DAY:
        token = token.head
    for _ in range(_DEEPEST):
        if token.tag_.startswith("VB"):
            return token
        copula = next((child for child in token.children if child.dep_ == "cop"), None)
        if copula is not None:
            return copula
        if token.head.i == token.i or token.dep_ in _OWNED:
            return None
        token = token.head
    return None


def _with_infinitive(verb: Token) -> Token:
    """Return the verb whose time an infinitive shares: "declined to say on Sunday", "the first to join on Friday were".

    What hangs on another verb without a helper of its own lies where that lies: "will start getting hurt in spring".
    """
    for _ in range(_DEEPEST):
        if not _shares_helpers(verb):
            break
        verb = verb.head
    head = verb.head
    if head.i == verb.i or not any(child.tag_ == "TO" for child in verb.children):
        return verb
    if verb.dep_ == "xcomp" and (head.text.lower() in _DONE or _had_been(head)):
        return head
    if verb.dep_ in {"xcomp", "advcl"} and head.text.lower() in _WENT:
        return head
    if verb.dep_.startswith("acl") and any(word.text.lower() in _ORDINAL for word in (head, *head.children)):
        return _governor(head) or verb
    if any(word.text.lower() in _ABLE for word in (head, *head.children)):
        return next((child for child in head.children if child.dep_ == "cop"), verb)
    return verb


def _shares_helpers(verb: Token) -> bool:
    """Say whether a verb lies where the one above it lies: "start getting hurt", "will be arrested and charged", "left after singing"."""
    if verb.head.i == verb.i or any(_is_helper(child) for child in verb.children):
        return False
    joined = verb.dep_ == "conj" and verb.tag_ in _HELPED and verb.head.tag_.startswith("VB")
    beside = verb.dep_ == "advcl" and verb.tag_ == "VBG" and _BESIDE & {child.text.lower() for child in verb.children}
    return verb.dep_ == "xcomp" or joined or bool(beside)


def _had_been(verb: Token) -> bool:
    """Say whether a plan was one of the past: "had been scheduled to expire on Friday"."""
    return verb.text.lower() in _PLANNED and any(child.text.lower() == "had" for child in verb.children)


def _is_helper(token: Token) -> bool:
    return token.dep_.startswith("aux") or token.tag_ == "TO"


def _tense_of_verb(verb: Token) -> Tense:
    """Read the tense off a verb's tag and its helpers.

    An infinitive, and what is planned or due, lies ahead, unless it had been so. So does the present of what keeps to a
    timetable ("the court sits Monday").
    """
    bearer = verb.head if verb.dep_ == "cop" else verb
    helpers = [child for child in bearer.children if _is_helper(child)]
    words = {child.text.lower() for child in helpers}
    done = bool(words & _PERFECT)
    if verb.text.lower() in _PLANNED:
        return Tense.PAST if "had" in words else Tense.FUTURE
    if any(child.tag_ in _MODALS for child in helpers) and not done:
        return _tense_of_modal(verb, bearer, words)
    if verb.tag_ == "VBN" and words and words <= _BEING:
        return Tense.UNKNOWN  # "the case is heard in May"
    if verb.tag_ in {"VBD", "VBN"} or any(child.tag_ in {"VBD", "VBN"} for child in helpers):
        return Tense.PAST
    ahead = verb.tag_ in _PRESENT and not helpers and (verb.text.lower() in _SCHEDULED or _OPEN & _marks(bearer))
    return Tense.FUTURE if ahead else Tense.UNKNOWN


def _tense_of_modal(verb: Token, bearer: Token, words: set[str]) -> Tense:
    """Read the tense of what "will" or "would" be, or is "to" be; who "would not comment" has been asked."""
    if "would" in words and verb.text.lower() in _SAYING and _NOT & {child.text.lower() for child in bearer.children}:
        return Tense.PAST
    held = verb.dep_ == "cop" and "to" in words and bearer.head.text.lower() in _HELD
    return Tense.UNKNOWN if held or "could" in words else Tense.FUTURE


def _marks(verb: Token) -> set[str]:
    return {child.text.lower() for child in verb.children if child.dep_ in {"mark", "advmod"}}
