"""Other tools on the same texts, for orientation: what they take, what they find, and what they do not give.

They are no part of the project and need not be installed (`pip install -c constraints.txt '.[bench]'`); what is missing
is named. All run in one process of one thread, and what is counted is processor time, so that the rows compare.
"""

import time
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType

from spacy.tokens import Doc

from onrecord.packs.load import load
from onrecord.reading import pipeline
from onrecord.reading.forms import forms
from onrecord.reading.tokens import tokenizer, tokens
from onrecord.record.report import Report

OURS = "onrecord"


@dataclass(frozen=True, slots=True)
class Row:
    """One tool: seconds for all texts, how many things it found, and in words what it gives."""

    tool: str
    seconds: float
    found: int
    gives: str


def show(reports: list[Report]) -> None:
    """Print a row for each tool: reports a second, its share of ours, what it finds a report, what it gives."""
    texts = [report.text for report in reports]
    rows = [_ours(reports), *_inside(texts), *_others(texts)]
    print(f"\nbeside other tools, one process of one thread, {len(texts)} reports, for orientation")
    print(f"    {'':24} {'reports/s':>10} {'to ours':>8} {'found':>7}")
    for row in rows:
        pace = len(texts) / max(row.seconds, 1e-9)
        ratio, found = rows[0].seconds / max(row.seconds, 1e-9), row.found / len(texts)
        print(f"    {row.tool:24} {pace:10.1f} {ratio:8.1f} {found:7.1f}  {row.gives}")


def _timed(work: Callable[[], int]) -> tuple[float, int]:
    """Run `work` and return its processor time in seconds and what it returns."""
    begun = time.process_time()
    found = work()
    return time.process_time() - begun, found


def _ours(reports: list[Report]) -> Row:
    pack = load()
    list(pipeline.read(reports[:1], pack))  # what loads, loads once
    seconds, found = _timed(lambda: sum(len(r.statements) + len(r.claims) for r in pipeline.read(reports, pack)))
    return Row(OURS, seconds, found, "who says what through whom, stance, times, amounts, events, claims")


def _inside(texts: list[str]) -> list[Row]:
    """Time the two parts of ours that others would have to pay for too."""
    tokenize = tokenizer()
    reader = pipeline.reader()
    docs = [tokenize(text) for text in texts]
    windows = [window for doc in docs for window in reader.look(doc).windows]
    network = reader._network  # noqa: SLF001 - the bare model stands there
    return [
        Row("spaCy tokenizer, bare", *_timed(lambda: sum(len(tokenize(text)) for text in texts)), "tokens only"),
        Row(
            "our model, bare",
            *_timed(lambda: sum(len(network.score([window])) for window in windows)),
            "scores only, of windows: no sentence, name or statement yet",
        ),
    ]


def _others(texts: list[str]) -> Iterable[Row]:
    """Yield a row for each tool that is installed, and name those that are not."""
    tools: tuple[tuple[str, str, str, Callable[[ModuleType, list[str]], Callable[[], int]]], ...] = (
        ("quantulum3", "quantulum3.parser", "amounts with units; not what of, not who says so", _quantulum),
        ("dateparser search", "dateparser.search", "dates; no durations, no sets, many false ones", _dateparser),
        (
            "textacy quotations",
            "textacy.extract.triples",
            "speaker, cue and direct quotation; only on trees from elsewhere (here ours, not in its time)",
            _textacy,
        ),
    )
    for name, module, gives, prepared in tools:
        try:
            loaded = import_module(module)
        except ImportError as missing:
            print(f"\n{name} is not installed ({missing}): pip install -c constraints.txt '.[bench]'")
            continue
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield Row(name, *_timed(prepared(loaded, texts)), gives)


def _quantulum(module: ModuleType, texts: list[str]) -> Callable[[], int]:
    import_module("quantulum3.classifier").USE_CLF = False  # type: ignore[attr-defined]  # its model is of another scikit-learn
    module.parse("2 km")
    return lambda: sum(len(module.parse(text)) for text in texts)


def _dateparser(module: ModuleType, texts: list[str]) -> Callable[[], int]:
    module.search_dates("on 3 March 2025", languages=["en"])
    return lambda: sum(len(module.search_dates(text, languages=["en"]) or ()) for text in texts)


def _textacy(module: ModuleType, texts: list[str]) -> Callable[[], int]:
    """Give textacy our trees and the dictionary forms of its own verbs of speech: a blank pipeline has neither."""
    verbs = import_module("textacy.constants").REPORTING_VERBS["en"]
    docs = list(pipeline.reader().pipe(tokens(text) for text in texts))
    for token in (token for doc in docs for token in doc):
        token.lemma_ = next((form for form in sorted(forms(token.text)) if form in verbs), token.lower_)
    return lambda: sum(_quotations(module, doc) for doc in docs)


def _quotations(module: ModuleType, doc: Doc) -> int:
    """Count a report's quotations; none where it gives up, as it does at an odd number of quotation marks."""
    try:
        return len(list(module.direct_quotations(doc)))
    except ValueError:
        return 0
