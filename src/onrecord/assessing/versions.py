"""What a later version of a report claims no more, and what it claims otherwise."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord import values
from onrecord.assessing.saying import capital
from onrecord.record.assessment import Version, Versions
from onrecord.record.reading import Claim, Reading
from onrecord.record.report import Report


def tell_versions(
    groups: Iterable[Sequence[str]], readings: Mapping[str, Reading], reports: Mapping[str, Report]
) -> tuple[Versions, ...]:
    """Return what is told of each group of versions, given from the earliest to the latest; readings and reports by id."""
    told = []
    for group in groups:
        *_, before, latest = group
        earlier = tuple(Version(key, reports[key].path, reports[key].published) for key in group[:-1])
        changes = tuple(tell_changes(readings[before], readings[latest], reports[before]))
        told.append(Versions(latest, earlier, changes))
    return tuple(told)


def kept(before: Reading, after: Reading) -> dict[str, str]:
    """Return the claims of a version that the next one makes, too, by id with the ids there: one field, value and origin."""
    there = list(after.claims)
    found: dict[str, str] = {}
    for claim in before.claims:
        near = [each for each in there if _same(claim, each)]
        if near:
            other = min(near, key=lambda each: (abs(_start(each) - _start(claim)), each.id))
            there.remove(other)
            found[claim.id] = other.id
    return found


def tell_changes(before: Reading, after: Reading, report: Report) -> Iterator[str]:
    """Yield a sentence for each claim that vanished or changed; `report` is the version before."""
    for claim, other in _pairs(before, after):
        if claim is not None:
            now = "is no longer there" if other is None else f"is now {values.say(other.value)}"
            yield f"{_told(claim, report)} {now}."


def tell_new(before: Reading, after: Reading, report: Report) -> Iterator[str]:
    """Yield a sentence for each claim that has no like in the version before; `report` is the version after it."""
    for claim, other in _pairs(before, after):
        if claim is None and other is not None:
            yield f"{_told(other, report)} is new."


def _pairs(before: Reading, after: Reading) -> Iterator[tuple[Claim | None, Claim | None]]:
    """Yield each claim that vanished or changed with what it is now, then those that are new."""
    same = kept(before, after)
    new = [each for each in after.claims if each.id not in set(same.values())]
    for claim in before.claims:
        if claim.id not in same:
            other = next((each for each in new if each.field == claim.field and _one_voice(each, claim)), None)
            if other is not None:
                new.remove(other)
            yield claim, other
    yield from ((None, each) for each in new)


def _told(claim: Claim, report: Report) -> str:
    words = claim.passages[0].of(report.text) if claim.passages else ""
    return f"{capital(claim.field.replace('_', ' '))}: {values.say(claim.value)} ({_name(claim)}, “{words}”)"


def _same(one: Claim, other: Claim) -> bool:
    return one.field == other.field and one.value == other.value and _one_voice(one, other)


def _one_voice(one: Claim, other: Claim) -> bool:
    """Return whether two versions lay a claim to one voice; what has no name of its own ("police") has an id in each report."""
    if one.origin is None or other.origin is None:
        return one.origin is other.origin
    same = one.origin.party == other.origin.party and one.origin.party is not None
    return same or one.origin.name.casefold() == other.origin.name.casefold()


def _name(claim: Claim) -> str:
    return claim.origin.name if claim.origin else "no named voice"


def _start(claim: Claim) -> int:
    return claim.passages[0].start if claim.passages else 0
