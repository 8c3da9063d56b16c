"""The credit that a picture's caption begins with: "Image copyright AFP Image caption …", "Reuters The dam at Orvel", "ANA REYES The dam".

Pages set it before the caption without a mark between the two, so that it reads like a part of the first name.
"""

import re

from onrecord.intake.marking.agencies import agency

_LABELLED = re.compile(
    r"(?:image (?:copyright|source)\b.{1,80}?\W)?(?:media playback is \w+(?: \w+)? on (?:your|this) device\W+)?"
    r"(?:image|media) caption\W*\s(?=\S)",
    re.IGNORECASE,
)
_HOLDERS = frozenset(
    {
        "getty",
        "getty images",
        "alamy",
        "rex",
        "rex features",
        "shutterstock",
        "zuma",
        "sipa",
        "epa-efe",
        "swns",
        "istock",
    }
)
"""Those who sell pictures and are no news agency."""
_MORE = re.compile(
    r"(?:\s*[-–/•|]\s*(?:@\w+|contributor|[A-Z][\w.]*)|\s+(?:images|wire|archive|or licensors))*\s+", re.IGNORECASE
)
_LINKED = re.compile(r"(?:twitter|facebook|instagram|youtube)\s*[/•|]\s*@?[\w.]+\s+", re.IGNORECASE)
_CAPITALS = re.compile(r"(?:[A-Z][A-Z.'’&-]+(?:\s*[•/|,]\s*|\s+)){2,5}(?=[A-Z][a-z]|An? [a-z])")
_SENTENCE = re.compile(r"[A-Z\d\"“'‘][^\s]*(?:\s+\S+){4,}")
_LONGEST_NAME = 2
"""Words of the name of one who sells pictures."""


def credit_before(words: str) -> int:
    """Return how many characters of a caption are the picture's credit before it; 0 where it begins with none."""
    labelled = _LABELLED.match(words)
    if labelled:
        return labelled.end()
    for found in (_LINKED.match(words), _CAPITALS.match(words)):
        if found and _SENTENCE.match(words, found.end()):
            return found.end()
    return _sold(words)


def _sold(words: str) -> int:
    """Return the length of the name of an agency with what stands with it; 0 where the words begin with none."""
    named = words.split()
    for count in range(_LONGEST_NAME, 0, -1):
        name = " ".join(named[:count])
        if not (agency(name) or name.casefold() in _HOLDERS) or not words.startswith(name):
            continue
        more = _MORE.match(words, len(name))
        if more and _SENTENCE.match(words, more.end()):
            return more.end()
    return 0
