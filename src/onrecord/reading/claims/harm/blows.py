"""What befell whom: words of dying, being hurt, being shot, missing or arrested, each with the word for whom it befell.

Read off the tree alone: the object of a verb that does it, the subject of a passive or of "die", the noun that a
participle describes ("a man shot in the leg"), whose death it is, who is in a serious condition or comes to a hospital.
What is denied, only tried, or only possible befalls nobody.
"""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.reading.claims.harm.care import CARE, LIVING, is_living, lives
from onrecord.reading.claims.harm.following import (
    counted_among,
    counted_before,
    counted_behind,
    counted_by_order,
    counted_included,
    counted_left,
)
from onrecord.reading.claims.harm.losses import LOSSES
from onrecord.reading.claims.harm.lots import ACTS, Blow, Lot
from onrecord.reading.claims.harm.rescues import RESCUES, lost
from onrecord.reading.claims.harm.undergoers import TIED, is_negated, itself, objects, objects_above, subjects
from onrecord.reading.tree import Tree

_DONE = {
    word: lot
    for lot, words in (
        (Lot.KILLED, "kill kills killed killing martyred murder murders murdered murdering slay slays slew slain slaying assassinated executed massacred slaughtered lynched beheaded strangled electrocuted"),
        (Lot.INJURED, "injure injures injured injuring wound wounds wounded wounding hurt hurts hurting harmed beaten maimed graze grazes grazed grazing burned burnt scalded hospitalized hospitalised"),
        (Lot.HIT, "shot shoot shoots shooting gunned gunning stabbed stabs stab stabbing struck hit striking hitting"),
        (Lot.ARRESTED, "arrest arrests arrested arresting detained detains detain detaining apprehended apprehend nabbed"),
    )
    for word in words.split()
}  # fmt: skip
"""Verbs that are done to somebody."""
_UNDERGONE = {
    word: lot
    for lot, words in (
        (Lot.KILLED, "die dies died dying perish perished drowned succumbed succumbs"),
        (Lot.INJURED, "recovering"),
    )
    for word in words.split()
}
_ALWAYS = frozenset({"died", "perished", "succumbed"})
"""Verbs whatever the tree takes them for."""
_DEADLY = frozenset({"fatal", "deadly", "mortal"})
_STRUCK_BY = frozenset(
    "bullet bullets gunfire gunshot gunshots shot round rounds fire shrapnel car vehicle truck bus train".split()
)
_VICTIM_OF = {
    **dict.fromkeys(("shooting", "gunshot", "stabbing"), Lot.HIT),
    **dict.fromkeys(("homicide", "murder"), Lot.KILLED),
}
_BODY = frozenset(
    "leg legs arm arms head chest back neck shoulder foot feet hand hands face stomach abdomen torso thigh hip buttocks knee ankle eye"
    " nose ear cheek forehead scalp skull temple finger thumb wrist elbow calf shin groin side".split()
)
_HARM = frozenset("wound wounds injury injuries gunshot burns".split())
_SUFFER = frozenset("suffer suffered suffers suffering sustain sustained receive received had has have having".split())
_IFS = frozenset("would could might may should if unless whether can must".split())
_TRIES = frozenset(
    "attempted attempt attempting tried try trying tries want wanted wants planned plan planning threatened threatening threaten "
    "threatens plot plots plotted plotting vow vowed vowing conspired conspiring conspiracy intent intending intended intend hoped hoping solicitation avoid prevent fear feared going expected about likely supposed presumed deserve deserved deserves".split()
)
_BEING = frozenset({"be", "been"})
_ANYBODY = frozenset({"someone", "somebody"})
_FINDING = frozenset({"find", "finds", "found", "left", "leaves", "leaving"})
_MEETING = frozenset(
    "find finds found finding locate locates located discover discovered discovering encountered observed saw seeing noticed met".split()
)
"""Verbs whose object is met in the state that a participle behind it tells."""
_SO_OFTEN = frozenset("times once twice thrice crossfire shootout melee gunbattle firefight".split())
_GUNNED = frozenset({"gunned", "gunning"})
_DEADLY_SO = frozenset({"fatally", "mortally"})
_SHOTS = frozenset({"shot"})
_BURNED = frozenset("burned burnt burning buried".split())
_THINGS = frozenset({"obj", "nsubj"})
"""Relations of a noun that takes part in a clause: "fired one shot"."""


