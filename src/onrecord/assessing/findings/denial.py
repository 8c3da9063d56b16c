"""A denial: somebody says that it is not so, or did not happen, while others say that it is."""

from collections import defaultdict
from collections.abc import Iterator

from onrecord.assessing.case import Assessed, Case, Spoken, field_title
from onrecord.assessing.saying import capital, listed, outlets
from onrecord.record.assessment import Agreement, Finding, FindingKind
from onrecord.record.reading import Stance

_HOLDS = frozenset({Stance.ASSERTS, Stance.ESTIMATES, Stance.ALLEGES})

KIND = FindingKind.DENIAL


def find(assessed: Assessed) -> Iterator[Finding]:
    """Return one finding for each party that denies the event or a part of it, with who says otherwise, and for each field
    on which one side says yes and the other no."""
    yield from _of_fields(assessed)
    yield from _of_event(assessed)


def _of_fields(assessed: Assessed) -> Iterator[Finding]:
    case = assessed.case
    for standing in assessed.standings:
        for relation in assessed.relations[standing.field]:
            if relation.agreement is not Agreement.DENIED:
                continue
            sides = [
                listed([o.name for o in side.origins]) or outlets(side.reports, case.reports)
                for side in (relation.left, relation.right)
            ]
            yield Finding(
                kind=KIND,
                event=case.event.id,
                field=standing.field,
                text=f"{capital(field_title(standing.field, case))}: {sides[0]} and {sides[1]} say the opposite.",
                reports=tuple(dict.fromkeys((*relation.left.reports, *relation.right.reports))),
                claims=(*relation.left.claims, *relation.right.claims),
            )


def _of_event(assessed: Assessed) -> Iterator[Finding]:
    case = assessed.case
    denied: dict[str, list[Spoken]] = defaultdict(list)
    for spoken in case.spoken:
        if spoken.statement.stance is Stance.DENIES:
            denied[spoken.speaker.party].append(spoken)
    for party in sorted(denied):
        yield _denial(denied[party], case)


def _denial(denied: list[Spoken], case: Case) -> Finding:
    speaker = denied[0].speaker
    others = sorted(
        {s.speaker.name for s in case.spoken if s.statement.stance in _HOLDS and s.speaker.party != speaker.party}
    )
    against = f"; {listed(others[:3])} {'say' if len(others) > 1 else 'says'} otherwise" if others else ""
    reports = tuple(dict.fromkeys(s.report.id for s in denied))
    return Finding(
        kind=KIND,
        event=case.event.id,
        field=None,
        text=f'{speaker.name} denies: "{_words(denied[0])}" ({outlets(reports, case.reports)}){against}.',
        reports=reports,
    )


def _words(spoken: Spoken) -> str:
    words = " ".join(" ".join(p.of(spoken.report.text).split()) for p in spoken.statement.content)
    return words if len(words) <= 160 else f"{words[:157]}..."
