"""Reports that are themselves what a body says: state media's own text, a statement or a situation report that a body put out.

What such a report tells on its own is its body's: it has the figures from nobody else. What it lays to another voice stays that voice's,
and so does what a mark behind it lays to one (`marks`).
"""

from dataclasses import replace

from onrecord.reading.claims.whose.marks import marked
from onrecord.reading.claims.whose.publishers import publisher, says_we
from onrecord.reading.parties.names.known import index_of
from onrecord.reading.parties.speakers.unnamed import DECLARING
from onrecord.reading.parties.voices import Voices
from onrecord.reading.scene import Scene
from onrecord.reading.tree import Tree
from onrecord.record.reading import Claim, Hop, HopRole, PartyKind, is_of_one_report
from onrecord.record.report import PartKind, Passage

_ISSUED = frozenset("issued produced prepared compiled".split())
"""What a body does with a text that it signs at its head: "Issued by the relief office", "This report is produced by …"."""
_HEAD, _BY = 4, 4
"""Sentences at the head of a text in which its issuer is told, and words within which the name stands behind "by"."""
_OWN = "our "
_STATEMENT = ("statement", "press release", "communique", "communiqué")


def as_own(scene: Scene, voices: Voices, claims: list[Claim]) -> list[Claim]:
    """Lay the claims that a report tells on its own to the body whose own text it is; as they are where it is nobody's."""
    body = _mouthpiece(scene) or _issuer(scene, voices) or _declarer(scene, voices) or publisher(scene, voices)
    marks = marked(scene)
    return [_laid(claim, teller) if (teller := _marker(claim, marks) or body) else claim for claim in claims]


def _marker(claim: Claim, marks: list[tuple[Passage, Hop]]) -> Hop | None:
    """Return the body that a mark behind a claim of no voice lays it to; None without one."""
    at = claim.passages[0].start
    return next((hop for held, hop in marks if claim.origin is None and held.start <= at < held.end), None)


def _laid(claim: Claim, body: Hop) -> Claim:
    """Lay a claim of no voice, or of one that the report calls "ours", to the body that puts the report out."""
    origin = claim.origin
    if origin is None:
        return replace(claim, origin=body, chain=(body, *(hop for hop in claim.chain if hop.party != body.party)))
    nobody = origin.party is None or is_of_one_report(origin.party)
    ours = nobody and origin.name.lower().startswith(_OWN)
    return replace(claim, origin=body, chain=(body, *claim.chain[1:])) if ours else claim


def _mouthpiece(scene: Scene) -> Hop | None:
    """Return the state's own medium that a report is credited to and to nobody else, as a speaker; None without one.

    An agency that carries what others say is nobody's first voice; what state media tell is their state's own word.
    """
    pack, known = scene.draft.pack, index_of(scene.draft.pack).by_name
    credited = {credit.name.lower() for credit in scene.draft.report.credits}
    party = known.get(next(iter(credited))) if len(credited) == 1 else None
    if party is None or not party.carries or party.id in pack.mere_carriers:
        return None
    places = tuple(credit.passage for credit in scene.draft.report.credits if credit.passage)
    return Hop(party.id, party.name, HopRole.SPEAKER, places)


def _issuer(scene: Scene, voices: Voices) -> Hop | None:
    """Return the body that is told at the head of a text to put it out, as a situation report does; None without one."""
    tree = scene.tree
    stop = tree.spans[min(_HEAD, len(tree.spans)) - 1][1]
    for i in tree.standing(_ISSUED):
        if i >= stop or tree.lower[i + 1 : i + 2] != ["by"] or not _is_of_text(scene, i):
            continue
        named = (voices.at(j) for j in range(i + 2, min(i + 2 + _BY, len(tree.words))))
        body = next((each for each in named if each is not None and each.party is not None), None)
        carried = body is not None and body.party in index_of(scene.draft.pack).carriers
        if body is not None and body.party is not None and not carried:
            whole = voices.kind(body.party) is PartyKind.ORGANISATION
            return voices.hop_of(body.party, HopRole.SPEAKER, (body.passage,)) if whole else None
    return None


def _is_of_text(scene: Scene, verb: int) -> bool:
    """Say whether what was issued is the text itself: "Issued by …" that opens a sentence, or "this report is issued by …"."""
    tree = scene.tree
    start = tree.spans[tree.sentence[verb]][0]
    return verb == start or tree.lower[start] == "this"


def _declarer(scene: Scene, voices: Voices) -> Hop | None:
    """Return the body that declares something at the head of a text that speaks as "we", or is called a statement; None without one."""
    tree = scene.tree
    start, stop = next((span for span in tree.spans if tree.starts[span[0]] >= _opening(scene)), (0, 0))
    verb = next((i for i in range(start, stop) if tree.heads[i] == i), None)
    subject = tree.child(verb, "nsubj") if verb is not None else None
    if verb is None or subject is None or not (_feels(tree, verb) or _declares(tree, verb)):
        return None
    naming = voices.at(subject)
    if naming is None or naming.party is None or naming.party in index_of(scene.draft.pack).carriers:
        return None
    together = _feels(tree, verb) and tree.is_name(subject) and voices.kind(naming.party) is PartyKind.GROUP
    if not together and voices.kind(naming.party) is not PartyKind.ORGANISATION:
        return None
    if not (_feels(tree, verb) or _is_titled(scene) or says_we(scene)):
        return None
    return _speaker_by(scene, verb) or voices.hop_of(naming.party, HopRole.SPEAKER, (naming.passage,))


def _declares(tree: Tree, verb: int) -> bool:
    return tree.tags[verb] == "VBZ" and tree.lower[verb] in DECLARING


def _feels(tree: Tree, verb: int) -> bool:
    """Say whether a verb tells, in the present, what a body feels, as only its own statement does: "the agency is deeply saddened"."""
    present = any(tree.lower[i] in ("is", "are") for i in tree.children[verb])
    return present and any(tree.lower[i] == "deeply" for i in tree.children[verb])


def _speaker_by(scene: Scene, verb: int) -> Hop | None:
    """Return whom the statement of a verb has for its speaker, by the name that goes with an office or a kind: "the airline Orvel Air confirms"."""
    number, place = scene.tree.sentence[verb], scene.tree.starts[verb]
    heard = (*scene.said.get(number, ()), *scene.cued.get(number, ()))
    speakers = (s.speaker for s in heard if any(cue.start <= place < cue.end for cue in s.cue))
    return next((speaker for speaker in speakers if speaker is not None and speaker.party is not None), None)


def _opening(scene: Scene) -> int:
    """Return where a report's body begins, behind title, byline and dateline."""
    heads = (PartKind.TITLE, PartKind.BYLINE, PartKind.DATELINE)
    return max((part.passage.end for part in scene.draft.report.parts if part.kind in heads), default=0)


def _is_titled(scene: Scene) -> bool:
    return (scene.draft.report.title or "").lower().startswith(_STATEMENT)
