"""Put what a person decides into a decision: find what is meant, and name it by what survives another reading.

Nothing is kept here: whoever asks files the decision. All raise `OnrecordError` for what is not on record or cannot be decided.
"""

from collections.abc import Iterable, Mapping, Sequence

from onrecord import values
from onrecord.errors import OnrecordError
from onrecord.questions.deciding.parties import keep_parties_apart, keep_voices_apart
from onrecord.questions.doubts.lookalikes import pairs
from onrecord.questions.events import Numbered, find_event
from onrecord.questions.keys import key_of, one_of
from onrecord.questions.material import Material, meant, plain
from onrecord.questions.parties import Known, find_party
from onrecord.questions.subjects import claim_subject, mention_subject
from onrecord.questions.why import find_thing
from onrecord.record.assessment import Finding
from onrecord.record.decision import Act, Decision, Outcome, Signature, State, Subject, SubjectType
from onrecord.record.link import Link, Relation
from onrecord.record.reading import Claim, Party, PartyKind

_REVIEW = "`onrecord review LEDGER` lists what can be decided."
_SHOW = "`onrecord show EVENT LEDGER` prints the ids of claims."
_DECISIONS = "`onrecord decisions LEDGER` lists them."


def merge(material: Material, left: str, right: str, signature: Signature) -> Decision:
    """Return the decision that two events, given as for `find_event`, are one."""
    one, other = find_event(material, left), find_event(material, right)
    if one.assessment.event == other.assessment.event:
        message = f"{left!r} and {right!r} are one event already: {one.assessment.title}."
        raise OnrecordError(message)
    subjects = (*_mentions(one, material, 0), *_mentions(other, material, 1))
    return Decision.make(Act.MERGE, signature, subjects)


def split(material: Material, event: str, reports: Sequence[str], signature: Signature) -> Decision:
    """Return the decision that `reports` (path, file name or id) do not tell of an event, but of another."""
    found = find_event(material, event)
    taken = {_report(material, given, found) for given in reports}
    mentions = material.mentions_of(found.assessment.event)
    out = [each for each in mentions if material.homes[each.id] in taken]
    stay = [each for each in mentions if material.homes[each.id] not in taken]
    if not stay:
        told = {material.homes[each.id] for each in mentions}
        message = f"Nothing of {found.assessment.title!r} would be left: {_left(len(told))} Name fewer reports."
        raise OnrecordError(message)
    subjects = (
        *(mention_subject(each, material, 0) for each in out),
        *(Subject(SubjectType.REPORT, report) for report in sorted(taken)),
        *(mention_subject(each, material, 1) for each in stay),
    )
    return Decision.make(Act.SPLIT, signature, subjects)


def correct_value(material: Material, claim: str, words: str, signature: Signature) -> Decision:
    """Return the decision that a claim gives the value that `words` say."""
    found = find_claim(material, claim)
    report = material.report(material.homes[found.id])
    value = values.read_given(words, found.value, report.published)
    if value is None:
        message = f"{words!r} gives no value of {found.field}. {_sort(found)}"
        raise OnrecordError(message)
    if value == found.value:
        message = f"The claim gives {values.say(value)} already: there is nothing to correct."
        raise OnrecordError(message)
    return Decision.make(Act.CORRECT, signature, (claim_subject(found, material),), value=value)


def correct_origin(material: Material, claim: str, party: str | None, signature: Signature) -> Decision:
    """Return the decision that `party` (name or id) is who a claim first came from; None where nobody is named for it."""
    found = find_claim(material, claim)
    subjects = (claim_subject(found, material),)
    if party is None:
        return Decision.make(Act.CORRECT, signature, subjects, unvoiced=True)
    return Decision.make(Act.CORRECT, signature, subjects, origin=_party(material, party))


def judge(material: Material, act: Act, given: str, signature: Signature) -> Decision:
    """Return the decision that confirms or dismisses the finding, the claim, the link or the pair of events or parties with the id `given`."""
    if given.startswith("claim-"):
        return Decision.make(act, signature, (claim_subject(find_claim(material, given), material),))
    if given.startswith("pair-"):
        return _keep_apart(material, act, given, signature)
    if given.startswith("party-") and act is Act.DISMISS:
        return keep_parties_apart(material, given, signature)
    if given.startswith("link-"):
        return _judge_link(material, act, given, signature)
    findings = {key_of(each): each for each in material.brief.findings}
    finding = findings[one_of(given, findings, "finding", _REVIEW)]
    subjects = _subjects_of(finding, material)
    told = {"finding": finding.kind.value, "field": finding.field, "text": finding.text}
    return Decision.make(act, signature, subjects, **told)


