"""ECB+ as reports: each page's tokens laid out as text, a sentence a line, with where each token stands in it."""

import re
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

WHERE = Path("stories") / "ecbplus-train-dev.tar.xz"
_NO_BLANK_BEFORE = re.compile(r"[.,;:!?)%]+|'s|n't|’s")
_NO_BLANK_BEHIND = ("( ", "$ ")


@dataclass(frozen=True, slots=True)
class Marked:
    """Words that are labelled: the tag of their class, offsets from the first token to the last (exclusive), and what they are of."""

    tag: str
    start: int
    end: int
    chain: str | None
    """What mentions of one thing share, across reports where the corpus says so; None for one that is tied to none."""


@dataclass(frozen=True, slots=True)
class Page:
    """A report: its name, such as "1_10ecbplus", its text, and what is marked in it, in text order."""

    name: str
    text: str
    marked: tuple[Marked, ...]

    @property
    def topic(self) -> str:
        """The number of the topic that its name begins with."""
        return self.name.partition("_")[0]

    @property
    def story(self) -> str:
        """What reports may share entities across: the topic, and which of its two happenings."""
        return f"{self.topic}{'plus' if 'plus' in self.name else ''}"


def pages(archive: Path) -> Iterator[Page]:
    """Yield the reports by name; only some of their sentences are labelled."""
    with tarfile.open(archive) as tar:
        for member in sorted(tar.getmembers(), key=lambda one: one.name):
            file = tar.extractfile(member) if member.name.endswith(".xml") else None
            if file:
                yield _page(Path(member.name).stem, ET.fromstring(file.read()))  # noqa: S314 - a corpus


def _page(name: str, page: ET.Element) -> Page:
    text, places = _laid(page)
    chains = _chains(page)
    marked = []
    for mark in page.iterfind("Markables/*"):
        anchors = [places[anchor.get("t_id", "")] for anchor in mark.iterfind("token_anchor")]
        if anchors:
            marked.append(Marked(mark.tag, anchors[0][0], anchors[-1][1], chains.get(mark.get("m_id"))))
    return Page(name, text, tuple(sorted(marked, key=lambda one: (one.start, one.end, one.tag))))


def _laid(page: ET.Element) -> tuple[str, dict[str, tuple[int, int]]]:
    """Lay tokens out as text; return it with the place of each token."""
    text, last = "", "0"
    places: dict[str, tuple[int, int]] = {}
    for token in page.iter("token"):
        word, sentence = token.text or "", token.get("sentence", "0")
        if sentence != last:
            text, last = text.rstrip() + "\n", sentence
        if _NO_BLANK_BEFORE.fullmatch(word) or text.endswith(_NO_BLANK_BEHIND):
            text = text.rstrip(" ")
        places[token.get("t_id", "")] = (len(text), len(text) + len(word))
        text += word + " "
    return text, places


def _chains(page: ET.Element) -> dict[str | None, str]:
    """Name for each mention the chain that it is tied to."""
    chains: dict[str | None, str] = {}
    for relation in page.iterfind("Relations/*"):
        name = relation.get("note") or f"here-{relation.get('r_id')}"
        chains.update({source.get("m_id"): name for source in relation.iterfind("source")})
    return chains
