"""Find what a number counts: the head noun behind it, singular and in lower case. A heuristic over words alone."""

import re

from onrecord.values.lexing import HYPHENS, Lexed

_IRREGULAR = {
    "people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child", "troops": "troop", "servicemen": "serviceman",
    "policemen": "policeman", "lives": "life", "knives": "knife", "wives": "wife", "feet": "foot", "teeth": "tooth", "aircraft": "aircraft",
    "aeroplanes": "aeroplane", "personnel": "personnel", "police": "police", "series": "series", "buses": "bus", "viruses": "virus", "gases": "gas",
    "crises": "crisis", "wolves": "wolf", "leaves": "leaf", "halves": "half", "shelves": "shelf", "firemen": "fireman", "fishermen": "fisherman",
    "gunmen": "gunman", "houses": "house", "cases": "case", "bases": "base", "nurses": "nurse", "warehouses": "warehouse", "causes": "cause",
    "responses": "response", "exercises": "exercise", "corpses": "corpse", "horses": "horse", "losses": "loss", "axes": "axe", "movies": "movie",
    "zombies": "zombie", "heroes": "hero", "echoes": "echo", "mosquitoes": "mosquito", "tornadoes": "tornado", "volcanoes": "volcano",
    "torpedoes": "torpedo", "potatoes": "potato", "caches": "cache", "avalanches": "avalanche", "craft": "craft", "headquarters": "headquarters",
    "schoolchildren": "schoolchild", "grandchildren": "grandchild", "stepchildren": "stepchild",
    **{f"{people}s": people for people in (
        "afghani azerbaijani azeri bahraini bangladeshi bengali emirati gujarati iraqi israeli kashmiri kazakhstani kuwaiti kyrgyzstani nepali omani pakistani punjabi qatari"
        " saudi sindhi somali tajikistani turkmenistani uzbekistani yemeni"
    ).split()},
}  # fmt: skip
PEOPLES = frozenset(
    "chinese japanese vietnamese portuguese lebanese sudanese congolese taiwanese senegalese nepalese burmese maltese kyrgyz british french swiss dutch irish spanish danish".split()
)
"""Peoples whose name has no plural of its own: "23 Chinese were killed"."""
_BARE_PLURALS = frozenset(
    (
        "people men women children personnel police dead injured wounded missing homeless displaced aircraft staff "
        "crew militia infantry cattle servicemen policemen firemen fishermen gunmen craft infected"
    ).split()
)
_NOT_PLURAL = re.compile(r".*(?:ss|us|is|ous)$")
_NOT_NOUNS = frozenset(
    (
        "was is has does says this its his hers theirs ours yours us as perhaps besides always towards afterwards "
        "across news plus versus less thus minus makes takes goes comes others"
    ).split()
)
BOUNDARIES = frozenset(
    (
        "a an the this that these those its his her their our my your it he she they we i you who which what when "
        "where while whose whom how in on at by for from to with without of into onto off over under after before "
        "since until till during within through across between among amid against near around about along toward "
        "towards outside inside per via than as like and or but nor so yet because if although though is are was were "
        "be been being am has have had do does did will would can could may might must shall should not no also still "
        "now then there here according including ago later earlier said says ahead apart alone away every each all "
        "both some any up down out only just even already again once twice times time totaling totalling died killed "
        "fell took went came made got gave sent carried fired launched flew travelled traveled arrested detained hurt "
        "today yesterday tonight tomorrow monday tuesday wednesday thursday friday saturday sunday "
        "remain remains remained joined gathered attended turned met left showed reported flying carrying using "
        "having going doing making taking believed feared"
    ).split()
)
_SKIPPED = frozenset(("more other additional further new extra such different separate or so").split())
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve dozen twenty thirty forty fifty hundred thousand million several".split()
)
_VERBAL = ("ing", "ed", "ly")
"""Endings of words that follow the one noun ("one person injured"), not head it."""
_LONGEST_PHRASE = 6
_LONGEST_LETTERS = 5
"""Letters before a model's number, one less: "MiG-29s"."""


