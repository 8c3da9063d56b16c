"""Whom the words mean, on gold coreference: GUM's news and interviews, and ECB+, within and across its reports.

    python -m floors.parties DATA

Each labelled mention of a person or organisation that has one before it in its report is right where the party that the
package gives it was last met at a mention of the same gold entity; the command lists the others. First and second persons,
relative and demonstrative pronouns are left out: the package gives them no party by themselves.
"""

import json
import re
import sys
import tarfile
import tempfile
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import spacy

from floors.ecbplus import WHERE as ECB
from floors.ecbplus import Page, pages
from floors.figures import Measured, Part
from onrecord.intake import take_in
from onrecord.packs.load import load
from onrecord.reading import furniture, parties
from onrecord.reading.draft import Draft
from onrecord.reading.pipeline import reader
from onrecord.reading.tree import tree_of
from onrecord.record.report import Report

GUM = Path("trees") / "gum.tar.xz"
_GENRES = ("GUM_news", "GUM_interview")
_KINDS = ("person", "organization")
_ENTITY = re.compile(r"(\()?([^()]+)(\))?")
_OTHERS = frozenset(
    "i me my mine myself we us our ours ourselves you your yours yourself yourselves who whom whose which that this these those what one".split()
)
_PRONOUNS = frozenset("he him his himself she her hers herself it its itself they them their theirs themselves".split())
_SAYING = frozenset(
    "say tell report announce state add note explain declare confirm reveal stress write insist argue acknowledge admit claim allege"
    " warn observe comment reply respond deny conclude suggest ask think believe call describe".split()
)
"""Verbs whose subjects speak, in dictionary form."""


class Spot(NamedTuple):
    """A labelled mention: offsets, gold entity, offset of its head word, sort of words, and whether it speaks."""

    start: int
    end: int
    entity: str
    head: int
    sort: str
    speaks: bool


@dataclass(frozen=True, slots=True)
class Labelled:
    """A report with its labelled mentions in text order; `story` is what reports across which entities are one share."""

    name: str
    story: str
    text: str
    spots: tuple[Spot, ...]


def gum(archive: Path) -> Iterator[Labelled]:
    """Yield GUM's news reports and interviews by name."""
    with tarfile.open(archive) as tar:
        for member in sorted(tar.getmembers(), key=lambda one: one.name):
            file = tar.extractfile(member) if Path(member.name).name.startswith(_GENRES) else None
            if file:
                yield _gum_report(Path(member.name).stem, file.read().decode())


class _Word(NamedTuple):
    start: int
    end: int
    tag: str
    head: int
    relation: str
    lemma: str
    marks: str


def _gum_report(name: str, page: str) -> Labelled:
    """Lay out one report's words as text, paragraphs apart, and its entities over them."""
    text, base = "", 0
    words: list[_Word] = []
    for line in page.splitlines():
        if line.startswith("# newpar") and not line.startswith("# newpar_"):
            text = text.rstrip() + "\n\n" if text else ""
        elif line.startswith("# sent_id"):
            base = len(words)
        columns = line.split("\t")
        if len(columns) < 10 or not columns[0].isdigit():
            continue
        start = len(text)
        text += columns[1]
        above = base + int(columns[6]) - 1 if int(columns[6]) else -1
        words.append(_Word(start, len(text), columns[4], above, columns[7], columns[2], columns[9]))
        text += "" if "SpaceAfter=No" in columns[9] else " "
    return Labelled(name, name, text, tuple(_gum_spots(text, words)))


def _gum_spots(text: str, words: list[_Word]) -> Iterator[Spot]:
    """Yield the entities of `_KINDS` in text order."""
    opened: dict[str, list[tuple[int, str]]] = defaultdict(list)
    spots = []
    for at, word in enumerate(words):
        marks = next((m.removeprefix("Entity=") for m in word.marks.split("|") if m.startswith("Entity=")), "")
        for opens, body, closes in _ENTITY.findall(marks):
            entity, _, rest = body.partition("-")
            entity = entity.partition("[")[0]
            if opens:
                opened[entity].append((at, rest.partition("-")[0]))
            if closes and opened[entity]:
                first, kind = opened[entity].pop()
                if kind in _KINDS:
                    spots.append(_gum_spot(text, words, (first, at), entity))
    return iter(sorted((spot for spot in spots if spot.sort), key=lambda spot: (spot.start, -spot.end)))


