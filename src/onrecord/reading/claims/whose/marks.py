"""Marks in brackets at the end of a paragraph that say whose what stands before is: "(OCHA, 18 May 2019)".

Digests of situation reports put them behind what they took from each; each holds all back to the one before it. A medium in such brackets
is a credit, which says who carries the words, not whose they are.
"""

import re
from collections.abc import Iterator

from onrecord.reading.parties.names.known import index_of
from onrecord.reading.scene import Scene
from onrecord.record.reading import Hop, HopRole, PartyKind
from onrecord.record.report import Passage

_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_DAY = rf"(?:\d{{1,2}} )?(?:{_MONTHS})[a-z]*\.?(?: \d{{1,2}})?(?:,? \d{{4}})?|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}"
_MARK = re.compile(rf"(?<=[.!?”\")]) ?\( ?(?P<name>[A-Z][\w.&'’ -]{{1,70}}?)(?: ?, (?:{_DAY})) ?\)\.?[ \t]*(?=\n|$)")
_BODIES = (PartyKind.ORGANISATION, PartyKind.GROUP)


def marked(scene: Scene) -> list[tuple[Passage, Hop]]:
    """List the stretches of a report behind which a mark says whose they are, each with that body as a speaker."""
    return list(_marked(scene))


def _marked(scene: Scene) -> Iterator[tuple[Passage, Hop]]:
    text, last = scene.draft.report.text, 0
    for found in _MARK.finditer(text):
        name, place = found["name"], Passage(*found.span("name"))
        body = _body(scene, name, place)
        if body is None and name.isupper():
            body = Hop(None, name, HopRole.SPEAKER, (place,))
        if body is not None:
            yield Passage(last, found.start()), body
        last = found.end()


def _body(scene: Scene, name: str, passage: Passage) -> Hop | None:
    """Make a speaker of the name in a mark; None where nobody knows it, and where it is that of a person or of a medium."""
    index = index_of(scene.draft.pack)
    known = index.by_name.get(name.lower())
    if known is not None:
        return None if known.id in index.carriers else Hop(known.id, known.name, HopRole.SPEAKER, (passage,))
    party = next((party for party in scene.draft.parties.values() if name in (party.name, *party.names)), None)
    if party is None:
        return None
    if party.kind not in _BODIES or party.id in index.carriers:
        return None
    return Hop(party.id, party.name, HopRole.SPEAKER, (passage,))
