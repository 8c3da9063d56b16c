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
        changes = tuple(_changes(readings[before], readings[latest], reports[before]))
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


def _changes(before: Reading, after: Reading, report: Report) -> Iterator[str]:
    """Yield a sentence for each claim that vanished or changed."""
    same = kept(before, after)
    new = [each for each in after.claims if each.id not in set(same.values())]
    for claim in before.claims:
        if claim.id in same:
            continue
        other = next((each for each in new if each.field == claim.field and _one_voice(each, claim)), None)
        words = claim.passages[0].of(report.text) if claim.passages else ""
        was = f"{capital(claim.field.replace('_', ' '))}: {values.say(claim.value)} ({_name(claim)}, “{words}”)"
        if other is None:
            yield f"{was} is no longer there."
        else:
            new.remove(other)
            yield f"{was} is now {values.say(other.value)}."


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
