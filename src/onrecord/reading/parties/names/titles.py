"""Read what stands around a name: titles before it, appositions after it, and the body that a title belongs to."""

from collections.abc import Container
from dataclasses import dataclass, replace

from onrecord.reading.parties.nouns import HONORIFICS, RANKS, is_person, singular
from onrecord.reading.tree import Tree

_STOPS = frozenset({",", ".", ";", ":", "(", ")", '"', "“", "”", "—", "–", "''", "``"})
_REACH = 14
_BRACKETED = 3
_BEFORE_RANKS = frozenset("rear vice second first brigadier major chief army navy force air lieutenant senior".split())
"""Words before a rank that tell which it is: "Rear Adm.", "Air Force Col."."""
_ARMS = frozenset("captain colonel general major lieutenant sergeant admiral brigadier commodore corporal".split())
"""Ranks that some print in small letters before a name."""
_UNDER = frozenset("deputy assistant vice".split())
"""Words before a rank that are no office over it: "Deputy Superintendent"."""
_RANK_NOUNS = frozenset(RANKS.values()) | frozenset({"major", "marshal"})


@dataclass(frozen=True, slots=True)
class Title:
    """Words `start` up to, not including, `stop`, that say what a person is; `noun` is the singular head noun."""

    start: int
    stop: int
    noun: str
    at: int


def before(tree: Tree, start: int, named: Container[int] = (), stop_of_name: int | None = None) -> Title | None:
    """Read the title that ends where a person's name begins: "Libya's health minister," or "First Deputy Minister".

    `named` holds the words of other names: "the spokesman of the Red Cross Jane Doe" is a title up to there;
    `stop_of_name` is one past the name's last word, where it is known.
    """
    stop = start - 1 if start and tree.words[start - 1] == "," else start
    at = _abbreviated(tree, (stop if stop < start else _past_brackets(tree, stop)) - 1)
    if at < 0 or tree.sentence[at] != tree.sentence[start]:
        return None
    set_off = stop_of_name is not None and tree.words[stop_of_name : stop_of_name + 1] in ([","], ["."])
    if stop == start and _is_rank(tree, at) and (office := _before_rank(tree, start, at, set_off=set_off)) is not None:
        return office
    if tree.lower[at] in HONORIFICS:
        noun = tree.lower[at].rstrip(".")
        return _over_rank(tree, Title(_left(tree, at) if noun in RANKS else at, stop, RANKS.get(noun, noun), at))
    if stop == start:
        if _is_title(tree, at):
            title = _over_rank(tree, Title(_left(tree, at), stop, singular(tree.lower[at]), at))
            return _outermost(tree, title)
        return _apposed(tree, start, _past_brackets(tree, stop), adjacent=at in named or _closes_title(tree, at))
    return _apposed(tree, start, _past_brackets(tree, _past_place(tree, stop) if set_off else stop), adjacent=set_off)


def _is_rank(tree: Tree, at: int) -> bool:
    """Say whether a word is a rank or a form of address, which may stand between an office and a name."""
    word = tree.lower[at].rstrip(".")
    known = word in RANKS or word in HONORIFICS or word in _RANK_NOUNS
    return word in _ARMS or (tree.words[at][:1].isupper() and known)


def _goes_before(tree: Tree, at: int) -> bool:
    """Say whether a word may stand between an office and its rank: "spokesman Maj. Gen.", "director-general"."""
    return _is_rank(tree, at) or tree.lower[at] in _BEFORE_RANKS or tree.words[at] == "-"


def _before_rank(tree: Tree, start: int, at: int, *, set_off: bool) -> Title | None:
    """Read the office behind whose comma a name stands with its rank: "the ministry's spokesman, Rear Adm. Jane Doe,"; None where there is none."""
    low = tree.spans[tree.sentence[start]][0]
    while at > low and (_is_rank(tree, at - 1) or tree.lower[at - 1] in _BEFORE_RANKS):
        at -= 1
    if at - 1 <= low or tree.words[at - 1] != ",":
        return None
    office = _apposed(tree, start, _past_brackets(tree, at - 1), adjacent=set_off)
    return replace(office, stop=start) if office is not None else None


