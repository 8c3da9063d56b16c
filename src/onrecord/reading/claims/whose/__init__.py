"""Whose a claim is: the statement that makes it, a giver that its figure has of its own, or a voice that gives it elsewhere.

Of the statements around a figure `tellers` takes those that tell it; a giver of its own is who announces or estimates it (`acts`),
by whose account its clause is told (`accounts`), who stands right before it without a verb (`gaps`), or the people who were asked (`surveyed`). A text that is a body's own word is that body's (`own`).
"""

from dataclasses import replace

from onrecord.packs.pack import is_nobodys, names_nobody
from onrecord.reading.circumstances import words_in
from onrecord.reading.claims.figures.nearby import Spot
from onrecord.reading.claims.whose.accounts import accorded, attributed, by_account
from onrecord.reading.claims.whose.acts import SAYING, announcer, estimator
from onrecord.reading.claims.whose.credits import credited
from onrecord.reading.claims.whose.gaps import left_out
from onrecord.reading.claims.whose.givers import named_owner, owner
from onrecord.reading.claims.whose.surveyed import survey_of
from onrecord.reading.claims.whose.tellers import tells
from onrecord.reading.claims.whose.wholes import whole_before
from onrecord.reading.parties.names.known import index_of
from onrecord.reading.parties.nouns import is_bare_paper
from onrecord.reading.parties.voices import Voices
from onrecord.reading.scene import Scene
from onrecord.reading.tree import Tree
from onrecord.record.ids import content_id
from onrecord.record.reading import Claim, Hop, HopRole, Mention, Mode, PartyKind, Stance, Statement, is_of_one_report
from onrecord.record.report import Passage
from onrecord.record.value import Quantity, Value

_PICTURES = frozenset(
    "photo photos photograph photographs picture pictures image images imagery footage video videos".split()
)
"""What shows something to everybody; whoever tells what is to be seen there is the report."""
_OWN = ("my ", "our ")
"""How somebody names those for whom they speak: what they count is the speaker's own word."""
_BREAKS = frozenset({",", "—", "–", "-", "and"})
"""What stands before a clause that is set off from the one before it."""


def claim_of(scene: Scene, mention: Mention, field: str, value: Value, passage: Passage) -> Claim:
    """Return the claim of one value, with the stance of the statement that makes it, and the chain of that or of the one around it that has a speaker."""
    statement = _teller(scene, passage)
    voiced = _voiced(scene, statement, passage) if statement else None
    if voiced is not None and voiced.origin is not None and _is_nobody(voiced.origin):
        voiced = None
    return Claim(
        id=content_id("claim", scene.draft.report.id, field, passage),
        mention=mention.id,
        field=field,
        value=value,
        origin=voiced.origin if voiced else None,
        chain=voiced.chain if voiced else (),
        stance=statement.stance if statement else Stance.ASSERTS,
        passages=(passage,),
        statement=statement.id if statement else None,
        likelihood=statement.likelihood if statement else None,
    )


def _is_paper(hop: Hop) -> bool:
    """Say whether a hop is a text or a record of which no owner is told: "the manifest", "a survey of its members"."""
    if hop.party is not None and not is_of_one_report(hop.party):
        return False
    return is_bare_paper(hop.name)


def _is_nobody(origin: Hop) -> bool:
    """Say whether an origin is no voice but what the report itself goes by: "according to preliminary data", "satellite pictures show", "it is thought"."""
    seen = origin.name.lower().rpartition(" ")[2] in _PICTURES
    unnamed = origin.party is None and names_nobody(origin.name)
    shown = seen and (origin.party is None or is_of_one_report(origin.party))
    return unnamed or shown or is_nobodys(origin.name)


def _teller(scene: Scene, passage: Passage) -> Statement | None:
    """Return the innermost statement that holds a figure and tells it; without any that holds it, the one of its sentence that does."""
    holding = _first_voices_first(scene, scene.holding(passage.start, passage.end))
    beside = [] if holding else [_cued(scene, passage)]
    return next((s for s in (*holding, *beside) if s is not None and tells(scene, s, passage)), None)


def _first_voices_first(scene: Scene, holding: list[Statement]) -> list[Statement]:
    """Put who says something before the medium that is told to say the same words: "85 died, officials said, Alpha TV reports"."""
    carriers = index_of(scene.draft.pack).carriers
    passed = [each for each in holding if each.speaker is not None and each.speaker.party in carriers]
    return sorted(holding, key=lambda each: (_length(each), each in passed))


def _length(statement: Statement) -> int:
    """Return how many characters of content a statement has."""
    return sum(passage.end - passage.start for passage in statement.content)


