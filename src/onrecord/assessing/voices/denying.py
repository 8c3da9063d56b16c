"""What is denied, in words that go on behind "denies": what is rejected, or the sentence that rejects it."""

import re
from collections.abc import Iterable

from onrecord.assessing.case import Spoken
from onrecord.assessing.where.places import sentence_of

DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial)|refut\w+|rebut\w+|disput(?:es|ed|ing)(?! over))\b",
    re.IGNORECASE,
)
"""Cues that deny by themselves."""
CHARGES = re.compile(r"\b(?:claim|allegation|accusation|report|charge|rumou?r|suggestion|assertion)", re.IGNORECASE)
"""What is rejected by whoever denies it."""
_OBJECT = re.compile(
    r"[\"“‘']?(?!(?:[\w’'-]+ ){1,5}(?:was|were|is|are|had|has|have|did|would|could|will)\b)"
    r"(?:any|all|an?|the|his|her|their|its|being|having|\w+ing|(?:\w+ ){0,2}(?:claim|allegation|accusation|charge|report|rumou?r|suggestion)s?)\b"
    r"|[\"“‘']?that\b",
    re.IGNORECASE,
)
"""How what is denied begins where it is the object of the verb, no sentence of its own."""
_FEW_WORDS = 4
_BEFORE_CUE = 6  # words
_LONGEST = 200
_INNER = str.maketrans("“”", "‘’")  # quotation marks within quotation marks


def fullest_of(denied: Iterable[Spoken]) -> Spoken:
    """Return that of several denials of one speaker which tells most of what is denied."""
    return max(denied, key=lambda s: (_is_full(_content(s)), len(what_is_denied(s)), s.statement.id))


def what_is_denied(spoken: Spoken) -> str:
    """Return what goes on behind "denies": " “that he was there”", ": “he was there”", or ": “…”" with the sentence that denies it.

    A content of a few words ("the claims"), and that of a cue that only rejects ("dismissed"), is told with its sentence, a long one from the words
    that deny on.
    """
    content = _content(spoken)
    if not spoken.statement.content or (_is_full(content) and _denies(spoken)):
        return f"{' ' if _OBJECT.match(content) else ': '}{_quoted(content)}"
    return f" it: {_quoted(_from_cue(sentence_of(spoken.statement.content[0], spoken.report), spoken))}"


def _denies(spoken: Spoken) -> bool:
    return bool(DENIES.search(" ".join(passage.of(spoken.report.text) for passage in spoken.statement.cue)))


def _quoted(words: str) -> str:
    words = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 3]}..."
    return words if words[:1] in '"“' else f"“{words.translate(_INNER)}”"


def _content(spoken: Spoken) -> str:
    return " ".join(" ".join(p.of(spoken.report.text).split()) for p in spoken.statement.content)


def _is_full(content: str) -> bool:
    return len(content.split()) >= _FEW_WORDS


def _from_cue(sentence: str, spoken: Spoken) -> str:
    """Return a sentence, one too long to be told whole from a few words before its cue on."""
    cue = spoken.statement.cue[0].of(spoken.report.text) if spoken.statement.cue else ""
    before, found, _ = sentence.rpartition(cue) if cue else ("", "", "")
    if len(sentence) <= _LONGEST or not found:
        return sentence
    kept = before.split()[-_BEFORE_CUE:]
    return f"...{' '.join([*kept, sentence[len(before) :]])}"
