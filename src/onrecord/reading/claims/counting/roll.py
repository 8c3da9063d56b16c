"""The roll of those whom one event killed or hurt: people and groups told of apart, added up where no total is told.

People told of one by one are each counted once ("a boy, 7, was shot … another boy was hit by glass"), whatever is told of
them again. To a person or a group come those told of beside them, in its sentence or right behind it: "two are in a critical
condition, and five others were hurt" are seven. What a report itself gives as the greatest number stands; only a greater
sum is claimed. Of people shot, those who did not die are hurt: "eight were shot, one of them fatally" leaves seven.

Every claim made so has all the passages that it counts, and `onrecord verify` adds them up again.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.reading.circumstances import words_in
from onrecord.reading.claims.counting.tolls import Toll
from onrecord.reading.claims.harm.lots import Lot
from onrecord.reading.claims.whose import claim_of
from onrecord.reading.scene import Scene
from onrecord.record.frozen import frozen
from onrecord.record.ids import content_id
from onrecord.record.reading import Claim, Mention, Stance
from onrecord.record.report import Passage
from onrecord.record.value import Quantity, Value
from onrecord.values import FOLDS, read_people

_BESIDE = frozenset("another other others more additional second third fourth fifth sixth".split())
"""Words of a phrase for people who come to those told of before."""
_NTH = {word: n for n, word in enumerate("second third fourth fifth sixth seventh eighth ninth tenth".split(), 2)}
_ENDLESS = float("inf")
_IN_ADDITION = ("in", "addition")
_REACH = 4
"""Words behind those for somebody within which "also" is of them: "a girl, 9, was also hurt"."""
_DEFINITE = frozenset({"the"})
_LEFT = frozenset({"surviving", "remaining", "living"})
_INCLUDED = re.compile(r"\b(?:including:?|among(?: (?:them|whom):?| the| at least)?) $")
_RISEN = re.compile(r"\bto(?: at least)? $")
_OF_THE = re.compile(r"(?:,? (?:[^.;]{0,30}\b)?one)? of (?:(?:the|those|these) )?(?:at least )?")
_WHERE = re.compile(r"\bwhere\b")
_LEAD = 16
_OWN_HAND = re.compile(r"\b(?:(?:him|her|them)sel(?:f|ves)|self-inflicted|suicide|own li(?:fe|ves))\b", re.IGNORECASE)
"""Words of a report that tells of somebody who died by his own hand, and so may not be among those who were shot."""
_WITH_DEAD = "as many as the dead and those hurt beside them"
_ADDED, _LESS = "people told of apart, added up", "those who were shot, without those who died"


@frozen
class Part:
    """Some of those on a roll: how many, by which words, in the sentence of which number.

    `person` is the number of one person told of alone, None for a group.
    """

    passage: Passage
    number: int
    sentence: int
    person: int | None = None


@dataclass(frozen=True, slots=True)
class Sum:
    """What parts make together, `field` being whose number that is, and how they make it."""

    field: str
    parts: Sequence[Part]
    number: int
    why: str


def added_up(scene: Scene, people: Sequence[tuple[Toll, Mention]], claims: Sequence[Claim], field: str) -> list[Claim]:
    """Return a claim of a field for each mention whose people, added up, are more than any number that is told of them.

    `people` are those told of alone, each with the mention that harmed them.
    """
    found = []
    for mention in scene.draft.mentions:
        told = [claim for claim in claims if claim.mention == mention.id]
        alone = _alone(scene, (toll for toll, of in people if of.id == mention.id and toll.field == field))
        groups = [part for part in _groups(scene, told, field) if not _is_folded(scene, part.passage)]
        parts = max((*_runs(scene, alone, groups), _named(scene, mention, alone)), key=_sum)
        if len(parts) > 1 and _sum(parts) > _most(told, field):
            found.append(_claim(scene, mention, Sum(field, parts, _sum(parts), _ADDED)))
    return found


def hurt_of_shot(scene: Scene, claims: Sequence[Claim]) -> list[Claim]:
    """Return a claim of the injured for each mention that tells how many were shot, or hurt, and how many of these died, and of no more hurt."""
    if _OWN_HAND.search(scene.draft.report.text):
        return []
    found = []
    for mention in scene.draft.mentions:
        told = [claim for claim in claims if claim.mention == mention.id]
        found += [_claim(scene, mention, left) for left in _left_of(scene, told)]
        shot = _greatest(_groups(scene, told, str(Lot.HIT)))
        dead = _greatest(_groups(scene, told, str(Lot.KILLED), among=True))
        if (
            shot
            and dead
            and 0 < dead.number < shot.number
            and _most(told, str(Lot.INJURED)) < shot.number - dead.number
        ):
            left = Sum(str(Lot.INJURED), (shot, dead), shot.number - dead.number, _LESS)
            found.append(_claim(scene, mention, left))
    return found


def _left_of(scene: Scene, claims: list[Claim]) -> Iterator[Sum]:
    """Go through the hurt who are left of those of whom some died: "one of the five people injured has died" leaves four."""
    hurt, dead = (_groups(scene, claims, str(lot)) for lot in (Lot.INJURED, Lot.KILLED))
    for whole, died in ((whole, died) for died in dead for whole in hurt if _is_of_them(scene, died, whole)):
        if died.number < whole.number:
            yield Sum(str(Lot.INJURED), (whole, died), whole.number - died.number, _LESS)


def _is_of_them(scene: Scene, some: Part, whole: Part) -> bool:
    """Say whether people are told of as some of others: "one of the five"."""
    between = scene.draft.report.text[some.passage.end : whole.passage.start]
    return _OF_THE.fullmatch(between) is not None


def with_dead_apart(
    scene: Scene, claims: Sequence[Claim], people: Sequence[tuple[Toll, Mention]], doubtful: Collection[int]
) -> list[Claim]:
    """Lay to the casualties a number of the hurt that is that of the dead and of those hurt beside them together.

    "Four were taken to hospital … one of them died; the three others are stable": the dead were of the four. Of those of whom the
    report only tells that they were shot, found with wounds or taken to a hospital (`doubtful` are the words for them), that holds
    beside people hurt who are told of alone, too: "two were found with wounds. One died; the other, a cook, is stable".
    """
    found = list(claims)
    died = _groups(scene, claims, str(Lot.KILLED))
    for mention in scene.draft.mentions:
        told = [claim for claim in claims if claim.mention == mention.id]
        hurt, dead = (_groups(scene, told, str(lot)) for lot in (Lot.INJURED, Lot.KILLED))
        dead += [part for part in _ones(scene, told) if part not in dead]
        both = _both(scene, hurt, dead)
        alone = _alone(scene, (toll for toll, of in people if of.id == mention.id and toll.field == str(Lot.INJURED)))
        both |= {part.passage for part in _shot_with(scene, hurt, dead, alone) if _words(scene, part) & {*doubtful}}
        both |= {part.passage for part in _dead_themselves(scene, hurt, died, alone, doubtful)}
        found = [
            _as_casualties(claim) if claim.mention == mention.id and _is_of(claim, both) else claim for claim in found
        ]
    return found


def _ones(scene: Scene, claims: Iterable[Claim]) -> list[Part]:
    """Return the people told of alone whom claims count as dead."""
    killed = (claim for claim in claims if claim.field == str(Lot.KILLED) and _exact(claim.value) == 1)
    return [Part(claim.passages[0], 1, scene.sentence_of(claim.passages[0])) for claim in killed]


def _both(scene: Scene, hurt: list[Part], dead: list[Part]) -> set[Passage]:
    """Return the passages of the hurt among whom the dead are counted: told apart from them, and as many as these and those beside them."""
    deadly = {part.sentence for part in dead}
    beside = {
        part.number for part in hurt if part.sentence in deadly or _is_beside(scene, part) or _is_rest(scene, part)
    }
    sums = {some + died.number for some in beside for died in dead}
    sums -= {part.number for part in hurt if part.sentence in deadly}
    wholes = [part for part in hurt if any(_is_of_them(scene, died, part) for died in dead)]
    sums |= {part.number for part in wholes}
    told = [part for part in hurt if part.number in sums and not _is_rest(scene, part)]
    told = [part for part in told if part.sentence not in deadly or not _is_told_with(scene, part, dead)]
    return {part.passage for part in wholes} | {part.passage for part in told if not _is_beside(scene, part)}


def _shot_with(scene: Scene, hurt: list[Part], dead: list[Part], alone: list[Part]) -> Iterator[Part]:
    """Go through those of the hurt who are as many as the dead and the `alone` who were hurt."""
    barred = {part.number for part in hurt if part.number > 1 and _is_told_with(scene, part, dead)}
    for part in hurt:
        among = {each.person for each in alone if not part.number < _nth(scene, each) < _ENDLESS}
        fits = bool(among) and any(len(among) + died.number == part.number for died in dead)
        if fits and part.number not in barred and not _is_beside(scene, part):
            yield part


def _dead_themselves(
    scene: Scene, hurt: list[Part], died: list[Part], alone: list[Part], doubtful: Collection[int]
) -> Iterator[Part]:
    """Go through those shot who are as many as the dead, where the event hurt nobody of whom the report tells that he lives: "the two were found with gunshot wounds"."""
    open_ = [part for part in hurt if _words(scene, part) & {*doubtful}]
    if len(open_) < len(hurt) or alone:
        return
    for part in open_:
        dead = any(each.number == part.number for each in died) and not _is_told_with(scene, part, died)
        if dead and not (_is_beside(scene, part) or _is_name(scene, part)):
            yield part


def _is_told_with(scene: Scene, part: Part, dead: list[Part]) -> bool:
    """Say whether people are hurt beside dead of their sentence, not so those "taken to a hospital, where one died"."""
    text = scene.draft.report.text
    return any(
        died.sentence == part.sentence and _WHERE.search(text, part.passage.end, died.passage.start) is None
        for died in dead
    )


def _words(scene: Scene, part: Part) -> set[int]:
    """Return the words of a part, and the noun that "both" stands before."""
    words = range(*words_in(scene.tree, part.passage))
    return {*words, *(scene.tree.heads[at] for at in words if scene.tree.bases[at] == "det")}


def _is_of(claim: Claim, passages: set[Passage]) -> bool:
    return claim.field == str(Lot.INJURED) and len(claim.passages) == 1 and claim.passages[0] in passages


def _as_casualties(claim: Claim) -> Claim:
    return replace(claim, field="casualties", why=_WITH_DEAD)


def _alone(scene: Scene, tolls: Iterable[Toll]) -> list[Part]:
    """Return people told of alone, each by the words for him or her."""
    return [
        Part(toll.passage, 1, scene.sentence_of(toll.passage), toll.person)
        for toll in tolls
        if _number(scene, toll.passage) == 1 and toll.passage.of(scene.draft.report.text).lower() not in _BESIDE
    ]


def _groups(scene: Scene, claims: Iterable[Claim], field: str, *, among: bool = False) -> list[Part]:
    """Return the people that claims of a field count as a whole, in text order; those told as some of others only where `among` asks for them."""
    parts = [
        Part(claim.passages[0], int(number), scene.sentence_of(claim.passages[0]))
        for claim in claims
        if claim.field == field
        and len(claim.passages) == 1
        and (number := _exact(claim.value))
        and _number(scene, claim.passages[0]) == number
        and (among or not _is_included(scene, claim.passages[0]))
        and not _is_total(scene, claim.passages[0])
    ]
    return sorted(parts, key=lambda part: part.passage.start)


def _is_included(scene: Scene, passage: Passage) -> bool:
    """Say whether people are told of as some of others: "killed six people, including two policemen"."""
    return _INCLUDED.search(scene.draft.report.text, max(0, passage.start - _LEAD), passage.start) is not None


def _is_total(scene: Scene, passage: Passage) -> bool:
    """Say whether a number is one to which a toll has risen: "bringing the toll to three"."""
    return _RISEN.search(scene.draft.report.text, max(0, passage.start - _LEAD), passage.start) is not None


def _is_folded(scene: Scene, passage: Passage) -> bool:
    """Say whether a number is that of a deed, which holds all whom the report tells of one by one: "a double shooting"."""
    return passage.of(scene.draft.report.text).lower().replace("-", " ").split()[0] in FOLDS


def _named(scene: Scene, mention: Mention, alone: list[Part]) -> list[Part]:
    """Return the people who are told of by names of their own, each once, however far apart; none of an earlier day's."""
    named = [part for part in alone if _is_name(scene, part) and not _is_earlier(scene, mention, part)]
    once = {part.person: part for part in reversed(named)}
    return sorted(once.values(), key=_start)


