"""Name what the reader model can say of a word, and turn its tags into coarse word classes."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

ROLES = ("speaker", "cue", "content")
KINDS = ("PER", "ORG", "LOC", "MISC")


def bio(classes: tuple[str, ...]) -> tuple[str, ...]:
    """List the BIO labels of some classes: 0 is outside, 2i+1 begins class i, 2i+2 goes on with it."""
    return ("O", *(f"{mark}-{name}" for name in classes for mark in "BI"))


@dataclass(frozen=True, slots=True)
class Labels:
    """The label sets a model was trained with, each in the order of its logits."""

    tags: tuple[str, ...]
    """Penn Treebank tags, as the English Web Treebank extends them."""
    relations: tuple[str, ...]
    """Universal Dependencies v2 relations with their English subtypes."""
    roles: tuple[str, ...] = ROLES
    kinds: tuple[str, ...] = KINDS

    @classmethod
    def read(cls, path: Path) -> "Labels":
        """Read the label sets that stand beside a model."""
        stored = json.loads(path.read_text(encoding="utf8"))
        return cls(**{key: tuple(stored[key]) for key in ("tags", "relations", "roles", "kinds")})

    def write(self, path: Path) -> None:
        """Write the label sets beside a model."""
        path.write_text(json.dumps(asdict(self), indent=1) + "\n", encoding="utf8")


_BY_TAG = {
    "CC": "CCONJ", "CD": "NUM", "DT": "DET", "EX": "PRON", "FW": "X", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ",
    "LS": "X", "MD": "AUX", "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "PDT": "DET",
    "POS": "PART", "PRP": "PRON", "PRP$": "PRON", "RB": "ADV", "RBR": "ADV", "RBS": "ADV", "RP": "ADP",
    "SYM": "SYM", "$": "SYM", "TO": "PART", "UH": "INTJ", "WDT": "PRON", "WP": "PRON", "WP$": "PRON",
    "WRB": "ADV", "ADD": "X", "AFX": "X", "GW": "X", "XX": "X",
    "HYPH": "PUNCT", "NFP": "PUNCT",
}  # fmt: skip


def word_class(tag: str, relation: str) -> str:
    """Give the universal word class that a Penn tag and a UD relation speak for, "X" where neither tells."""
    if tag.startswith("VB"):
        return "AUX" if relation.startswith(("aux", "cop")) else "VERB"
    if tag == "IN":
        return "SCONJ" if relation == "mark" else "ADP"
    if tag in ("DT", "WDT", "PDT") and relation not in ("det", "det:predet"):
        return "PRON"
    if tag == "WDT":
        return "DET"
    return _BY_TAG.get(tag, "X" if tag[:1].isalpha() else "PUNCT")