def _voiced(scene: Scene, statement: Statement, passage: Passage) -> Statement:
    """Return the statement around one without a speaker that has one, or of a paper that somebody tells of: "nobody is believed to be hurt", "a probe found two shells", among what somebody says."""
    if statement.speaker is not None and not _is_paper(statement.speaker):
        return statement
    around = (
        each
        for each in scene.holding(passage.start, passage.end)
        if each.speaker and not _is_paper(each.speaker) and tells(scene, each, passage)
    )
    own = (s for s in around if statement.speaker is None or (_is_named(s.speaker) and not _reports(scene, s)))
    return next(own, statement)


def _reports(scene: Scene, statement: Statement) -> bool:
    """Say whether somebody passes on what a paper found, as journalists do: "reports that an audit found"."""
    cue = statement.cue[0] if statement.cue and statement.mode is not Mode.DIRECT else None
    return cue is not None and cue.of(scene.draft.report.text).lower() in ("report", "reports", "reported")


def _is_named(hop: Hop | None) -> bool:
    """Say whether a voice is a party that other reports may tell of, too."""
    return hop is not None and hop.party is not None and not is_of_one_report(hop.party)


def _cued(scene: Scene, passage: Passage) -> Statement | None:
    """Return the statement in a figure's sentence whose content the figure must be, though it does not hold it.

    That is one that has speaker and cue but no content of its own, the rest of the sentence being its content; or one
    whose cue opens a list ("officials said: a driver, and six people"). The nearest cue where there are several; None
    where the figure stands in the speaker's own words. Without either, one to whose content the figure belongs in the
    tree ("the toll climbed to 158, the centre said, 155 of them in one town").
    """
    near = []
    sentence = scene.sentence_of(passage)
    listed = [s for s in scene.said.get(sentence, ()) if _opens_list(scene, s, passage)]
    for statement in (*scene.cued.get(sentence, ()), *listed):
        if statement.speaker is None:
            continue
        own = (*statement.cue, *statement.speaker.passages)
        if not any(p.start <= passage.start < p.end for p in own):
            near.append((abs(statement.cue[0].start - passage.start), statement.id, statement))
    return min(near, key=lambda entry: entry[:2])[2] if near else _hung_on(scene, passage) or _of_whole(scene, passage)


def _of_whole(scene: Scene, passage: Passage) -> Statement | None:
    """Return the statement that tells the figure of which one is a part; None without one."""
    first, stop = words_in(scene.tree, passage)
    whole = whole_before(scene.tree, first, stop) if first < stop else None
    return scene.innermost(scene.tree.starts[whole], scene.tree.ends[whole]) if whole is not None else None


def _hung_on(scene: Scene, passage: Passage) -> Statement | None:
    """Return the statement whose content a figure hangs on, without a subject of its own between but that of a clause that goes on; None without one."""
    tree = scene.tree
    first, stop = words_in(tree, passage)
    at = tree.head_of(first, stop) if first < stop else -1
    clause = None
    while at >= 0 and tree.heads[at] != at and clause is None:
        clause = at if _is_clause(tree, at) else None
        if clause is not None and not _goes_on(tree, clause):
            return None
        at = tree.heads[at]
        held = scene.innermost(tree.starts[at], tree.ends[at])
        if held is not None:
            near = scene.sentence_of(held.content[0]) == tree.sentence[at]
            return held if near and (clause is None or _is_joined(tree, clause, held)) else None
    return None


def _is_joined(tree: Tree, clause: int, statement: Statement) -> bool:
    """Say whether a clause that goes on is tied to what was said: by no comma, or with the cue between that and itself."""
    before = tree.first[clause] - 1
    cued = any(statement.content[0].start < cue.start <= tree.starts[before] for cue in statement.cue)
    return cued or (tree.rels[clause].endswith(":relcl") and tree.words[before] not in _BREAKS)


def _goes_on(tree: Tree, verb: int) -> bool:
    """Say whether a verb is that of a clause that goes on with what was said: "two died, the mayor said, which made 139", "…, and 40 were hurt"."""
    subject = tree.child(verb, "nsubj")
    relative = tree.rels[verb].endswith(":relcl") and subject is not None and tree.lower[subject] == "which"
    joined = tree.rels[verb] == "conj" and any(tree.lower[i] == "and" for i in tree.children[verb] if i < verb)
    return relative or joined


def _is_clause(tree: Tree, at: int) -> bool:
    """Say whether a word is the verb of a clause with a subject of its own, no past participle, nor "missing", behind "with": "with dozens feared dead"."""
    beside = (tree.tags[at] == "VBN" or tree.lower[at] == "missing") and any(
        tree.lower[i] == "with" for i in tree.children[at] if i < at
    )
    return tree.tags[at].startswith("VB") and tree.child(at, "nsubj") is not None and not beside


def _opens_list(scene: Scene, statement: Statement, passage: Passage) -> bool:
    """Say whether a colon stands between a statement's cue and a figure of the same sentence."""
    if not statement.cue or scene.sentence_of(statement.cue[0]) != scene.sentence_of(passage):
        return False
    return ":" in scene.draft.report.text[statement.cue[0].end : passage.start]