def _is_earlier(scene: Scene, mention: Mention, part: Part) -> bool:
    """Say whether the sentence that tells of people names times, and all before the event's."""
    begin = mention.when.earliest if mention.when else None
    first, stop = scene.tree.spans[part.sentence]
    here = scene.tree.passage(first, stop)
    within = [time.moment for time in scene.draft.times if here.start <= time.passages[0].start < here.end]
    if begin is None or not within:
        return False
    return all(each is not None and each.latest is not None and each.latest <= begin for each in within)


def _is_name(scene: Scene, part: Part) -> bool:
    """Say whether a person is told of by a name."""
    return any(scene.names.get(at, ("",))[0] == "PER" for at in range(*words_in(scene.tree, part.passage)))


def _runs(scene: Scene, alone: list[Part], groups: list[Part]) -> Iterator[list[Part]]:
    """Go through the runs of parts of which each comes to those before it."""
    told = {part.passage for part in alone}
    run: list[Part] = []
    for part in sorted((*alone, *(group for group in groups if group.passage not in told)), key=_start):
        if run and not _comes_to(scene, part, run):
            yield run
            run = []
        run.append(part)
    yield run


def _comes_to(scene: Scene, part: Part, run: list[Part]) -> bool:
    """Say whether a part is of other people than those of a run, and told of with them."""
    last = run[-1]
    text = scene.draft.report.text
    if not text[last.passage.end : part.passage.start].strip() or part.person in {each.person for each in run} - {None}:
        return False
    if max(each.number for each in run) >= _nth(scene, part):
        return False
    beside = _is_beside(scene, part)
    if part.sentence == last.sentence:
        return beside or (last.person is not None and not _is_definite(scene, part))
    again = part.person is None and part.number in {each.number for each in run}
    rest = len(run) == last.number == 1 and _is_the_rest(scene, part)
    near = part.sentence == last.sentence + 1 and not again and (rest or not _is_definite(scene, part))
    return near and (beside or (part.person is not None and last.person is not None))