def blows(tree: Tree) -> list[Blow]:
    """Return what a report tells to have befallen somebody, in text order; one entry for each word for whom."""
    found: dict[tuple[int, Lot], Blow] = {}
    for at in tree.standing(_READERS.keys()):
        word = tree.lower[at]
        if word not in RESCUES and (_is_only_thought(tree, at) or _is_only_tried(tree, at)):
            continue
        for lot, whom in _READERS[word](tree, at):
            spared = word not in RESCUES and is_negated(tree, at)
            found.setdefault((whom, lot), Blow(at, lot, whom, spared, is_living(tree, at, lot)))
    alive = {blow.whom for blow in found.values() if blow.alive} - {whom for whom, lot in found if lot is Lot.KILLED}
    told = (replace(blow, alive=blow.whom in alive) for blow in found.values())
    return sorted(told, key=lambda blow: (blow.whom, blow.at))


def _is_only_thought(tree: Tree, at: int) -> bool:
    """Say whether it is only possible, or only tried: "could have been killed", "tried to kill", "a coward to shoot a child"."""
    if any(tree.lower[i] in _IFS for i in tree.children[at] if tree.bases[i] in {"aux", "mark"}):
        return True
    if tree.tags[at] == "VB" and tree.child(at, "cop") is not None:
        return True  # "the plan was to kill her"
    head = tree.heads[at]
    if tree.rels[at] == "acl" and tree.lower[at - 1] == "to" and tree.tags[head] in {"NN", "NNS"}:
        return True
    return tree.bases[at] in {"xcomp", "acl", "advcl"} and tree.lower[head] in _TRIES


def _is_only_tried(tree: Tree, at: int) -> bool:
    """Say whether a noun is of what was only tried or thought of: "tried to take her own life", "there should have been six people dead"."""
    above = tree.heads[at]
    if tree.lower[at] in LOSSES:
        return tree.bases[at] in {"obj", "obl"} and _is_only_thought(tree, above)
    verb = tree.heads[above]
    return tree.bases[at] in {"amod", "acl"} and tree.lower[verb] in _BEING and _is_only_thought(tree, verb)


def _done(tree: Tree, at: int) -> Iterator[tuple[Lot, int]]:
    """Read a verb that is done to somebody: the object, or the subject of its passive."""
    if _is_fired(tree, at) or _is_shot_at(tree, at) or (tree.lower[at] == "beaten" and not _is_beaten(tree, at)):
        return
    counted = counted_by_order(tree, at, _DONE)
    if counted is not None:
        yield _lot_of(tree, at), counted
        return
    if not tree.tags[at].startswith("VB") or _is_act(tree, at):
        if tree.lower[at] in ACTS:
            yield from _act(tree, at)
        elif tree.lower[at] in _HARM:
            yield from _harm(tree, at)
        elif tree.tags[at] in {"JJ", "NN"} and tree.bases[at] != "amod":
            yield from ((_lot_of(tree, at), whom) for whom in subjects(tree, at, passive=True))
        return
    lot = _lot_of(tree, at)
    if (tree.lower[at] in {"struck", "hit"} and not _is_struck(tree, at)) or _is_downing(tree, at):
        return
    described = counted_before(tree, at)
    if described is not None:
        yield lot, described
        return
    own = [i for i in objects(tree, at) or _shared(tree, at) if not _is_of_next(tree, at, i)]
    if own and not _is_described(tree, at):
        yield from ((lot, itself(tree, at, _bearer(tree, i))) for i in own if not _is_by_anybody(tree, at))
        return
    yield from ((lot, whom) for whom in subjects(tree, at, passive=True))


def _is_beaten(tree: Tree, at: int) -> bool:
    """Say whether people are beaten with something, up or to death, and not in a game."""
    return any(
        tree.lower[i] in {"up", "death"} or any(tree.lower[j] == "with" for j in tree.children[i])
        for i in tree.children[at]
    )