def given(claim: Claim, scene: Scene, voices: Voices, spot: Spot) -> Claim:
    """Put the giver that a figure has of its own before the voices of its statement, which pass it on, but for one who gives another beside theirs."""
    if (beside := left_out(scene.tree, voices, spot.at, SAYING)) is not None:
        return replace(claim, origin=beside, chain=(beside, *(h for h in claim.chain if h.role is HopRole.OUTLET)))
    hop = credited(scene.tree, voices, spot) or estimator(scene.tree, voices, spot.at)
    hop = hop or by_account(scene.tree, voices, spot.at) or attributed(scene.tree, voices, spot.at)
    hop = hop or _accorded_within(claim, scene, voices, spot)
    hop = hop or _announced(claim, scene, voices, spot) or _of_paper(claim, scene, voices)
    if hop is None and claim.origin is None:
        hop = survey_of(scene.tree, voices, spot)
    if hop is None or (hop.party and claim.origin and claim.origin.party == hop.party):
        return claim
    if _is_paper(hop) and _is_named(claim.origin):
        return claim
    rest = tuple(replace(h, role=HopRole.RELAY) if h.role is HopRole.SPEAKER else h for h in claim.chain if h.party)
    return replace(claim, origin=hop, chain=(hop, *rest))


def _of_paper(claim: Claim, scene: Scene, voices: Voices) -> Hop | None:
    """Return whose the paper or the data are that a claim is laid to, or to nobody: "a poll by Orvel found", "by a first count by the town hall"; None where nobody's."""
    if claim.origin is not None and not _is_paper(claim.origin):
        return None
    statement = next((s for s in scene.draft.statements if s.id == claim.statement), None)
    speaker = statement.speaker if statement is not None else None
    if speaker is None or not speaker.passages or not (_is_paper(speaker) or _is_nobody(speaker)):
        return None
    noun = scene.tree.head_of(*words_in(scene.tree, speaker.passages[0]))
    return owner(scene.tree, voices, noun) or named_owner(scene.tree, noun)


def _accorded_within(claim: Claim, scene: Scene, voices: Voices, spot: Spot) -> Hop | None:
    """Return according to whom somebody gives a figure within quotation marks; what is said there is heard as the speaker's alone."""
    statement = next((s for s in scene.draft.statements if s.id == claim.statement), None)
    if statement is None or statement.mode is not Mode.DIRECT:
        return None
    hop = accorded(scene.tree, voices, spot.at)
    held = hop is not None and all(scene.holding(p.start, p.end) for p in hop.passages)
    return hop if held else None


def _announced(claim: Claim, scene: Scene, voices: Voices, spot: Spot) -> Hop | None:
    """Return who announces a figure; within what somebody says only a party that does so there, and no state, of which it tells what that did."""
    hop = announcer(scene.tree, voices, spot.at)
    if hop is None or claim.statement is None or hop.name.lower().startswith(_OWN):
        return hop if claim.statement is None else None
    statement = next(s for s in scene.draft.statements if s.id == claim.statement)
    cued = any(cue.start <= passage.start < cue.end for cue in statement.cue for passage in hop.cue)
    if cued and all(hop.party != each.party for each in claim.chain):
        return hop
    within = all(scene.holding(passage.start, passage.end) for passage in hop.cue)
    told = hop.party is not None and voices.kind(hop.party) is not PartyKind.STATE
    return hop if within and told else None


def with_repeats(claims: list[Claim], titles: list[Passage]) -> list[Claim]:
    """Lay a title's figure without a voice to the one voice that gives the same value of the same field in this report."""
    voiced: dict[tuple[str, Value], list[Claim]] = {}
    for claim in claims:
        if claim.origin is not None:
            voiced.setdefault(_key(claim), []).append(claim)
    return [
        _carried(claim, voiced.get(_key(claim), [])) if claim.origin is None and _is_in(claim, titles) else claim
        for claim in claims
    ]


def _is_in(claim: Claim, titles: list[Passage]) -> bool:
    return any(title.start <= claim.passages[0].start < title.end for title in titles)


def _key(claim: Claim) -> tuple[str, Value]:
    """Give equal keys to equal values of one field, however they are printed."""
    value = claim.value
    if isinstance(value, Quantity):
        value = Quantity(None, None, None, value.si_low, value.si_high)
    return claim.field, value


def _carried(claim: Claim, same: list[Claim]) -> Claim:
    if not isinstance(claim.value, Quantity):
        return claim
    if not same or len({other.origin.party or other.origin.name for other in same if other.origin}) != 1:
        return claim
    first = same[0]
    name = first.origin.name if first.origin else ""
    why = f"the report lays the same figure to {name} elsewhere"
    return replace(claim, origin=first.origin, chain=first.chain, stance=first.stance, carried=True, why=why)