def _nth(scene: Scene, part: Part) -> float:
    """Return which of all a part tells itself to be: "a second victim" of two is among them; endless where it tells nothing."""
    return min((_NTH[word] for word in _phrase(scene, part) if word in _NTH), default=_ENDLESS)


def _is_beside(scene: Scene, part: Part) -> bool:
    """Say whether words tell of people beside others: "five others", "a girl was also hurt", "in addition, a boy was"."""
    _, stop = words_in(scene.tree, part.passage)
    begin = scene.tree.spans[part.sentence][0]
    opening, behind = scene.tree.lower[begin : begin + len(_IN_ADDITION)], scene.tree.lower[stop : stop + _REACH]
    return not _BESIDE.isdisjoint(_phrase(scene, part)) or "also" in behind or tuple(opening) == _IN_ADDITION


def _is_rest(scene: Scene, part: Part) -> bool:
    """Say whether words are for those who are left of people some of whom died: "the surviving three"."""
    return not _LEFT.isdisjoint(_phrase(scene, part)) or not _LEFT.isdisjoint(_before(scene, part))


def _before(scene: Scene, part: Part) -> list[str]:
    first, _ = words_in(scene.tree, part.passage)
    return scene.tree.lower[max(0, first - 1) : first]


def _is_definite(scene: Scene, part: Part) -> bool:
    """Say whether words only go on about people told of before: "the other two"."""
    return not _DEFINITE.isdisjoint(_phrase(scene, part))