def _past_brackets(tree: Tree, comma: int) -> int:
    """Go from a name, or the comma before it, to the short form in brackets that ends what stands before: "the Orvel Institute (OI), Jane Doe,"."""
    short = comma > _BRACKETED and tree.words[comma - 1] == ")" and tree.words[comma - 3] == "("
    return comma - 3 if short and tree.words[comma - 2].isupper() else comma


def _past_place(tree: Tree, comma: int) -> int:
    """Go from the comma before a name to the one before what says where an office is: "the mayor of Brod, a town in Varna, Jane Doe,"."""
    low = max(tree.spans[tree.sentence[comma]][0], comma - _REACH)
    first = next((i for i in range(comma - 1, low, -1) if tree.words[i] in _STOPS), low)
    inner = range(first + 1, comma)
    told = tree.words[first] == "," and tree.lower[first + 1] in ("a", "an", "the")
    plain = told and all(tree.tags[i].startswith(("NN", "JJ", "DT", "IN")) for i in inner)
    place = plain and tree.tags[first - 1].startswith("NNP") and not any(_is_title(tree, i) for i in inner)
    return first if place else comma


def _closes_title(tree: Tree, at: int) -> bool:
    """Say whether a word ends what a title is of: "spokeswoman for the festival" before a name."""
    while (
        at > 0
        and tree.tags[at].startswith(("NN", "JJ"))
        and (tree.lower[at] == tree.words[at] or tree.lower[at - 1] in ("of", "the"))
    ):
        at -= 1
    at -= tree.lower[at] == "the"
    return at > 0 and tree.lower[at] in ("for", "of", "at") and _is_title(tree, at - 1)


def _abbreviated(tree: Tree, at: int) -> int:
    """Go from the full stop of a rank that was cut off it, "Sgt" and ".", to the rank."""
    cut = at > 0 and tree.words[at] == "." and tree.starts[at] == tree.ends[at - 1]
    return at - 1 if cut and tree.lower[at - 1] in RANKS else at


def _over_rank(tree: Tree, title: Title) -> Title:
    """Go from a rank to the office right before it: "Pentagon spokesman Maj. Gen." is a spokesman's title."""
    at = title.at - 1
    while at > title.start and title.noun in _RANK_NOUNS and _goes_before(tree, at):
        at -= 1
    office = at >= title.start and title.noun in _RANK_NOUNS and _is_title(tree, at) and tree.lower[at] not in _UNDER
    return replace(title, noun=singular(tree.lower[at]), at=at) if office else title


def _outermost(tree: Tree, title: Title) -> Title:
    """Go on to the title that a title hangs on: "deputy spokesman for the secretary-general" is the spokesman's."""
    if title.start < 2 or tree.lower[title.start - 1] not in ("for", "of", "to"):
        return title
    at = title.start - 2
    return Title(_left(tree, at), title.stop, singular(tree.lower[at]), at) if _is_title(tree, at) else title


def _apposed(tree: Tree, start: int, comma: int, *, adjacent: bool = False) -> Title | None:
    """Read "the mayor of Derna, " before a name, where the parse has the name as the noun's apposition.

    `adjacent` is for a name that is plainly one: set off by commas, or behind another one with nothing between.
    """
    low = max(tree.spans[tree.sentence[start]][0], start - _REACH)
    for at in range(comma - 1, low - 1, -1):
        if tree.words[at] in _STOPS or tree.tags[at].startswith(("VB", "MD")):
            return None
        inner = tree.bases[at] in ("compound", "nmod", "amod", "conj") and tree.heads[at] != start
        if _is_title(tree, at) and (at == comma - 1 or not inner):
            linked = adjacent or tree.heads[start] == at or tree.bases[start] in ("appos", "flat") or at == comma - 1
            return _over_rank(tree, Title(_left(tree, at), comma, singular(tree.lower[at]), at)) if linked else None
    return None


