"""Find statements whose verb gives a figure: "police had counted 806,000 marchers", "the agency spoke of 2,000 dead", "it was downgraded to 5.7 by the institute"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.reading.parties.voices import Voices
from onrecord.reading.statements.clauses import SCORE, cue_of, cut, noun_phrase, speaker_of
from onrecord.reading.statements.cues import forms
from onrecord.reading.statements.heard import Heard, Range, is_clear, parts_of, trimmed
from onrecord.reading.tree import Tree, covered


def _forms(*verbs: str) -> frozenset[str]:
    return frozenset(form for verb in verbs for form in (verb, *forms(verb)))


_COUNTING = _forms("count", "calculate", "tally", "revise", "update", "upgrade", "downgrade") | frozenset(
    "peg pegs pegged".split()
)
"""Forms of verbs by which somebody tells how many or how much; of anything but a figure they tell what somebody does."""
_GAUGING = _forms("measure", "record", "register", "list", "rate", "document", "time", "place") | frozenset(
    "log logs logged".split()
)
"""Such verbs where the figure stands behind "at" or "as", or counts the hurt: "measured the quake at 5.5", not "recorded 40 songs"."""
_GIVING = _forms("give", "offer", "provide", "cite", "release", "issue")
"""Verbs whose object is a figure, a noun for one, or anything given "as" one: "gave a lower toll of 31", "gave it as 10 km"."""
_TELLING = _forms("give", "cite")
"""Those that have the hurt for their object, too: "had given five fatalities", not "released five injured"."""
_HAVING = frozenset("has have had".split())
"""Verbs by which somebody has a toll, or what was told before, "at" a figure."""
_MOVING = _forms("lower", "raise", "reduce", "increase", "correct") | frozenset("bring brings brought cut cuts".split())
"""Verbs by which somebody changes a toll, or a figure of their own: "brought its toll down to 14", "raised its reading to 5.8"; of other figures they tell what somebody does."""
SPEAKING = frozenset("speak speaks spoke spoken speaking talk talks talked talking".split())
"""Verbs by which somebody speaks of a figure, or of what happened."""
FIGURING = _COUNTING | _GAUGING | _GIVING | _HAVING | _MOVING | SPEAKING
"""The words at which a statement that gives a figure is looked for."""

_TOLLS = frozenset("toll tolls count tally estimate total".split())
_OWNED = _TOLLS | frozenset("figure figures reading assessment estimates".split())
"""Nouns for figures that somebody changes who owns them: "its own reading"."""
_AMOUNTS = _TOLLS | frozenset(
    "number numbers figure figures balance magnitude depth altitude height range distance speed size casualties losses list"
    " breakdown reading".split()
)
_COUNTS = frozenset("count tally toll estimate reckoning total tolls".split())
"""Nouns for what somebody reckoned, which may give any figure itself: "the union's count gives 40,000 marchers"."""
_HARMED = frozenset(
    "dead deaths death fatalities fatality injured injuries wounded missing casualties victims cases killed hurt displaced homeless"
    " evacuees".split()
)
_ROUND = frozenset("dozens scores hundreds thousands million millions billion half".split())
"""Words for numbers whatever their tags."""
_MORE = 6
"""Words behind "at" and the like within which the figure stands: "at more than about 40"."""
_POINTING = frozenset("it them that this".split())
_AT = frozenset({"at", "as"})
_AS = frozenset({"as"})
_OF = frozenset({"of", "about"})
_TO = frozenset({"to"})
_KEPT = frozenset({"obj", "obl", "xcomp", "nsubj", "advmod"})
_YEAR = re.compile(r"(?:19|20)\d\d")


def with_figures(tree: Tree, heard: list[Heard], voices: Voices) -> list[Heard]:
    """Add the statements whose verb gives a figure, clear of what else was heard; what was heard in them of nobody by no words goes into them."""
    heard = [_filled(tree, item) for item in heard]
    marks = covered((part for item in heard if not _is_mute(item) for part in parts_of(item)), len(tree.words))
    spoken = {item.speaker for item in heard if item.speaker and item.cue}
    found = [item for i in tree.standing(FIGURING) if not marks[i] and (item := at_figure(tree, i))]
    added = [item for item in found if is_clear(item, marks, spoken) and _can_speak(tree, item, voices)]
    inside = covered((part for item in added for part in item.contents), len(tree.words))
    return [
        *(item for item in heard if not (_is_mute(item) and all(inside[i] for i in item.content_words()))),
        *added,
    ]


def _can_speak(tree: Tree, item: Heard, voices: Voices) -> bool:
    """Say whether a statement's speaker is a party, or ends with a name of which nothing else is told."""
    speaker = item.speaker
    return speaker is not None and (voices.party(*speaker) is not None or tree.is_name(tree.head_of(*speaker)))


