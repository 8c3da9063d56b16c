"""The tables of figures in the documentation, written from what was measured last.

    python -m floors.tables    # write the tables of README.md and docs/how-well.md anew from measured.toml

`python -m floors DATA --pin` writes `measured.toml` and these tables. A table stands between `<!-- figures: NAME -->` and `<!-- end of figures -->`.
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from floors.gate import write_figures

ROOT = Path(__file__).parents[1]
MEASURED = Path(__file__).with_name("measured.toml")
PAGES = (ROOT / "README.md", ROOT / "docs" / "how-well.md")
_TABLE = re.compile(r"(<!-- figures: ([a-z ]+) -->\n).*?(<!-- end of figures -->)", re.DOTALL)

Figures = Mapping[str, Mapping[str, float | str]]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, and the name of the figure that stands in it."""

    title: str
    figure: str


@dataclass(frozen=True, slots=True)
class Set:
    """A row: the corpus, what it holds, and the figures that it has too few labels for."""

    corpus: str
    told: str
    lacks: frozenset[str] = frozenset()


_FOUND = Column("figures found", "figures: value found")
_FIELD = Column("right field", "figures: field right, of found")
_BOTH = Column("right field and voice, of all", "figures: field and origin right, of all")
_VOICE = Column("attributed ones: right voice", "figures: origin right, of found and attributed")
_QUOTED = Column("quotations found", "quotes: found")
_SPEAKER = Column("right speaker", "quotes: speaker right, of found")
_EVENTS = Column("events, B³ F1", "events: B3 F1")
_CONFLICTS = Column("conflicts found", "conflicts: found")
_ORIGINS = Column("origins of a field", "origins per field: number exactly right")
_COLUMNS = (_FOUND, _FIELD, _BOTH, _VOICE, _QUOTED, _SPEAKER, _EVENTS, _CONFLICTS, _ORIGINS)

_OF_PACKS = frozenset(column.figure for column in (_FIELD, _BOTH, _CONFLICTS, _ORIGINS))
TUNED = Set("house", "42 reports of four happenings, on which it was tuned")
NOT_LOOKED_AT = (
    Set("invented-unseen", "107 invented reports of 11 happenings"),
    Set("invented-more-unseen", "37 of four later ones"),
    Set("invented-third-unseen", "49 of five later still"),
    Set("happenings-unseen", "21 real reports of four disasters and attacks"),
    Set("happenings-other-unseen", "36 of ten sorts that no pack was made for", _OF_PACKS),
    Set("happenings-more-unseen", "51 wire and local reports of nine"),
)
LOOKED_AT = (
    Set("invented-seen", "185 invented reports of 19 happenings"),
    Set("invented-more-seen", "183 of 20 later ones"),
    Set("invented-third-seen", "186 of 19 later still"),
    Set("happenings-seen", "29 real reports of four disasters and attacks"),
    Set("happenings-other-seen", "78 of 17 sorts that no pack was made for", _OF_PACKS),
    Set("happenings-more-seen", "100 wire and local reports of 20"),
)
_OF_INCIDENTS = "exactly right, of incidents that a report states it of"
_OF_REPORTS = "exactly right, of reports that state it"
_READING = (
    ("40 reports of many fields, labels **not looked at**", "own-unseen"),
    ("42 of the same draw, looked at", "own-seen"),
)
_OWN = (
    Column("statements found", "statements: found"),
    Column("right speaker's words", "statements: speaker right, of found"),
    Column("right party", "statements: party right, of found"),
    Column("times, value F1", "times: value F1"),
    Column("figures found", "values: found"),
    Column("right field", "values: field right, of found"),
    Column("kind of event found", "events: kind found"),
    Column("of kinds in packs", "events: kind found, of kinds in packs"),
)
_OTHERS: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("PolNeAR dev, political news", "tokens F1: speaker, cue, content", "polnear-dev", ("Source token F1", "Cue token F1", "Content token F1")),
    ("", "exact spans F1: the same (its annotators among themselves: 0.780, 0.706, 0.674)", "polnear-dev", ("Source exact span F1", "Cue exact span F1", "Content exact span F1")),
    ("", "statements found; of these the right speaker", "polnear-dev", ("statements found (content overlap >= 0.5)", "speaker right, of found")),
    ("TempEval-3 train", "normalised value F1; extent F1, strict", "tempeval3-train", ("times value F1", "times strict F1")),
    ("GUM, news and interviews", "pronouns tied to the right party", "parties-gum", ("GUM: pronouns, right",)),
    ("303 launches of an expert table, its prose read as reports", "day, distance, apogee, outcome right where the prose tells them", "korea", ("cns: day right, of those told", "cns: distance right, of those told", "cns: apogee right, of those told", "cns: outcome right, of those told")),
    ("343 reports of 65 events in many fields", "events, B³ F1 (TF-IDF at the threshold best for this very set: 0.937; same title words: 0.517)", "giveme5w1h", ("events: B3 F1",)),
    ("500 local reports of shootings", "events, B³ F1 (the same: 0.907; 0.737)", "gun-violence-first-500", ("events: B3 F1",)),
    ("the incidents of these", "killed, injured by `latest-official` against the table, exactly right", "gun-violence-incidents", (f"killed: {_OF_INCIDENTS}", f"injured: {_OF_INCIDENTS}")),
    ("300 other reports of shootings, **not looked at**", "killed, injured that a report states, exactly right", "gun-violence-tolls-held", (f"killed: {_OF_REPORTS}", f"injured: {_OF_REPORTS}")),
)  # fmt: skip


