"""Component: values put into fields of mentions, and whose they are.

Each figure goes to the mention and field that take it best: the field by unit, noun and words near by (see `fields`),
the mention by nearness: told of in the same clause, the same sentence, the sentences before, or what the report is
about. A figure that no declared field takes fills one named after what it counts ("containers"). Clock times fill a
kind's moment.

Whose: the innermost statement whose content holds the figure gives chain, origin (its first hop) and stance. Outside
every statement, a figure that is itself announced ("put the turnout at 800,000") is its announcer's; a figure with a
giver of its own ("the agency's estimate of 3,958") is the giver's, inside a statement too; where the same
value of the same field is attributed elsewhere in the report, as a title repeats what its body attributes, it is laid
to that voice with `carried` and `why`; else it has no origin. A bare sentence after an attributed one stays without:
readers differ on whether it goes on, and nothing is invented.
"""

import re
from dataclasses import dataclass, replace

from onrecord.packs.pack import Field, FieldValue, Kind
from onrecord.reading.acts import announcer, estimator
from onrecord.reading.circumstances import distance, words_in
from onrecord.reading.clocks import is_clock, on_day
from onrecord.reading.draft import Draft, Figure
from onrecord.reading.fields import Fit, fit, undeclared
from onrecord.reading.nearby import Nearby, Spot, nearby, noun_of, spot_of
from onrecord.reading.silences import silences
from onrecord.reading.tree import Tree, tree_of
from onrecord.reading.voices import Voices
from onrecord.record.ids import content_id
from onrecord.record.reading import Claim, HopRole, Mention, Reality, Stance, Statement, TimeExpression, TimeType
from onrecord.record.report import PartKind, Passage
from onrecord.record.value import Moment, Precision, Quantity, Value

REQUIRES = ("doc", "times", "figures", "parties", "namings", "statements", "mentions")
ASSIGNS = ("claims",)

_UNREAD = frozenset({PartKind.FURNITURE, PartKind.BYLINE, PartKind.DATELINE})
_CLOCK = frozenset({Precision.SECOND, Precision.MINUTE, Precision.HOUR})
_SHIFT = re.compile(r"\s+(?:(?:later|ago|earlier|previously)\b|(?:before|after)\s*[.,;])")
_CLOCK_VALUE = re.compile(r"T\d\d")
_REAL = frozenset({Reality.HAPPENED, Reality.DENIED})  # what other sentences may go on about
_COMMON = 0.9  # a field that any kind may have comes after a kind's own that fits as well


@dataclass(frozen=True, slots=True)
class _Place:
    """A mention with its kind and the words that tell of it."""

    mention: Mention
    kind: Kind
    hits: tuple[int, ...]


def run(draft: Draft) -> None:
    """Fill `draft.claims`, in text order. A report without a mention has no claims: there is nothing to claim of."""
    tree = tree_of(draft.doc)
    places = _places(draft, tree)
    if not places:
        return
    claims = _figure_claims(draft, tree, places)
    claims += [claim for time in draft.times if (claim := _time_claim(draft, tree, places, time))]
    claims += silences(draft, tree, {place.mention.id: place.kind for place in places})
    unique = {claim.id: claim for claim in _repeats_carried(claims)}
    draft.claims = sorted(unique.values(), key=lambda claim: (claim.passages[0].start, claim.field, claim.id))


def _places(draft: Draft, tree: Tree) -> list[_Place]:
    kinds = {kind.id: kind for kind in draft.pack.kinds}
    places = []
    for mention in draft.mentions:
        hits = tuple(words_in(tree, passage)[1] - 1 for passage in mention.passages)
        places.append(_Place(mention, kinds[mention.kind], hits))
    return places


def _is_read(draft: Draft, passage: Passage) -> bool:
    return not any(p.kind in _UNREAD and p.passage.start <= passage.start < p.passage.end for p in draft.report.parts)


