"""Why two things are linked: the shortest way over links from the one to the other, each step with its evidence.

Links of one rule join reports (copy, story), mentions (event) or first voices (origin). A report stands for itself and all
that was read in it, an event for its mentions, their claims and the reports that tell of it. What both hold is told first: it needs no
link. Then comes one way for each rule that joins them by itself. Where none does, a way over the links of all
rules is looked for: it says how the two hang together, not that they are one.
"""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from inspect import getdoc
from pathlib import PurePath
from types import MappingProxyType

from onrecord.errors import OnrecordError
from onrecord.linking import RULES
from onrecord.questions.events import find_event
from onrecord.questions.material import Material, meant
from onrecord.record.link import Link

MIXED = "several"
"""The name of a way over links of several rules."""

DECISION = "decision"
"""The name of a way over links that people decided on."""

_WIDTHS = ("event", "report", "mention", "claim", "statement")

EXPLANATIONS: Mapping[str, str] = {rule.NAME: getdoc(rule) or "" for rule in RULES} | {
    DECISION: "A person decided that the two are one event.",
    MIXED: "No rule alone links the two. These links of several rules join them, each for its own reason.",
}
"""What each rule says of itself, by its name."""


@dataclass(frozen=True, slots=True)
class Thing:
    """What was asked about: its id, what to call it, and the ids of all that it holds, its own included."""

    id: str
    name: str
    holds: frozenset[str]


@dataclass(frozen=True, slots=True)
class Step:
    """One link on the way, from `left` to `right`: the link's two ends, in the order of the way."""

    link: Link
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Way:
    """A shortest chain of links; `rule` is the rule that made them, or `MIXED`."""

    rule: str
    steps: tuple[Step, ...]

    @property
    def explanation(self) -> str:
        """What the rule says of itself."""
        return EXPLANATIONS.get(self.rule, "")


@dataclass(frozen=True, slots=True)
class Tie:
    """How two things are linked: what both hold (ids), and the ways over links; nothing in either where nothing links them.

    `parted` has a sentence for each decision that keeps mentions of the one from being one event with mentions of the other.
    """

    left: Thing
    right: Thing
    shared: tuple[str, ...]
    ways: tuple[Way, ...]
    parted: tuple[str, ...] = ()


def ask_why(material: Material, left: str, right: str) -> Tie:
    """Return how two reports, events or anything else with an id are linked; raises `OnrecordError` for what is not here."""
    here, there = find_thing(material, left), find_thing(material, right)
    shared = tuple(sorted(here.holds & there.holds, key=_widest_first))
    if here.id == there.id:
        return Tie(here, there, (here.id,), ())
    by_rule: defaultdict[str, list[Link]] = defaultdict(list)
    for link in material.linked.links:
        by_rule[link.rule].append(link)
    ways = tuple(way for rule, links in by_rule.items() if (way := _way(rule, here, there, links)))
    if not ways and not shared:
        ways = tuple(way for way in (_mixed(material, here, there),) if way)
    return Tie(here, there, shared, ways, tuple(_parted(here, there, material)))


def _parted(here: Thing, there: Thing, material: Material) -> Iterator[str]:
    """Yield who keeps the two apart, when and why."""
    for parting in material.linked.partings:
        for one, other in ((here, there), (there, here)):
            if parting.left & one.holds and parting.right & other.holds:
                yield parting.decision.told("split them")
                break


