"""Words for findings: lists, names of reports, and who says what."""

from collections.abc import Iterable, Mapping, Sequence

from onrecord import values
from onrecord.record.assessment import Position
from onrecord.record.reading import Stance
from onrecord.record.report import Report
from onrecord.record.value import Value

_VERBS = {Stance.ESTIMATES: "estimate", Stance.ALLEGES: "allege", Stance.PLANS: "plan", Stance.DENIES: "deny"}
_MOST_NAMED = 4
_LONGEST_TITLE = 50


def listed(words: Sequence[str]) -> str:
    """Return "a", "a and b" or "a, b and c"."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def label(report: Report) -> str:
    """Return what to call a report: its outlet, else its title, file or id."""
    if report.outlet is not None:
        return report.outlet.name
    if report.title:
        return (
            f"“{report.title}”" if len(report.title) <= _LONGEST_TITLE else f"“{report.title[: _LONGEST_TITLE - 3]}...”"
        )
    return (report.path or report.id).rpartition("/")[2]


def capital(words: str) -> str:
    """Return `words` with a capital at the start."""
    return words[:1].upper() + words[1:]


def named(title: str, value: Value) -> str:
    """Return a field's title with its value; the title alone once, where the value says it ("magnitude 7.7")."""
    words = values.say(value)
    return words if words.startswith(f"{title} ") else f"{title} {words}"


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