def singular(noun: str) -> str:
    """Return the singular of an English noun in lower case: "bodies" to "body"; words that have no plural stay."""
    noun = noun.lower()
    for ending in ("'s", "’s", "s'", "s’"):
        if noun.endswith(ending) and len(noun) > len(ending) + 1:
            noun = noun[: -len(ending)] + ending.strip("'’").replace("s", "", ending[0] in "'’")
            break
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("men") and len(noun) > 5:
        return noun[:-2] + "an"
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if re.search(r"(?:ss|x|ch|sh|zz)es$", noun):
        return noun[:-2]
    if noun.endswith("s") and not _NOT_PLURAL.fullmatch(noun) and len(noun) > 3:
        return noun[:-1]
    return noun


def read_compounded(lexed: Lexed, index: int) -> tuple[str | None, int]:
    """Read the word that a hyphen ties to the number before token `index`: "12-member", "50,000-strong", "two-state".

    Returns that word in the singular and the token behind it; None for what tells no noun, and then `index`.
    """
    word = lexed.word(index + 1)
    if not (lexed.touches(index + 1) and word[:1].isalpha()):
        return None, index
    return (None, index + 2) if word == "strong" else (singular(word), index + 2)


def read_counted(lexed: Lexed, index: int, *, single: bool) -> tuple[str, int] | None:
    """Return what the number before token `index` counts, and the token behind that noun.

    `single` says that the number is one, whose noun is singular. None where the words do not tell ("56 were injured").
    """
    at = _over_of(lexed, index)
    model = _models(lexed, at)
    if model:
        return model
    stop = _phrase_end(lexed, at)
    if stop == at:
        return None
    if single:
        while stop > at + 1 and lexed.word(stop - 1).endswith(_VERBAL):
            stop -= 1
        return singular(lexed.word(stop - 1)), stop
    head = None
    for position in range(at, stop):
        if is_plural(lexed.word(position)):
            head = position
        elif head is not None:
            break
    if head is None:
        return (lexed.word(at), at + 1) if lexed.word(at) in PEOPLES and stop == at + 1 else None
    return singular(lexed.word(head)), head + 1


def _models(lexed: Lexed, at: int) -> tuple[str, int] | None:
    """Read "AK-47s", "F-16s", "M16s" as what is counted: a model's letters and number in the plural."""
    tied = lexed.word(at + 1) in HYPHENS and lexed.touches(at + 1)
    number = at + 1 + tied
    letters = lexed.printed(at)
    whole = letters.isalpha() and letters[:1].isupper() and len(letters) < _LONGEST_LETTERS
    if not (whole and tied and lexed.touches(number) and lexed.word(number).isdigit() and lexed.touches(number + 1)):
        return None
    return (f"{letters.lower()}-{lexed.word(number)}", number + 2) if lexed.word(number + 1) == "s" else None


def _over_of(lexed: Lexed, index: int) -> int:
    """Step over a hyphen before "strong", "of (the)" and words like "more"."""
    at = index
    if lexed.word(at) == "of":
        at += 1
        at += lexed.word(at) in {"the", "its", "their", "his", "her", "our", "those", "these"}
    while lexed.word(at) in _SKIPPED and at < index + 4:
        at += 1
    return at


def _phrase_end(lexed: Lexed, at: int) -> int:
    """Return the token where the noun phrase from `at` must have ended; hyphens, "[" and abbreviations stay inside."""
    end = at
    while end < len(lexed.words) and end < at + _LONGEST_PHRASE + 2:
        word = lexed.words[end]
        if (
            word in BOUNDARIES
            or word in _NUMBERS
            or word[0].isdigit()
            or not (word[0].isalpha() or word in "-‐‑[]\"“”'’")
        ):
            break
        if word in "\"“”'’[]" and end > at:
            break
        end += 1
    while end > at and not lexed.words[end - 1][0].isalpha():
        end -= 1
    return end


def is_plural(word: str) -> bool:
    """Say whether a word in lower case looks like a noun in the plural."""
    if word in _BARE_PLURALS or word in _IRREGULAR:
        return True
    return len(word) > 3 and word.endswith("s") and word not in _NOT_NOUNS and not _NOT_PLURAL.fullmatch(word)
