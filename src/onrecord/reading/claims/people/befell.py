"""What befell people beside harm, by the verb that they are the subject of: "seven captured", "40 rescued", "drove 900 from their homes"."""

from onrecord.reading.claims.figures.nearby import Spot
from onrecord.reading.claims.harm.lots import lot_named
from onrecord.reading.claims.harm.undergoers import is_negated
from onrecord.reading.claims.people.persons import is_human
from onrecord.reading.claims.people.survival import TRAPPED, is_brought, is_buried, lives_on
from onrecord.reading.tree import Tree
from onrecord.record.value import Quantity
from onrecord.values import singular

_BEFELL = {
    word: name
    for name, words in (
        ("arrests", "captured caught"),
        ("rescued", "rescued saved"),
        ("survivors", "survived"),
        ("escaped", "escaped escape"),
        ("released", "released freed"),
        ("displaced", "evacuated displaced uprooted"),
        ("abducted", "abducted kidnapped"),
        ("deported", "deported"),
        ("discharged", "discharged"),
        ("identified", "identified"),
    )
    for word in words.split()
}
"""What may befall people beside harm, and the field of those whom it befell."""
ESCAPED = "escaped"
_MANAGED = frozenset({"managed", "able"})


def befallen(tree: Tree, at: int) -> str | None:
    """Return the field of people by the verb that they are the subject of, or that describes them: "seven captured"; None for others.

    Those tied by "and" share the verb of the first.
    """
    while tree.bases[at] == "conj" and tree.tags[tree.heads[at]].startswith(("NN", "CD")):
        at = tree.heads[at]
    verbs = [tree.heads[at]] if tree.bases[at] == "nsubj" else [i for i in tree.children[at] if tree.bases[i] == "acl"]
    verbs += passive_behind(tree, at)
    verbs += [
        i for verb in verbs for i in tree.children[verb] if tree.bases[i] == "xcomp" and tree.lower[verb] in _MANAGED
    ]
    found = next((_BEFELL[tree.lower[i]] for i in verbs if tree.lower[i] in _BEFELL), None)
    return found or (RESCUED if is_brought(tree, at) else SURVIVORS if lives_on(tree, at) else None)


def passive_behind(tree: Tree, at: int) -> list[int]:
    """Return the passive right behind a number, whatever the tree makes of the number: "of these 62 were identified"."""
    told = tree.tags[at] == "CD" and tree.lower[at + 1 : at + 2] in (["was"], ["were"])
    return [at + 2] if told and tree.tags[at + 2 : at + 3] == ["VBN"] else []


def taken_by(tree: Tree, spot: Spot) -> str | None:
    """Return the field of a bare number by the verb right before it: "killed 12 fighters and captured five"; None for others."""
    verb = spot.first - 1
    return _BEFELL.get(tree.lower[verb]) if verb >= 0 and tree.tags[verb] in {"VBD", "VBN", "VBG"} else None


_SEARCH = frozenset(
    "search searches searching searched look looks looking looked hunt hunts hunting hunted comb combing".split()
)
_FOUND = frozenset({"found", "located", "traced"})
_SOUGHT = frozenset(
    "passenger crew member person people miner fisherman sailor migrant climber hiker worker victim tourist child soldier marine airman pilot".split()
)
"""People whom a search is to save; for other people, such as men, it may be a hunt."""
SOUGHT = "missing"


def is_sought(tree: Tree, at: int) -> bool:
    """Say whether people are told of as those searched for: "the search for 26 passengers"."""
    if singular(tree.words[at]) in _SOUGHT and _is_unfound(tree, at):
        return True
    if tree.lower[tree.heads[at]] in _SEARCH and tree.rels[at] == "nsubj:pass":
        return any(tree.lower[i] == "for" for i in tree.children[tree.heads[at]])
    if singular(tree.words[at]) not in _SOUGHT or not any(tree.lower[i] == "for" for i in tree.children[at]):
        return False
    verb = tree.heads[at]
    subject = tree.child(verb, "nsubj")
    near = [verb, *([subject, *tree.children[subject]] if subject is not None else [])]
    return tree.bases[at] in {"obl", "nmod"} and any(tree.lower[i] in _SEARCH for i in near)