def _is_of_next(tree: Tree, at: int, whom: int) -> bool:
    """Say whether people are counted behind another verb that stands between: the four of "killed a man and wounded four"."""
    between = (i for i in range(at + 1, whom) if tree.tags[i].startswith("VB") or tree.lower[i] in _DONE)
    return any(counted_behind(tree, i, _DONE) == whom for i in between)


def _is_fired(tree: Tree, at: int) -> bool:
    """Say whether shots are counted, not people: "fired one shot"."""
    return tree.lower[at] in _SHOTS and tree.tags[at] == "NN" and tree.bases[at] in _THINGS


def _is_shot_at(tree: Tree, at: int) -> bool:
    """Say whether somebody was only shot at: "were shot at by a man", "the two shot at each other"."""
    if tree.lower[at] not in _SHOTS or tree.lower[at + 1 : at + 2] != ["at"]:
        return False
    return tree.heads[at + 1] == at or tree.tags[at + 2].startswith("PRP") or tree.lower[at + 2] == "each"


def _bearer(tree: Tree, at: int) -> int:
    """Return whose a part of the body is: the officer of "grazed an officer's nose"; any other word itself."""
    if tree.lower[at] not in _BODY:
        return at
    whose = next((i for i in tree.children[at] if tree.rels[i] == "nmod:poss"), None)
    of = next((i for i in tree.children[at] if tree.bases[i] == "nmod" and i > at), None)
    if whose is not None or of is None:
        return at if whose is None else whose
    return _bearer(tree, of)


def _is_by_anybody(tree: Tree, at: int) -> bool:
    """Say whether a deed is only what a call told of: "a report of someone shooting another person"."""
    return tree.tags[at] == "VBG" and any(tree.lower[i] in _ANYBODY for i in (tree.heads[at], *tree.children[at]))


def _is_described(tree: Tree, at: int) -> bool:
    """Say whether a participle describes the noun before it, whatever hangs below: "the teenager killed blocks from home"."""
    return tree.tags[at] == "VBN" and tree.rels[at] == "acl"


def _is_act(tree: Tree, at: int) -> bool:
    """Say whether a form in -ing stands for a noun: "the killing of two people and wounding of two others"."""
    return (
        tree.lower[at] in ACTS
        and tree.tags[at] == "VBG"
        and any(
            tree.bases[i] == "nmod" and any(tree.lower[j] == "of" for j in tree.children[i]) for i in tree.children[at]
        )
    )


def _shared(tree: Tree, at: int) -> list[int]:
    """Find the object behind the second of two verbs that the tree hangs on the first: "shot and killed his wife"."""
    head = tree.heads[at]
    if tree.bases[at] != "conj" or tree.child(at, "nsubj") is not None or not tree.tags[head].startswith("VB"):
        return []
    return [i for i in tree.children[head] if tree.bases[i] == "obj" and i > at]


def _lot_of(tree: Tree, at: int) -> Lot:
    """Read "fatally shot", "stabbed to death" and "shot dead" as killed."""
    words = {
        tree.lower[i]
        for i in tree.children[at]
        if tree.bases[i] != "conj"
        and _tells_how(tree, at, i)
        and not any(tree.tags[j] == "CD" for j in range(at + 1, i))
    }  # "500 have been injured, and 44 are dead", "4 shot, 1 dead"
    dead = (
        words & (_DEADLY_SO | {"dead"})
        or _is_fatally(tree, at)
        or any(
            tree.lower[i] == "death" and any(tree.lower[j] == "to" for j in tree.children[i]) for i in tree.children[at]
        )
    )
    dead = (
        dead or (tree.lower[at] in _GUNNED and "down" in words) or (tree.lower[at] in _BURNED and _is_alive(tree, at))
    )
    lot = _DONE[tree.lower[at]]
    return Lot.KILLED if dead and lot is not Lot.ARRESTED else lot


def _tells_how(tree: Tree, at: int, word: int) -> bool:
    """Say whether a word of a verb's stands where it tells how it was done: "shot dead", "fatally shot", but not "one dead, four hurt"."""
    if tree.lower[word] != "dead" or word == at + 1:
        return word <= at + 1
    return word > at and tree.bases[word] not in TIED - {"xcomp"}


