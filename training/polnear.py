"""Read PolNeAR: political news with who says what, and CoreNLP's silver names and sentences.

Public repository networkdynamics/PolNeAR; its `data/<split>` folder holds `text`, `attributions` and `corenlp`.
CoreNLP's trees are left alone: they follow UD v1.
"""

import re
from collections import Counter, defaultdict
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import numpy as np

from training.archive import members
from training.corpus import Ints, Span, Text
from training.datelines import behind
from training.words import Words, cut, lay_names

TRUST = 0.3
"""What its names count: they are a tagger's, and organisations its worst."""
_ROLES = {"Source": 0, "Cue": 1, "Content": 2}
_KINDS = {"PERSON": 0, "ORGANIZATION": 1, "LOCATION": 2, "MISC": 3}
_TOKEN = re.compile(
    r"<CharacterOffsetBegin>(\d+)</.*?<CharacterOffsetEnd>(\d+)</.*?<NER>(\w+)</NER>", re.DOTALL
)  # one token of CoreNLP's XML; a parser would take minutes over the whole corpus
_RECORD = re.compile(r"^(?=[A-Z#]\d*\t)", re.MULTILINE)


def read(path: Path) -> list[Text]:
    """Read a split, `path` its archive, in the order of the reports' names; of several annotators the first."""
    layers: dict[str, dict[str, str]] = defaultdict(dict)
    for name, content in sorted(members(path)):
        layers[Path(name).parent.name][Path(name).name] = content
    annotated = {name.rsplit("_", 1)[0]: text for name, text in sorted(layers["attributions"].items(), reverse=True)}
    parsed = {name.split(".txt")[0].removesuffix(".xml"): xml for name, xml in layers["corenlp"].items()}
    stems = sorted(name.removesuffix(".txt") for name in layers["text"])
    return _settled(
        [
            _report(layers["text"][f"{stem}.txt"], annotated[stem], parsed.get(stem, ""))
            for stem in stems
            if stem in annotated
        ]
    )


def _report(text: str, annotation: str, xml: str) -> Text:
    words = cut(text)
    report = replace(words.bare(), spans=_spans(words, annotation))
    return _with_silver(report, words, xml) if xml else report


def _spans(words: Words, annotation: str) -> tuple[Span, ...]:
    """Lay the annotated spans over words: each piece of a discontinuous one is a span of its own."""
    passages: dict[str, str] = {}
    ties: dict[str, set[int]] = defaultdict(set)
    for number, record in enumerate(_RECORD.split(annotation)):
        fields = record.split("\t")
        if record.startswith("T"):  # a line break inside the quoted text does not end the record
            passages[fields[0]] = fields[1]
        elif record.startswith("E"):
            for part in fields[1].split():
                ties[part.split(":")[1]].add(number)
    spans = []
    for key, passage in passages.items():
        label, places = passage.split(" ", 1)
        if label not in _ROLES:
            continue
        for place in places.split(";"):
            low, high = words.within(*map(int, place.split()))
            if low < high:
                spans.append(Span(_ROLES[label], low, high, frozenset(ties[key])))
    return tuple(sorted(spans, key=lambda span: span.start))


def _with_silver(report: Text, words: Words, xml: str) -> Text:
    """Add CoreNLP's names and sentence starts."""
    starts = report.breaks.astype(np.int64)
    names: list[tuple[int, int, int]] = []
    for sentence in xml.split("<tokens>")[1:]:
        tokens = [(int(b), int(e), kind) for b, e, kind in _TOKEN.findall(sentence.split("</tokens>")[0])]
        if not tokens:
            continue
        low, high = words.within(tokens[0][0], tokens[0][1])
        if low < high:
            starts[low] = 1
        for kind, run in groupby(tokens, key=lambda token: token[2]):
            if kind in _KINDS:
                found = list(run)
                names.append((found[0][0], found[-1][1], _KINDS[kind]))
    starts[behind(report)] = 1
    return replace(report, names=lay_names(words, names), starts=starts, trust=TRUST)


def _settled(reports: list[Text]) -> list[Text]:
    """Give each name the class that most of its occurrences have: CoreNLP wavers on names without a context."""
    places = [
        (report, low, high)
        for report in reports
        for low in np.flatnonzero((report.names > 0) & (report.names % 2 == 1)).tolist()
        for high in [_name_end(report.names, low)]
    ]
    counts: dict[str, Counter[int]] = defaultdict(Counter)
    for report, low, high in places:
        counts[" ".join(report.words[low:high])][int(report.names[low])] += 1
    for report, low, high in places:
        begin = counts[" ".join(report.words[low:high])].most_common(1)[0][0]
        report.names[low:high] = begin + 1
        report.names[low] = begin
    return reports


def _name_end(names: Ints, low: int) -> int:
    high = low + 1
    while high < len(names) and names[high] == names[low] + 1:
        high += 1
    return high