def left_as(tree: Tree, at: int) -> str | None:
    """Return the field of people by what they are left with: no home, searched for, or buried; None for others."""
    if is_unhoused(tree, at):
        return UNHOUSED
    if is_sought(tree, at):
        return SOUGHT
    return TRAPPED if is_buried(tree, at) else None


_CONTACT, _LOST = frozenset("contact communication communications touch".split()), frozenset({"lost", "lose", "losing"})
_NEWS_OF = frozenset("found located traced seen heard".split())
_MORE = frozenset({"other", "more"})
_LINKING = frozenset(
    "who whom that more has have had was were is are be been being could can still also to since so far by then one nobody anyone not n't never no yet remain remained remains".split()
)
"""Words that may stand between people and the verb that tells of their being found."""
_NOT_SO = frozenset("not n't never no yet nobody".split())
_BACK = frozenset("return report surface resurface answer".split())
"""What people have yet to do who are missing: "20 men are yet to report to us"."""
_UNTRACED = frozenset("untraced untraceable unaccounted unreachable uncontactable".split())
_LONG = 10
"""Words that such a clause takes at most before its verb."""


def sought_by(tree: Tree, spot: Spot, quantity: Quantity) -> str | None:
    """Return the field of people told right behind them not to be found, be they counted by a number alone; None for others."""
    noun = quantity.counted
    alone = noun is None and quantity.unit is None
    if (alone or is_human(noun or "")) and (_is_out_of_touch(tree, spot) or _is_still_missing(tree, spot.stop)):
        return SOUGHT
    return SOUGHT if (alone or noun in _SOUGHT or noun in _MORE) and _is_without_trace(tree, spot) else None


def _is_still_missing(tree: Tree, stop: int) -> bool:
    """Say whether people are told right behind them to be missing yet, whatever the tree makes of it: "searched for a girl and two Danes still missing"."""
    behind = tree.lower[stop : stop + 2]
    return behind in (["still", "missing"], ["yet", "missing"], ["remain", "missing"], ["remained", "missing"])


def _is_out_of_touch(tree: Tree, spot: Spot) -> bool:
    """Say whether nobody hears from people any more: "contact was lost with 19 sailors", "lost contact with 12"."""
    before = tree.lower[max(0, spot.first - 3) : spot.first]
    contact = not _CONTACT.isdisjoint(
        tree.lower[max(tree.spans[tree.sentence[spot.at]][0], spot.first - 8) : spot.first]
    )
    return contact and before[-1:] == ["with"] and not _LOST.isdisjoint(before)


def _is_without_trace(tree: Tree, spot: Spot) -> bool:
    """Say whether the words right behind people, whatever the tree makes of them, tell that they were not found: "whom no one has seen since", "were never found"."""
    end = min(tree.spans[tree.sentence[spot.at]][1], spot.stop + _LONG)
    verb = next((i for i in range(spot.stop, end) if tree.lower[i] not in _LINKING), end)
    between = tree.lower[spot.stop : verb]
    if verb < end and (tree.lower[verb] in _UNTRACED or (tree.lower[verb] in _BACK and between[-2:] == ["yet", "to"])):
        return "but" not in between
    found = verb < end and tree.lower[verb] in _NEWS_OF and tree.tags[verb] in {"VBN", "VBD"}
    still = between[-3:] == ["still", "to", "be"]
    return found and (still or not _NOT_SO.isdisjoint(between)) and "guilty" not in tree.lower[verb : verb + 2]


def _is_unfound(tree: Tree, at: int) -> bool:
    """Say whether people are told not to be found so far: "12 persons are yet to be found", "26 people have not been found"."""
    verb = tree.heads[at]
    if tree.lower[verb] not in _FOUND or tree.rels[at] != "nsubj:pass":
        return False
    return is_negated(tree, verb) or tree.lower[at + 1 : verb].count("yet") > 0


