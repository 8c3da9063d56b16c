"""Turn GUM's gold entities into names: those whose head is a proper noun, cut down to the name itself.

GUM marks every mention ("the new mayor of Boston, Jane Doe"); a name in the sense of CoNLL and UNER is the run of
proper nouns around the mention's head. Capitalised words outside persons, organisations and places are left unknown,
since they may be names of a class that GUM does not tell apart.
"""

import re

import numpy as np

from training.corpus import UNKNOWN, Ints

_KINDS = {"person": 0, "organization": 1, "place": 2}
_TITLES = frozenset(
    {"mr", "mrs", "ms", "dr", "president", "senator", "sen", "gov", "governor", "rep", "prof", "professor", "sir"}
)
_JOINS = frozenset({"of", "the", "for", "and", "'s", "&", "-", "de", "von", "van"})


def names_of(rows: list[list[str]]) -> Ints:
    """Give BIO ids of the names in CoNLL-U rows; shape (rows,)."""
    labels = np.array([UNKNOWN if row[1][:1].isupper() and (_proper(row) or row[3] == "ADJ") else 0 for row in rows])
    taken = np.zeros(len(rows), bool)
    spans = [found for mention in _mentions(rows) if (found := _name(rows, *mention))]
    for low, high, kind in sorted(spans, key=lambda span: span[0] - span[1]):
        if not taken[low:high].any():
            taken[low:high] = True
            labels[low:high] = 2 * kind + 2
            labels[low] -= 1
    return labels


def _proper(row: list[str]) -> bool:
    """Say whether a word is part of a name: "United" in "United States" is an adjective, but tagged NNP."""
    return row[3] == "PROPN" or row[4].startswith("NNP")


def _mentions(rows: list[list[str]]) -> list[tuple[int, int, str]]:
    """Read the bracket notation of the Entity column: (first, one past the last, type)."""
    opened: dict[str, list[tuple[int, str]]] = {}
    found = []
    for at, row in enumerate(rows):
        value = next((part[7:] for part in row[9].split("|") if part.startswith("Entity=")), "")
        for piece in re.findall(r"\([^()]*\)?|[^()]*\)", value):
            key = re.split(r"[-\[)]", piece.lstrip("("))[0]
            if piece.startswith("("):
                opened.setdefault(key, []).append((at, piece.split("-")[1].rstrip(")") if "-" in piece else ""))
            if piece.endswith(")") and opened.get(key):
                begin, kind = opened[key].pop()
                found.append((begin, at + 1, kind))
    return found


def _name(rows: list[list[str]], low: int, high: int, kind: str) -> tuple[int, int, int] | None:
    """Cut a mention down to its name: None where its head is no proper noun or its class is another."""
    ids = {rows[i][0] for i in range(low, high)}
    heads = [i for i in range(low, high) if rows[i][6] not in ids]
    if kind not in _KINDS or not heads or not _proper(rows[heads[0]]):
        return None
    begin = stop = heads[0]
    joins = _JOINS if kind != "person" else frozenset({"-"})
    while begin > low and _goes_on(rows[low:high], begin - 1 - low, -1, joins):
        begin -= 1
    while stop + 1 < high and _goes_on(rows[low:high], stop + 1 - low, 1, joins):
        stop += 1
    while begin < stop and (rows[begin][1].lower().rstrip(".") in _TITLES or not _proper(rows[begin])):
        begin += 1
    while stop > begin and not _proper(rows[stop]) and rows[stop][3] != "NUM":
        stop -= 1
    if rows[begin][1].lower().rstrip(".") in _TITLES:
        return None
    return begin, stop + 1, _KINDS[kind]


def _goes_on(rows: list[list[str]], at: int, step: int, joins: frozenset[str]) -> bool:
    """Say whether a name goes on over a word of the mention: a proper noun, or a joining word with one behind it."""
    if _proper(rows[at]):
        return True
    beyond = at + step
    return rows[at][1].lower() in joins and 0 <= beyond < len(rows) and _proper(rows[beyond])
