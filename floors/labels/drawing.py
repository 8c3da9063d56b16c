"""Which reports are labelled, and their texts: drawn by a hash of corpus and key, so that nobody picks.

Keys go in the order of the SHA-256 of "corpus:key", alternately to the two halves. No two reports of a half tell of
one happening; of most corpora no happening stands in both halves.
"""

import csv
import hashlib
import json
import lzma
import re
import tarfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

HALVES = ("seen", "unseen")
FEWEST_WORDS = 40
MOST_WORDS = 700  # a longer report is labelled up to the end of the paragraph in which this word stands
_MEASURED_BEFORE = 800  # the first reports of the gun violence set serve other figures


@dataclass(frozen=True, slots=True)
class Drawn:
    """One report to label. `happening` is what its corpus groups reports by; `particulars` is what it says of itself
    beside the text: title, url, outlet, published, all as printed and each possibly absent."""

    half: str
    name: str
    corpus: str
    key: str
    text: str
    happening: str
    particulars: dict[str, str] = field(default_factory=dict)

    @property
    def sha256(self) -> str:
        """Return the digest of the text as UTF-8, in hexadecimal."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def until(self) -> int:
        """Return where the labelled part ends (exclusive): the text's length but for a long report."""
        words = list(re.finditer(r"\S+", self.text))
        if len(words) <= MOST_WORDS:
            return len(self.text)
        end = self.text.find("\n", words[MOST_WORDS - 1].end())
        return len(self.text) if end < 0 else end


@dataclass(frozen=True, slots=True)
class _Held:
    """One report of a corpus before it is drawn."""

    key: str
    text: str
    happening: str
    particulars: dict[str, str]


def _giveme5w1h(data: Path) -> Iterator[_Held]:
    for told in _lines(data / "stories" / "giveme5w1h-65-events.jsonl.xz"):
        particulars = {"outlet": told["source_domain"], "published": told["date_publish"][:10]}
        yield _Held(told["dId"], told["text"], told["event"], _titled(told) | particulars)


def _gun_violence(data: Path) -> Iterator[_Held]:
    for n, told in enumerate(_lines(data / "stories" / "gun-violence-reports.jsonl.xz")):
        if n >= _MEASURED_BEFORE:
            yield _Held(told["id"], told["text"], told["incident"], _titled(told) | {"published": told["published"]})


def _kcna(data: Path) -> Iterator[_Held]:
    with lzma.open(data / "korea" / "kcna-2024.json.xz") as file:
        items = json.load(file)
    for told in items:
        if len(told["story_text"]) > 300:
            particulars = {"title": told["headline"], "url": told["link"], "outlet": "kcna.kp"}
            key = told["link"].rsplit("/", 1)[1][:40]
            yield _Held(key, told["story_text"], told["link"], particulars | {"published": told["date_str"]})


def _csis(data: Path) -> Iterator[_Held]:
    with (data / "korea" / "csis-provocations-to-2024.csv").open(encoding="utf-8") as file:
        for n, row in enumerate(csv.DictReader(file)):
            if len(row["description"]) > 250:
                yield _Held(str(n), row["description"], str(n), {"published": row["date"]})


def _ecbplus(data: Path) -> Iterator[_Held]:
    with tarfile.open(data / "stories" / "ecbplus-train-dev.tar.xz") as tar:
        for name in sorted(tar.getnames()):
            file = tar.extractfile(name) if name.endswith(".xml") else None
            text = _sentences(file.read()) if file else ""
            if len(text) > 400:
                yield _Held(name, text, name, {})


def _sentences(page: bytes) -> str:
    """Return an ECB+ page as one sentence a line, its tokens apart by one blank."""
    told: dict[int, list[str]] = {}
    for token in ET.fromstring(page).iter("token"):  # noqa: S314 - a corpus on disk, by its digest
        told.setdefault(int(token.get("sentence", "0")), []).append(token.text or "")
    return "\n".join(" ".join(words) for _, words in sorted(told.items()))


def _titled(told: dict[str, str]) -> dict[str, str]:
    return {"title": told["title"], "url": told["url"]}


def _lines(path: Path) -> Iterator[dict[str, str]]:
    with lzma.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


CORPORA: dict[str, tuple[Callable[[Path], Iterator[_Held]], int]] = {
    "giveme5w1h": (_giveme5w1h, 16),
    "gun-violence": (_gun_violence, 10),
    "kcna": (_kcna, 5),
    "csis": (_csis, 5),
    "ecbplus": (_ecbplus, 6),
}
_IN_BOTH_HALVES = "giveme5w1h"  # its happenings are few: one may stand in either half, once


def draw(data: Path, corpora: Iterable[str] = tuple(CORPORA)) -> list[Drawn]:
    """Return the reports of both halves of `corpora`, as drawn from the folder `data`."""
    return [one for corpus in corpora for one in _draw(corpus, data)]


def _draw(corpus: str, data: Path) -> list[Drawn]:
    read, count = CORPORA[corpus]
    drawn: dict[str, list[Drawn]] = {half: [] for half in HALVES}
    met: dict[str, set[str]] = {half: set() for half in HALVES}
    turn = 0
    for held in sorted(read(data), key=lambda one: hashlib.sha256(f"{corpus}:{one.key}".encode()).hexdigest()):
        half = HALVES[turn % 2]
        barred = met[half] if corpus == _IN_BOTH_HALVES else set.union(*met.values())
        if len(held.text.split()) < FEWEST_WORDS or held.happening in barred:
            continue
        if len(drawn[half]) < count:
            name = f"{corpus}-{len(drawn[half]):02}"
            drawn[half].append(Drawn(half, name, corpus, held.key, held.text, held.happening, held.particulars))
            met[half].add(held.happening)
        turn += 1
        if all(len(reports) == count for reports in drawn.values()):
            break
    return [report for reports in drawn.values() for report in reports]
