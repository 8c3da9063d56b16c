"""A ledger that grows report by report is the same as one that is linked in one go, whatever came first and wherever a run was killed."""

import json
import sqlite3
from contextlib import closing, suppress
from functools import cache
from itertools import count, permutations
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import newsroom
from onrecord.assessing import assess
from onrecord.growing import catch_up
from onrecord.ledger.near import Near
from onrecord.ledger.sql import DERIVED_TABLES, NEAR_TABLES, SHOWN_TABLES, SqlLedger
from onrecord.linking import link
from onrecord.record.derived import derived_rows

HAPPENINGS = (
    ("Lipnik", "2025-01-25", ("River Sava flooded Lipnik", "boats took villagers from roofs", "the old bridge broke")),
    ("Strelsau", "2025-01-25", ("Rain drowned Strelsau", "trams stood in brown water", "the opera closed its cellar")),
    ("Lipnik", "2025-02-20", ("Sava rose again at Lipnik", "sandbags held at the mill", "sirens rang before dawn")),
)
OWN = ("A priest rang bells.", "Cattle drowned in stalls.", "Insurers count windows.", "Divers search the weir.")
ENDS = ("", "Sign up for our letters and follow us on all channels.", "Never miss what matters to the valley.")
_names = count()


@st.composite
def newsrooms(draw):
    """Draw some reports of a few happenings, some copied, some undated, with claims, statements and shared last lines."""
    return [_pair(n, draw) for n in range(draw(st.integers(2, 9)))]


def _pair(n, draw):
    place, day, words = draw(st.sampled_from(HAPPENINGS))
    lines = [f"{line}." for line in draw(st.permutations(words))[: draw(st.integers(1, 3))]]
    text = "\n".join(
        [*lines, draw(st.sampled_from(OWN)), f"The ministry counts {11 + n % 3} dead.", draw(st.sampled_from(ENDS))]
    )
    published = draw(st.sampled_from((None, day, day[:-1] + "6", day[:-1] + "7")))
    report = newsroom.report(text, name=f"report-{n}", published=published, outlet=f"Outlet {n % 3}")
    when = draw(st.sampled_from((None, day)))
    told = {"where": place} if draw(st.booleans()) else {}
    mentions = [newsroom.mention(f"mention-{n}", when=when, main=draw(st.booleans()), **told)]
    voice = draw(st.sampled_from(("Interior Ministry", "Rescue Union", "Ruritanian Interior Ministry")))
    at = (text.index("counts ") + 7, text.index("counts ") + 9)
    claims = [newsroom.claim(f"claim-{n}", f"mention-{n}", "killed", newsroom.quantity(11 + n % 3), by=voice, at=at)]
    if draw(st.booleans()):
        claims.append(newsroom.claim(f"tally-{n}", f"mention-{n}", "tally", newsroom.quantity(2), at=at))
    spoken = [newsroom.statement(f"statement-{n}", voice, text, f"The ministry counts {11 + n % 3} dead")]
    return report, newsroom.reading(report, mentions=mentions, claims=claims, statements=spoken)


def grown(folder, pairs, batches):
    """Return all derived rows of a ledger that got the reports in such batches, caught up after each."""
    path = folder / f"{next(_names)}.ledger"
    with SqlLedger(path) as ledger:
        for batch in batches:
            for n in batch:
                ledger.file(*pairs[n])
            catch_up(ledger, newsroom.PACK, "by hand", lambda *_: None)
    return path, rows_of(path)


def rows_of(path):
    with closing(sqlite3.connect(path)) as connection:
        queries = {name: f"SELECT * FROM {name}" for name in (*DERIVED_TABLES, *SHOWN_TABLES, *NEAR_TABLES)}  # noqa: S608 - our own names
        queries["derived"] = "SELECT digest FROM derived"
        tables = {name: connection.execute(query).fetchall() for name, query in queries.items()}
    return {name: sorted(map(repr, rows)) for name, rows in tables.items()}


@st.composite
def orders(draw):
    """Draw reports, and an order of them cut into batches."""
    pairs = draw(newsrooms())
    order = draw(st.permutations(range(len(pairs))))
    cuts = sorted(draw(st.sets(st.integers(1, max(1, len(pairs) - 1)))))
    return pairs, [order[a:b] for a, b in zip([0, *cuts], [*cuts, len(pairs)], strict=True) if a < b]


LOOKS = settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@given(orders())
@LOOKS
def test_any_order_in_any_batches_gives_the_rows_that_one_go_gives(tmp_path, drawn):
    pairs, batches = drawn
    _, at_once = grown(tmp_path, pairs, [range(len(pairs))])
    path, in_batches = grown(tmp_path, pairs, batches)
    assert in_batches == at_once
    with SqlLedger(path) as ledger:
        assert not catch_up(ledger, newsroom.PACK, "by hand", lambda *_: None, anew=True).differs
    assert rows_of(path) == at_once


@given(newsrooms())
@LOOKS
def test_a_ledger_derives_what_linking_everything_in_memory_gives(tmp_path, pairs):
    path, _ = grown(tmp_path, pairs, [[n] for n in range(len(pairs))])
    reports, readings = {report.id: report for report, _ in pairs}, [reading for _, reading in pairs]
    linked = link(readings, reports, newsroom.PACK)
    expected = derived_rows(linked, assess(linked, readings, reports, newsroom.PACK))
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        for name in DERIVED_TABLES:
            kept = [dict(row) for row in connection.execute(f"SELECT * FROM {name}")]  # noqa: S608 - our own names
            assert plain(kept) == plain(expected.get(name, ())), name


def plain(rows):
    """Return rows without what they leave open, in an order of their own; whole numbers are told without a point, a yes as 1."""
    told = ({key: whole(value) for key, value in row.items() if value is not None} for row in rows)
    return sorted(json.dumps(row, sort_keys=True) for row in told)