_SAVING = frozenset(
    "rescue rescues rescued save saves saved pull pulls pulled pluck plucked bring brought lift lifted".split()
)


def saves_others(tree: Tree, at: int) -> bool:
    """Say whether people do to something else what would have saved them: "three men pulled out guns", "two men rescued a girl"."""
    verb = tree.heads[at]
    acts = tree.rels[at] == "nsubj" and tree.lower[verb] in _SAVING
    return acts and any(tree.bases[i] == "obj" for i in tree.children[verb])


_HARMS = frozenset("injuries injured wounded dead deaths missing".split())
"""Words for those whose number follows: "confirmed five deaths and injuries to seven", "the dead come to 340 and the wounded to 2,900"."""
_BODIES = frozenset({"bodies", "remains", "corpses"})
_POWER = frozenset({"power", "electricity"})
UNPOWERED = "without_power"
"""The field of people whom a happening left without electricity."""
BODIES, HOSTAGES, SURVIVORS, RESCUED = "bodies", "hostages", "survivors", "rescued"
"""Fields of those found dead, of those taken hostage, of those who lived, and of those whom others got out."""


_FINDING = frozenset(
    "find finds found finding count counted recover recovers recovered recovering retrieve retrieved retrieving brought pull pulls pulled pulling discover"
    " discovered collect collected remove removed dig dug fish fished unearth unearthed extract extracted".split()
)


def is_found_dead(tree: Tree, at: int) -> bool:
    """Say whether bodies are told of as found, and so as the dead: "recovered 78 bodies", "the bodies of nine were found", "bodies recovered totalled 78"."""
    while tree.bases[at] in {"nmod", "conj"}:
        at = tree.heads[at]
    told = [at, tree.child(tree.heads[at], "nsubj")]
    nouns = [noun for noun in told if noun is not None]
    verbs = [tree.heads[at], *(i for noun in nouns for i in tree.children[noun] if tree.bases[i] == "acl")]
    verbs += [noun + 1 for noun in nouns if tree.tags[noun + 1 : noun + 2] == ["VBN"]]
    return any(tree.lower[i] in _FINDING for i in verbs)


def as_described(tree: Tree, spot: Spot, noun: str | None) -> str | None:
    """Return the field of people by an adjective of their own: "100 wounded people", "12 missing children"; None for others."""
    if noun is None or not is_human(noun):
        return None
    own = (i for i in tree.children[spot.at] if tree.bases[i] == "amod" and spot.first < i < spot.stop)
    return next((str(lot) for i in own if (lot := lot_named(tree.lower[i]))), None)


_HURT = frozenset("wounded injured hurt".split())


def is_beside_hurt(tree: Tree, at: int) -> bool:
    """Say whether bodies are told beside people hurt, and so are those whom the same happening killed: "four bodies and 120 wounded"."""
    tied = [i for i in tree.children[at] if tree.bases[i] == "conj"]
    return any(tree.lower[i] in _HURT or any(tree.lower[j] in _HURT for j in tree.children[i]) for i in tied)


def held_as(tree: Tree, at: int) -> str | None:
    """Return the field of people by the one word that tells what they are to others: "the bodies of nine people", "took two guards hostage"."""
    if tree.lower[at] in {"survivor", "survivors"}:
        return SURVIVORS
    of = any(tree.lower[i] == "of" for i in tree.children[at])
    if tree.bases[at] == "nmod" and of and is_human(tree.lower[at]) and tree.lower[tree.heads[at]] in _BODIES:
        return BODIES
    if tree.lower[at - 1 : at] in (["to"], ["at"]) and tree.lower[at - 2] in _HARMS:
        return str(lot_named(tree.lower[at - 2]))
    if tree.lower[at + 1 : at + 2] == ["without"]:
        if not _HOMES.isdisjoint(tree.lower[at + 2 : at + 4]):
            return UNHOUSED
        return next((UNPOWERED for word in tree.lower[at + 2 : at + 4] if word in _POWER), None)
    return HOSTAGES if tree.bases[at] == "obj" and "hostage" in tree.lower[at + 1 : at + 2] else None


