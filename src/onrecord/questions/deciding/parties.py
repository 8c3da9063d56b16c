"""Put what a person decides of parties into a decision: two that are one, one that is two, and two that only look like one.

A party is named by its id, and by words of reports that name it, so that the decision holds where another reading gives another id. All
raise `OnrecordError` for who is not on record or cannot be decided on.
"""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.errors import OnrecordError
from onrecord.questions.doubts import names_of
from onrecord.questions.doubts.namesakes import key_of_pair, pairs_of_parties
from onrecord.questions.keys import one_of
from onrecord.questions.material import Material
from onrecord.questions.parties import Known, find_party, first_voice
from onrecord.questions.why import find_thing
from onrecord.record.decision import Act, Decision, Signature, Subject, SubjectType
from onrecord.record.link import Link
from onrecord.record.reading import Claim, Hop, Reading, Statement
from onrecord.record.report import Passage

_REVIEW = "`onrecord review LEDGER` lists what can be decided."
_SAID = ("statement-", "claim-")
_LONGEST = 120


def merge_parties(material: Material, left: str, right: str, signature: Signature) -> Decision:
    """Return the decision that two parties, given as for `find_party`, are one; the first goes on, or whom a pack knows."""
    one, other = _with_id(material, left), _with_id(material, right)
    if one.party == other.party:
        message = f"{left!r} and {right!r} are one party already: {one.name} ({one.party})."
        raise OnrecordError(message)
    return Decision.make(Act.MERGE, signature, (_example(one, material, 0), _example(other, material, 1)))


def split_party(material: Material, party: str, out: Sequence[str], name: str, signature: Signature) -> Decision:
    """Return the decision that in `out` it is somebody else who goes by the name of a party: `name`, "" for one after the outlets.

    `out` are reports (path, file name or id), in which all that the party says and does is the other's, or ids of statements or claims.
    """
    found = _with_id(material, party)
    taken = list(dict.fromkeys(key for each in out for key in _taken(material, each, found)))
    _leave_some(material, found, taken)
    reports = [each for each in taken if not each.startswith(_SAID)]
    subjects = (
        *(subject for report in reports for subject in _named_in(found, material.readings[report], material)),
        *(Subject(SubjectType.REPORT, report) for report in sorted(reports)),
        *(_saying(found, material, key) for key in taken if key.startswith(_SAID)),
        _example(found, material, 1, without=frozenset(reports)),
    )
    called = " ".join(name.split())[:_LONGEST] or _after_outlets(found, material, taken)
    return Decision.make(Act.SPLIT, signature, subjects, text=called)


def keep_parties_apart(material: Material, given: str, signature: Signature) -> Decision:
    """Return the decision that the parties of the pair with the id `given`, in the queue, are two."""
    known = {key_of_pair(event, pair): pair for event, pair in pairs_of_parties(material)}
    pair = known[one_of(given, known, "party", _REVIEW)]
    sides = (
        _example(_with_id(material, each.party), material, side) for side, each in enumerate((pair.left, pair.right))
    )
    return Decision.make(Act.SPLIT, signature, tuple(sides))


def keep_voices_apart(material: Material, link: Link, signature: Signature) -> Decision:
    """Return the decision that the two voices that a link takes for one origin are two parties."""
    said = [material.statements.get(end) or material.claims[end] for end in (link.left, link.right)]
    hops = [first_voice(each) for each in said]
    parties = [hop.party for hop in hops if hop is not None and hop.party]
    if len(set(parties)) < len(hops):
        message = "Both ends of the link are of one party, or of nobody with an id: split the party, or correct the origin of one claim."
        raise OnrecordError(message)
    sides = (_example(_with_id(material, each), material, side) for side, each in enumerate(parties))
    return Decision.make(Act.SPLIT, signature, tuple(sides))


def _with_id(material: Material, given: str) -> Known:
    known = find_party(material, given)
    if known.party is None:
        message = (
            f"{given!r} is told by words alone, in whatever report they stand: it is nobody that could be merged or split."
            " Say of its claims who made them: onrecord decide correct CLAIM LEDGER --origin PARTY."
        )
        raise OnrecordError(message)
    return known