def _figure_claims(draft: Draft, tree: Tree, places: list[_Place]) -> list[Claim]:
    """Return the claims of all figures; a bare number goes on with the count before it ("12 in one town and 7 in another")."""
    claims: list[Claim] = []
    voices = Voices(draft, tree)
    last: tuple[int, _Place, str] | None = None
    for figure in draft.figures:
        spot = spot_of(tree, figure)
        if spot is None or not _is_read(draft, figure.passage) or _is_no_value(draft, figure):
            continue
        sentence = tree.sentence[spot.at]
        place, field = _best(draft, tree, places, figure, spot)
        name = field.id if field else undeclared(figure.quantity, noun_of(tree, spot))
        if name is None and _is_bare(figure.quantity) and last and last[0] == sentence:
            _, place, name = last
        if name is None:
            continue
        if figure.quantity.unit is None:
            last = sentence, place, name
        claim = claim_of(draft, place.mention, name, figure.quantity, figure.passage)
        claims.append(_given(claim, tree, voices, spot))
    return claims


def _given(claim: Claim, tree: Tree, voices: Voices, spot: Spot) -> Claim:
    """Put the giver that a figure has of its own before the voices of its statement, which pass it on."""
    hop = estimator(tree, voices, spot.at)
    if hop is None:
        hop = announcer(tree, voices, spot.at) if claim.statement is None else None
    if hop is None or (hop.party and claim.origin and claim.origin.party == hop.party):
        return claim
    rest = tuple(replace(h, role=HopRole.RELAY) if h.role is HopRole.SPEAKER else h for h in claim.chain if h.party)
    return replace(claim, origin=hop, chain=(hop, *rest))


def _is_bare(quantity: Quantity) -> bool:
    return quantity.unit is None and quantity.counted is None


def _is_no_value(draft: Draft, figure: Figure) -> bool:
    """Read "one of the protesters" as no count, and "12 minutes later" as no duration."""
    text, quantity = draft.report.text, figure.quantity
    partitive = text[figure.passage.start : figure.passage.end + 8].lower().startswith("one of")
    shifted = quantity.unit is not None and _SHIFT.match(text, figure.passage.end) is not None
    return shifted or (partitive and quantity.low == quantity.high == 1)


def _best(draft: Draft, tree: Tree, places: list[_Place], figure: Figure, spot: Spot) -> tuple[_Place, Field | None]:
    """Return the mention and field that take a figure best; the nearest mention and None where no field does."""
    near = nearby(tree, spot)
    common = _fits(draft.pack.fields, figure.quantity, near)
    ranked = [(_nearness(tree, place, spot), -n, place) for n, place in enumerate(places)]
    found: list[tuple[float, int, _Place, Field]] = []
    for nearness, order, place in ranked:
        own = {field.id for field in place.kind.fields}
        fits = [(known.score, known.field) for known in _fits(place.kind.fields, figure.quantity, near)]
        fits += [(known.score * _COMMON, known.field) for known in common if known.field.id not in own]
        found += [(score + nearness, order, place, field) for score, field in fits]
    if found:
        best = max(found, key=lambda entry: entry[:2])
        return best[2], best[3]
    return max(ranked, key=lambda entry: entry[:2])[2], None


def _fits(fields: tuple[Field, ...], quantity: Quantity, near: Nearby) -> list[Fit]:
    return [known for field in fields if (known := fit(field, quantity, near))]


def _nearness(tree: Tree, place: _Place, spot: Spot) -> float:
    """Weigh how near a mention is told of: up to 1 in the same sentence, less before it, least after it."""
    sentence = tree.sentence[spot.at]
    here = [hit for hit in place.hits if tree.sentence[hit] == sentence]
    about = 0.1 if place.mention.main else 0.0
    if here and place.kind.aside:
        return 0.0
    if here:
        return about + 1.0 / (1.0 + 0.15 * min(distance(tree, hit, spot.at) for hit in here))
    if place.mention.reality not in _REAL or place.kind.aside:
        return -0.5
    before = [sentence - tree.sentence[hit] for hit in place.hits if tree.sentence[hit] < sentence]
    return about / 2 + (0.5 / (0.6 + 0.4 * min(before)) if before else 0.05)