def _is_alive(tree: Tree, at: int) -> bool:
    """Say whether a verb tells what was done to people alive, so that they died of it: "burned 45 of them alive"."""
    return any(tree.lower[i] == "alive" for i in tree.children[at])


def _is_fatally(tree: Tree, at: int) -> bool:
    """Say whether "fatally" stands right before a verb, whatever the tree takes it for."""
    return not _DEADLY_SO.isdisjoint(tree.lower[max(0, at - 1) : at])


def _is_downing(tree: Tree, at: int) -> bool:
    """Say whether something is shot out of the sky: "15 were shot down"."""
    return tree.lower[at] in {"shot", "shoot", "shooting"} and tree.lower[at + 1 : at + 2] == ["down"]


def _is_struck(tree: Tree, at: int) -> bool:
    whose = [tree.heads[at]] if tree.rels[at] == "acl:relcl" else []  # "a bullet that hit her sister"
    passive = any(tree.rels[i] == "aux:pass" for i in tree.children[at])
    if passive and any(tree.lower[i] in _SO_OFTEN or tree.lower[i] in ACTS for i in tree.children[at]):
        return True  # "was hit twice", "was also hit in the shooting"
    return any(tree.lower[i] in _STRUCK_BY or tree.lower[i] in _BODY for i in (*tree.children[at], *whose))


def _undergone(tree: Tree, at: int) -> Iterator[tuple[Lot, int]]:
    if tree.tags[at].startswith("VB") or tree.lower[at] in _ALWAYS:
        yield from ((_UNDERGONE[tree.lower[at]], whom) for whom in subjects(tree, at, passive=False))


def _survives(tree: Tree, at: int) -> Iterator[tuple[Lot, int]]:
    """Read who survives, and who does not."""
    yield from _lost(tree, at) if tree.lower[at] in RESCUES and is_negated(tree, at) else lives(tree, at)


def _lost(tree: Tree, at: int) -> Iterator[tuple[Lot, int]]:
    """Read who was not rescued: "did not survive"."""
    yield from ((Lot.KILLED, whom) for whom in lost(tree, at))


def _dead(tree: Tree, at: int) -> Iterator[tuple[Lot, int]]:
    """Read "is dead", "was found dead", "left a man dead", "a deceased man", "went missing"."""
    lot = Lot.KILLED if tree.lower[at] in {"dead", "deceased"} else Lot.MISSING
    counted = counted_left(tree, at)
    if counted is not None:
        yield lot, counted
        return
    if tree.bases[at] == "amod":
        yield lot, tree.heads[at]
        return
    left = [i for i in objects_above(tree, at) if i < at][-1:] or _named_before(tree, at) or _found(tree, at)
    yield from ((lot, whom) for whom in left or subjects(tree, at, passive=False))


def _found(tree: Tree, at: int) -> list[int]:
    """Return those found whom the tree parts from "dead": "officers found the gunman and the boy dead"."""
    verb = tree.heads[at]
    joined = tree.bases[at] == "conj" and tree.lower[verb] in _FINDING and tree.lower[at - 1] not in {"and", ","}
    return [i for i in objects(tree, verb) if i < at] if joined else []


def _named_before(tree: Tree, at: int) -> list[int]:
    """Return the name that the tree joins to "dead" like a noun before it: "they found Holm dead"."""
    return [i for i in tree.children[at] if tree.bases[i] == "compound" and tree.tags[i] == "NNP" and i == at - 1]


def _act(tree: Tree, at: int) -> Iterator[tuple[Lot, int]]:
    """Read "the death of a boy", "the boy's murder", "the deadly shooting of a man"."""
    lot = ACTS[tree.lower[at]]
    if any(tree.lower[i] in _TRIES and tree.bases[i] == "amod" for i in tree.children[at]):
        return
    if lot is Lot.HIT and any(tree.lower[i] in _DEADLY for i in tree.children[at]):
        lot = Lot.KILLED
    for i in tree.children[at]:
        of = tree.bases[i] == "nmod" and any(tree.lower[j] == "of" for j in tree.children[i])
        if of or (tree.rels[i] == "nmod:poss" and lot is not Lot.HIT):
            yield lot, i


