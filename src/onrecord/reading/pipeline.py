"""Reports in, readings out: the components in the order in which they build on one another."""

import gc
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Any, Protocol

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_prefix_regex

from onrecord.packs.pack import Pack
from onrecord.reading import chains, claims, figures, furniture, mentions, moments, parties, statements, verbatim
from onrecord.reading.draft import Draft
from onrecord.reading.reader import Reader
from onrecord.reading.stretches import joined, stretches
from onrecord.reading.tree import OPENING
from onrecord.record.code import code_version
from onrecord.record.reading import Reading
from onrecord.record.report import Report

READS = ("onrecord.reading", "onrecord.values", "onrecord.record")
"""The packages whose modules and tables take part in reading."""

_SELDOM = (30_000, 20, 10)
"""When Python looks for what nothing leads to any more: a reading makes a hundred thousand objects, and nearly all of them go by themselves."""
_LONG_RUN = re.compile(r"\S{500}(?=\S)")  # no word is as long: rows of brackets or digits, an encoded picture


class Component(Protocol):
    """A module that fills in a part of the draft: what it needs there, and what it leaves there."""

    @property
    def REQUIRES(self) -> tuple[str, ...]:  # noqa: N802 - a constant of the module
        """Name the parts of the draft that must be there."""

    @property
    def ASSIGNS(self) -> tuple[str, ...]:  # noqa: N802 - a constant of the module
        """Name the parts of the draft that it fills in."""

    def run(self, draft: Draft) -> None:
        """Fill in `ASSIGNS` from `REQUIRES`."""


COMPONENTS: tuple[Component, ...] = (
    furniture,
    parties,
    moments,
    figures,
    statements,
    chains,
    mentions,
    claims,
    verbatim,
)


@lru_cache(maxsize=1)
def _language() -> Language:
    """Return the English tokenizer alone; a report of any length passes, since nothing else of spaCy's runs.

    It keeps the two backticks together by which some corpora and pages print the mark that opens a quotation.
    """
    made = spacy.blank("en")
    prefixes = compile_prefix_regex((OPENING, *(made.Defaults.prefixes or ())))
    tokenizer: Any = made.tokenizer  # spaCy tells no types of it
    tokenizer.prefix_search = prefixes.search
    return made


@lru_cache(maxsize=1)
def reader() -> Reader:
    """Load the shipped model, once in a process."""
    made = Reader()
    gc.freeze()  # what is loaded by now stays: walking it at each collection takes a tenth of the time around the model
    gc.set_threshold(*_SELDOM)
    return made


def made_by(pack: Pack) -> str:
    """Return what readings with `pack` are marked with: the same mark, the same reading of the same report."""
    return f"{reader().version}; {pack.name} {pack.version}; {code_version(*READS)}"


def read(reports: Iterable[Report], pack: Pack) -> Iterator[Reading]:
    """Yield one reading for each of `reports`, in their order; each depends on its own report alone."""
    for report in reports:
        yield joined(report, [(start, _read(stretch, pack, start > 0)) for start, stretch in stretches(report)])


def _read(report: Report, pack: Pack, goes_on: bool) -> Reading:  # noqa: FBT001 - said by the call's one caller
    doc = reader()(_tokens(report.text))
    return _finished(_filled(Draft(report, doc, pack, goes_on=goes_on)), made_by(pack))


def _tokens(text: str) -> Doc:
    """Cut a text into tokens; a run without a blank is cut before, since spaCy takes time in the square of its length."""
    cuts = [0, *(run.end() for run in _LONG_RUN.finditer(text)), len(text)]
    docs = [_language().tokenizer(text[start:end]) for start, end in pairwise(cuts)]
    return docs[0] if len(docs) == 1 else Doc.from_docs(docs, ensure_whitespace=False)


def _filled(draft: Draft) -> Draft:
    for component in COMPONENTS:
        component.run(draft)
    return draft


def _finished(draft: Draft, made_by: str) -> Reading:
    return Reading(
        report=draft.report.id,
        made_by=made_by,
        statements=tuple(draft.statements),
        mentions=tuple(draft.mentions),
        claims=tuple(draft.claims),
        parties=tuple(draft.parties[key] for key in sorted(draft.parties)),
        times=tuple(draft.times),
        withheld=draft.withheld,
    )
