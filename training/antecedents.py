"""Learn whom pronouns mean that do not speak: `python -m training.antecedents DATA`, some minutes on one core.

The package reads each text and asks, for each such pronoun, which of the parties told of before is meant; the rows of
clues that it weighs then (`clues.py`) are kept with what the gold says. It goes on by the gold in a first pass, so that
what it has in mind is right, and in a second by what it learned in the first, so that it has seen its own errors. What
is learned from both is src/onrecord/reading/parties/pronouns/antecedents.tsv.
"""

import argparse
import json
import tempfile
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from unittest import mock

import spacy
from spacy.tokens import Doc

from onrecord.intake import take_in
from onrecord.packs.load import load
from onrecord.reading import furniture, parties
from onrecord.reading.draft import Draft
from onrecord.reading.parties import pronouns
from onrecord.reading.parties.pronouns.antecedents import Fits, Option, likeliest, options
from onrecord.reading.parties.pronouns.clues import Asked
from onrecord.reading.parties.pronouns.ranking import WEIGHTS, Ranker
from onrecord.reading.parties.roster import Entity
from onrecord.reading.parties.roster.mind import Reference
from onrecord.reading.parties.scene import Scene
from onrecord.reading.pipeline import reader
from onrecord.reading.tree import Tree
from onrecord.record.report import Report
from training.coreference import Gold, Page, gum
from training.ranker import Question, learn, share_right


@dataclass(slots=True)
class Teacher:
    """What the gold of one report answers; `ranker` decides what is gone on with, None for the gold itself."""

    page: Page
    ranker: Ranker | None = None
    questions: list[Question] = field(default_factory=list)
    _at: dict[int, Gold] = field(init=False)
    _starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        """Index the mentions by their heads, and by where they begin."""
        self._at = {gold.head: gold for gold in self.page.mentions}
        self._starts = [gold.start for gold in self.page.mentions]

    def meant(self, scene: Scene, asked: Asked, fits: Fits) -> Entity | None:
        """Keep a question with its right answers, and say what to go on with."""
        among = options(scene, asked, fits)
        if not among:
            return None
        right = self._right(scene.tree, asked, among)
        self.questions.append(Question([option.row for option in among], right, asked.sort))
        if self.ranker:
            return likeliest(self.ranker, asked.sort, among)
        return next((option.entity for option, one in zip(among, right, strict=True) if one), among[0].entity)

    def _right(self, tree: Tree, asked: Asked, among: list[Option]) -> list[bool]:
        """Say of each option whether it is right; nobody is where no other is, since every mention is labelled."""
        gold = self._at.get(tree.starts[asked.at])
        wanted = gold.entity if gold else None
        met = [self._met(tree, option.reference) if option.reference else None for option in among]
        right = [wanted is not None and one == wanted for one in met]
        return [*right[:-1], not any(right)]

    def _met(self, tree: Tree, reference: Reference) -> str | None:
        """Find the gold entity of a reference: of the mentions around its head, the one most like it."""
        low, high, head = tree.starts[reference.start], tree.ends[reference.stop - 1], tree.starts[reference.head]
        near = self.page.mentions[: bisect_right(self._starts, head)]
        over = [one for one in near if head < one.end and low <= one.head < high]
        best = max(over, key=lambda one: (one.head == head, _shared(one, low, high)), default=None)
        return best.entity if best else None


def _shared(one: Gold, low: int, high: int) -> float:
    return (min(one.end, high) - max(one.start, low)) / (max(one.end, high) - min(one.start, low))


def docs(pages: Iterable[Page]) -> Iterator[tuple[Page, Report, Doc]]:
    """Yield each page as a report, and as the shipped model reads it."""
    words, by_name = spacy.blank("en"), {page.name: page for page in pages}
    with tempfile.TemporaryDirectory() as folder:
        for page in by_name.values():
            (Path(folder) / f"{page.name}.json").write_text(json.dumps({"text": page.text}), encoding="utf-8")
        for taken in take_in([Path(folder)]):
            if isinstance(taken, Report):
                yield by_name[Path(taken.path or "").stem], taken, reader()(words.tokenizer(taken.text))


def questions(read: Iterable[tuple[Page, Report, Doc]], ranker: Ranker | None = None) -> list[Question]:
    """Ask whom pronouns mean all over some texts, and keep what the gold says; `ranker` as in `Teacher`."""
    pack, found = load(), []
    for page, report, doc in read:
        teacher, draft = Teacher(page, ranker), Draft(report, doc, pack)
        furniture.run(draft)
        with mock.patch.object(pronouns, "meant", teacher.meant):
            parties.run(draft)
        found += teacher.questions
    return found


def main() -> None:
    """Learn, write the weights, and print what share of questions is answered right in news and interviews."""
    parser = argparse.ArgumentParser(prog="python -m training.antecedents", description=__doc__)
    parser.add_argument("data", type=Path, help="folder of the corpora; training/README.md says what stands where")
    parser.add_argument("out", type=Path, nargs="?", default=WEIGHTS, help="where the weights go")
    given = parser.parse_args()
    train, news = gum(given.data / "trees/gum.tar.xz")
    read = list(docs(train))
    first = questions(read)
    ranker = learn([*first, *questions(read, learn(first))])
    ranker.write(given.out)
    for sort, (right, count) in share_right(ranker, questions(docs(news), ranker)).items():
        print(f"{sort}: {right} of {count}")


if __name__ == "__main__":
    main()
