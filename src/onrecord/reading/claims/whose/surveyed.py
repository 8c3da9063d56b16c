"""Figures that people who were asked make up: "55 percent of respondents", "some 62 percent said", "the poll of 1,000 people".

Nobody among them speaks for a share: what gives it is the survey, which is told once, beside the figure or in a sentence
that the figures run on from or lead to.
"""

from collections.abc import Iterator

from onrecord.reading.claims.figures.nearby import Spot
from onrecord.reading.parties.nouns import singular
from onrecord.reading.parties.voices import Voices
from onrecord.reading.tree import Tree
from onrecord.record.reading import Hop, HopRole

_SURVEYS = frozenset("poll survey questionnaire".split())
_LAND = frozenset("geological geologic seismological seismic aerial geodetic antarctic".split())
"""What a survey that asks nobody is called by."""
_PEOPLE = frozenset("respondent interviewee".split())
_ASKED = frozenset("polled surveyed questioned asked interviewed".split())
_SHARES = frozenset("percent % per pct majority third quarter half".split())
_MINDS = frozenset(
    (
        "said say says think thinks thought believe believes believed consider considers considered feel feels felt"
        " support supports supported oppose opposes opposed favor favored favour favoured approve approved disapprove disapproved"
        " agree agreed disagree disagreed respond responded answer answered want wanted prefer preferred trust trusted"
        " expect expected blame blamed fear feared back backed reject rejected regard regarded view viewed"
    ).split()
)
_OPENERS = frozenset("a an the this that one some".split())
_BACK, _ON = 3, 2
"""Sentences before and behind a figure in which the survey is looked for, where all between tell of it."""


def survey_of(tree: Tree, voices: Voices, spot: Spot) -> Hop | None:
    """Return the survey that gives the figure at a spot, as a speaker; None where it is no survey's."""
    sentence = tree.sentence[spot.at]
    if _is_asked(tree, spot):
        return next((hop for near in _around(tree, sentence) if (hop := _survey_in(tree, voices, near))), None)
    noun = _survey_above(tree, spot.at)
    return _named(tree, voices, noun) if noun is not None and _is_of_people(tree, spot) else None


def _around(tree: Tree, sentence: int) -> Iterator[int]:
    """Yield a sentence, those before it and those behind it, each way as long as shares of people asked run on."""
    yield sentence
    for step, reach in ((-1, _BACK), (1, _ON)):
        for near in range(sentence + step, sentence + step * (reach + 1), step):
            if not 0 <= near < len(tree.spans):
                break
            yield near
            if not _runs_on(tree, near):
                break


def _runs_on(tree: Tree, sentence: int) -> bool:
    """Say whether a sentence tells of people asked, by a word for them or as the subject of what they think."""
    start, stop = tree.spans[sentence]
    return any(_is_share(tree, i) or singular(tree.lower[i]) in _PEOPLE for i in range(start, stop))


def _is_asked(tree: Tree, spot: Spot) -> bool:
    """Say whether a figure is of people asked: "of respondents", "of those polled", or a share that thinks something."""
    words = range(spot.first, min(tree.last[spot.at] + 1, len(tree.words)))
    asked = any(singular(tree.lower[i]) in _PEOPLE or _is_those_asked(tree, i) for i in words)
    return asked or _is_share(tree, spot.at)


def _is_those_asked(tree: Tree, at: int) -> bool:
    """Say whether a word is the participle of "those polled", "adults surveyed"."""
    return tree.lower[at] in _ASKED and tree.bases[at] in ("acl", "amod")


def _is_share(tree: Tree, at: int) -> bool:
    """Say whether a word is a share of people that is told to think or to say something."""
    verb = tree.heads[at]
    return tree.lower[at] in _SHARES and tree.bases[at] == "nsubj" and tree.lower[verb] in _MINDS


def _survey_in(tree: Tree, voices: Voices, sentence: int) -> Hop | None:
    """Return the first survey that a sentence tells of, as a speaker; None without one."""
    noun = next((i for i in range(*tree.spans[sentence]) if _is_survey(tree, i)), None)
    return _named(tree, voices, noun) if noun is not None else None


def _is_survey(tree: Tree, at: int) -> bool:
    """Say whether a word is a noun for a survey that asks people."""
    noun = singular(tree.lower[at]) in _SURVEYS and tree.tags[at].startswith("NN")
    before = {tree.lower[i] for i in range(tree.first[at], at)}
    return noun and tree.bases[at] not in ("compound", "flat") and _LAND.isdisjoint(before)


def _survey_above(tree: Tree, at: int) -> int | None:
    """Return the survey that a figure is within, or that is the subject of the verb above it; None without one."""
    for word in tree.up(at):
        if _is_survey(tree, word):
            return word
        if tree.tags[word].startswith("VB"):
            subject = tree.child(word, "nsubj")
            return subject if subject is not None and _is_survey(tree, subject) else None
    return None


def _is_of_people(tree: Tree, spot: Spot) -> bool:
    """Say whether a figure is one of a survey of people: a share of them, how many were asked, or how far off it may be."""
    words = {singular(tree.lower[i]) for i in range(spot.first, spot.stop)}
    return not words.isdisjoint(_SHARES | _PEOPLE | {"people", "person", "point", "adult", "voter", "resident"})


def _named(tree: Tree, voices: Voices, noun: int) -> Hop:
    """Make a speaker of a survey: whoever it is settled to be, else its own words without what follows the noun."""
    naming = voices.at(noun)
    if naming is not None and naming.party is not None:
        return voices.hop(noun, noun + 1)
    start = tree.first[noun]
    start += tree.lower[start] in _OPENERS
    return Hop(None, " ".join(tree.words[start : noun + 1]), HopRole.SPEAKER, (tree.passage(start, noun + 1),))
