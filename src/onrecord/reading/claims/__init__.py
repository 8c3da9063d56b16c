"""Component: values put into fields of mentions, and whose they are.

Each figure goes to the mention and field that take it best: the field by unit, noun and words near by (see `fields`),
the mention by nearness: told of in the same clause, the same sentence, the sentences before, or what the report is
about. A figure that no declared field takes fills one named after what it counts ("containers"). Where the tree tells what
befell those whom a count is of, that decides, and people told of without a number are counted too (see `tolls`). Clock times fill a
kind's moment, and words that say what became of it a kind's yes or no (see `outcomes`).

Whose: the innermost statement whose content holds the figure gives chain, origin (its first hop) and stance. Outside
every statement, a figure that is itself announced ("put the turnout at 800,000") is its announcer's; a figure with a
giver of its own ("the agency's estimate of 3,958") is the giver's, inside a statement too; where a title repeats the
value of a field that its text lays to one voice, it is laid to that voice with `carried` and `why`; else it has no
origin. A bare sentence stays without: readers hardly ever lay it to who gives the figure elsewhere. Only where the whole
text is a body's own word (state media's, a statement) does it have that body for its origin.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from onrecord.packs.pack import Field
from onrecord.reading.claims.counting.among import among
from onrecord.reading.claims.counting.apart import is_of_own_voice
from onrecord.reading.claims.counting.beside import beside
from onrecord.reading.claims.counting.endangered import with_endangered_apart
from onrecord.reading.claims.counting.patients import field_of, with_patients_hurt
from onrecord.reading.claims.counting.roll import added_up, hurt_of_shot, with_dead_apart
from onrecord.reading.claims.counting.saved import saved
from onrecord.reading.claims.counting.settling import is_none, settled, without_parts
from onrecord.reading.claims.counting.tolls import Toll, Tolls, tolls
from onrecord.reading.claims.counting.victims import is_of_deaths, is_of_wounds, is_only_of_victims
from onrecord.reading.claims.figures.ability import is_ability
from onrecord.reading.claims.figures.course import Course, Laid
from onrecord.reading.claims.figures.ellipses import (
    is_told_anew,
    noun_elsewhere,
    of_couple,
    of_group,
    of_them_noun,
)
from onrecord.reading.claims.figures.nearby import ROUND, Spot, is_whole, measure_of, spot_of
from onrecord.reading.claims.figures.unvalued import is_bare, is_no_value, is_read
from onrecord.reading.claims.fitting.alone import alone, one_of_them
from onrecord.reading.claims.fitting.choosing import best_for
from onrecord.reading.claims.fitting.elsewhen import in_its_time
from onrecord.reading.claims.fitting.going_back import gone_back
from onrecord.reading.claims.fitting.naming import (
    LENGTH,
    apart,
    is_done_so_often,
    is_how_often,
    is_only_first,
    named,
)
from onrecord.reading.claims.fitting.places import Place, harmed, nearest, places_of
from onrecord.reading.claims.fitting.plainly import flown, gathered, plainly, there
from onrecord.reading.claims.fitting.results import is_side
from onrecord.reading.claims.harm.lots import Lot, lot_named
from onrecord.reading.claims.hours import clock_claim
from onrecord.reading.claims.outcomes import outcomes
from onrecord.reading.claims.people.aboard import FIELD, is_whole_aboard, part_aboard
from onrecord.reading.claims.people.bearing import bears_on, is_only_charged
from onrecord.reading.claims.people.befell import (
    BODIES,
    ESCAPED,
    RESCUED,
    SURVIVORS,
    as_described,
    befallen,
    held_as,
    is_beside_hurt,
    is_found_dead,
    saves_others,
    sought_by,
    taken_by,
)
from onrecord.reading.claims.people.persons import is_human, is_of_somebody
from onrecord.reading.claims.people.soldiers import as_troops
from onrecord.reading.claims.silences import silences
from onrecord.reading.claims.whose import claim_of, given, with_repeats
from onrecord.reading.claims.whose.own import as_own
from onrecord.reading.draft import Draft, Figure
from onrecord.reading.moments.clocks import whole_times
from onrecord.reading.parties.voices import Voices
from onrecord.reading.scene import Scene, scene_of
from onrecord.reading.tree import Tree
from onrecord.record.reading import Claim, Mention
from onrecord.record.report import PartKind
from onrecord.record.value import Quantity

REQUIRES = ("doc", "times", "figures", "parties", "namings", "statements", "mentions")
ASSIGNS = ("claims",)

_OF_THEM = re.compile(r"\s+of (?:them|these|those|which)\b")
_BREAKOUTS = frozenset({"escape", "abduction"})
"""Kinds of events that people escape from or by; from all others they escape with their lives."""
_ANYTHING = frozenset({"unit"})  # "the number of houses rose to 8,151 units"
_MAY = frozenset({"may", "might", "could"})
_PEOPLE = "people"
"""The field of people of whom nothing is told."""
_FAR = 100_000.0
"""Metres from which on a length tells how far something flew, and not how long something is."""
_ALIVE = frozenset({SURVIVORS, RESCUED})
_TOLD_OUTRIGHT = frozenset({"killed", "injured", "trapped"}) | _ALIVE
"""Fields for which it does not do that a word of theirs stands near people counted: it must be told of them."""


def run(draft: Draft) -> None:
    """Fill `draft.claims`, in text order. A report without a mention has no claims: there is nothing to claim of."""
    scene = scene_of(draft)
    places = places_of(scene)
    if not places:
        return
    told = tolls(scene, lambda blow: _harmed_by(scene, places, blow.whom, str(blow.lot)).id)
    claims = _figure_claims(scene, places, told)
    claims = _with_people(scene, told, places, claims)
    claims += [claim for time in whole_times(draft) if (claim := clock_claim(scene, places, time))]
    kinds = {place.mention.id: place.kind for place in places}
    claims += [*silences(draft, scene.tree, kinds), *outcomes(scene, kinds)]
    titles = [part.passage for part in draft.report.parts if part.kind is PartKind.TITLE]
    claims = as_own(scene, Voices(draft, scene.tree), claims)
    unique = {claim.id: claim for claim in with_repeats(claims, titles)}
    draft.claims = sorted(unique.values(), key=lambda claim: (claim.passages[0].start, claim.field, claim.id))


def _figure_claims(scene: Scene, places: list[Place], told: Tolls) -> list[Claim]:
    """Return the claims of all figures, those that only go on with another (see `course`) with it."""
    draft, tree = scene.draft, scene.tree
    claims: list[Claim] = []
    voices = Voices(draft, tree)
    course: Course[Place] = Course()
    for figure in draft.figures:
        spot = spot_of(tree, figure)
        if spot is None or _is_passed_over(scene, told, figure, spot):
            continue
        place, name = _laid_on(scene, places, told, figure, course)
        if name is None:
            continue
        name = _toldapart(tree, spot, name)
        name = as_troops(tree, spot, name, figure.quantity.counted, {field.id for field in place.kind.fields})
        place = in_its_time(scene, places, spot, name, place)
        course.take(Laid(figure, tree.sentence[spot.at], place, name))
        name = field_of(name, figure.quantity, figure.passage, draft.report.text)
        claim = claim_of(scene, place.holder(name), name, figure.quantity, figure.passage)
        claims.append(given(claim, scene, voices, spot))
    return claims


def _toldapart(tree: Tree, spot: Spot, name: str) -> str:
    """Return the field of a count of people by those told beside them: bodies found or beside the hurt are dead, people beside crew are passengers."""
    if name == BODIES and (is_found_dead(tree, spot.at) or is_beside_hurt(tree, spot.at)):
        return str(Lot.KILLED)
    return part_aboard(tree, spot, name)


def _laid_on(
    scene: Scene, places: list[Place], told: Tolls, figure: Figure, course: Course[Place]
) -> tuple[Place, str | None]:
    """Return the mention and the field of a figure, by itself or by what it goes on with."""
    spot = spot_of(scene.tree, figure)
    onward = _going_on(scene, figure, spot, course)
    if onward:
        return onward
    place, name = _laid(scene, places, told, figure, course)
    if spot is None:
        return place, name
    before = course.before(scene.tree, spot, figure.quantity, ()) if name == _PEOPLE else None
    if before and is_told_anew(scene.tree, spot):
        return before.place, before.name
    whole = gone_back(scene, figure, spot, (place, name), course)
    if whole:
        return whole
    few = max(figure.quantity.low or 0, figure.quantity.high or 0) <= 2
    anew = name is None and not (few and _is_known_people(scene.tree, figure, spot))
    money = course.with_money(scene.tree, spot, figure.quantity) if anew else None
    resumed = money or (course.resumed(scene.tree, spot, figure.quantity, told.HARM) if anew else None)
    if resumed or name:
        return resumed or (place, name)
    return alone(scene, places, figure, spot, course) or (place, None)


def _going_on(scene: Scene, figure: Figure, spot: Spot | None, course: Course[Place]) -> tuple[Place, str] | None:
    """Return the mention and the field of a figure that only goes on with another: in another unit, as another rating, as one of those; None for others."""
    text, tree = scene.draft.report.text, scene.tree
    before = course.converted(text, figure) or (
        course.rated_anew(tree, spot, figure.quantity) if spot is not None else None
    )
    before = before or (course.in_turn(tree, spot, figure.quantity) if spot is not None else None)
    return (before.place, before.name) if before else one_of_them(text, figure, course)


def _counting(figure: Figure, noun: str) -> Figure:
    return replace(figure, quantity=replace(figure.quantity, counted=noun))


def _is_passed_over(scene: Scene, told: Tolls, figure: Figure, spot: Spot) -> bool:
    draft = scene.draft
    if is_only_first(draft.report.text, figure):
        return True
    if is_bare(figure.quantity) and is_side(scene.tree, spot):
        return not is_read(draft, figure.passage)
    if is_bare(figure.quantity) and is_of_somebody(scene, spot) and not of_group(scene.tree, spot.at):
        return True
    return not is_read(draft, figure.passage) or is_no_value(draft, figure) or told.is_only_part(figure)


def _laid(
    scene: Scene, places: list[Place], told: Tolls, figure: Figure, course: Course[Place]
) -> tuple[Place, str | None]:
    """Return the mention and the field of a figure: by what befell those whom it counts where that is told, else by what is near."""
    draft, tree = scene.draft, scene.tree
    spot = spot_of(tree, figure) or Spot(0, 1, 0)
    figure = _of_them(scene, figure, spot, course)
    whole = noun_elsewhere(tree, spot) if is_bare(figure.quantity) or figure.quantity.counted in _ANYTHING else None
    told_of = whole and whole != of_couple(tree, spot.at) and (is_human(whole) or told.is_told_of(tree, spot))
    noun = None if told_of else whole  # what befell people tells more than that they are people
    by_noun = None if noun is None or _is_ahead(tree, spot) else lot_named(noun)
    lot = by_noun if noun else told.lot_of(tree, figure, spot) or _beside_harm(tree, places, figure, spot)
    lot = (
        FIELD
        if is_whole_aboard(tree, spot)
        else held_as(tree, spot.at)
        or sought_by(tree, spot, figure.quantity)
        or lot
        or as_described(tree, spot, figure.quantity.counted)
    )
    if lot:
        return harmed(tree, places, spot, str(lot)), str(lot)
    known = _is_known_people(tree, figure, spot)
    plain = None if known else plainly(draft, tree, places, figure, spot)
    if known or plain:
        return nearest(tree, places, spot), plain
    if noun:
        figure = _counting(figure, noun)
    place, field = _best(scene, places, figure, spot, None if told.is_told_of(tree, spot) else whole)
    others = field is not None and field.id in told.FIELDS | _TOLD_OUTRIGHT
    if field is None or (others and _is_told_of_others(told, tree, spot, field, figure.quantity)):
        some = course.whole_of(tree, spot, told.FIELDS) if is_human(figure.quantity.counted or whole or "") else None
        if some:
            return some.place, some.name
        if is_how_often(draft, figure) and not (_is_told_by(tree, places, spot) or is_done_so_often(tree, spot)):
            return place, None
        name = measure_of(tree, spot) or named(draft, tree, figure, spot, noun or whole)
        far = name == LENGTH and max(figure.quantity.si_low or 0.0, figure.quantity.si_high or 0.0) >= _FAR
        return place, (flown(place.kind) if far else None) or apart(place.kind, name)
    return place, field.could if field.could and is_ability(tree, spot.at) else field.id


def _best(
    scene: Scene, places: list[Place], figure: Figure, spot: Spot, whole: str | None
) -> tuple[Place, Field | None]:
    """Return the mention and field that take a figure best, be it as one of `whole` or as people of any sort; where none does, a crowd that was only there."""
    draft, tree = scene.draft, scene.tree
    place, field = best_for(draft, tree, places, figure, spot)
    if field is None and whole:
        place, field = best_for(draft, tree, places, _counting(figure, whole), spot)
    if field is None and _is_unlisted(draft, figure.quantity.counted):
        place, field = best_for(draft, tree, places, _counting(figure, "person"), spot)
    crowd = (
        (gathered(tree, places, figure, spot) or there(draft, tree, places, figure, spot)) if field is None else None
    )
    return crowd or (place, field)


def _is_unlisted(draft: Draft, noun: str | None) -> bool:
    """Say whether a noun is one for people that no field of the pack counts: whatever befell skiers befell people."""
    return noun is not None and is_human(noun) and not any(noun in field.counted for field in draft.pack.fields)


def _of_them(scene: Scene, figure: Figure, spot: Spot, course: Course[Place]) -> Figure:
    """Give a bare number with "of them" the noun that was counted before, where that is no noun for people: those are told by what befell them."""
    if not is_bare(figure.quantity) or not _OF_THEM.match(scene.draft.report.text, figure.passage.end):
        return figure
    whole = course.whole_of_them(scene.tree.sentence[spot.at], figure.quantity)
    noun = whole.figure.quantity.counted if whole else of_them_noun(scene.tree, spot.first)
    return _counting(figure, noun) if noun and not is_human(noun) else figure


def _is_ahead(tree: Tree, spot: Spot) -> bool:
    """Say whether a number is only to come: "the number of deaths may reach 100"."""
    near = (*tree.children[spot.at], *tree.children[tree.heads[spot.at]])
    return any(tree.bases[i] == "aux" and tree.lower[i] in _MAY for i in near)


def _beside_harm(tree: Tree, places: list[Place], figure: Figure, spot: Spot) -> str | None:
    """Return the field of people by what else befell them: a bare number's ("seven captured"), or that of those rescued."""
    if is_whole(tree, spot):
        return None
    found = befallen(tree, spot.at) or (taken_by(tree, spot) if is_bare(figure.quantity) else None)
    if found == ESCAPED and not any(place.kind.id in _BREAKOUTS for place in places):
        found = SURVIVORS
    if is_bare(figure.quantity):
        return found
    return found if found in _ALIVE and is_human(figure.quantity.counted or "") else None


