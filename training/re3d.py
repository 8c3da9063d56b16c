"""Read re3d: defence and security news with gold people, organisations and places.

Public repository dstl/re3d. It marks descriptions ("the northern part of the country") beside names: only marks of
capitalised words are taken as names, and the words of all others are left unknown.
"""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np

from training.archive import members
from training.corpus import UNKNOWN, Text
from training.words import Words, cut

HELD_OUT = 10
"""Every tenth text is kept for measuring."""
_KINDS = {"Person": 0, "Organisation": 1, "Location": 2}
_SMALL = frozenset({"of", "the", "for", "and", "'s", "al", "-", "in", "on", "&", "’s", "de"})
_TITLES = frozenset(
    ["President", "Mr.", "Mr", "Mrs.", "Dr.", "General", "Gen.", "Sir", "Lord", "Minister", "Secretary", "Col.", "Lt."]
)

_PRONOUNS = frozenset(["I", "We", "He", "She", "They", "It", "You", "Our", "His", "Her", "Their", "Its"])


def read(path: Path) -> tuple[list[Text], list[Text]]:
    """Read re3d's texts that have entities: those to train on, and those held out."""
    files = dict(members(path))
    folders = sorted({str(Path(name).parent) for name in files if name.endswith("entities.json")})
    texts = []
    for folder in folders:
        entities = [json.loads(line) for line in files[f"{folder}/entities.json"].splitlines() if line.strip()]
        lines = files[f"{folder}/documents.json"].splitlines()
        texts += [_text(json.loads(line), entities) for line in lines if line.strip()]
    return [text for i, text in enumerate(texts) if (i + 1) % HELD_OUT], texts[HELD_OUT - 1 :: HELD_OUT]


def _text(document: dict[str, str], entities: list[dict[str, object]]) -> Text:
    words = cut(document["text"])
    own = [entity for entity in entities if entity["documentId"] == document["_id"]]
    labels = np.zeros(len(words.words), np.int64)
    for entity in own:
        if document["text"][entity["begin"] : entity["end"]] == entity["value"]:  # type: ignore[misc,index]
            _lay(words, labels, int(entity["begin"]), int(entity["end"]), str(entity["type"]))  # type: ignore[call-overload]
    return replace(words.bare(), names=labels)


def _lay(words: Words, labels: "np.ndarray", begin: int, stop: int, kind: str) -> None:  # type: ignore[type-arg]
    low, high = words.within(begin, stop)
    while low < high and words.words[low].lower() == "the":
        low += 1
    if kind == "Person":
        low = max((i + 1 for i in range(low, high) if words.words[i] in _TITLES), default=low)
    if low + 1 == high and words.words[low] in _PRONOUNS:
        return
    named = [word[:1].isupper() for word in words.words[low:high]]
    plain = all(big or word.lower() in _SMALL for big, word in zip(named, words.words[low:high], strict=True))
    if kind in _KINDS and any(named) and plain and (labels[low:high] <= 0).all():
        labels[low:high] = 2 * _KINDS[kind] + 2
        labels[low] -= 1
    else:
        labels[low:high] = np.where(labels[low:high] == 0, UNKNOWN, labels[low:high])