def _is_the_rest(scene: Scene, part: Part) -> bool:
    """Say whether words are for all others than one told of right before: "one is in good condition. The other two are stable"."""
    return part.person is None and "other" in _phrase(scene, part)


def _phrase(scene: Scene, part: Part) -> list[str]:
    """Return the words of a part, with the determiner before them and the word that a number alone leaves behind: "the other two", "five others"."""
    first, stop = words_in(scene.tree, part.passage)
    lower = scene.tree.lower
    first -= lower[first - 1 : first] == ["other"] or lower[max(0, first - 1)] in _NTH
    first -= lower[first - 1 : first] == ["the"]
    return lower[first : stop + 1]


def _start(part: Part) -> int:
    return part.passage.start


def _sum(parts: Iterable[Part]) -> int:
    return sum(part.number for part in parts)


def _greatest(parts: Iterable[Part]) -> Part | None:
    return max(parts, key=lambda part: (part.number, -part.passage.start), default=None)


def _most(claims: Iterable[Claim], field: str) -> float:
    """Return the greatest number that claims give for a field, 0 where they give none."""
    values = [claim.value for claim in claims if claim.field == field]
    return max((value.low or value.high or 0.0 for value in values if isinstance(value, Quantity)), default=0.0)


def _exact(value: Value) -> float | None:
    """Return the number of a count that is told exactly; None for any other value."""
    if not isinstance(value, Quantity) or value.unit is not None or value.approximate or value.low != value.high:
        return None
    return value.low


def _number(scene: Scene, passage: Passage) -> float | None:
    """Return how many people the words of a passage tell of by themselves."""
    people = read_people(passage.of(scene.draft.report.text))
    return people.low if people else None


def _claim(scene: Scene, mention: Mention, told: Sum) -> Claim:
    """Return the claim of a number that several passages make together; it has a voice only where one gives them all."""
    number = float(told.number)
    quantity = Quantity(number, number, None, number, number)
    passages = tuple(part.passage for part in told.parts)
    claims = [claim_of(scene, mention, told.field, quantity, passage) for passage in passages]
    key = content_id("claim", scene.draft.report.id, told.field, *passages)
    made = replace(claims[0], id=key, passages=passages, why=told.why)
    if len({claim.origin and (claim.origin.party or claim.origin.name) for claim in claims}) == 1:
        return made
    return replace(made, origin=None, chain=(), stance=Stance.ASSERTS, statement=None, likelihood=None)
