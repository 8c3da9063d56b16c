"""Read the tense off a verb and its helpers: whether what it tells of lies behind publication or ahead."""

from spacy.tokens import Token

from onrecord.reading.forms import forms
from onrecord.values import Tense

_MODALS = frozenset({"MD", "TO"})
_PLANNED = frozenset(
    "planned scheduled expected plans schedules expects slated due plan planning expect expecting intends intend supposed".split()
)
_HELD = frozenset(
    "believe believes believed think thinks thought say says said report reports reported suspect suspects suspected allege alleges alleged appear appears appeared seem "
    "seems seemed known understood considered consider considers found claim claims claimed reportedly turned turns presumed feared".split()
)
"""Verbs whose infinitive of being tells what is or was: "what is believed to be an attack on Saturday"."""
PRESENT = frozenset({"VBZ", "VBP"})
_PERFECT = frozenset({"have", "'ve", "’ve", "having"})
_BEING = frozenset({"is", "are", "'re", "’re"})
_SCHEDULED = frozenset(
    form
    for verb in "begin start open close end finish resume reconvene convene meet expire lapse mature take leave depart arrive return come go fly travel head visit "
    "host play appear vote sit launch debut air premiere speak testify deliver hold turn retire step become kick run join move hit roll land fall mark".split()
    for form in (verb, f"{verb}s", f"{verb}es")
)
"""Verbs whose present beside a day is a plan: "the court sits Monday"; another's is of a caption, or of no day at all."""
_SAYING = frozenset(
    "say comment discuss elaborate confirm speculate identify disclose reveal specify answer provide give release describe talk".split()
)
"""What somebody "would not" do who was asked."""
_NOT = frozenset({"not", "n't", "n’t"})
_OPEN = frozenset("if when once unless until till before after as".split())
"""What leads to the present of something to come: "if she wins on Tuesday"."""


def tense_of_verb(verb: Token) -> Tense:
    """Read the tense off a verb's tag and its helpers.

    An infinitive, and what is planned or due, lies ahead, unless it had been so. So does the present of what keeps to a
    timetable ("the court sits Monday").
    """
    bearer = verb.head if verb.dep_ == "cop" else verb
    helpers = _helpers(verb, bearer)
    words = {child.text.lower() for child in helpers}
    done = bool(words & _PERFECT)
    if verb.text.lower() in _PLANNED:
        return Tense.PAST if "had" in words else Tense.FUTURE
    if any(child.tag_ in _MODALS for child in helpers) and not done:
        return _tense_of_modal(verb, bearer, words)
    if verb.tag_ == "VBN" and words and words <= _BEING:
        return Tense.UNKNOWN  # "the case is heard in May"
    if verb.tag_ in {"VBD", "VBN"} or _is_form_of_past(verb) or any(child.tag_ in {"VBD", "VBN"} for child in helpers):
        return Tense.PAST
    ahead = verb.tag_ in PRESENT and not helpers and (verb.text.lower() in _SCHEDULED or _OPEN & _marks(bearer))
    return Tense.FUTURE if ahead else Tense.UNKNOWN


def _helpers(verb: Token, bearer: Token) -> list[Token]:
    """Return the helpers of a verb; of one without any that is joined to another, those of that: "will be free and be ready"."""
    found = [child for child in bearer.children if is_helper(child)]
    joined = bearer.dep_ == "conj" and verb.tag_ == "VB" and bearer.head.i != bearer.i
    return found if found or not joined else [child for child in bearer.head.children if is_helper(child)]


def _is_form_of_past(verb: Token) -> bool:
    """Say whether what was taken for a present can be none: "took"."""
    word = verb.text.lower()
    regular = word.endswith(("s", "ed", "ing"))
    return verb.tag_ == "VBP" and verb.dep_ != "cop" and not regular and forms(word) != {word}


def _tense_of_modal(verb: Token, bearer: Token, words: set[str]) -> Tense:
    """Read the tense of what "will" or "would" be, or is "to" be; who "would not comment" has been asked."""
    if "would" in words and verb.text.lower() in _SAYING and _NOT & {child.text.lower() for child in bearer.children}:
        return Tense.PAST
    held = verb.dep_ == "cop" and "to" in words and bearer.head.text.lower() in _HELD
    return Tense.UNKNOWN if held or "could" in words else Tense.FUTURE


def _marks(verb: Token) -> set[str]:
    return {child.text.lower() for child in verb.children if child.dep_ in {"mark", "advmod"}}


def is_helper(token: Token) -> bool:
    """Say whether a word helps the verb that it hangs on to its tense: "will", "had", "to"."""
    return token.dep_.startswith("aux") or token.tag_ == "TO"


def had_been(verb: Token) -> bool:
    """Say whether a plan was one of the past: "had been scheduled to expire on Friday"."""
    return verb.text.lower() in _PLANNED and any(child.text.lower() == "had" for child in verb.children)


def is_bare_participle(verb: Token) -> bool:
    """Say whether a verb is a participle without a helper, in a clause beside another: "…, with the first arriving Friday"."""
    return verb.dep_ == "advcl" and verb.tag_ == "VBG" and not any(is_helper(child) for child in verb.children)
