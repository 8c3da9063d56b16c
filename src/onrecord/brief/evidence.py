"""From a value back to its words: each report numbered, each claim with its sentence and its chain."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from onrecord.brief.dates import short
from onrecord.brief.words import clean, one_line, sentence, sentence_starts, shorten
from onrecord.questions.material import by_publication, published
from onrecord.record.reading import Claim, Hop, HopRole, Reading
from onrecord.record.report import Passage, Report

_MARGIN = 240
"""Characters shown on either side of a passage at most: two lines of print."""

_NEAR_BEFORE, _NEAR_BEHIND = 5, 5
"""Words, or what clings to the figure, that tell what a figure is of: what it belongs to mostly stands before it, what it counts behind."""

_LONGEST_NAME = 60
"""Characters of an outlet's name: the longest in use ("The Democratic Voice of Burma") need half of that."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A claim's passage in its sentence, and who passed it on: `chain` runs from the first speaker to the outlet.

    `before`, `exact` and `after` make the sentence (cut by an ellipsis where it is long); `anchor` is the claim's id.
    `why` tells why a bare sentence was laid to a speaker, what a claim adds up, and what a person decided of it; "" for none of these.
    """

    anchor: str
    number: int
    outlet: str
    chain: tuple[str, ...]
    stance: str
    before: str
    exact: str
    after: str
    why: str

    @property
    def near(self) -> str:
        """The passage with a few words of its sentence on either side, on one line."""
        before, after = self.before.split(" "), self.after.split(" ")
        start = "… " if len(before) > _NEAR_BEFORE else ""
        end = " …" if len(after) > _NEAR_BEHIND else ""
        told = " ".join(before[-_NEAR_BEFORE:]) + self.exact + " ".join(after[:_NEAR_BEHIND])
        return one_line(f"{start}{told}{end}")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A sentence with the words that yield a value, and the citations of all reports that print exactly that sentence."""

    before: str
    exact: str
    after: str
    citations: tuple[Citation, ...]


def quoted(citations: Iterable[Citation]) -> tuple[Quoted, ...]:
    """Return the sentences of `citations`, each once, in the order of the citations."""
    found: dict[tuple[str, str, str], list[Citation]] = {}
    for each in citations:
        found.setdefault((each.before, each.exact, each.after), []).append(each)
    return tuple(Quoted(*words, tuple(cited)) for words, cited in found.items())


@dataclass(frozen=True, slots=True)
class Shelf:
    """The reports in order of publication and what was read in each, to be looked up by id."""

    reports: tuple[Report, ...]
    readings: Mapping[str, Reading]
    _numbers: Mapping[str, int]
    _names: Mapping[str, str]
    _claims: Mapping[str, tuple[Claim, str]]
    _starts: Mapping[str, tuple[int, ...]]

    @classmethod
    def of(cls, readings: Iterable[Reading], reports: Mapping[str, Report]) -> "Shelf":
        """Return the shelf of `reports` (by id), ordered by publication, then path; undated ones stand last."""
        ordered = tuple(sorted(reports.values(), key=by_publication))
        kept = {reading.report: reading for reading in readings if reading.report in reports}
        return cls(
            reports=ordered,
            readings=kept,
            _numbers={report.id: number for number, report in enumerate(ordered, start=1)},
            _names=_names(ordered),
            _claims={claim.id: (claim, reading.report) for reading in kept.values() for claim in reading.claims},
            _starts={report.id: sentence_starts(report.text) for report in ordered},
        )

    def number(self, report: str) -> int:
        """Return the number under which the report with this id is listed."""
        return self._numbers[report]

    def numbers(self, reports: Iterable[str]) -> tuple[int, ...]:
        """Return the numbers of these reports, ascending; an id that is not here is left out."""
        return tuple(sorted({self._numbers[report] for report in reports if report in self._numbers}))

    def name(self, report: str) -> str:
        """Return the outlet's name of the report with this id, told apart by date where an outlet has several."""
        return self._names[report]

    def has(self, claim: str) -> bool:
        """Whether a claim with this id was read."""
        return claim in self._claims

    def citation(self, claim: str) -> Citation:
        """Return the claim with this id in its sentence."""
        found, report_id = self._claims[claim]
        report = self.reports[self.number(report_id) - 1]
        before, exact, after = self.in_sentence(report, found.passages[0]) if found.passages else ("", "", "")
        return Citation(
            anchor=found.id,
            number=self.number(report_id),
            outlet=self.name(report_id),
            chain=chain_names(found.chain or ((found.origin,) if found.origin else ()), self.name(report_id)),
            stance=found.stance.value,
            before=before,
            exact=exact,
            after=after,
            why=one_line(found.why),
        )

    def in_sentence(self, report: Report, passage: Passage) -> tuple[str, str, str]:
        """Return what stands before `passage` in its sentence, its words, and what stands after, at most two lines each."""
        around = sentence(report.text, self._starts[report.id], passage)
        start, end = max(around.start, passage.start - _MARGIN), min(around.end, passage.end + _MARGIN)
        before = clean(report.text[start : passage.start]).replace("\n", " ")
        after = clean(report.text[passage.end : end]).replace("\n", " ")
        if start > around.start:
            before = "…" + before.partition(" ")[2]
        if end < around.end:
            after = after.rpartition(" ")[0] + "…"
        return before, clean(passage.of(report.text)), after


def chain_names(chain: Iterable[Hop], outlet: str) -> tuple[str, ...]:
    """Return the names of a chain from the first speaker to the outlet, which is added where the chain does not end there."""
    hops = tuple(chain)
    names = [one_line(hop.name) for hop in hops]
    if not hops or hops[-1].role is not HopRole.OUTLET:
        names.append(outlet)
    return tuple(name for i, name in enumerate(names) if name and (i == 0 or name != names[i - 1]))


def _outlet(report: Report) -> str:
    """Return what to call a report: its outlet, else its file, else its id."""
    if report.outlet is not None:
        return shorten(report.outlet.name, _LONGEST_NAME)
    return shorten(PurePath(report.path).name if report.path else report.id, _LONGEST_NAME)


def _names(reports: tuple[Report, ...]) -> dict[str, str]:
    """Return a name for each report; where one outlet has several, the time of publication is put behind it."""
    often = Counter(map(_outlet, reports))
    named = {}
    for report in reports:
        name, at = _outlet(report), short(published(report))
        named[report.id] = f"{name}, {at}" if often[name] > 1 and at else name
    return named
