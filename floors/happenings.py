"""Figures, origins, quotations, copies and conflicts of happenings that this project labelled in given reports.

The labels are stand-off, one file a happening (`labels/happenings`): the texts stand in the corpora of stories. `lay_out`
puts both together in the layout that the scoring program reads.

    python -m floors.happenings ../shared/data build/happenings    # a half that is developed on, as files to read
"""

import argparse
import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

from floors import house
from floors.figures import Measured
from floors.labels.shape import HOME
from floors.stories import Report, told_of_ecbplus, told_of_giveme5w1h, told_of_gun_violence

Told = dict[str, Any]


LOOKED_AT = ("seen", "other-seen", "more-seen")
NOT_LOOKED_AT = ("unseen", "other-unseen", "more-unseen")
PARTS = (*LOOKED_AT, *NOT_LOOKED_AT)
"""The parts: disasters, accidents and attacks; happenings of any other sort; wire and local reports of shootings, fires,
quakes, trials and the like. Of each, a half that is developed on and one that nobody looks at."""

_TEXTS: Mapping[str, Callable[[Path], list[Report]]] = {
    "giveme5w1h": told_of_giveme5w1h,
    "gun-violence": partial(told_of_gun_violence, first=None),
    "ecbplus": told_of_ecbplus,
}
"""Where the texts are, by the corpus that a file of labels names."""


def measured(part: str) -> Callable[[Path, Path], Measured]:
    """Return what measures on a part, given the folder of the corpora and one to work in."""
    return partial(_measure, part)


def where(part: str) -> str:
    """Return the folder of a part's labels: what the figures belong to."""
    return str(HOME / "happenings" / part)


def _measure(part: str, data: Path, scratch: Path) -> Measured:
    folder = scratch / f"happenings-{part}"
    lay_out(data, part, folder)
    return house.measure_folder(data, folder, scratch / f"happenings-{part}-told")


def lay_out(data: Path, part: str, folder: Path) -> None:
    """Write reports, labels and happenings of a part under `folder`; raises ValueError where a text is not the one labelled."""
    for number, labels in enumerate(_labels(part), start=1):
        _write(folder / "events" / f"{number}.json", _together(number, labels))
        texts = _texts(labels["corpus"], data)
        for name, report in _named(number, labels).items():
            if report["sha256"] not in texts:
                message = f"{labels['happening']}, report {report['name']}: no text of the corpus is the one labelled"
                raise ValueError(message)
            told = texts[report["sha256"]]
            _write(folder / "reports" / f"{name}.json", told | {"happening": number})
            _write(folder / "gold" / f"{name}.json", _of_report(number, labels, report, told["text"]))


@cache
def _texts(corpus: str, data: Path) -> Mapping[str, Report]:
    """Return the reports of a corpus by the digests of their texts."""
    return {hashlib.sha256(told["text"].encode()).hexdigest(): told for told in _TEXTS[corpus](data)}


def _labels(part: str) -> Iterator[Told]:
    for file in sorted(Path(where(part)).glob("*.json")):
        yield json.loads(file.read_text(encoding="utf-8"))


def _named(number: int, labels: Told) -> Mapping[str, Told]:
    """Return the reports of a happening by the names that the scoring program takes; a look-alike's begins with d."""
    return {_name(number, report): report for report in labels["reports"]}


def _name(number: int, report: Told) -> str:
    return f"{'' if report['main'] else 'd'}{number}-{report['name']}"


def _together(number: int, labels: Told) -> Told:
    names = list(_named(number, labels))
    main = [name for name in names if not name.startswith("d")]
    apart = [name for name in names if name.startswith("d")]
    known = {key: labels[key] for key in ("conflicts", "independent_origins")}
    return {"happening": number, "reports": main, "distractors": apart} | known


def _of_report(number: int, labels: Told, report: Told, text: str) -> Told:
    names = {each["name"]: _name(number, each) for each in labels["reports"]}
    return {
        "happening": number if report["main"] else "distractor",
        "figures": [_quoting(figure, "anchor", text) for figure in report["figures"]],
        "quotes": [_quoting(quote, "first_words", text) for quote in report["quotes"]],
        "copies_of": [names[other] for other in report["copies_of"]],
    }


def _quoting(label: Told, key: str, text: str) -> Told:
    """Return a label with the words at its span under `key`."""
    start, end = label["span"]
    return label | {key: text[start:end]}


def _write(file: Path, told: Told) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")


def main() -> None:
    """Lay a looked-at part out under a folder."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("data", type=Path, help="the folder of the corpora")
    options.add_argument("folder", type=Path, help="where reports, labels and happenings are written")
    options.add_argument("--part", choices=LOOKED_AT, default=LOOKED_AT[0])
    given = options.parse_args()
    lay_out(given.data, given.part, given.folder)


if __name__ == "__main__":
    main()