_HOMES = frozenset({"home", "homes", "house", "houses"})
_LEAVING = frozenset(
    "leave left leaves leaving flee fled flees fleeing lose lost losing abandon abandoned vacate vacated".split()
)
_PUSHING = frozenset("drive drove driven drives driving force forced forces forcing chase chased push pushed".split())
_HAVE = frozenset({"had", "have", "has", "saw", "see"})
_TAKEN = frozenset(
    "swept washed destroyed flattened razed ruined wrecked submerged burned burnt levelled leveled".split()
)
_SUMS, _HOMELESS = frozenset({"number", "total", "count"}), frozenset({"homeless", "displaced"})
_OUT_OF = frozenset({"from", "out", "without"})
_SOON = 5
_COMING_HOME = frozenset("enter return returned go get move".split())
UNHOUSED = "displaced"
"""The field of those who have no home any more."""


def is_unhoused(tree: Tree, at: int) -> bool:
    """Say whether people lost or left their homes: "lost their homes", "were forced from their homes", "are without homes"."""
    verbs = [tree.heads[at]] if tree.bases[at] in {"nsubj", "obj"} else []
    verbs += [i for i in tree.children[at] if tree.bases[i] == "acl"]
    verbs += _verb_behind(tree, at)
    return any(_empties(tree, verb) for verb in verbs) or _is_number_of_homeless(tree, at)


def _is_number_of_homeless(tree: Tree, at: int) -> bool:
    """Say whether a number is that of people without a home: "the number of the homeless has gone up to 1,100"."""
    subject = tree.child(tree.heads[at], "nsubj")
    of = tree.lower[subject : tree.last[subject] + 1] if subject is not None and subject != at else [""]
    return of[0] in _SUMS and not _HOMELESS.isdisjoint(of)


def _verb_behind(tree: Tree, at: int) -> list[int]:
    """Return the verb right behind people whose subject the tree has not found: "64 families, or around 150 people, cannot return to their homes"."""
    end = min(at + _SOON, tree.spans[tree.sentence[at]][1])
    verb = next((i for i in range(at + 1, end) if tree.tags[i].startswith("VB")), None)
    return [] if verb is None or tree.child(verb, "nsubj") is not None or tree.tags[verb] == "VBN" else [verb]


def _empties(tree: Tree, verb: int) -> bool:
    """Say whether a verb, or the one that it forces to, takes people out of their homes."""
    at = [verb, *tree.children[verb]]
    if any(tree.lower[i] in _HOMES and any(tree.lower[j] == "without" for j in tree.children[i]) for i in at):
        return tree.tags[verb] not in {"VBD", "VBN", "VBG"}
    if tree.lower[verb] in _COMING_HOME and is_negated(tree, verb):
        return any(tree.lower[i] in _HOMES and tree.bases[i] in {"obj", "obl"} for i in at)
    told = [verb, *(i for i in tree.children[verb] if tree.bases[i] == "xcomp" and tree.lower[verb] in _PUSHING)]
    homes = [i for above in (verb, *tree.children[verb]) for i in tree.children[above] if tree.lower[i] in _HOMES]
    if any(_loses_home(tree, verb, home) or _loses_home(tree, verb, tree.heads[home]) for home in homes):
        return True
    return any(_takes_home(tree, i, home) for i in told for home in tree.children[i] if tree.lower[home] in _HOMES)


def _loses_home(tree: Tree, verb: int, home: int) -> bool:
    """Say whether people have their homes taken from them: "3,000 people had their homes swept away"."""
    taken = {home, *tree.children[home], *tree.children[verb]}
    return tree.lower[verb] in _HAVE and any(tree.tags[i] == "VBN" and tree.lower[i] in _TAKEN for i in taken)


def _takes_home(tree: Tree, verb: int, home: int) -> bool:
    if tree.bases[home] == "obj":
        return tree.lower[verb] in _LEAVING
    out = any(tree.lower[i] in _OUT_OF for i in tree.children[home])
    return tree.bases[home] == "obl" and out and tree.lower[verb] in _PUSHING | _LEAVING
