"""A draft of labels, lines of tab-separated cells with anchors in place of offsets, made into labels."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from floors.labels import shape
from floors.labels.anchors import NONE, AnchorError, joined, located
from floors.labels.drawing import Drawn
from onrecord.record.reading import Stance

_STANCES = tuple(stance.value for stance in Stance)
_NUMBER = r"-?\d+(?:\.\d+)?"
_FIGURE = re.compile(rf"(?P<mark>~|>=|<=|>|<)?(?P<low>{_NUMBER})(?:\.\.(?P<high>{_NUMBER}))?")


class DraftError(ValueError):
    """A line of a draft that makes no label; its text says what was allowed."""


@dataclass(slots=True)
class _Draft:
    """What has been read of a draft so far."""

    report: Drawn
    news: str = ""
    parties: dict[str, shape.Party] = field(default_factory=dict)
    statements: list[shape.Statement] = field(default_factory=list)
    times: list[shape.Time] = field(default_factory=list)
    values: list[shape.Value] = field(default_factory=list)
    events: list[shape.Event] = field(default_factory=list)
    skip: list[shape.Span] = field(default_factory=list)

    def spans(self, anchor: str, near: shape.Spans = ()) -> shape.Spans:
        """Return where `anchor` stands in the labelled part."""
        found = located(anchor, self.report.text, near)
        if any(end > self.report.until for _, end in found):
            raise DraftError(f"{anchor!r} stands behind the end of the labelled part ({self.report.until})")  # noqa: EM102, TRY003
        return found

    def span(self, anchor: str) -> shape.Span:
        """Return the one stretch where `anchor` stands; "-" is refused."""
        found = self.spans(anchor)
        if not found:
            raise DraftError("an anchor is needed here")  # noqa: EM101, TRY003
        return joined(found)


def heading(lines: Iterable[str]) -> tuple[str, str]:
    """Return corpus and key from the line `report`; raises DraftError where there is none."""
    for line in lines:
        cells = line.rstrip("\n").split("\t")
        if cells[0] == "report" and len(cells) == 3:
            return cells[1].strip(), cells[2].strip()
    raise DraftError("no line `report<tab>CORPUS<tab>KEY`")  # noqa: EM101, TRY003


def compiled(lines: Iterable[str], report: Drawn) -> tuple[shape.Labels, list[str]]:
    """Return the labels of a draft of `report`, and its faults as "LINE: what is wrong"."""
    draft, faults = _Draft(report), []
    told = list(enumerate(lines, 1))
    for turn in (_NAMING, _TELLING):  # parties and events may be named anywhere, before or after their use
        for number, line in told:
            cells = [cell.strip() for cell in line.rstrip("\n").split("\t")]
            try:
                _take(draft, cells, turn)
            except (DraftError, AnchorError) as fault:
                faults.append((number, str(fault)))
    faults += _in_furniture(draft)
    if not draft.news:
        faults.append((1, f"no line `news`, one of {', '.join(shape.NEWS)}"))
    return _labels(draft), [f"{number}: {fault}" for number, fault in sorted(faults)]


def _in_furniture(draft: _Draft) -> list[tuple[int, str]]:
    """Return labels on which nothing would be scored: their words lie in page furniture."""
    spans = [time.span for time in draft.times] + [value.span for value in draft.values]
    spans += [event.span for event in draft.events] + [span for one in draft.statements for span in one.content]
    lost = [span for span in spans if any(start <= span[0] < end for start, end in draft.skip)]
    return [(1, f"{draft.report.text[start:end]!r} lies in what is skipped") for start, end in lost]


def _labels(draft: _Draft) -> shape.Labels:
    report = draft.report
    return shape.Labels(
        report.corpus,
        report.key,
        report.sha256,
        len(report.text),
        report.until,
        draft.news,
        draft.parties,
        tuple(sorted(draft.statements, key=lambda one: (one.content, one.speaker))),
        tuple(sorted(draft.times, key=lambda one: one.span)),
        tuple(sorted(draft.values, key=lambda one: (one.span, one.field))),
        tuple(sorted(draft.events, key=lambda one: one.span)),
        tuple(sorted(draft.skip)),
    )


def _take(draft: _Draft, cells: list[str], turn: "dict[str, _Taker]") -> None:
    kind = cells[0]
    if not kind or kind.startswith("#") or kind == "report":
        return
    if turn is _NAMING and kind not in _NAMING | _TELLING:
        raise DraftError(f"{kind!r} is no kind of line: {', '.join(['report', *(_NAMING | _TELLING)])}")  # noqa: EM102, TRY003
    if kind in turn:
        fewest, most, take = turn[kind]
        if not fewest <= len(cells) <= most:
            raise DraftError(f"{kind} has {len(cells)} cells, not {fewest} to {most} (apart by tabs)")  # noqa: EM102, TRY003
        take(draft, cells[1:])


def _news(draft: _Draft, cells: list[str]) -> None:
    draft.news = _among(cells[0], shape.NEWS, "field of news")


def _party(draft: _Draft, cells: list[str]) -> None:
    names = tuple(name for name in cells[2:] if name)
    if cells[0] in draft.parties:
        raise DraftError(f"party {cells[0]} is there twice")  # noqa: EM102, TRY003
    draft.parties[cells[0]] = shape.Party(_among(cells[1], shape.PARTY_KINDS, "kind of party"), names)


def _event(draft: _Draft, cells: list[str]) -> None:
    if any(event.id == cells[0] for event in draft.events):
        raise DraftError(f"event {cells[0]} is there twice")  # noqa: EM102, TRY003
    reality = _among(cells[2], shape.REALITIES, "reality")
    main = _among(cells[3], ("main", "background"), "place in the report") == "main"
    draft.events.append(shape.Event(cells[0], cells[1], reality, main, draft.span(cells[4])))


def _statement(draft: _Draft, cells: list[str]) -> None:
    via = cells[5].split() if len(cells) > 5 and cells[5] not in ("", NONE) else []
    if via and via[0] != "via":
        raise DraftError(f"the last cell is `via p2 …`, not {cells[5]!r}")  # noqa: EM102, TRY003
    voices = tuple(_known(draft, party) for party in [cells[0], *via[1:]])
    content = draft.spans(cells[4])
    if not content:
        raise DraftError("a statement has content")  # noqa: EM101, TRY003
    speaker, cue = (draft.spans(anchor, near=content) for anchor in cells[2:4])
    draft.statements.append(shape.Statement(voices, _among(cells[1], _STANCES, "stance"), speaker, cue, content))


def _time(draft: _Draft, cells: list[str]) -> None:
    draft.times.append(shape.Time(_among(cells[0], shape.TIME_TYPES, "TIMEX3 type"), cells[1], draft.span(cells[2])))


def _value(draft: _Draft, cells: list[str]) -> None:
    low, high, approximate = _figure(cells[1])
    event = None if cells[3] == NONE else cells[3]
    if event and not any(one.id == event for one in draft.events):
        raise DraftError(f"no event {event}")  # noqa: EM102, TRY003
    origin = None if cells[4] == NONE else _known(draft, cells[4])
    unit = None if cells[2] == NONE else cells[2]
    draft.values.append(shape.Value(cells[0], low, high, unit, event, origin, draft.span(cells[5]), approximate))


def _skip(draft: _Draft, cells: list[str]) -> None:
    draft.skip.append(draft.span(cells[0]))


def _figure(words: str) -> tuple[float | None, float | None, bool]:
    """Return low, high and whether it is about: "12", "10..12", "~12", ">=12", "<=12"."""
    told = _FIGURE.fullmatch(words.replace(",", ""))
    if not told:
        raise DraftError(f"{words!r} is no figure: 12, 10..12, ~12, >=12 or <=12")  # noqa: EM102, TRY003
    low = float(told["low"])
    high = float(told["high"]) if told["high"] else low
    mark = told["mark"] or ""
    return (None if "<" in mark else low), (None if ">" in mark else high), mark == "~"


def _among(word: str, allowed: tuple[str, ...], what: str) -> str:
    if word not in allowed:
        raise DraftError(f"{word!r} is no {what}: {', '.join(allowed)}")  # noqa: EM102, TRY003
    return word


def _known(draft: _Draft, party: str) -> str:
    if party not in draft.parties:
        raise DraftError(f"no party {party}")  # noqa: EM102, TRY003
    return party


_Taker = tuple[int, int, Callable[[_Draft, list[str]], None]]
_ANY = 99
_NAMING: dict[str, _Taker] = {"news": (2, 2, _news), "party": (3, _ANY, _party), "event": (6, 6, _event)}
_TELLING: dict[str, _Taker] = {
    "statement": (6, 7, _statement),
    "time": (4, 4, _time),
    "value": (7, 7, _value),
    "skip": (2, 2, _skip),
}
