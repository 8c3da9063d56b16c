"""What a decision is about, found through a ledger's indexes: an event or two, a party or two, a decision; no other is looked at."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.deciding import decide
from onrecord.ledger.lookups import Lookups
from onrecord.ledger.named import (
    event_at,
    event_claimed,
    findings_told,
    links_told,
    one_with,
    reports_decided,
    reports_saying,
)
from onrecord.ledger.search import parties_named
from onrecord.ledger.ties import decisions_on
from onrecord.ledger.whom import called, counts_as, naming
from onrecord.packs.pack import Pack
from onrecord.questions.casework import casework, partywork
from onrecord.questions.doubts import PARTIES, PARTY
from onrecord.questions.filed import event_of, on_file
from onrecord.questions.keys import FEWEST, finding_key, key_of
from onrecord.questions.material import Material
from onrecord.record.decision import Act, Decision, Outcome

_EXAMPLES = 20
"""Reports that are looked at for words that name a party."""

_SAID = ("statement-", "claim-")


@dataclass(frozen=True, slots=True)
class Scope:
    """What a decision is made on: the material of what it is about, and its arguments in the order of `onrecord decide`, with whole ids."""

    material: Material
    given: tuple[str, ...]


def scope_of(lookups: Lookups, act: Act, given: Sequence[str], pack: Pack) -> Scope | None:
    """Return what a decision with these arguments, in the order of `onrecord decide`, is made on.

    None where they do not tell exactly what they mean by themselves: a name that several go by, two events that may be one.
    """
    if given and given[0] in (PARTIES, PARTY):
        return _of_parties(lookups, act, given, pack)
    if act is Act.MERGE:
        return _of_events(lookups, given, (), pack)
    if act is Act.SPLIT:
        return _of_events(lookups, given[:1], given[1:], pack)
    if act is Act.CORRECT:
        return _of_correction(lookups, given[0], given[1:], pack)
    return _of_undoing(lookups, given[0], pack) if act is Act.UNDO else _of_thing(lookups, given[0], pack)


def outcome_of(lookups: Lookups, decision: Decision) -> Outcome:
    """Return what a decision on file comes to, by all that was decided of its reports and of parties."""
    reports = lookups.reports(reports_decided(lookups, decision.id))
    decisions = decisions_on(lookups, reports, parties=True)
    _, decided = decide(decisions, list(lookups.readings(reports).values()), some=True)
    return next(each for each in decided.outcomes if each.decision.id == decision.id)


def parties_meant(lookups: Lookups, name: str, pack: Pack) -> tuple[str, ...]:
    """Return the ids under which the parties count that go by exactly this name, whatever its case, or have it as their id."""
    wanted = name.casefold()
    own = [each.id for each in pack.parties if wanted in {n.casefold() for n in (each.name, *each.aliases)}]
    counting = counts_as(lookups, (*parties_named(lookups, name), *own)).values()
    return tuple(dict.fromkeys((*counting, *called(lookups, name))))


def party_material(lookups: Lookups, parties: Sequence[str], out: Iterable[str], pack: Pack) -> Material:
    """Return the material of reports that name these parties, and of those that are split off: by their ids, or by what is said there."""
    taken = [report for each in out for report in _reports(lookups, each)]
    named = [report for each in parties for report in naming(lookups, each, _EXAMPLES + len(taken))]
    return partywork(lookups, dict.fromkeys((*taken, *named)), pack)


def _reports(lookups: Lookups, given: str) -> Sequence[str]:
    return reports_saying(lookups, given) if given.startswith(_SAID) else (given,)


def _of_parties(lookups: Lookups, act: Act, given: Sequence[str], pack: Pack) -> Scope | None:
    """Return what it is made on that two parties are one, or that one is two."""
    names = given[1:] if act is Act.MERGE else given[1:2]
    tail = () if act is Act.MERGE else given[2:]
    parties = [party for name in names if (party := _only(parties_meant(lookups, name, pack)))]
    if len(parties) < len(names):
        return None
    out = tail[2:] if tail[:1] == ("--name",) else tail
    return Scope(party_material(lookups, parties, out, pack), (given[0], *parties, *tail))


def _of_events(lookups: Lookups, names: Sequence[str], tail: Sequence[str], pack: Pack) -> Scope | None:
    events = [event for name in names if (event := _event(lookups, name))]
    material = _casework(lookups, events, pack) if len(events) == len(names) else None
    return Scope(material, (*events, *tail)) if material else None


def _of_correction(lookups: Lookups, claim: str, to: Sequence[str], pack: Pack) -> Scope | None:
    if to[0] != "--origin":
        return _of_claim(lookups, claim, to, pack)
    party = _only(parties_meant(lookups, to[1], pack))
    return _of_claim(lookups, claim, ("--origin", party), pack) if party else None


def _of_undoing(lookups: Lookups, decision: str, pack: Pack) -> Scope | None:
    key = _whole(lookups, "decision", decision)
    return Scope(partywork(lookups, reports_decided(lookups, key), pack), (key,)) if key else None


def _of_claim(lookups: Lookups, claim: str, tail: Sequence[str], pack: Pack) -> Scope | None:
    key = _whole(lookups, "claim", claim)
    event = event_claimed(lookups, key) if key else None
    material = _casework(lookups, [event], pack) if event else None
    return Scope(material, (key, *tail)) if key and material else None


def _of_thing(lookups: Lookups, thing: str, pack: Pack) -> Scope | None:
    """Return what a decision on a claim, a finding or a link with this id is made on."""
    if thing.startswith("claim-"):
        return _of_claim(lookups, thing, (), pack)
    if thing.startswith("link-"):
        links = {key_of(each): each for each in links_told(lookups)}
        key = _beginning(thing, links)
        ends = [_holder(lookups, end) for end in (links[key].left, links[key].right)] if key else []
    else:
        told = {finding_key(each.kind, each.event, each.field, each.text): each for each in findings_told(lookups)}
        key = _beginning(thing if thing.startswith("finding-") else f"finding-{thing}", told)
        ends = [told[key].event] if key else []
    events = [each for each in dict.fromkeys(ends) if each]
    material = _casework(lookups, events, pack) if key and None not in ends else None
    return Scope(material, (key,)) if key and material else None


def _holder(lookups: Lookups, end: str) -> str | None:
    return event_claimed(lookups, end) if end.startswith("claim-") else event_of(lookups, end)


def _casework(lookups: Lookups, events: Iterable[str], pack: Pack) -> Material | None:
    found = [on_file(lookups, each) for each in events]
    told = [each for each in found if each]
    return casework(lookups, told, pack) if told and len(told) == len(found) else None


def _event(lookups: Lookups, given: str) -> str | None:
    numbered = event_at(lookups, int(given)) if given.isdecimal() else None
    return numbered or _whole(lookups, "event", given)


def _whole(lookups: Lookups, noun: str, given: str) -> str | None:
    """Return the whole id of which the beginning is given, with or without its noun."""
    key = given if given.startswith(f"{noun}-") else f"{noun}-{given}"
    return one_with(lookups, noun, key) if len(key) - len(noun) > FEWEST else None


def _beginning(given: str, known: Iterable[str]) -> str | None:
    """Return the one of the known ids that is given, or that the given beginning tells apart; None where none or several are."""
    enough = len(given.partition("-")[2]) >= FEWEST
    found = [each for each in known if enough and each.startswith(given)]
    return given if given in found else _only(found)


def _only(found: Sequence[str]) -> str | None:
    return found[0] if len(found) == 1 else None