def _filled(tree: Tree, item: Heard) -> Heard:
    """Give the figure to a statement of which nothing but speaker and verb was heard: "the union spoke on Saturday of 21 dead"."""
    if item.contents or item.speaker is None:
        return item
    found = next((each for i in item.cue_words() if tree.lower[i] in FIGURING and (each := at_figure(tree, i))), None)
    return replace(item, contents=found.contents) if found is not None and found.speaker else item


def _is_mute(item: Heard) -> bool:
    return item.speaker is None and not item.cue


def at_figure(tree: Tree, verb: int) -> Heard | None:
    """Read the statement whose cue gives a figure; None where the word is no such verb, nobody gives it, or no number is given."""
    counts_on = tree.lower[verb] == "counting" and tree.lower[verb + 1 : verb + 2] == ["on"]
    if not tree.tags[verb].startswith("VB") or tree.bases[verb] == "aux" or counts_on:
        return None
    given = _spoken_of(tree, verb) if tree.lower[verb] in SPEAKING else _handed(tree, verb) or _told_of(tree, verb)
    speaker = speaker_of(tree, verb) if given is not None else None
    if given is None or speaker is None:
        return None
    if tree.lower[verb] in _MOVING and tree.child(tree.head_of(*speaker), "nummod") is not None:
        return None  # "5,500 marchers bring the total to 17,700"
    if tree.lower[tree.head_of(*speaker)] in _COUNTS:
        speaker = _reckoner(tree, tree.head_of(*speaker)) or speaker
    by = speaker[0] - (tree.lower[speaker[0] - 1] == "by")
    contents = cut(tree, given, [(by, speaker[1]), (verb, verb + 1)])
    return Heard(speaker, (cue_of(tree, verb),), tuple(contents), SCORE) if contents else None


def _reckoner(tree: Tree, noun: int) -> Range | None:
    """Find whose count it is: "the count of the union", "the union's count"."""
    owner = tree.child(noun, "nmod:poss", "nmod")
    if owner is None:
        return None
    start, stop = noun_phrase(tree, owner)
    return (start, stop - (tree.tags[stop - 1] == "POS"))


def _handed(tree: Tree, verb: int) -> Range | None:
    """Find the figure that a verb has for its object, with what is said of it."""
    given = _object(tree, verb)
    if given is None or not _may_give(tree, verb, given):
        return None
    stop = max(tree.last[i] + 1 for i in (*tree.children[verb], given) if i >= given and _is_kept(tree, i))
    joined = (tree.first[i] for i in tree.children[verb] if i > given and tree.bases[i] == "conj")
    stop = min(stop, next((i for i in joined if tree.tags[tree.heads[i]].startswith("VB")), stop))
    return (tree.first[given], stop) if has_number(tree, range(tree.first[given], stop)) else None


