"""Which body publishes a text as its own: a release or a situation report under its name, what its press office puts out, what it datelines.

A paper that carries such a text, or tells of one, is no such body: its name tells that it is a medium, or nothing in the text is called so.
"""

import re

from onrecord.reading.claims.whose.quoting import is_open
from onrecord.reading.parties.media import is_medium
from onrecord.reading.parties.names.known import index_of
from onrecord.reading.parties.nouns import BODIES, STATES, singular
from onrecord.reading.parties.voices import Voices
from onrecord.reading.scene import Scene
from onrecord.record.reading import Hop, HopRole, PartyKind
from onrecord.record.report import PartKind

_WE = frozenset({"we", "us", "our", "ours"})
_SITUATION = (
    r"situation (?:report|update|overview)s?|sitrep|flash (?:update|appeal)|operations? update|operational update"
)
_WORK = re.compile(rf"\b(?:{_SITUATION})\b", re.IGNORECASE)
"""What titles call texts in which a body reports of its own work."""
_RELEASE = re.compile(
    r"(?:joint )?(?:(?:press|media|news) (?:release|statement|note)|statement|communiqu[eé]|for immediate release)\b",
    re.IGNORECASE,
)
"""How the title or the first line of a body's statement opens."""
_WHOSE = re.compile(rf"\b(?:{_SITUATION})\b[^:]{{0,12}}: (?P<name>[^:]+?)(?: [-–—] |:|$)", re.IGNORECASE)
"""The name behind what a title calls a text: "Flash update no. 3: Orvel Relief Society - floods"."""
_DESK = re.compile(
    r"[ ,]+(?:press|media|communications?|public (?:affairs|relations)|information) (?:office|service|cent(?:er|re)|team|department|unit)s?$|[ ,]+newsroom$",
    re.IGNORECASE,
)
"""The part of a body that puts its texts out."""
_PAPERS = frozenset(
    "agency service bureau network channel station broadcaster newspaper paper daily magazine outlet publication blog tabloid website site"
    " television tv media press watchdog monitor union observatory group institute centre center company club studio team staff league"
    " campaign archive opposition intelligence media line front giant school college board".split()
)
"""Nouns for bodies by which papers and portals are called, too."""
_PUBLISHING = BODIES - STATES - _PAPERS | {"government", "organization"}
"""Nouns for bodies of which a name tells that what it heads is no paper's: "the Orvel Provincial Government"."""
_SMALL = frozenset("of for the and to on in".split())


def publisher(scene: Scene, voices: Voices) -> Hop | None:
    """Return the body that publishes a report as its own text, as a speaker; None where none does."""
    return _datelined(scene) or _headed(scene, voices) or _entitled(scene) or _outlet(scene)


def says_we(scene: Scene) -> bool:
    """Say whether a report speaks as "we" outside all quotation marks."""
    return any(not _is_quoted(scene, i) for i in scene.tree.standing(_WE))


def _is_quoted(scene: Scene, at: int) -> bool:
    """Say whether a quotation that the paragraph of a word opens still stands open before it."""
    tree = scene.tree
    start = next(first for first, stop in tree.blocks if first <= at < stop)
    return is_open(scene.draft.report.text[tree.starts[start] : tree.starts[at]])


def _datelined(scene: Scene) -> Hop | None:
    """Return the body whose letters a dateline credits, and which the text names in full: "TARN (ORS) – The Orvel Relief Society (ORS)"."""
    credited = scene.draft.report.credits
    heads = [p.passage for p in scene.draft.report.parts if p.kind is PartKind.DATELINE]
    place = credited[0].passage if len(credited) == 1 else None
    if place is None or not any(head.start <= place.start < head.end for head in heads):
        return None
    named = [party for party in scene.draft.parties.values() if credited[0].name in party.names]
    if len(named) != 1 or len(named[0].names) == 1 or named[0].kind is not PartyKind.ORGANISATION:
        return None
    whole = {singular(word.lower()) for name in named[0].names for word in name.split()}
    own = not is_medium([*named[0].names, named[0].name]) and not whole.isdisjoint(_PUBLISHING)
    carries = named[0].id in index_of(scene.draft.pack).carriers
    return Hop(named[0].id, named[0].name, HopRole.SPEAKER, (place,)) if own and not carries else None


def _headed(scene: Scene, voices: Voices) -> Hop | None:
    """Return the body whose name is all that the first line of a text says, as on the page of a ministry; None where it says more."""
    line = scene.draft.report.text.partition("\n")[0].strip()
    if not _is_bodys(line):
        return None
    naming = voices.at(0)
    if naming is None or naming.party is None or naming.passage.end < len(line):
        return None
    whole = voices.kind(naming.party) is PartyKind.ORGANISATION and not voices.carries(naming.party)
    return voices.hop_of(naming.party, HopRole.SPEAKER, (naming.passage,)) if whole else None


def _is_bodys(name: str) -> bool:
    """Say whether some words are the name of a body of a kind that publishes no paper: "Orvel Relief Society", "Ministry of Roads"."""
    words = name.split()
    proper = all(word[:1].isupper() or word in _SMALL for word in words)
    heads = [words[-1], *(words[:1] if words[1:2] == ["of"] else [])] if words else []
    kinds = {singular(word.lower()) for word in heads}
    return len(words) > 1 and proper and not kinds.isdisjoint(_PUBLISHING) and not is_medium([name])


def _entitled(scene: Scene) -> Hop | None:
    """Return the body whose situation report a title calls a text; None where it names none."""
    found = _WHOSE.search(scene.draft.report.title or "")
    return _hop(scene, found["name"]) if found and _is_bodys(found["name"]) else None


def _outlet(scene: Scene) -> Hop | None:
    """Return the outlet that is a body, or whose text is called a release and calls it by its name, or a report of its own work, where "we" does."""
    report, known = scene.draft.report, index_of(scene.draft.pack)
    whole = report.outlet.name if report.outlet is not None else ""
    name = _DESK.sub("", whole)
    party = known.by_name.get(name.lower())
    if not name or (name == whole and is_medium([name])) or (party is not None and party.id in known.carriers):
        return None
    if name != whole or _is_bodys(name):
        return _hop(scene, name)
    title, line = report.title or "", report.text.partition("\n")[0]
    works = _WORK.search(title) is not None
    own = works or _RELEASE.match(title) or _RELEASE.match(line)
    return _hop(scene, name) if own and (_is_called(scene, name) or (works and says_we(scene))) else None


def _is_called(scene: Scene, name: str) -> bool:
    """Say whether a text calls a body by its name, or by the noun that it ends with: "the Forum"."""
    tree, short = scene.tree, name.rsplit(maxsplit=1)[-1].lower()
    places = tree.places.get(short, ())
    called = (
        i
        for i in places
        if i and tree.is_name(i) and tree.lower[i - 1] == "the" and tree.tags[i + 1 : i + 2] != ["POS"]
    )
    return any(called) or name.lower() in scene.draft.report.text.lower()


def _hop(scene: Scene, name: str) -> Hop | None:
    """Make a speaker of a body's name: of the party of the pack, or of the text, that is called so."""
    known = index_of(scene.draft.pack).by_name.get(name.lower())
    if known is not None:
        return Hop(known.id, known.name, HopRole.SPEAKER) if known.kind is not PartyKind.STATE else None
    bodies = (p for p in scene.draft.parties.values() if name in p.names and p.kind is PartyKind.ORGANISATION)
    party = next(bodies, None)
    return Hop(party.id if party else None, party.name if party else name, HopRole.SPEAKER)
