"""A denial: somebody says that it is not so, or did not happen, while others say that it is."""

import re
from collections import defaultdict
from collections.abc import Iterator

from onrecord import values
from onrecord.assessing.case import Assessed, Case, Relation, Spoken, field_title
from onrecord.assessing.saying import capital, labels, listed, outlets, verb
from onrecord.assessing.voices.denying import CHARGES, DENIES, fullest_of, what_is_denied
from onrecord.record.assessment import Agreement, Finding, FindingKind, Position
from onrecord.record.reading import Stance

_REFUSES = re.compile(
    r"\bden(?:y|ies|ied|ying) (?:\w+ ){0,3}(?:bail|bond|entry|entrance|access|admission|parole|permission|permit|licen[cs]e|visas?|asylum|request|motion|"
    r"appeal|petition|application|bid|plea|release|treatment|care|chance|opportunity|rights?|justice|service|funding|coverage|benefits)\b"
    r"|\bden(?:y|ies|ied|ying) (?:him|her|them|us|me)\b"
    r"|\bden(?:y|ies|ied|ying) (?:giving|providing|releasing|commenting|disclosing|sharing|to )",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\W*(?:[\w.'’-]+\s+){0,8}?(?:requests?|motions?|bids?|petitions?|appeals?|applications?|pleas?|bail|bond|parole|injunctions?) (?:to|for|that|from|on)\b",
    re.IGNORECASE,
)
_COURT = re.compile(
    r"\b(?:judges?|justices?|courts?|jury|jurors|tribunal|magistrates?|prosecut\w+|(?:district|state[’']s|county|u\.?s\.?) attorney|(?:parole|school|city|county|zoning) (?:board|council|commission))\b",
    re.IGNORECASE,
)
"""Who rules on what others ask or charge, and denies nothing by it."""
_REJECTS = re.compile(r"\b(?:reject\w*|dismiss\w*|shot down|hit back)", re.IGNORECASE)
_NEVER = re.compile(
    r"\W*(?:that )?(?:\w+ ){1,2}(?:has |had |have )?never (?:gave|given|said|sent|ordered|agreed|used|fired|attacked|claimed|announced|signed)\b",
    re.IGNORECASE,
)
_NAMELESS = re.compile(r"^(?:\w+ )?(?:spokes\w+|officials?|sources?|lawyers?|representatives?)$", re.IGNORECASE)
_PRONOUNS = frozenset(
    "i you he she it we they who which this that these those all both none some others many few everyone everybody nobody".split()
)
_REACH = 40
_MOST_OTHERS = 3
_HOLDS = frozenset({Stance.ASSERTS, Stance.ESTIMATES, Stance.ALLEGES})

KIND = FindingKind.DENIAL


def find(assessed: Assessed) -> Iterator[Finding]:
    """Return one finding for each party that denies the event or a part of it, with who says otherwise, and for each field
    on which one side says yes and the other no."""
    yield from _of_fields(assessed)
    yield from _of_event(assessed)


def _of_fields(assessed: Assessed) -> Iterator[Finding]:
    case = assessed.case
    for standing in assessed.tellable:
        for relation in assessed.relations[standing.field]:
            if relation.agreement is not Agreement.DENIED or _of_two_things(relation):
                continue
            yield Finding(
                kind=KIND,
                event=case.event.id,
                field=standing.field,
                text=f"{capital(field_title(standing.field, case))}: {_side(relation.left, case)}; {_side(relation.right, case)}.",
                reports=tuple(dict.fromkeys((*relation.left.reports, *relation.right.reports))),
                claims=(*relation.left.claims, *relation.right.claims),
            )


def _side(position: Position, case: Case) -> str:
    """Return who says yes or no, as a clause."""
    names = [origin.name for origin in position.origins] or labels(position.reports, case.reports)
    return f"{listed(names)} {verb('say', *names)} {values.say(position.value)}"


def _of_two_things(relation: Relation) -> bool:
    """Return whether a yes and a no of which not both have a voice stand in the same reports: they tell of two happenings."""
    left, right = relation.left, relation.right
    return not (left.origins and right.origins) and bool(set(left.reports) & set(right.reports))


def _of_event(assessed: Assessed) -> Iterator[Finding]:
    case = assessed.case
    denied: dict[str, list[Spoken]] = defaultdict(list)
    for spoken in case.spoken:
        if spoken.statement.stance is Stance.DENIES and _is_denial(spoken):
            denied[spoken.speaker.party].append(spoken)
    for party in sorted(denied):
        yield _denial(denied[party], case)


def _is_denial(spoken: Spoken) -> bool:
    """Return whether the words deny what somebody said; "it is not known" and "I do not think" do not.

    Who denies somebody bail refuses it, and a court that rejects a claim rules on it.
    """
    if spoken.speaker.name.lower() in _PRONOUNS or _refuses(spoken):
        return False
    cue = " ".join(passage.of(spoken.report.text) for passage in spoken.statement.cue)
    content = " ".join(passage.of(spoken.report.text) for passage in spoken.statement.content)
    if _rules(spoken) or _ASKED.match(content):
        return False
    if DENIES.search(cue) or (_REJECTS.search(cue) and CHARGES.search(f"{cue} {content}")):
        return True
    return bool(_NEVER.match(content))


def _rules(spoken: Spoken) -> bool:
    """Return whether the speaker rules on what is asked: a court, a prosecutor, or somebody whom the report calls a judge."""
    name = spoken.speaker.name
    judge = re.compile(
        rf"\b(?:judge|justice|magistrate) (?:[A-Z][\w.]* ){{0,3}}{re.escape(name.split()[-1])}\b", re.IGNORECASE
    )
    return bool(_COURT.search(name) or judge.search(spoken.report.text))


def _refuses(spoken: Spoken) -> bool:
    cue = spoken.statement.cue
    return bool(cue) and bool(_REFUSES.search(spoken.report.text, cue[0].start, cue[-1].end + _REACH))


def _denial(denied: list[Spoken], case: Case) -> Finding:
    speaker = denied[0].speaker
    others = _who_tell(denied, case)
    against = f"; {listed(others[:_MOST_OTHERS])} {verb('tell', *others)} of it" if others else ""
    reports = tuple(dict.fromkeys(s.report.id for s in denied))
    fullest = fullest_of(denied)
    return Finding(
        kind=KIND,
        event=case.event.id,
        field=None,
        text=f"{capital(speaker.name)} {verb('deny', speaker.name)}{what_is_denied(fullest)} ({outlets(reports, case.reports)}){against}.",
        reports=reports,
    )


def _who_tell(denied: list[Spoken], case: Case) -> list[str]:
    """Return the names of those who hold what is denied; none where nobody can tell who is on the side of who denies it.

    That is a voice without a name ("a spokesman"), and of a state each that speaks for the same one.
    """
    speaker = denied[0].speaker
    touched = {mention.id for spoken in denied for mention in spoken.mentions}
    if not touched or not case.event.main or speaker.name[:1].islower() or _NAMELESS.search(speaker.name):
        return []
    own = case.gazetteer.states_of([speaker]) - {None}
    voices = [s.speaker for s in case.spoken if _holds(s) and s.speaker.party != speaker.party]
    return sorted({voice.name for voice in voices if own.isdisjoint(case.gazetteer.states_of([voice]))})


def _holds(spoken: Spoken) -> bool:
    return bool(spoken.mentions) and spoken.statement.stance in _HOLDS