def _gum_spot(text: str, words: list[_Word], span: tuple[int, int], entity: str) -> Spot:
    first, last = span
    head = next((i for i in range(first, last + 1) if not first <= words[i].head <= last), first)
    word = words[head]
    subject = word.relation == "nsubj" and word.head >= 0
    speaks = subject and words[word.head].lemma in _SAYING
    sort = _sort(text[word.start : word.end], proper=word.tag.startswith("NNP"))
    return Spot(words[first].start, words[last].end, entity, word.start, sort, speaks)


def _sort(word: str, *, proper: bool) -> str:
    """Tell pronouns, names and nouns apart; "" for pronouns that are left out."""
    if word.lower() in _OTHERS:
        return ""
    if word.lower() in _PRONOUNS:
        return "pronoun"
    return "name" if proper else "noun"


def ecb(archive: Path) -> Iterator[Labelled]:
    """Yield ECB+'s reports by name, with the people and organisations that are tied to an entity."""
    for page in pages(archive):
        yield Labelled(page.name, page.story, page.text, tuple(sorted(_ecb_spots(page))))


def _ecb_spots(page: Page) -> Iterator[Spot]:
    for mark in page.marked:
        if not mark.tag.startswith("HUMAN_PART") or mark.chain is None:
            continue
        words = page.text[mark.start : mark.end].split()
        sort = _sort(words[-1], proper=words[-1][:1].isupper())
        if sort:
            yield Spot(mark.start, mark.end, mark.chain, mark.end - len(words[-1]), sort, speaks=False)


class Named(NamedTuple):
    """Words that the package gives a party: offsets, offset of the head word, the party's id."""

    start: int
    end: int
    head: int
    party: str


def namings(reports: Sequence[Labelled], scratch: Path) -> dict[str, list[Named]]:
    """Return for each report's name what the shipped package finds, in text order."""
    folder = scratch / f"parties-{reports[0].name}"
    folder.mkdir(exist_ok=True)
    for report in reports:
        (folder / f"{report.name}.json").write_text(json.dumps({"text": report.text}), encoding="utf-8")
    words, pack, found = spacy.blank("en"), load(), {}
    for taken in take_in([folder]):
        if not isinstance(taken, Report):
            continue
        draft = Draft(taken, reader()(words.tokenizer(taken.text)), pack)
        furniture.run(draft)
        parties.run(draft)
        found[Path(taken.path or "").stem] = named(draft)
    return found


def named(draft: Draft) -> list[Named]:
    """List a draft's namings that have a party."""
    tree, out = tree_of(draft.doc), []
    for naming in draft.namings:
        first = bisect_right(tree.starts, naming.passage.start) - 1
        stop = bisect_right(tree.starts, naming.passage.end - 1)
        if naming.party:
            head = tree.starts[tree.head_of(first, stop)]
            out.append(Named(naming.passage.start, naming.passage.end, head, naming.party))
    return out


class Told(NamedTuple):
    """A labelled mention with what was found: the party, None for none, and the gold entity it was last met at."""

    report: Labelled
    spot: Spot
    party: str | None
    before: Spot | None
    anew: bool

    @property
    def right(self) -> bool:
        """Whether the party was last met at the same entity."""
        return self.before is not None and self.before.entity == self.spot.entity


def judged(report: Labelled, found: list[Named]) -> list[Told]:
    """Set each labelled mention beside the party found for it; `anew` where no mention of its entity stands before."""
    out: list[Told] = []
    met: dict[str, Spot] = {}
    known: set[str] = set()
    starts = [one.start for one in found]
    for spot in report.spots:
        near = found[max(0, bisect_right(starts, spot.head) - 12) : bisect_right(starts, spot.head)]
        over = [one for one in near if one.end > spot.head and spot.start <= one.head < spot.end]
        best = max(over, key=lambda one: (one.head == spot.head, _shared(one, spot)), default=None)
        party = best.party if best else None
        out.append(Told(report, spot, party, met.get(party or ""), spot.entity not in known))
        known.add(spot.entity)
        if party:
            met[party] = spot
    return out