def undo(material: Material, given: str, signature: Signature) -> Decision:
    """Return the decision that undoes the one with the id `given`; undoing an undoing brings back what it undid."""
    known: Mapping[str, Outcome] = {each.decision.id: each for each in material.brief.outcomes}
    outcome = known[one_of(given, known, "decision", _DECISIONS)]
    if outcome.state is State.UNDONE:
        message = f"{outcome.decision.id} is undone already: {outcome.why}. Undo that to bring it back. {_DECISIONS}"
        raise OnrecordError(message)
    return Decision.make(Act.UNDO, signature, undoes=outcome.decision.id)


def find_claim(material: Material, given: str) -> Claim:
    """Return the claim with the id, or the beginning of the id, that is given."""
    return material.claims[one_of(given, material.claims, "claim", _SHOW)]


def _keep_apart(material: Material, act: Act, given: str, signature: Signature) -> Decision:
    """Return the decision that two events which may be one are two."""
    known = {each.key: each for each in pairs(material)}
    pair = known[one_of(given, known, "pair", _REVIEW)]
    if act is not Act.DISMISS:
        return merge(material, pair.left.assessment.event, pair.right.assessment.event, signature)
    subjects = (*_mentions(pair.left, material, 0), *_mentions(pair.right, material, 1))
    return Decision.make(Act.SPLIT, signature, subjects)


def _judge_link(material: Material, act: Act, given: str, signature: Signature) -> Decision:
    links = {key_of(each): each for each in material.linked.links}
    link: Link = links[one_of(given, links, "link", _REVIEW)]
    if act is Act.DISMISS and link.relation is Relation.SAME_ORIGIN:
        return keep_voices_apart(material, link, signature)
    if act is not Act.CONFIRM or link.relation is not Relation.SAME_EVENT:
        message = (
            f"{given!r} can be confirmed where it joins an event, and dismissed where it joins two parties; an event is split:"
            " onrecord decide split EVENT REPORT."
        )
        raise OnrecordError(message)
    left, right = material.mentions[link.left], material.mentions[link.right]
    return Decision.make(act, signature, (mention_subject(left, material, 0), mention_subject(right, material, 1)))


def _mentions(event: Numbered, material: Material, side: int) -> tuple[Subject, ...]:
    mentions = material.mentions_of(event.assessment.event)
    if not mentions:
        message = (
            f"{event.assessment.title!r} is told by its reports' story alone: no words in them tell of the happening that"
            " could be merged with another event."
        )
        raise OnrecordError(message)
    return tuple(mention_subject(each, material, side) for each in mentions)


def _subjects_of(finding: Finding, material: Material) -> tuple[Subject, ...]:
    """Return the claims that a finding rests on; where it rests on none, the mentions of its event."""
    claims = [material.claims[key] for key in dict.fromkeys(finding.claims) if key in material.claims]
    if claims or finding.event is None:
        return tuple(claim_subject(each, material) for each in claims)
    return tuple(mention_subject(each, material, 0) for each in material.mentions_of(finding.event))


def _report(material: Material, given: str, event: Numbered) -> str:
    found = find_thing(material, given).id
    if found not in event.assessment.reports:
        told = ", ".join(_name(material, key) for key in event.assessment.reports[:5])
        message = f"{given!r} does not tell of {event.assessment.title!r}: {told} {'do' if ', ' in told else 'does'}."
        raise OnrecordError(message)
    return found


def _name(material: Material, report: str) -> str:
    return material.report(report).path or report


def _left(reports: int) -> str:
    return "one report tells of it." if reports == 1 else f"{reports} reports tell of it, and all of them would go."


def _party(material: Material, given: str) -> Party:
    """Return a party that a report names or a pack knows, as a first voice."""
    own = [
        each for each in material.pack.parties if given == each.id or plain(given) in _names(each.name, each.aliases)
    ]
    if len(own) == 1:
        return Party(own[0].id, own[0].name, own[0].kind, family=own[0].family)
    known = find_party(material, given)
    read = (party for reading in material.readings.values() for party in reading.parties if party.id == known.party)
    found = next(read, None) or _unlisted(known)
    if found is None or found.kind is PartyKind.ANONYMOUS:
        names = (each.name for each in material.pack.parties)
        message = f"{given!r} is no party with a name of its own.{meant(given, names)} Give one that a report or a pack names."
        raise OnrecordError(message)
    return Party(found.id, known.name, found.kind, family=found.family)


def _unlisted(known: Known) -> Party | None:
    """Return a party that has an id in what is said, but is not among the parties of a reading; None for one without an id."""
    if known.party is None:
        return None
    person = known.party.startswith(f"{PartyKind.PERSON}:")
    return Party(known.party, known.name, PartyKind.PERSON if person else PartyKind.ORGANISATION)


def _names(name: str, others: Iterable[str]) -> set[str]:
    return {plain(each) for each in (name, *others)}


def _sort(claim: Claim) -> str:
    """Say what sort of value a claim takes, with its own as an example."""
    return f"It takes values such as {values.say(claim.value)!r}: give one in such words, whole and alone."
