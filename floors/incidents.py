"""Killed and injured of each shooting as many reports tell them together, against a table of the incidents.

    python -m floors.incidents DATA [--policy NAME] [--errors]

Counted are the incidents of the table whose reports among the first 500 are all mainly about one event. Of those, some
report *states* a figure where a claim of any of them gives a number, or where its text has a word of dying (of being hurt)
and the table's number. The answer is what the policy `latest-official` picks on that event; nothing picked counts as
nobody. Each error has one cause, the first that holds:

    mixed event        the event holds reports of another incident, too
    no number read     no claim of its reports gives a number for the field
    another event      such claims are there, but on other events
    nobody official    no voice that the policy hears gives one
    other number told  the policy passed over the table's number, which another position has
    none in table      the table counts nobody
    number not read    no position has the table's number
"""

import argparse
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from floors.figures import Measured
from floors.shipped import brief
from floors.stories import FIRST
from floors.tolls import TOLD_BY, WHERE, Case, has_it, number, number_of, read_lines

POLICY = "latest-official"
CAUSES = (
    "mixed event",
    "no number read",
    "another event",
    "nobody official",
    "other number told",
    "none in table",
    "number not read",
)

Shape = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Incident:
    """One incident of the table with its reports: their texts, the positions on fields of any event that they take part in, and the one event they are in.

    `elsewhere` are pairs of a field and a value, as `{"field": …, "value": …}`.
    """

    told: Mapping[str, Any]
    texts: Sequence[str]
    elsewhere: Sequence[Shape]
    event: Shape
    mixed: bool

    def claimed(self, field: str) -> bool:
        """Say whether any report gives a number for the field, on whatever event."""
        return any(number_of(claim, field) is not None for claim in self.elsewhere)

    def states(self, field: str) -> bool:
        """Say whether any report states the field."""
        gold = {each: self.told[each] for each in TOLD_BY}
        return self.claimed(field) or any(has_it(Case(text, gold), field) for text in self.texts)

    def positions(self, field: str) -> list[int]:
        """Return the numbers of the positions on the field of the event."""
        held = _all_of(self.event["fields"].get(field) or {})
        return [given for each in held if (given := number(each["value"])) is not None]

    def picked(self, field: str) -> int | None:
        """Return the number that the policy picks; None where it picks nothing."""
        view = (self.event["fields"].get(field) or {}).get("view") or {}
        return number(view.get("best"))

    def verdict(self, field: str) -> str:
        """Return "right" or the cause of the error."""
        gold, picked, positions = self.told[field], self.picked(field), self.positions(field)
        if (picked or 0) == gold:
            return "right"
        found = (
            self.mixed,
            not self.claimed(field),
            not positions,
            picked is None,
            gold in positions,
            gold == 0,
            True,
        )
        return CAUSES[found.index(True)]


def read(data: Path, scratch: Path, policy: str = POLICY) -> tuple[list[Incident], int]:
    """Return the incidents whose reports are in one event, and how many are torn apart."""
    reports = list(islice(read_lines(data / WHERE), FIRST))
    folder = scratch / "incidents"
    folder.mkdir(exist_ok=True)
    for n, report in enumerate(reports):
        kept = {key: report[key] for key in ("text", "title", "url", "published")}
        (folder / f"{n:05}.json").write_text(json.dumps(kept), encoding="utf-8")
    told = json.loads(brief(folder, folder.with_suffix(".brief"), "--policy", policy).read_text(encoding="utf-8"))
    table = {each["incident"]: each for each in read_lines(data / WHERE.replace("reports", "incidents"))}
    return _incidents(told, reports, table)


def _incidents(told: Shape, reports: Sequence[Shape], table: Mapping[str, Shape]) -> tuple[list[Incident], int]:
    place = {each["id"]: int(Path(str(each["path"])).stem) for each in told["reports"]}
    events = sorted(told["events"], key=lambda event: (len(event["main"]), str(event["id"])))
    event_of = {report: event for event in events for report in event["main"]}
    of_incident: defaultdict[str, list[str]] = defaultdict(list)
    for report, n in place.items():
        if reports[n]["incident"] in table and report in event_of:
            of_incident[reports[n]["incident"]].append(report)
    given = _given(told["events"])
    found, torn = [], 0
    for incident, own in sorted(of_incident.items()):
        event = event_of[own[0]]
        if any(event_of[report]["id"] != event["id"] for report in own):
            torn += 1
            continue
        found.append(
            Incident(
                told=table[incident],
                texts=[reports[place[report]]["text"] for report in own],
                elsewhere=[each for report in own for each in given[report]],
                event=event,
                mixed=any(reports[place[report]]["incident"] != incident for report in event["main"]),
            )
        )
    return found, torn


def _given(events: Sequence[Shape]) -> Mapping[str, Sequence[Shape]]:
    """Return by report the values that it gives on the fields of any event."""
    found: defaultdict[str, list[Shape]] = defaultdict(list)
    for event in events:
        for field, standing in event["fields"].items():
            for position in _all_of(standing):
                for report in position["reports"]:
                    found[report].append({"field": field, "value": position["value"]})
    return found


def _all_of(standing: Shape) -> Sequence[Shape]:
    """Return the positions on a field, those that count a part as well."""
    return [*standing.get("positions", ()), *standing.get("parts", ())]


def measure(data: Path, scratch: Path) -> Measured:
    """Return for killed and injured the share of incidents that some report states whose number is the table's."""
    incidents, torn = read(data, scratch)
    parts = [dict(_parts(incident)) for incident in incidents]
    return Measured(parts, {"incidents in one event": len(incidents) / max(1, len(incidents) + torn)})


def _parts(incident: Incident) -> Iterator[tuple[str, tuple[float, float]]]:
    for field in TOLD_BY:
        if incident.states(field):
            right = float(incident.verdict(field) == "right")
            yield f"{field}: exactly right, of incidents that a report states it of", (right, 1.0)
            if len(incident.texts) > 1:
                yield f"{field}: exactly right, of those with several reports", (right, 1.0)


def main() -> None:
    """Print the figures, and the errors by cause."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("data", type=Path)
    options.add_argument("--policy", default=POLICY)
    options.add_argument("--errors", action="store_true", help="print each error")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        incidents, torn = read(chosen.data, Path(scratch), chosen.policy)
    print(f"{len(incidents)} incidents in one event, {torn} torn apart")
    for field in TOLD_BY:
        stating = [incident for incident in incidents if incident.states(field)]
        causes = Counter(incident.verdict(field) for incident in stating)
        print(f"{field}: right {causes['right']} of {len(stating)}")
        for cause in CAUSES:
            print(f"  {causes[cause]:4}  {cause}")
        for incident in stating if chosen.errors else ():
            if (verdict := incident.verdict(field)) != "right":
                gold, told = incident.told[field], incident.positions(field)
                print(f"  {incident.told['incident']}: {incident.picked(field)} for {gold}, of {told}: {verdict}")


if __name__ == "__main__":
    main()