def after(tree: Tree, stop: int) -> Title | None:
    """Read the apposition after a name: ", director of the archive," or ", 23, a protester,"."""
    at = stop
    if at >= len(tree.words) or tree.words[at] != ",":
        return None
    comma, at = at, at + 1
    if at + 1 < len(tree.words) and tree.tags[at] == "CD" and tree.words[at + 1] == ",":
        at += 2
    end = min(len(tree.words), at + _REACH)
    begin = at
    while at < end and tree.sentence[at] == tree.sentence[stop]:
        function = tree.tags[at].startswith(("VB", "MD", "IN", "W", "PRP", "CC")) and not tree.words[at].isupper()
        if tree.words[at] in _STOPS or function:
            return None
        if _is_title(tree, at) and not (at + 1 < end and _goes_on(tree, at + 1)):
            stop = _right(tree, at)
            return (
                None
                if _speaks(tree, begin, stop) and not _opens(tree, comma)
                else Title(begin, stop, singular(tree.lower[at]), at)
            )
        at += 1
    return None


def _speaks(tree: Tree, begin: int, stop: int) -> bool:
    """Say whether a noun phrase with its article is the subject of what follows, and no apposition: "…, the guard said."."""
    verb = (
        stop < len(tree.words)
        and tree.tags[stop] in ("VBD", "VBZ", "VBP")
        and tree.sentence[stop] == tree.sentence[begin]
    )
    return verb and tree.lower[begin] in ("the", "a", "an")


def _opens(tree: Tree, comma: int) -> bool:
    """Say whether nothing but a name stands in a sentence before a comma: what follows is then no clause of another speaker."""
    return all(tree.tags[i].startswith("NNP") for i in range(tree.spans[tree.sentence[comma]][0], comma))


def _goes_on(tree: Tree, at: int) -> bool:
    """Say whether the noun phrase goes on with another noun: "news" in "news agency director"."""
    return tree.tags[at].startswith("NN") and is_person(singular(tree.lower[at]))


def _is_title(tree: Tree, at: int) -> bool:
    """Say whether a word is a noun for a person, in the singular."""
    word = tree.lower[at]
    return tree.tags[at] in ("NN", "NNP", "JJ", "NNS") and is_person(singular(word)) and singular(word) == word


def _left(tree: Tree, at: int) -> int:
    """Find where a title begins, from its last noun leftwards: modifiers and possessors belong to it, nothing before its article does."""
    low = tree.spans[tree.sentence[at]][0]
    start = at
    while start > low and _belongs(tree, start - 1) and tree.tags[start] != "DT":
        start -= 1
    return start


def _belongs(tree: Tree, at: int) -> bool:
    """Say whether a word left of a noun may be a part of the noun's phrase."""
    tag = tree.tags[at]
    if _is_short_form(tree, at):
        return True
    return tag in ("POS", "HYPH", "DT") or tag.startswith(("NN", "JJ")) or tree.words[at] in ("-", "'s", "’s")


def _is_short_form(tree: Tree, at: int) -> bool:
    """Say whether a word is of an acronym in brackets behind the name that it is short for: "(LRH)"."""
    starts = (first for first in (at - 2, at - 1, at) if first > 0)
    return any(
        tree.words[first : first + 3 : 2] == ["(", ")"]
        and tree.words[first + 1].isupper()
        and first + 2 < len(tree.words)
        for first in starts
    )


def _right(tree: Tree, at: int) -> int:
    """Find where an apposition ends: at the next comma, verb or sentence end; "of" and "for" phrases belong to it."""
    stop = at + 1
    end = min(tree.spans[tree.sentence[at]][1], at + _REACH + 6)
    while stop < end and not (tree.words[stop] in _STOPS or tree.tags[stop].startswith(("VB", "MD", "W"))):
        stop += 1
    return stop