def _is_known_people(tree: Tree, figure: Figure, spot: Spot) -> bool:
    """Say whether "the two" goes on about people told of before, and counts nobody anew."""
    return (
        is_bare(figure.quantity)
        and tree.words[spot.at].isalpha()
        and tree.lower[spot.at] not in ROUND
        and tree.lower[spot.first - 1 : spot.first] in (["the"], ["those"], ["these"])
        and tree.lower[spot.stop : spot.stop + 1] not in (["who"], ["that"])
    )


def _is_told_by(tree: Tree, places: list[Place], spot: Spot) -> bool:
    """Say whether what a figure hangs on is itself a word that tells of an event: "met three times", not "lied three times"."""
    above = {spot.at, *tree.up(spot.at)}
    return any(not above.isdisjoint(place.hits.get(tree.sentence[spot.at], ())) for place in places)


def _is_told_of_others(told: Tolls, tree: Tree, spot: Spot, field: Field, quantity: Quantity) -> bool:
    """Say whether a field of harm is not that of a count: of victims who may be alive, of doers, or of a sentence's others."""
    name = field.id
    if spot.at in told.spared or (name in _ALIVE and saves_others(tree, spot.at)):
        return True
    if name in _TOLD_OUTRIGHT and not told.is_told_of(tree, spot) and _is_only_near(told, tree, spot, field, quantity):
        return True
    if name in told.HARM and spot.at in told.accused:
        return True
    of_harm = is_of_wounds(told, tree) or not is_of_deaths(told, tree)
    if name == "killed" and of_harm and is_only_of_victims(told, tree, spot):
        return True
    if quantity.counted is None:
        return False
    return name in told.GRAMMATICAL or spot.at in told.dealt or told.is_taken(tree, spot, name)


