"""The links that little holds, over all events of a ledger, the weakest first: an event that may be two, or a party that may be."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from onrecord import values
from onrecord.assessing.saying import capital
from onrecord.deciding import decide, named_in
from onrecord.ledger.doubtful import Weak, weak_links
from onrecord.ledger.lookups import Lookups
from onrecord.ledger.parts import partial_readings
from onrecord.ledger.ties import decisions_on
from onrecord.ledger.voices import Stood, stood
from onrecord.ledger.whom import parties_among
from onrecord.linking.events.rulings import Rulings
from onrecord.packs.pack import Pack
from onrecord.questions.doubts import names_of
from onrecord.questions.doubts.queue import Entry, Page
from onrecord.questions.doubts.weak_links import EVENT_BELOW, ORIGIN_BELOW
from onrecord.questions.filed import event_of
from onrecord.questions.keys import key_of
from onrecord.questions.material import Material
from onrecord.record.assessment import Brief
from onrecord.record.link import Link, Linked, Relation

_BEYOND = 3
"""Links that are looked at for each entry of a page: those within one report, and those that somebody decided on, are none."""


@dataclass(frozen=True, slots=True)
class _Ground:
    """What a page of links is told from: both ends of each with their reports, and what people decided of them."""

    material: Material
    confirmed: frozenset[tuple[str, str]]
    decided: frozenset[str]
    stands: Mapping[str, Stood]

    @classmethod
    def of(cls, lookups: Lookups, pack: Pack, weak: Sequence[Weak]) -> "_Ground":
        """Return what a page of the links `weak` is told from; of each report only what an end of a link rests on is read."""
        ends = [end for each in weak for end in (each.link.left, each.link.right)]
        read = partial_readings(lookups, claims=ends, mentions=ends)
        parties = parties_among(lookups, (key for reading in read.values() for key in named_in(reading)))
        amended, decided = decide(decisions_on(lookups, read), list(read.values()), parties=parties)
        ruled = Rulings(decided.rulings, (mention.id for reading in amended for mention in reading.mentions))
        material = Material.of(Brief((), (), ()), read.values(), lookups.reports(read), Linked((), (), ()), pack)
        return cls(
            material,
            frozenset((link.left, link.right) for link in ruled.links),
            frozenset(each.claim for each in decided.corrections),
            stood(lookups, ends),
        )


def split_events(lookups: Lookups, pack: Pack, after: tuple[str, int] | None, size: int) -> Page:
    """Return links of two reports to one event that little holds: the event may be two."""
    weak = weak_links(lookups, Relation.SAME_EVENT, EVENT_BELOW, after, size * _BEYOND)
    ground = _Ground.of(lookups, pack, weak)
    return _page(weak, size, lambda link: _event(lookups, link, ground))


def split_parties(lookups: Lookups, pack: Pack, after: tuple[str, int] | None, size: int) -> Page:
    """Return links that make one origin of two voices, where little holds them: the party may be two."""
    weak = weak_links(lookups, Relation.SAME_ORIGIN, ORIGIN_BELOW, after, size * _BEYOND)
    ground = _Ground.of(lookups, pack, weak)
    return _page(weak, size, lambda link: _voice(link, ground))


def _page(weak: Sequence[Weak], size: int, tell: Callable[[Link], Entry | None]) -> Page:
    entries: list[Entry] = []
    for each in weak:
        told = tell(each.link)
        entries += [told] if told else []
        if len(entries) == size:
            return Page(tuple(entries), (str(each.link.evidence.score), each.key))
    more = (str(weak[-1].link.evidence.score), weak[-1].key) if len(weak) == size * _BEYOND else None
    return Page(tuple(entries), more)


def _event(lookups: Lookups, link: Link, ground: _Ground) -> Entry | None:
    """Return the entry of a link of mentions; None where both are of one report, or a person confirmed it."""
    homes = ground.material.homes
    event = event_of(lookups, link.left)
    apart = homes.get(link.left) != homes.get(link.right)
    if event is None or not apart or (link.left, link.right) in ground.confirmed:
        return None
    names = names_of((homes[link.left], homes[link.right]), ground.material)
    return _entry(link, event, f"{names} are taken to tell of one event.")


def _voice(link: Link, ground: _Ground) -> Entry | None:
    """Return the entry of a link of voices; None where no position rests on it, or a person decided on one of the claims."""
    left, right = (ground.stands.get(end) for end in (link.left, link.right))
    one = left and right and (left.event, left.field, left.seq) == (right.event, right.field, right.seq)
    if not left or not one or not ground.decided.isdisjoint((link.left, link.right)):
        return None
    homes = dict.fromkeys(ground.material.homes[end] for end in (link.left, link.right))
    name = capital(ground.material.pack.field_title(left.kind, left.field))
    told = f"{name} {values.say(ground.material.claims[link.left].value)}"
    return _entry(link, left.event, f"{told} is counted as of one origin: {names_of(homes, ground.material)}.")


def _entry(link: Link, event: str, text: str) -> Entry:
    return Entry(key_of(link), (event,), text, f"{capital(link.evidence.reason)}.", link.evidence.score)