def find_thing(material: Material, given: str) -> Thing:
    """Return the report (by path, its file's name or id), the event, or the mention, claim or statement that is given.

    An id may be cut, as long as it begins only one. Raises `OnrecordError`.
    """
    for report in material.reports:
        if given in {report.id, report.path}:
            return _report(material, report.id)
    named = [each for each in material.reports if each.path and PurePath(each.path).name == given]
    named = named or [each for each in material.reports if given.startswith("report-") and each.id.startswith(given)]
    if len(named) == 1:
        return _report(material, named[0].id)
    if len(named) > 1:
        message = f"{given!r} names {len(named)} reports: {', '.join(each.path or each.id for each in named[:5])}."
        raise OnrecordError(message)
    if given in material.homes:
        return Thing(given, label(material, given), frozenset({given}))
    if given.isdecimal() or any(
        each.event.startswith((given, f"event-{given}")) for each in material.brief.assessments
    ):
        return _event(material, given)
    paths = [each.path or each.id for each in material.reports]
    message = (
        f"There is no report or event {given!r}.{meant(given, (*paths, *(PurePath(path).name for path in paths)))}"
        " Give a report's path, file name or id, or the id of an event (`onrecord events` lists them)."
    )
    raise OnrecordError(message)


def label(material: Material, key: str) -> str:
    """Return what to call the thing with this id: where a report came from, else its kind with its words and its report."""
    if key in material.homes:
        report = material.report(material.homes[key])
        return f"{key.partition('-')[0]} in {report.path or report.id}"
    report = material.report(key)
    return report.path or report.id


def words(material: Material, key: str) -> str:
    """Return the words that the mention, claim or statement with this id is read from; "" for a report."""
    if key not in material.homes:
        return ""
    text = material.report(material.homes[key]).text
    statement = material.statements.get(key)
    said = material.claims.get(key) or material.mentions.get(key)
    passages = (statement.content or statement.cue) if statement else said.passages[:1] if said else ()
    return " … ".join(each.of(text) for each in passages)


def _widest_first(key: str) -> tuple[int, str]:
    """Return a key that sorts events and reports before what stands in them."""
    prefix = key.partition("-")[0]
    return (_WIDTHS.index(prefix) if prefix in _WIDTHS else len(_WIDTHS), key)


def _report(material: Material, key: str) -> Thing:
    read = {each for each, home in material.homes.items() if home == key}
    return Thing(key, label(material, key), frozenset({key, *read}))


def _event(material: Material, given: str) -> Thing:
    assessment = find_event(material, given).assessment
    mentions = {mention.id for mention in material.mentions_of(assessment.event)}
    claims = {claim.id for claim in material.claims_of(assessment)}
    holds = frozenset({assessment.event, *assessment.reports, *mentions, *claims})
    return Thing(assessment.event, assessment.title, holds)


def _mixed(material: Material, here: Thing, there: Thing) -> Way | None:
    """Return a shortest way from report to report over the links of all rules, each link laid to the reports of its ends."""
    homes = material.homes
    start, goal = (replace(each, holds=frozenset(homes.get(key, key) for key in each.holds)) for each in (here, there))
    return _way(MIXED, start, goal, material.linked.links, homes)


def _way(
    rule: str, here: Thing, there: Thing, links: Sequence[Link], homes: Mapping[str, str] = MappingProxyType({})
) -> Way | None:
    """Return a shortest way over `links` between two things that share nothing there; None where there is none.

    `homes` lays the ends of links to other ids; ends that stay apart from it are their own.
    """
    ends: defaultdict[str, list[Step]] = defaultdict(list)
    for link in links:
        ends[homes.get(link.left, link.left)].append(Step(link, link.left, link.right))
        ends[homes.get(link.right, link.right)].append(Step(link, link.right, link.left))
    starts = sorted(here.holds & ends.keys())
    if any(start in there.holds for start in starts):
        return None  # what both hold needs no link
    came: dict[str, Step | None] = dict.fromkeys(starts)
    pending = deque(starts)
    while pending:
        place = pending.popleft()
        if place in there.holds:
            return Way(rule, _back(came, place, homes))
        for step in ends[place]:
            goal = homes.get(step.right, step.right)
            if goal not in came:
                came[goal] = step
                pending.append(goal)
    return None


def _back(came: Mapping[str, Step | None], place: str, homes: Mapping[str, str]) -> tuple[Step, ...]:
    """Return the steps that led to `place`, first to last."""
    steps: list[Step] = []
    while step := came[place]:
        steps.append(step)
        place = homes.get(step.left, step.left)
    return tuple(reversed(steps))
