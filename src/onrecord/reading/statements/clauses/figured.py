"""Find statements whose verb gives a figure: "police had counted 806,000 marchers", "the agency spoke of 2,000 dead", "it was downgraded to 5.7 by the institute"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.reading.parties.voices import Voices
from onrecord.reading.statements.clauses import SCORE, cue_of, cut, speaker_of
from onrecord.reading.statements.cues import forms
from onrecord.reading.statements.heard import Heard, Range, trimmed
from onrecord.reading.tree import Tree, covered


def _forms(*verbs: str) -> frozenset[str]:
    return frozenset(form for verb in verbs for form in (verb, *forms(verb)))


_COUNTING = _forms("count", "calculate", "tally", "revise", "update", "upgrade", "downgrade") | frozenset(
    "peg pegs pegged".split()
)
"""Forms of verbs by which somebody tells how many or how much; of anything but a figure they tell what somebody does."""
_GAUGING = _forms("measure", "record", "register", "list", "rate", "document") | frozenset("log logs logged".split())
"""Such verbs where the figure stands behind "at" or "as", or counts the hurt: "measured the quake at 5.5", not "recorded 40 songs"."""
_GIVING = _forms("give", "offer", "provide", "cite", "release", "issue")
"""Verbs whose object is a figure, or a noun for one: "gave a lower toll of 31", "gave the depth as 10 km"."""
_HAVING = frozenset("has have had".split())
"""Verbs by which somebody has a toll "at" a figure."""
_MOVING = _forms("lower", "raise", "reduce", "increase", "correct") | frozenset("bring brings brought cut cuts".split())
"""Verbs by which somebody changes a figure of their own: "brought its toll down to 14"; of other figures they tell what somebody does."""
_SPEAKING = frozenset("speak speaks spoke spoken speaking talk talks talked talking".split())
FIGURING = _COUNTING | _GAUGING | _GIVING | _HAVING | _MOVING | _SPEAKING
"""The words at which a statement that gives a figure is looked for."""

_TOLLS = frozenset("toll tolls count tally estimate total".split())
_AMOUNTS = _TOLLS | frozenset(
    "number numbers figure figures balance magnitude depth altitude height range distance speed size casualties losses".split()
)
_HARMED = frozenset(
    "dead deaths death fatalities fatality injured injuries wounded missing casualties victims cases killed hurt".split()
)
_AT = frozenset({"at", "as"})
_OF = frozenset({"of", "about"})
_TO = frozenset({"to"})
_KEPT = frozenset({"obj", "obl", "xcomp", "nsubj", "advmod"})
_YEAR = re.compile(r"(?:19|20)\d\d")


def with_figures(tree: Tree, heard: list[Heard], voices: Voices) -> list[Heard]:
    """Add the statements whose verb gives a figure, clear of what else was heard; what was heard in them of nobody by no words goes into them."""
    heard = [_filled(tree, item) for item in heard]
    marks = covered((part for item in heard if not _is_mute(item) for part in _parts(item)), len(tree.words))
    found = [item for i in tree.standing(FIGURING) if not marks[i] and (item := at_figure(tree, i))]
    added = [item for item in found if _is_clear(item, marks) and item.speaker and voices.party(*item.speaker)]
    inside = covered((part for item in added for part in item.contents), len(tree.words))
    return [
        *(item for item in heard if not (_is_mute(item) and all(inside[i] for i in item.content_words()))),
        *added,
    ]


def _filled(tree: Tree, item: Heard) -> Heard:
    """Give the figure to a statement of which nothing but speaker and verb was heard: "the union spoke on Saturday of 21 dead"."""
    if item.contents or item.speaker is None:
        return item
    found = next((each for i in item.cue_words() if tree.lower[i] in FIGURING and (each := at_figure(tree, i))), None)
    return replace(item, contents=found.contents) if found is not None and found.speaker else item


def _is_mute(item: Heard) -> bool:
    return item.speaker is None and not item.cue


def _parts(item: Heard) -> list[Range]:
    return [*item.contents, *item.cue, *([item.speaker] if item.speaker else [])]


def _is_clear(item: Heard, marks: list[bool]) -> bool:
    return not any(marks[i] for part in _parts(item) for i in range(*part))


def at_figure(tree: Tree, verb: int) -> Heard | None:
    """Read the statement whose cue gives a figure; None where the word is no such verb, nobody gives it, or no number is given."""
    if not tree.tags[verb].startswith("VB"):
        return None
    given = _spoken_of(tree, verb) if tree.lower[verb] in _SPEAKING else _handed(tree, verb) or _told_of(tree, verb)
    speaker = speaker_of(tree, verb) if given is not None else None
    if given is None or speaker is None:
        return None
    by = speaker[0] - (tree.lower[speaker[0] - 1] == "by")
    contents = cut(tree, given, [(by, speaker[1]), (verb, verb + 1)])
    return Heard(speaker, (cue_of(tree, verb),), tuple(contents), SCORE) if contents else None


def _handed(tree: Tree, verb: int) -> Range | None:
    """Find the figure that a verb has for its object, with what is said of it."""
    given = tree.child(verb, "obj", "nsubj:pass")
    if given is None or not _may_give(tree, verb, given):
        return None
    stop = max(tree.last[i] + 1 for i in (*tree.children[verb], given) if i >= given and _is_kept(tree, i))
    return (tree.first[given], stop) if _has_number(tree, range(tree.first[given], stop)) else None


def _is_kept(tree: Tree, at: int) -> bool:
    """Say whether a word that hangs on a verb belongs to the figure given: "a lower number, 45" too."""
    return tree.bases[at] in _KEPT or (tree.bases[at] == "dep" and tree.tags[at] == "CD")


def _told_of(tree: Tree, verb: int) -> Range | None:
    """Find what is told of a figure that somebody gives: "the toll given by the ministry is 45", "a figure of 45 given by the ministry"."""
    noun = tree.heads[verb]
    if tree.bases[verb] != "acl" or tree.tags[verb] != "VBN" or tree.lower[noun] not in _AMOUNTS:
        return None
    own = (tree.first[noun], verb)
    told = tree.heads[noun] if tree.bases[noun] == "nsubj" else None
    behind = (tree.last[noun] + 1, tree.last[told] + 1) if told is not None and told > verb else own
    behind = (behind[0], behind[1] - (tree.words[behind[1] - 1] == "."))
    return next((part for part in (own, behind) if _has_number(tree, range(*part))), None)


def _may_give(tree: Tree, verb: int, given: int) -> bool:
    """Say whether a verb gives a figure with such an object."""
    word, noun = tree.lower[verb], tree.lower[given]
    if word in _COUNTING:
        return True
    if word in _GAUGING:
        harmed = not _HARMED.isdisjoint(tree.lower[tree.first[given] : tree.last[given] + 1])
        return harmed or _gives_behind(tree, verb, _AT)
    if word in _HAVING | _MOVING:
        return noun in _TOLLS and _gives_behind(tree, verb, _AT if word in _HAVING else _TO)
    return noun in _AMOUNTS or tree.tags[given] == "CD"


def _gives_behind(tree: Tree, verb: int, links: frozenset[str]) -> bool:
    """Say whether a figure stands behind one of some prepositions that hang on a verb."""
    return any(_has_number(tree, range(*part)) for part in _behind(tree, verb, links))


def _spoken_of(tree: Tree, verb: int) -> Range | None:
    """Find the figure that somebody speaks of, the "of" left out."""
    parts = (trimmed(tree, start + 1, stop) for start, stop in _behind(tree, verb, _OF))
    return next((part for part in parts if part is not None and _has_number(tree, range(*part))), None)


def _behind(tree: Tree, verb: int, links: frozenset[str]) -> Iterator[Range]:
    """Yield the phrases that hang on a verb and open with one of some prepositions."""
    for i in tree.children[verb]:
        if i > verb and tree.lower[tree.first[i]] in links and tree.bases[i] in ("obl", "xcomp", "advcl"):
            yield tree.first[i], tree.last[i] + 1


def _has_number(tree: Tree, words: range) -> bool:
    """Say whether a number stands among some words, years left out."""
    numbers = [tree.words[i] for i in words if tree.tags[i] == "CD"]
    return not all(map(_YEAR.fullmatch, numbers))
