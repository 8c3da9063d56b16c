"""Count in how many reports each stem stands, for the table that linking weighs words by: `python -m training.background DATA`.

Four collections that no figure of linking is measured on: PolNeAR's training reports, TimeBank and AQUAINT, state-media items of
2024, and the reports of shootings after the first 500. Each counts as 500 reports at most, so that no field of news takes the
table over. What stands in fewer than three of them is left out: figures of common words are kept, and no text.
"""

import argparse
import json
import lzma
import re
import tarfile
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from onrecord.linking.wording.words import stems

OUT = Path(__file__).parents[1] / "src/onrecord/linking/wording/background.tsv"
WEIGHS = 500.0  # reports that a collection counts as at most
LEAST = 3.0  # reports that a stem must stand in to be kept
MEASURED = 500  # reports of shootings that floors measure on
SCALE = 10_000
_TAG = re.compile(r"<[^>]+>")


def collections(data: Path) -> tuple[Iterable[str], ...]:
    """Return the texts of each collection under `data`."""
    return (
        _polnear(data / "attribution/polnear-train.tar.xz"),
        _tempeval(data / "times/tempeval3-train.tar.xz"),
        _kcna(data / "korea/kcna-2024.json.xz"),
        islice(_shootings(data / "stories/gun-violence-reports.jsonl.xz"), MEASURED, None),
    )


def counted(texts: Iterable[str]) -> tuple[int, Counter[str]]:
    """Return how many texts there are, and in how many of them each stem stands."""
    found: Counter[str] = Counter()
    number = 0
    for text in texts:
        found.update(set(stems(text)))
        number += 1
    return number, found


def table(data: Path) -> dict[str, int]:
    """Return by stem in how many of 10,000 reports it stands, the rarest left out."""
    reports, total = 0.0, Counter[str]()
    for number, found in map(counted, collections(data)):
        share = min(1.0, WEIGHS / number)
        reports += number * share
        for stem, count in found.items():
            total[stem] += count * share  # type: ignore[assignment]  # a Counter adds fractions as well
    return {stem: round(SCALE * count / reports) for stem, count in sorted(total.items()) if count >= LEAST}


def _polnear(archive: Path) -> Iterator[str]:
    return _members(archive, ".txt")


def _tempeval(archive: Path) -> Iterator[str]:
    return (_TAG.sub(" ", text) for text in _members(archive, ".tml"))


def _kcna(file: Path) -> Iterator[str]:
    with lzma.open(file, "rt", encoding="utf-8") as opened:
        return (f"{each['headline']}\n{each['story_text']}" for each in json.load(opened))


def _shootings(file: Path) -> Iterator[str]:
    with lzma.open(file, "rt", encoding="utf-8") as opened:
        yield from (f"{each['title']}\n{each['text']}" for each in map(json.loads, opened))


def _members(archive: Path, ending: str) -> Iterator[str]:
    with tarfile.open(archive) as opened:
        for member in opened:
            if member.isfile() and member.name.endswith(ending) and (file := opened.extractfile(member)):
                yield file.read().decode("utf-8", "replace")


def main() -> None:
    """Write the table into the package."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("data", type=Path, help="the folder of the corpora")
    found = table(options.parse_args().data)
    OUT.write_text("".join(f"{stem}\t{count}\n" for stem, count in found.items()), encoding="utf-8")
    print(f"{len(found)} stems in {OUT}")


if __name__ == "__main__":
    main()
