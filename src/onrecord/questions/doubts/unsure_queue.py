"""The unsure claims that carry weight, over all events of a ledger, the last filed first."""

from collections.abc import Sequence

from onrecord.ledger.lookups import Lookups
from onrecord.ledger.parts import partial_readings
from onrecord.ledger.unsure import Home, Unsure, latest_unsure, standing_alone
from onrecord.packs.pack import Pack
from onrecord.questions.doubts.queue import Entry, Page
from onrecord.questions.doubts.unsure import choices_on, confidence, told_of, why_unsure
from onrecord.questions.material import Material
from onrecord.questions.subjects import claim_subject
from onrecord.record.assessment import Brief
from onrecord.record.link import Linked

_BEYOND = 3
"""Claims that are looked at for each entry of a page: those beside a surer one, and those that somebody decided on, are none."""


def unsure_claims(lookups: Lookups, pack: Pack, after: tuple[int, int] | None, size: int) -> Page:
    """Return claims that may be somebody else's, without which a position or one of its origins would not be there."""
    latest = latest_unsure(lookups, after, size * _BEYOND)
    homes = standing_alone(lookups, (each.claim for each in latest))
    shown = [each for each in latest if each.claim in homes][:size]
    material = _material(lookups, pack, shown)
    entries = tuple(_entry(each.claim, homes[each.claim], material) for each in shown)
    return Page(entries, _next(latest, shown, size), material)


def _next(latest: Sequence[Unsure], shown: Sequence[Unsure], size: int) -> tuple[int, int] | None:
    if len(shown) == size and shown[-1] is not latest[-1]:
        return shown[-1].key
    return latest[-1].key if len(latest) == size * _BEYOND else None


def _material(lookups: Lookups, pack: Pack, shown: Sequence[Unsure]) -> Material:
    """Return what the entries are told from: of each report only the claims and their statements."""
    statements = [each.statement for each in shown if each.statement]
    read = partial_readings(lookups, claims=[each.claim for each in shown], statements=statements)
    return Material.of(Brief((), (), ()), read.values(), lookups.reports(read), Linked((), (), ()), pack)


def _entry(key: str, home: Home, material: Material) -> Entry:
    claim = material.claims[key]
    return Entry(
        key=key,
        events=(home.event,),
        text=told_of(claim, material.pack.field_title(home.kind, home.field), material),
        evidence=why_unsure(claim),
        score=confidence(claim, material),
        subjects=(claim_subject(claim, material),),
        choices=choices_on(claim),
    )