def _shared(one: Named, spot: Spot) -> float:
    """Give the overlap of two stretches over their union."""
    both = min(one.end, spot.end) - max(one.start, spot.start)
    return both / (max(one.end, spot.end) - min(one.start, spot.start))


def bcubed(told: Iterable[Told], gold: Callable[[Told], str], found: Callable[[Told], str]) -> dict[str, float]:
    """Return B-cubed precision, recall and F1; mentions without a party stand alone."""
    mentions = list(told)
    golds, founds, both = Counter(map(gold, mentions)), Counter(map(found, mentions)), Counter[tuple[str, str]]()
    both.update((gold(one), found(one)) for one in mentions)
    precision = sum(n * n / founds[f] for (_, f), n in both.items()) / max(1, len(mentions))
    recall = sum(n * n / golds[g] for (g, _), n in both.items()) / max(1, len(mentions))
    return {
        "B3 precision": precision,
        "B3 recall": recall,
        "B3 F1": 2 * precision * recall / max(1e-9, precision + recall),
    }


def _party(one: Told) -> str:
    return f"{one.report.name} {one.party or one.spot}"


def parts(told: list[Told], prefix: str) -> dict[str, Part]:
    """Return one report's right ones of the mentions that have one before, all told and by their sort."""
    again = [one for one in told if not one.anew]
    groups = {"who speaks": [one for one in again if one.spot.speaks]}
    groups |= {f"{sort}s": [one for one in again if one.spot.sort == sort] for sort in ("pronoun", "noun", "name")}
    shares = {
        f"{prefix}: {name}, right": (float(sum(one.right for one in group)), float(len(group)))
        for name, group in groups.items()
    }
    given = [one for one in again if one.before is not None]
    return shares | {
        f"{prefix}: right, of those tied to another": (float(sum(one.right for one in given)), float(len(given)))
    }


def run(reports: list[Labelled], scratch: Path) -> list[list[Told]]:
    """Judge all labelled mentions, report by report."""
    found = namings(reports, scratch)
    return [judged(report, found.get(report.name, [])) for report in reports]


def figures(told: list[list[Told]], prefix: str) -> Measured:
    """Return the shares right, and B-cubed within reports."""
    every = [one for report in told for one in report]
    within = bcubed(every, lambda one: f"{one.report.name} {one.spot.entity}", _party)
    return Measured(
        [parts(one, prefix) for one in told], {f"{prefix}: {name}": value for name, value in within.items()}
    )


def measure_gum(data: Path, scratch: Path) -> Measured:
    """Return the figures on GUM's news and interviews."""
    return figures(run(list(gum(data / GUM)), scratch), "GUM")


def measure_ecb(data: Path, scratch: Path) -> Measured:
    """Return the figures on ECB+, and B-cubed of the named over all its reports at once."""
    told = run(list(ecb(data / ECB)), scratch)
    named_ones = [one for report in told for one in report if one.spot.sort == "name"]
    across = bcubed(named_ones, lambda one: one.spot.entity, lambda one: one.party or _party(one))
    out = figures(told, "ECB+")
    out.update({f"ECB+, names across reports: {name}": value for name, value in across.items()})
    return out


def main() -> None:
    """Print what is not right in the data that the command line names."""
    data = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as scratch:
        for reports in (list(gum(data / GUM)), list(ecb(data / ECB))):
            for report in run(reports, Path(scratch)):
                for one in report:
                    if not one.anew and not one.right:
                        _tell(one)


def _tell(one: Told) -> None:
    text, spot = one.report.text, one.spot
    around = (
        f"{text[max(0, spot.start - 150) : spot.start]}[{text[spot.start : spot.end]}]{text[spot.end : spot.end + 60]}"
    )
    last = text[one.before.start : one.before.end] if one.before else None
    who = "SPEAKS " if spot.speaks else ""
    print(f"{who}{spot.sort} {one.report.name} got {one.party} last at {last!r} | {' '.join(around.split())}")


if __name__ == "__main__":
    main()
