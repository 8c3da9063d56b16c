"""Words for findings: lists, names of reports, and who says what."""

from collections.abc import Iterable, Mapping, Sequence

from onrecord import values
from onrecord.record.assessment import Position
from onrecord.record.reading import Stance
from onrecord.record.report import Report

_VERBS = {Stance.ESTIMATES: "estimate", Stance.ALLEGES: "allege", Stance.PLANS: "plan", Stance.DENIES: "deny"}
_MOST_NAMED = 4


def listed(words: Sequence[str]) -> str:
    """Return "a", "a and b" or "a, b and c"."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def label(report: Report) -> str:
    """Return what to call a report: its outlet, else its title, file or id."""
    if report.outlet is not None:
        return report.outlet.name
    return report.title or (report.path or report.id).rpartition("/")[2]


def capital(words: str) -> str:
    """Return `words` with a capital at the start."""
    return words[:1].upper() + words[1:]


def outlets(ids: Iterable[str], reports: Mapping[str, Report]) -> str:
    """Return the names of reports as a list; beyond four, three of them and how many more there are."""
    names = list(dict.fromkeys(label(reports[each]) for each in ids))
    if len(names) > _MOST_NAMED:
        return f"{', '.join(names[: _MOST_NAMED - 1])} and {len(names) - _MOST_NAMED + 1} more"
    return listed(names)


def said(position: Position, reports: Mapping[str, Report]) -> str:
    """Return who takes a position, with its value and its reports, as a clause."""
    where = outlets(position.reports, reports)
    if not position.origins:
        return f"{where} {_verb('give', where_many(position.reports, reports))} {values.say(position.value)} without naming anybody"
    names = [origin.name for origin in position.origins]
    verb = _verb(_VERBS.get(position.stance, "say"), len(names) > 1)
    return f"{listed(names)} {verb} {values.say(position.value)} ({where})"


def where_many(ids: Iterable[str], reports: Mapping[str, Report]) -> bool:
    """Return whether the reports have more than one name."""
    return len({label(reports[each]) for each in ids}) > 1


def _verb(verb: str, many: bool) -> str:  # noqa: FBT001 - singular or plural
    if many:
        return verb
    return f"{verb[:-1]}ies" if verb.endswith("y") and verb != "say" else f"{verb}s"