def _object(tree: Tree, verb: int) -> int | None:
    """Find what a verb gives: "it" of "gave it as 5.8" too, and the hurt of "count 83 dead" whom the parse takes for what they are."""
    given = tree.child(verb, "obj", "nsubj:pass")
    pointed = tree.child(verb, "iobj") if given is None else None
    if pointed is not None and tree.lower[pointed] in _POINTING:
        return pointed
    counted = tree.child(verb, "xcomp") if given is None and tree.lower[verb] in _COUNTING | _GAUGING else None
    return counted if counted is not None and tree.lower[counted] in _HARMED else given


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
    return next((part for part in (own, behind) if has_number(tree, range(*part))), None)


def _may_give(tree: Tree, verb: int, given: int) -> bool:
    """Say whether a verb gives a figure with such an object."""
    word, noun = tree.lower[verb], tree.lower[given]
    if word in _COUNTING:
        return True
    if word in _GAUGING:
        harmed = not _HARMED.isdisjoint(tree.lower[tree.first[given] : tree.last[given] + 1])
        return harmed or _gives_behind(tree, (verb, given), _AT)
    if word in _HAVING:
        return noun in _TOLLS | _POINTING and _gives_behind(tree, (verb, given), _AT)
    if word in _MOVING:
        known = any(tree.lower[i] == "the" for i in tree.children[given])
        owned = noun in _OWNED and (known or tree.child(given, "nmod:poss") is not None)
        return (noun in _TOLLS or owned) and _gives_behind(tree, (verb, given), _TO)
    subject = tree.child(verb, "nsubj")
    reckoned = subject is not None and tree.lower[subject] in _COUNTS
    reckoned = reckoned or (word in _TELLING and noun in _HARMED)
    return reckoned or noun in _AMOUNTS or tree.tags[given] == "CD" or _gives_behind(tree, (verb, given), _AS)


def _gives_behind(tree: Tree, clause: Range, links: frozenset[str]) -> bool:
    """Say whether a figure stands behind one of some prepositions that follow what a verb gives; `clause` is verb and object."""
    verb, given = clause
    high = tree.spans[tree.sentence[verb]][1]
    for i in range(max(verb, given) + 1, high):
        if tree.words[i] in (",", ";") or tree.tags[i] in ("VBD", "VBZ", "VBP"):
            return False
        if tree.lower[i] in links and has_number(tree, range(i + 1, min(i + _MORE, high))):
            return True
    return False


def _spoken_of(tree: Tree, verb: int) -> Range | None:
    """Find the figure, or what happened, that somebody speaks of, the "of" left out."""
    parts = (trimmed(tree, start + 1, stop) for start, stop in _behind(tree, verb, _OF))
    return next((part for part in parts if part is not None and _is_told(tree, part)), None)


def _is_told(tree: Tree, part: Range) -> bool:
    """Say whether what somebody speaks of has a figure, or tells what somebody does or did: "of roofs caving in"."""
    clause = any(tree.tags[i].startswith("VB") and tree.bases[i] in ("acl", "advcl") for i in range(*part))
    return clause or has_number(tree, range(*part))


def _behind(tree: Tree, verb: int, links: frozenset[str]) -> Iterator[Range]:
    """Yield the phrases that hang on a verb, or on whom it is spoken to, and open with one of some prepositions."""
    direct = [i for i in tree.children[verb] if i > verb]
    nested = [j for i in direct if tree.bases[i] == "obl" for j in tree.children[i] if tree.bases[j] == "nmod"]
    for i in (*direct, *nested):
        if tree.lower[tree.first[i]] in links and tree.bases[i] in ("obl", "xcomp", "advcl", "nmod"):
            does = (j for j in direct if tree.first[j] == tree.last[i] + 1 and tree.tags[j] == "VBG")
            yield tree.first[i], tree.last[next(does, i)] + 1


def has_number(tree: Tree, words: range) -> bool:
    """Say whether a number stands among some words, years left out."""
    numbers = [tree.words[i] for i in words if tree.tags[i] == "CD" or tree.lower[i] in _ROUND]
    return not all(map(_YEAR.fullmatch, numbers))
