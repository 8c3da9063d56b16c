"""Versions of one text: reports at one address that share their title or a part of their words; the later replaces the earlier.

An address alone does not tell: a feed or a front page gives many texts the same one. A page whose text was wholly replaced under another
title is therefore taken for another report.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from urllib.parse import urldefrag

from onrecord.record.report import Report

_WORDS = re.compile(r"\w+")
_RUN = 5
_SHARED = 0.1  # of the shorter text's five-word runs; independent reports of one event stay under 0.07 (see the rule on copies)


def versions(reports: Iterable[Report]) -> tuple[tuple[str, ...], ...]:
    """Return groups of two ids or more of reports that are versions of one text, each group from the earliest to the latest.

    `reports` are in the order of filing, which tells what came later where publication times do not.
    """
    at_address: defaultdict[str, list[Report]] = defaultdict(list)
    for report in reports:
        if report.url:
            at_address[urldefrag(report.url).url].append(report)
    groups = [group for here in at_address.values() if len(here) > 1 for group in _of_one_text(here)]
    return tuple(sorted(tuple(report.id for report in _in_time(group)) for group in groups if len(group) > 1))


def _of_one_text(reports: Sequence[Report]) -> list[list[Report]]:
    """Return the reports of one address by text: each with the first group that has its title, or a report like it."""
    groups: list[list[Report]] = []
    for report in reports:
        home = next((group for group in groups if any(_alike(report, other) for other in group)), None)
        if home is None:
            groups.append([report])
        else:
            home.append(report)
    return groups


def _alike(one: Report, other: Report) -> bool:
    if one.title and other.title and one.title.casefold() == other.title.casefold():
        return True
    here, there = _runs(one.text), _runs(other.text)
    shorter = min(len(here), len(there))
    return shorter > 0 and len(here & there) >= _SHARED * shorter


def _runs(text: str) -> set[tuple[str, ...]]:
    words = _WORDS.findall(text.casefold())
    return {tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}


def _in_time(reports: Sequence[Report]) -> list[Report]:
    """Return reports from the earliest to the latest: by publication where all tell it, else as they were filed."""
    times = [report.published.earliest if report.published else None for report in reports]
    if None in times:
        return list(reports)
    return sorted(reports, key=lambda report: (report.published and report.published.earliest) or "")