def keep(results: Mapping[str, tuple[str, Mapping[str, float]]]) -> None:
    """Write down what was measured; corpora that were not measured stay as they were."""
    write_figures(MEASURED, measured() | {name: {"digest": of, **figures} for name, (of, figures) in results.items()},
                  "What was measured last, by corpus; `python -m floors DATA --pin` writes it.")  # fmt: skip


def measured() -> dict[str, dict[str, float | str]]:
    """Return what was measured last: for each corpus its `digest` and its figures."""
    return tomllib.loads(MEASURED.read_text(encoding="utf-8")) if MEASURED.exists() else {}


def filled(page: str, figures: Figures) -> str:
    """Return a page with its tables as `figures` have them; a table of a name that nobody knows raises KeyError."""
    return _TABLE.sub(lambda found: "\n".join((found[1], *_TABLES[found[2]](figures), "", found[3])), page)


def _short(figures: Figures) -> Iterator[str]:
    """Give the range of each figure over the sets of a sort."""
    columns = (_FOUND, _VOICE, _QUOTED, _SPEAKER, _EVENTS, _CONFLICTS, _ORIGINS)
    sorts = (
        ("the 42 reports of four happenings on which it was tuned", (TUNED,)),
        ("six sets that were looked at while rules were made", LOOKED_AT),
        ("**six sets that nobody looked at**", NOT_LOOKED_AT),
    )
    rows = [[told, *(_range(figures, sets, column.figure) for column in columns)] for told, sets in sorts]
    return _table(["", *(column.title for column in columns)], rows)


def _happenings(figures: Figures, sets: Iterable[Set]) -> Iterator[str]:
    rows = [[row.told, *(_told(figures, row, column.figure) for column in _COLUMNS)] for row in sets]
    return _table(["reports", *(column.title for column in _COLUMNS)], rows)


def _own(figures: Figures) -> Iterator[str]:
    rows = [[told, *(_said(figures, corpus, column.figure) for column in _OWN)] for told, corpus in _READING]
    return _table(["reports", *(column.title for column in _OWN)], rows)


def _others(figures: Figures) -> Iterator[str]:
    rows = [
        [on, what, "; ".join(_said(figures, corpus, name) for name in names)] for on, what, corpus, names in _OTHERS
    ]
    return _table(["on", "what", "figure"], rows)


def _range(figures: Figures, sets: Iterable[Set], name: str) -> str:
    """Give the least and the most of a figure over sets, to two digits; "–" where none has it."""
    told = [
        value
        for each in sets
        if name not in each.lacks and isinstance(value := figures.get(each.corpus, {}).get(name), float)
    ]
    ends = [f"{end:.2f}" for end in (min(told), max(told))] if told else ["–"]
    return "–".join(dict.fromkeys(ends))


def _told(figures: Figures, row: Set, name: str) -> str:
    return "–" if name in row.lacks else _said(figures, row.corpus, name)


def _said(figures: Figures, corpus: str, name: str) -> str:
    value = figures.get(corpus, {}).get(name)
    return f"{value:.3f}" if isinstance(value, float) else "–"


def _table(head: list[str], rows: Iterable[list[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield "|" + "---|" * len(head)
    yield from (f"| {' | '.join(row)} |" for row in rows)


_TABLES: Mapping[str, Callable[[Figures], Iterator[str]]] = {
    "short": _short,
    "tuned": lambda figures: _happenings(figures, (TUNED,)),
    "not looked at": lambda figures: _happenings(figures, NOT_LOOKED_AT),
    "looked at": lambda figures: _happenings(figures, LOOKED_AT),
    "own": _own,
    "others": _others,
}


def write() -> None:
    """Write the tables of every page anew."""
    for page in PAGES:
        page.write_text(filled(page.read_text(encoding="utf-8"), measured()), encoding="utf-8")


if __name__ == "__main__":
    write()