def _is_only_near(told: Tolls, tree: Tree, spot: Spot, field: Field, quantity: Quantity) -> bool:
    """Say whether people are counted near a word for what befell others: "the two children of the woman killed"; the victims of what wounds nobody died."""
    if quantity.counted == "victim" and not is_of_wounds(told, tree):
        return False
    if quantity.counted is None:
        return is_only_charged(tree, spot, field.words)
    return is_human(quantity.counted) and not bears_on(tree, spot, field.words)


def _laid_tolls(scene: Scene, places: list[Place], tolls: Iterable[Toll]) -> list[tuple[Toll, Mention]]:
    """Return the counts without a number, each with the mention by which people may have come to that harm."""
    return [
        (toll, _harmed_by(scene, places, toll.at, toll.field)) for toll in tolls if is_read(scene.draft, toll.passage)
    ]


def _harmed_by(scene: Scene, places: list[Place], at: int, name: str) -> Mention:
    """Return the mention by which somebody, for whom a word is, came to a harm."""
    spot = Spot(at, at + 1, at)
    return in_its_time(scene, places, spot, name, harmed(scene.tree, places, spot, name)).holder(name)


def _with_people(scene: Scene, told: Tolls, places: list[Place], claims: list[Claim]) -> list[Claim]:
    """Return claims with those of people told of without a number: first the dead, who tell what became of those shot."""
    whole, singles, people = (_laid_tolls(scene, places, tolls) for tolls in (told.told, told.singles, told.people))
    claims = [*claims, *(claim_of(scene, of, toll.field, toll.quantity, toll.passage) for toll, of in whole)]
    claims += added_up(scene, people, claims, str(Lot.KILLED))
    singles = _without_many(scene, told, places, singles)
    claims += _singles(scene, [(toll, of) for toll, of in singles if toll.field == str(Lot.KILLED)], claims)
    claims = settled([*claims, *hurt_of_shot(scene, claims)])
    claims = with_dead_apart(scene, claims, people, told.doubtful)
    phrases = {toll.passage for toll, _ in whole}
    claims = without_parts(claims, phrases)
    claims = without_parts([*claims, *added_up(scene, people, claims, str(Lot.INJURED))], phrases)
    singles += _laid_tolls(scene, places, saved(scene))
    claims += _singles(scene, [(toll, of) for toll, of in singles if toll.field != str(Lot.KILLED)], claims)
    claims += [*beside(scene, _laid_tolls(scene, places, told.people), claims), *among(scene, claims)]
    return with_patients_hurt(with_endangered_apart(scene.draft.report.text, claims))


def _without_many(
    scene: Scene, told: Tolls, places: list[Place], singles: list[tuple[Toll, Mention]]
) -> list[tuple[Toll, Mention]]:
    """Leave out people told of alone where the same event brought the same on more, whose number nobody tells: "the victims were taken to a hospital"."""
    many = {(_harmed_by(scene, places, at, name).id, name) for name, at in told.many}
    return [(toll, of) for toll, of in singles if (of.id, toll.field) not in many]


def _singles(scene: Scene, laid: list[tuple[Toll, Mention]], claims: list[Claim]) -> list[Claim]:
    """Return the claims of one person told of alone where no number but none tells of the same field of the event, or only other voices': of several, the first."""
    given = {(claim.mention, claim.field) for claim in claims if not is_none(claim.value)}
    first: dict[tuple[str, str], int | None] = {}
    for toll, mention in laid:
        first.setdefault((mention.id, toll.field), toll.person)
    made = [(toll, claim_of(scene, mention, toll.field, toll.quantity, toll.passage)) for toll, mention in laid]
    return [
        claim
        for toll, claim in made
        if first[claim.mention, claim.field] == toll.person
        and ((claim.mention, claim.field) not in given or is_of_own_voice(scene, claim, claims))
    ]