def _harm(tree: Tree, at: int) -> Iterator[tuple[Lot, int]]:
    """Read "suffered a gunshot wound", "a man with a gunshot wound", "suffering from injuries", "severe injuries to a man"."""
    lot = Lot.KILLED if any(_is_fatal(tree, i) for i in tree.children[at]) else Lot.TREATED
    head = tree.heads[at]
    yield from ((lot, whom) for whom in _done_to(tree, at))
    if tree.lower[head] in _SUFFER and tree.bases[at] in {"obj", "obl"}:
        yield from ((lot, whom) for whom in _found_so(tree, head) or subjects(tree, head, passive=False))
    elif tree.bases[at] in {"nmod", "obl"} and any(tree.lower[i] == "with" for i in tree.children[at]):
        if tree.tags[head].startswith("NN"):
            yield lot, head
        else:
            yield from ((lot, i) for i in objects(tree, head) or subjects(tree, head, passive=False))


def _found_so(tree: Tree, at: int) -> list[int]:
    """Return whom somebody found as a participle tells: the man of "officers located a man suffering from a wound"."""
    finding = tree.heads[at]
    found = tree.tags[at] == "VBG" and tree.bases[at] in {"advcl", "xcomp"} and tree.lower[finding] in _MEETING
    met = [j for i in objects(tree, finding) for j in (i, *tree.children[i]) if j == i or tree.bases[j] == "conj"]
    return [max(i for i in met if i < at)] if found and any(i < at for i in met) else []


def _done_to(tree: Tree, at: int) -> list[int]:
    """Find who is counted right behind a word for harm with "to": "caused severe injuries to ten passengers"."""
    below = [*tree.children[at], *(tree.children[tree.heads[at]] if tree.bases[at] == "obj" else ())]
    if tree.lower[at + 1 : at + 2] != ["to"]:
        return []
    behind = [i for i in below if tree.bases[i] in {"nmod", "obl"} and tree.first[i] == at + 1]
    return [i for i in behind if any(tree.bases[j] == "nummod" for j in tree.children[i])]


def _is_fatal(tree: Tree, at: int) -> bool:
    """Say whether a word calls wounds deadly: "fatal", but not "non-fatal", in one word or three."""
    before = tree.lower[max(0, at - 2) : at]
    return tree.lower[at] in {"fatal", "mortal"} and not (
        before[:1] == ["non"] or before[1:] in (["non"], ["not"], ["non-"])
    )


def _how(tree: Tree, at: int) -> Iterator[tuple[Lot, int]]:
    """Read "four were shot, one fatally": a number that the adverb hangs on, or stands right behind."""
    lot = Lot.KILLED if tree.lower[at] in _DEADLY_SO else Lot.INJURED
    head = tree.heads[at]
    if tree.lower[at + 1 : at + 2] and tree.lower[at + 1] in _DONE:
        return
    before = at - 3 if tree.lower[max(0, at - 2) : at] == ["of", "them"] else at - 1
    if before >= 0 and tree.tags[before] == "CD":
        yield lot, before
    elif tree.tags[head] == "CD" or tree.tags[head].startswith("NN"):
        yield lot, head


def _victims(tree: Tree, at: int) -> Iterator[tuple[Lot, int]]:
    """Read "four shooting victims" and "a homicide victim"."""
    if tree.bases[at] == "nmod" and tree.tags[tree.heads[at]] == "CD":
        return  # "two of the gunshot victims" are only some of them
    deeds = (tree.lower[i] for i in tree.children[at] if tree.bases[i] == "compound")
    yield from ((_VICTIM_OF[deed], at) for deed in deeds if deed in _VICTIM_OF)


_READERS = {
    "among": counted_among,
    **dict.fromkeys(("included", "include"), counted_included),
    **dict.fromkeys(("fatally", "mortally", "critically", "seriously"), _how),
    **dict.fromkeys(_HARM, _harm),
    **dict.fromkeys(ACTS, _act),
    **dict.fromkeys(_DONE, _done),
    **dict.fromkeys(_UNDERGONE, _undergone),
    **CARE,
    **LOSSES,
    **dict.fromkeys(("victim", "victims"), _victims),
    "dead": _dead,
    "deceased": _dead,
    "missing": _dead,
    **dict.fromkeys(RESCUES, _lost),
    **dict.fromkeys(LIVING, _survives),
}
