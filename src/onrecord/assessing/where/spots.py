"""Of which place a count is, where a report tells of several: "92 were killed in Lipnik district and 36 in neighbouring Strelsau"."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.assessing.case import Testimony
from onrecord.assessing.excusing import is_count, size_of
from onrecord.assessing.where.gazetteer import Gazetteer
from onrecord.assessing.where.places import sentence_of


@dataclass(frozen=True, slots=True)
class Spot:
    """A place as a report names it, and the words by which two names are of one: folded, without sorts of places and points of the compass."""

    name: str
    words: frozenset[str]
    beside: bool
    """Whether it is told as the neighbour of another."""


_IN = re.compile(
    r"\b[Ii]n (?:the )?(?P<beside>(?:neighbou?ring|nearby|adjacent|adjoining|the other) )?(?:[a-z-]+,? ){0,2}?"
    r"(?P<name>[A-Z][\w'’-]++(?: [A-Z][\w'’-]++)*+)"
    r"(?! (?:quake|earthquake|tremor|flood|storm|landslide|fire|blast|explosion|attack|bombing|shooting|crash|accident|disaster|tragedy|massacre|protest)s?\b)"
)
"""A place, not the happening that is called by it ("in the Lipnik quake")."""
_BEHIND = re.compile(r"[^.;:\d\n]{0,40}?$")
_ANOTHER = re.compile(r"\d|\b(?:while|whereas)\b")
_CONTRAST = re.compile(r"\b(?:while|whereas)\b")
_MARKS = " \"“‘'"
_OF_ALL = re.compile(
    r"\b(?:nationwide|countrywide|in total|in all|overall|altogether|(?:across|throughout|around) the (?:whole |entire )?(?:country|nation)"
    r"|(?:across|throughout) [A-Z]\w+|in the (?:whole|entire) \w+)\b"
)
_SORTS = frozenset(
    "district province region county city town village state area municipality west western east eastern north northern south southern central greater new old the".split()
)
_NO_PLACES = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday"
    " english french arabic".split()
)
_SHORTEST = 3
_NEARLY_ALL = 0.8


def spots(told: Iterable[Testimony], gazetteer: Gazetteer) -> Mapping[str, Spot]:
    """Return the place of each count that is of one of several places, by the claim's id; a state is no such place.

    A report tells places apart where it gives two counts "in" two places, the one neighbouring the other or both less than a count of
    the event, or one "in" a place and a greater one of the whole ("across the country", "in all"). A place that one
    report tells apart is told apart in all, unless nearly all are of it and no report tells of it beside its neighbour; nearly all are never of a place.
    """
    counts = [each for each in told if is_count(each.claim.value) and each.claim.passages]
    named = {each.claim.id: spot for each in counts if (spot := _named(each, gazetteer))}
    greatest = max((size_of(each.claim.value) for each in counts), default=0.0)
    most = {each.claim.id for each in counts if size_of(each.claim.value) >= _NEARLY_ALL * greatest} & named.keys()
    apart = _all(_told_apart(_by_report(counts), named, greatest)) - _all(named[claim].words for claim in most)
    apart |= _all(_neighbours(_by_report(counts), named))
    return {claim: spot for claim, spot in named.items() if spot.words & apart and claim not in most}


def place_told(claims: Collection[str], told: Iterable[Testimony], gazetteer: Gazetteer) -> str:
    """Return " in Lipnik" where all of some claims, by their ids, are counts of that one of several places; "" where they are not.

    `told` are the testimonies on their field.
    """
    known = spots(told, gazetteer)
    ours = [known[claim] for claim in claims if claim in known]
    if not ours or len(ours) < len(claims) or not frozenset.intersection(*(spot.words for spot in ours)):
        return ""
    return f" in {min((spot.name for spot in ours), key=len)}"


def _all(words: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*words)


def _neighbours(reports: Iterable[Sequence[Testimony]], named: Mapping[str, Spot]) -> Iterator[frozenset[str]]:
    """Yield the words of two places of which a report tells the one as the neighbour of the other, with a count of each."""
    for counts in reports:
        for here, there in pairwise(named[each.claim.id] for each in counts if each.claim.id in named):
            if there.beside and here.words.isdisjoint(there.words):
                yield here.words | there.words


def _by_report(counts: Iterable[Testimony]) -> Iterable[Sequence[Testimony]]:
    found: defaultdict[str, list[Testimony]] = defaultdict(list)
    for each in counts:
        found[each.report.id].append(each)
    return found.values()


def _told_apart(
    reports: Iterable[Sequence[Testimony]], named: Mapping[str, Spot], greatest: float
) -> Iterator[frozenset[str]]:
    """Yield the words of the places that a report tells apart from others or from the whole."""
    for counts in reports:
        placed = [each for each in counts if each.claim.id in named]
        for one, other in pairwise(placed):
            here, there = named[one.claim.id], named[other.claim.id]
            sizes = size_of(one.claim.value) + size_of(other.claim.value)
            if here.words.isdisjoint(there.words) and (there.beside or sizes <= greatest):
                yield here.words | there.words
        whole = max((size_of(each.claim.value) for each in counts if _is_of_all(each)), default=0.0)
        yield from (named[each.claim.id].words for each in placed if size_of(each.claim.value) < whole)


def _named(testimony: Testimony, gazetteer: Gazetteer) -> Spot | None:
    """Return the place that a count is told to be "in", and whether it is told as the neighbour of another; None where it is not."""
    before, behind = _around(testimony)
    found = _directly_behind(behind) or _last(before)
    if found is None or gazetteer.states(found["name"]):
        return None
    words = frozenset(word.casefold().removesuffix("'s").removesuffix("’s") for word in found["name"].split())
    telling = frozenset(word for word in words - _SORTS if len(word) >= _SHORTEST)
    known = bool(telling) and telling.isdisjoint(_NO_PLACES)
    return Spot(found["name"], telling, bool(found["beside"])) if known else None


def _around(testimony: Testimony) -> tuple[str, str]:
    """Return the words before and behind a figure in its sentence."""
    sentence, figure = sentence_of(testimony.claim.passages[0], testimony.report), testimony.claim.passages[0]
    printed = figure.of(testimony.report.text)
    before, _, behind = sentence.partition(printed)
    return before, behind


def _directly_behind(words: str) -> re.Match[str] | None:
    found = _IN.search(words)
    between = words[: found.start()] if found else ""
    return found if _BEHIND.fullmatch(between) and "," not in between and not between.endswith("and ") else None


def _last(words: str) -> re.Match[str] | None:
    """Return the last place before a figure, with no contrast between and no other figure either, unless the sentence opens with the place."""
    found = None
    for match in _IN.finditer(words):
        found = match
    if found is None:
        return None
    ends = _CONTRAST if not words[: found.start()].strip(_MARKS) else _ANOTHER
    return None if ends.search(words[found.end() :]) else found


def _is_of_all(testimony: Testimony) -> bool:
    return bool(_OF_ALL.search(" ".join(_around(testimony))))
