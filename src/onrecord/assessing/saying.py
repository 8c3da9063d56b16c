"""Words for findings: lists, names of reports, and who says what."""

import re
from collections.abc import Iterable, Mapping, Sequence

from onrecord import values
from onrecord.record.assessment import Position
from onrecord.record.reading import Stance
from onrecord.record.report import Report
from onrecord.record.value import Value

_VERBS = {Stance.ESTIMATES: "estimate", Stance.ALLEGES: "allege", Stance.PLANS: "plan", Stance.DENIES: "deny"}
_PLURAL = re.compile(
    r"(?:^| )(?:[Pp]olice|[a-z]\w+(?<!s)s)$"
    r"|(?:^|['’]s )(?:Authorit|Deput|Investigat|Offic|Witness|Resid|Detect|Prosecut|Doct|Neighb|Relat|Sourc|Repres|Lawy|Med|Rescu)\w*(?<!s)s$"
)
"""Names without a capital that end in the plural, those that have one only as they open a sentence, and the police, of whom English speaks in it: not "the press"."""
_BODY = re.compile(
    r"\b(?:Agency|Ministry|Cent(?:er|re)|Authority|Service|Administration|Survey|Committee|Office|Department|Organi[sz]ation|Institute|Council|Commission|Directorate|Board|Bureau|Society|Association|Secretariat)\b"
)
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
    """Return a field's title with its value; the title or its noun once, where the value says it ("magnitude 7.7", "magnitude of an aftershock 4.1")."""
    words, noun = values.say(value), title.partition(" ")[0]
    if words.startswith(f"{title} "):
        return words
    return f"{title} {words.removeprefix(f'{noun} ')}"


def outlets(ids: Iterable[str], reports: Mapping[str, Report]) -> str:
    """Return the names of reports as a list; beyond four, three of them and how many more there are."""
    names = labels(ids, reports)
    if len(names) > _MOST_NAMED:
        return f"{', '.join(names[: _MOST_NAMED - 1])} and {len(names) - _MOST_NAMED + 1} more"
    return listed(names)


def labels(ids: Iterable[str], reports: Mapping[str, Report]) -> list[str]:
    """Return what to call each of the reports, each name once."""
    return list(dict.fromkeys(label(reports[each]) for each in ids))


def said(position: Position, reports: Mapping[str, Report]) -> str:
    """Return who takes a position, with its value and its reports, as a clause."""
    where, value = outlets(position.reports, reports), values.say(position.value)
    if not position.origins:
        return f"{where} {verb('give', *labels(position.reports, reports))} {value} without naming anybody"
    names = [origin.name for origin in position.origins]
    return f"{listed(names)} {verb(_VERBS.get(position.stance, 'say'), *names)} {value} ({where})"


def verb(stem: str, *names: str) -> str:
    """Return the verb as it goes with those named: plural for several, and for a voice without a name in the plural ("officials", "Lipnik officials")."""
    if len(names) != 1 or _PLURAL.search(names[0]) or (" and " in names[0] and not _is_one_body(names[0])):
        return stem
    return f"{stem[:-1]}ies" if stem.endswith("y") and stem != "say" else f"{stem}s"


def _is_one_body(name: str) -> bool:
    """Say whether a name with "and" is that of one body: "Disaster and Emergency Management Authority", not "police and the Interior Ministry"."""
    words = name.replace(" of ", " ").replace(" for ", " ").replace(" and ", " ").split()
    return len(_BODY.findall(name)) == 1 and not any(word[0].islower() for word in words)