def whole(value):
    return int(value) if isinstance(value, bool) or (isinstance(value, float) and value.is_integer()) else value


@given(orders(), st.integers(1, 60))
@LOOKS
def test_a_run_that_dies_anywhere_is_finished_by_the_next(tmp_path, drawn, after):
    pairs, batches = drawn
    _, at_once = grown(tmp_path, pairs, [range(len(pairs))])
    path = tmp_path / f"{next(_names)}.ledger"
    with SqlLedger(path) as ledger:
        for batch in batches:
            for n in batch:
                ledger.file(*pairs[n])
            with dying(after), suppress(Killed):
                catch_up(ledger, newsroom.PACK, "by hand", lambda *_: None)
        catch_up(ledger, newsroom.PACK, "by hand", lambda *_: None)
    assert rows_of(path) == at_once


PLAIN = {
    "a": "people come back home night falls others still wait here until work ends friends call again tea cold street dark",
    "b": "shops stay shut market moved hill bread given whoever came choir late concert song school closed today door open",
    "c": "farmers bring hay stable gone engineer looked road lorries turn away mill wheel broke ferry loose rope long field",
}
PARTS = (
    "The flood is believed to be the first to drown anybody in the valley since 1931, when two millers were lost above the town.",
    "Boats from six villages of the upper valley carried four hundred people with their cattle to the hill before the dam gave way.",
)


def sharing(name, *parts):
    """Return a long report on one flood, in words of its own but for some shared sentences."""
    own = Random(name)  # noqa: S311 - the same words each time
    lines = [f"{' '.join(own.sample(PLAIN[name].split(), 9)).capitalize()}." for _ in range(30)]
    text = "\n".join(["River Sava flooded Lipnik on Saturday, and the Sava took the bridge at Lipnik.", *lines, *parts])
    report = newsroom.report(text, name=name, title="River Sava floods Lipnik", published="2025-01-25")
    return report, newsroom.reading(report, mentions=[newsroom.mention(f"mention-{name}", when="2025-01-25")])


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_report_that_shares_a_part_with_each_of_two_others_is_a_copy_of_either(tmp_path, order):
    pairs = [sharing("a", *PARTS), sharing("b", PARTS[0]), sharing("c", PARTS[1])]
    linked = link([reading for _, reading in pairs], {report.id: report for report, _ in pairs}, newsroom.PACK)
    assert linked.copies == (("a", "b"), ("a", "c"))
    _, at_once = grown(tmp_path, pairs, [range(3)])
    path, in_order = grown(tmp_path, pairs, [[n] for n in order])
    assert in_order == at_once
    with closing(sqlite3.connect(path)) as connection:
        kept = connection.execute(
            "SELECT group_concat(report) FROM (SELECT * FROM copies ORDER BY 1, 2) GROUP BY seq"
        ).fetchall()
    assert sorted(kept) == [("a,b",), ("a,c",)]


class Killed(BaseException):
    """Raised in the midst of writing."""


class dying:  # noqa: N801 - reads as a word
    """Within it, the ledger's tables for linking fail at their n-th write."""

    def __init__(self, after):
        self.left = after

    def __enter__(self):
        self.whole = Near.write

        def write(near, name, rows):
            self.left -= 1
            if self.left == 0:
                raise Killed
            self.whole(near, name, rows)

        Near.write = write

    def __exit__(self, *_):
        Near.write = self.whole


@cache
def flood():
    pairs = []
    for n in range(3):
        text = f"River Sava flooded Lipnik. Boats took villagers from roofs. {OWN[n]}"
        report = newsroom.report(text, name=f"report-{n}", published=f"2025-01-2{5 + n}")
        mentions = [newsroom.mention(f"mention-{n}", when="2025-01-25", where="Lipnik")]
        pairs.append((report, newsroom.reading(report, mentions=mentions)))
    return pairs


def test_a_report_of_an_earlier_day_that_comes_late_takes_its_place(tmp_path):
    pairs = flood()
    assert grown(tmp_path, pairs, [[2], [1], [0]])[1] == grown(tmp_path, pairs, [[0, 1, 2]])[1]


def test_what_a_new_report_does_not_touch_is_not_read(tmp_path, monkeypatch):
    pairs = [
        *flood(),
        *(
            (r, newsroom.reading(r))
            for r in [newsroom.report("Parliament passed the budget at night.", name="report-9")]
        ),
    ]
    path, _ = grown(tmp_path, pairs, [[0, 1, 2]])
    read = []
    plain_counting = SqlLedger._counting
    monkeypatch.setattr(
        SqlLedger, "_counting", lambda self, c, ids: (read.extend(ids), plain_counting(self, c, ids))[1]
    )
    with SqlLedger(path) as ledger:
        ledger.file(*pairs[3])
        catch_up(ledger, newsroom.PACK, "by hand", lambda *_: None)
    assert set(read) == {"report-9"}


def test_another_pack_links_everything_anew(tmp_path):
    path, before = grown(tmp_path, flood(), [[0, 1, 2]])
    with SqlLedger(path) as ledger:
        growth = catch_up(ledger, newsroom.PACK, "another mark", lambda *_: None)
    assert growth.whole
    assert rows_of(path) == before


@pytest.mark.parametrize("again", [False, True])
def test_what_is_linked_already_is_left_alone(tmp_path, again):
    path, _ = grown(tmp_path, flood(), [[0, 1, 2]])
    with SqlLedger(path) as ledger:
        growth = catch_up(ledger, newsroom.PACK, "by hand", lambda *_: None, anew=again)
    assert bool(growth.new) is again
    assert not growth.differs