def _taken(material: Material, given: str, party: Known) -> Iterator[str]:
    """Yield the id of the report, statement or claim that is given, where the party is named."""
    thing = find_thing(material, given).id
    if thing in material.statements or thing in material.claims:
        if not party.is_first_voice(first_voice(material.statements.get(thing) or material.claims[thing])):
            message = f"{given!r} is not said by {party.name}: `onrecord who` lists what is, with --json its ids."
            raise OnrecordError(message)
        yield thing
        return
    if thing not in material.readings or not _names(party, material.readings[thing]):
        message = f"{given!r} does not name {party.name}: {_told(material, _naming(party, material))}."
        raise OnrecordError(message)
    yield thing


def _leave_some(material: Material, party: Known, taken: Sequence[str]) -> None:
    left = [report for report in _naming(party, material) if report not in taken]
    if not left:
        message = f"Nothing of {party.name} would be left: name fewer of {_told(material, _naming(party, material))}."
        raise OnrecordError(message)


def _naming(party: Known, material: Material) -> list[str]:
    """Return the ids of the reports that name a party, in order of publication."""
    known = [each.id for each in material.reports if each.id in material.readings]
    return [each for each in known if _names(party, material.readings[each])]


def _told(material: Material, reports: Sequence[str], most: int = 5) -> str:
    told = ", ".join(material.report(key).path or key for key in reports[:most])
    return (
        f"{told} and {len(reports) - most} more reports do"
        if len(reports) > most
        else f"{told} {'do' if reports[1:] else 'does'}"
    )


def _names(party: Known, reading: Reading) -> bool:
    own = any(each.id == party.party for each in reading.parties)
    return own or any(hop.party == party.party for _, hop in _hops(reading))


def _hops(reading: Reading) -> Iterator[tuple[str, Hop]]:
    """Yield each step of all chains of a reading with the id of what is said."""
    said: tuple[Statement | Claim, ...] = (*reading.statements, *reading.claims)
    for each in said:
        first = first_voice(each)
        yield from ((each.id, hop) for hop in (*((first,) if first else ()), *each.chain))


def _example(party: Known, material: Material, side: int, without: frozenset[str] = frozenset()) -> Subject:
    """Return a party as a subject, with words that name it, from a report that is not `without`; with none where no words do."""
    reports = [each for each in _naming(party, material) if each not in without]
    read_as = material.linked.parties.read_as
    for report in reports:
        own = [hop for key, hop in _hops(material.readings[report]) if hop.party == party.party and key not in read_as]
        if words := next(iter(sorted(_words(own, party, material.report(report).text))), None):
            return _subject(party, report, words[1], material, side)
    return Subject(SubjectType.PARTY, reports[0], party.party or "", side=side)


def _named_in(party: Known, reading: Reading, material: Material) -> list[Subject]:
    """Return a party as subjects, with each of the words by which a report names it once."""
    text = material.report(reading.report).text
    own = [hop for _, hop in _hops(reading) if hop.party == party.party]
    words = {passage.of(text): passage for _, passage in sorted(_words(own, party, text), reverse=True)}
    subjects = [
        _subject(party, reading.report, each, material, 0) for each in sorted(words.values(), key=lambda p: p.start)
    ]
    return subjects or [Subject(SubjectType.PARTY, reading.report, party.party or "")]


def _words(hops: Iterable[Hop], party: Known, text: str) -> Iterator[tuple[tuple[bool, int, int], Passage]]:
    """Yield the passages where hops stand, each with how well it shows who is meant: a name first, then what stands first."""
    for hop in hops:
        for each in hop.passages:
            yield (each.of(text) not in party.names, each.start, each.end), each


def _subject(party: Known, report: str, passage: Passage, material: Material, side: int) -> Subject:
    return Subject(
        SubjectType.PARTY, report, party.party or "", passage, passage.of(material.report(report).text), side
    )


def _saying(party: Known, material: Material, said: str) -> Subject:
    """Return a party as the subject that says what a statement or a claim gives."""
    found = material.statements.get(said) or material.claims[said]
    passages = found.content if isinstance(found, Statement) else found.passages
    return _subject(party, material.homes[said], passages[0] if passages else Passage(0, 0), material, 0)


def _after_outlets(party: Known, material: Material, taken: Iterable[str]) -> str:
    reports = dict.fromkeys(material.homes.get(each, each) for each in taken)
    return f"{party.name} ({names_of(reports, material)})"[:_LONGEST]