def _time_claim(draft: Draft, tree: Tree, places: list[_Place], time: TimeExpression) -> Claim | None:
    """Lay a clock time to the mention told of in its sentence, where that kind has a moment of its own."""
    moment = _clock(time)
    passage = time.passages[0]
    if moment is None:
        return None
    first, stop = words_in(tree, passage)
    if first >= stop or not _is_read(draft, passage):
        return None
    at = tree.head_of(first, stop)
    near = []
    for n, place in enumerate(places):
        field = next((f for f in place.kind.fields if f.value is FieldValue.MOMENT), None)
        steps = min(
            (distance(tree, hit, at) for hit in place.hits if tree.sentence[hit] == tree.sentence[at]), default=None
        )
        if field and steps is not None:
            near.append((steps, n, place, field))
    if not near:
        return None
    _, _, place, field = min(near, key=lambda entry: entry[:2])
    if is_clock(moment, passage.of(draft.report.text)):
        moment = on_day(moment, place.mention.when)
    return claim_of(draft, place.mention, field.id, moment, passage)


def _clock(time: TimeExpression) -> Moment | None:
    """Return the moment of a clock time; one whose day nobody knows keeps its local value and resolves to nothing."""
    if time.type is not TimeType.TIME or not _CLOCK_VALUE.search(time.value):
        return None
    if time.moment is None or time.moment.earliest is None:
        return Moment(None, None, Precision.MINUTE, timex=time.value)
    return time.moment if time.moment.precision in _CLOCK else None


def claim_of(draft: Draft, mention: Mention, field: str, value: Value, passage: Passage) -> Claim:
    """Return the claim of one value, with chain and stance of the statement that makes it."""
    statement = innermost(draft.statements, passage) or _cued(draft, passage)
    return Claim(
        id=content_id("claim", draft.report.id, field, passage),
        mention=mention.id,
        field=field,
        value=value,
        origin=statement.chain[0] if statement and statement.chain else None,
        chain=statement.chain if statement else (),
        stance=statement.stance if statement else Stance.ASSERTS,
        passages=(passage,),
        statement=statement.id if statement else None,
    )


def innermost(statements: list[Statement], passage: Passage) -> Statement | None:
    """Return the statement with the shortest content that holds `passage`; None where none does."""
    holding = [
        statement
        for statement in statements
        if any(content.start <= passage.start and passage.end <= content.end for content in statement.content)
    ]
    return min(holding, key=lambda statement: sum(p.end - p.start for p in statement.content), default=None)


def _cued(draft: Draft, passage: Passage) -> Statement | None:
    """Return the statement in a figure's sentence that has speaker and cue but no content of its own: the rest is its content.

    The nearest cue where there are several; None where the figure stands in the speaker's own words.
    """
    tree = tree_of(draft.doc)
    first, stop = words_in(tree, passage)
    if first >= stop:
        return None
    begin, end = tree.spans[tree.sentence[first]]
    low, high = tree.starts[begin], tree.ends[end - 1]
    near = []
    for statement in draft.statements:
        if statement.content or statement.speaker is None or not statement.cue:
            continue
        own = (*statement.cue, *statement.speaker.passages)
        within = any(p.start <= passage.start < p.end for p in own)
        if low <= statement.cue[0].start < high and not within:
            near.append((abs(statement.cue[0].start - passage.start), statement.id, statement))
    return min(near, key=lambda entry: entry[:2])[2] if near else None


def _repeats_carried(claims: list[Claim]) -> list[Claim]:
    """Lay a figure without a voice to the one voice that gives the same value of the same field in this report."""
    voiced = [claim for claim in claims if claim.origin is not None and isinstance(claim.value, Quantity)]
    return [_carried(claim, voiced) if claim.origin is None else claim for claim in claims]


def _carried(claim: Claim, voiced: list[Claim]) -> Claim:
    if not isinstance(claim.value, Quantity):
        return claim
    same = [other for other in voiced if other.field == claim.field and _same_value(other.value, claim.value)]
    if not same or len({other.origin.party or other.origin.name for other in same if other.origin}) != 1:
        return claim
    first = same[0]
    name = first.origin.name if first.origin else ""
    why = f"the report lays the same figure to {name} elsewhere"
    return replace(claim, origin=first.origin, chain=first.chain, stance=first.stance, carried=True, why=why)


def _same_value(left: Value, right: Quantity) -> bool:
    if not isinstance(left, Quantity):
        return False
    return (left.si_low, left.si_high) == (right.si_low, right.si_high)
