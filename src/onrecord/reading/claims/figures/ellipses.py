"""What a bare number counts where its noun stands elsewhere: "the missiles, of which it shot down two", "the number of voters was 48,000"."""

from onrecord.reading.claims.figures.nearby import Spot
from onrecord.reading.tree import Tree
from onrecord.record.value import Quantity
from onrecord.values import singular

_SUMS = frozenset({"number", "total", "count", "sum"})
_BRINGING = frozenset(
    "bring brings bringing brought take takes taking took taken raise raises raising raised push pushes pushing pushed".split()
)
_PUTTING = frozenset("put puts putting estimate estimates estimated set sets gave gives given".split())
_WHICH = frozenset({"which", "whom"})
_STEPS = 5  # words between a number and the noun that its relative clause describes
_GROUPS = frozenset("crew family group team party squad gang panel".split())
_TAKING_PART = frozenset({"nsubj", "obj", "nmod"})
_COUPLES = frozenset("pair couple trio".split())
_SPEAKING = frozenset("speak speaks spoke spoken speaking talk talks talked".split())
_OF = frozenset({"of", "about"})
_AS = frozenset({"at", "as"})
_GIVING = frozenset("put puts give gives gave given set sets estimate estimated estimates".split())
_GRANTING = frozenset(
    "acknowledge acknowledges acknowledged recognise recognises recognised recognize recognizes recognized admit admits admitted concede concedes conceded".split()
)
"""Verbs by which a body owns to a number that others tell of, too: "the government has acknowledged 14"."""
_TOLD_OF = _SUMS | frozenset("it that this them group figure toll crowd turnout".split())
_THERE, _HAD = frozenset({"there", "present"}), frozenset({"had", "has"})
_ROUND = frozenset("tens dozens scores hundreds thousands millions".split())
_NUMBERING = frozenset("number numbers numbered numbering total totals totaled totalled totaling totalling".split())
_WITHIN = frozenset({"in", "inside", "at", "on"})
_VENUES = frozenset(
    "room building club nightclub hall church mosque temple shrine bar pub restaurant cafe hotel mall shop store market theatre theater cinema stadium"
    " arena venue ground grounds premises interior complex square street stairway staircase bridge park lot courtyard lobby floor tent camp".split()
)
"""Places in which many may be when something happens."""
_ONLY = frozenset({"only", "just"})
_TYING = frozenset({"from", "to", "of", "for"})
"""Prepositions before a number that stands for a noun; "in two", "by three", "on 5" tell shares, factors and days."""
_STANDING = frozenset({"obj", "nsubj"})
_KNOWN = frozenset({"the", "these", "those", "both"})
_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_THOSE = frozenset({"they", "these", "those", "there", "we"})
_BEHIND = frozenset({"of", "more", "extra", "others"})
_ONE_OR_TWO, _LARGE = 2, 100
UNNAMED = "figure"
"""The field of a number of which nothing tells what it counts; nothing goes on with it."""
LAST_TOLD = 2
"""Sentences within which a number without a noun goes on with what was counted last: "he hired 1,700 collectors. In April we hired 500"."""


def noun_elsewhere(tree: Tree, spot: Spot) -> str | None:
    """Return what a bare number counts, singular, read off its clause; None where the clause does not tell."""
    at = spot.at
    return (
        _of_whole(tree, at)
        or of_couple(tree, at)
        or of_group(tree, at)
        or _described(tree, at)
        or _summed(tree, at)
        or _brought_to(tree, at)
        or _of_number_behind(tree, spot.stop)
        or _predicated(tree, at)
        or _numbering(tree, at)
        or _amounting(tree, at)
        or _headed(tree, spot.first)
    )


def _of_whole(tree: Tree, at: int) -> str | None:
    """Return the noun of "20 of the 71 laps": what the greater number that it is some of counts."""
    if tree.tags[at] != "CD" or tree.lower[at + 1 : at + 2] != ["of"]:
        return None
    whole = next((i for i in range(at + 2, min(at + 4, len(tree.tags))) if tree.tags[i] == "CD"), at)
    behind = range(whole + 1, min(whole + _STEPS, len(tree.tags)))
    noun = next((i for i in behind if not tree.tags[i].startswith(("JJ", "VB")) and tree.tags[i] != "NN"), None)
    return singular(tree.words[noun]) if whole != at and noun and tree.tags[noun] == "NNS" else None


def of_them_noun(tree: Tree, first: int) -> str | None:
    """Return the noun that "them" may go on about: the last plural before a number, in its sentence or the one before; None where there is none."""
    begin = tree.spans[max(0, tree.sentence[first] - 1)][0]
    noun = next(
        (i for i in range(first - 1, begin - 1, -1) if tree.tags[i] == "NNS" and tree.bases[i] in _TAKING_PART), None
    )
    return singular(tree.words[noun]) if noun is not None else None


def of_couple(tree: Tree, at: int) -> str | None:
    """Return the noun of "a pair of 6.3 magnitude earthquakes", where a measure stands before it."""
    if tree.lower[at] not in _COUPLES or tree.lower[at + 1 : at + 2] != ["of"]:
        return None
    noun = tree.child(at, "nmod")
    return singular(tree.words[noun]) if noun is not None and tree.tags[noun] == "NNS" else None


def of_group(tree: Tree, at: int) -> str | None:
    """Return those of whom a group consists: "a family of five" are five family members, "a crew of six" a crew."""
    group = tree.lower[tree.heads[at]]
    if tree.bases[at] != "nmod" or tree.tags[at] != "CD" or tree.lower[at - 1] != "of" or group not in _GROUPS:
        return None
    return group if group == "crew" else f"{group} member"


def is_crowd(tree: Tree, spot: Spot) -> bool:
    """Say whether a round number without a noun tells of people: "thousands celebrate in the capital"."""
    return tree.lower[spot.at] in _ROUND and tree.rels[spot.at] == "nsubj" and tree.tags[spot.at] == "NNS"


def is_told_anew(tree: Tree, spot: Spot) -> bool:
    """Say whether a voice gives a number of its own for what was counted before: "organisers spoke of 90,000", "others put it at 85,000"."""
    verb = tree.heads[spot.at]
    led = {tree.lower[i] for i in tree.children[spot.at]}
    if tree.lower[verb] in _SPEAKING:
        return not led.isdisjoint(_OF)
    if tree.lower[verb] in _GRANTING and tree.bases[spot.at] == "obj":
        return True
    told = tree.child(verb, "obj") if tree.lower[verb] in _GIVING and not led.isdisjoint(_AS) else None
    return told is not None and tree.lower[told] in _TOLD_OF


def is_definite(tree: Tree, spot: Spot) -> bool:
    """Say whether a number in digits is one that was told before: "of the 34, 20 are back"."""
    return tree.lower[max(0, spot.first - 1) : spot.first] in (["the"], ["those"]) and tree.words[spot.at].isdecimal()


def is_present(tree: Tree, spot: Spot) -> bool:
    """Say whether people are only told to have been there: "there were 80,000 people", "27,000 people were there", "one had around 5,000 people"."""
    verb = tree.heads[spot.at]
    if tree.bases[spot.at] == "nsubj":
        there = tree.child(verb, "expl") is not None
        return there or (tree.lower[verb] in _THERE and tree.child(verb, "cop") is not None)
    return tree.bases[spot.at] == "obj" and tree.lower[verb] in _HAD


def is_in_place(tree: Tree, spot: Spot) -> bool:
    """Say whether people are only told to have been in a place where many meet: "there were 200 people in a room", "300 people were in the building"."""
    verb = tree.heads[spot.at]
    at = spot.stop
    if tree.lower[at : at + 1] in (["were"], ["are"]):
        at += 1
    elif not (
        tree.lower[verb] in _HAD | {"got"} or tree.child(verb, "expl") is not None or tree.lower[verb] == "there"
    ):
        return False
    return (
        tree.lower[at : at + 1] != []
        and tree.lower[at] in _WITHIN
        and not _VENUES.isdisjoint(singular(word) for word in tree.words[at + 1 : at + _STEPS])
    )


def stands_for_noun(tree: Tree, spot: Spot) -> bool:
    """Say whether a bare number stands where its noun would: what a verb acts on, or who acts."""
    counts = tree.lower[spot.at] != "one" or is_only_one(tree, spot)
    return tree.tags[spot.at] == "CD" and tree.bases[spot.at] in _STANDING and counts


def counts_alone(tree: Tree, spot: Spot, quantity: Quantity) -> bool:
    """Say whether a number counts something though nothing tells what: no clock time or name's number, and a small one only where it stands as a noun would."""
    most = max(quantity.low or 0.0, quantity.high or 0.0)
    vague = quantity.low is not None and quantity.high is None and not quantity.low > _ONE_OR_TWO
    if most <= 1 or vague or "." in tree.words[spot.at]:
        return False
    if most >= _LARGE:
        return True
    if tree.lower[spot.first - 1] in _KNOWN or tree.tags[spot.first - 1] in _NOUN_TAGS:
        return False
    if not _BEHIND.isdisjoint(tree.lower[spot.stop : spot.stop + 1]) and tree.lower[spot.stop + 1 : spot.stop + 2] != [
        "the"
    ]:
        return True
    of_giving = (
        (most > _ONE_OR_TWO and _is_led(tree, spot))
        or is_told_anew(tree, spot)
        or not _AS.isdisjoint(tree.lower[i] for i in tree.children[spot.at])
    )
    stands = tree.bases[spot.at] in _STANDING or _is_said_of_those(tree, spot.at) or of_giving
    return stands and tree.tags[spot.at] == "CD" and "old" not in tree.lower[max(0, spot.first - 3) : spot.at]


def _is_led(tree: Tree, spot: Spot) -> bool:
    """Say whether a preposition ties a number to a verb, to things or to another number as it would its noun: "was built for 12", "down from 74 to 57"; not an age ("a boy of nine")."""
    at, before = spot.at, spot.first - 1
    case = next((i for i in tree.children[at] if tree.bases[i] == "case"), None)
    if case is None or tree.lower[case] not in _TYING or tree.bases[before] not in {"case", "advmod"}:
        return False
    above = tree.tags[tree.heads[at]]
    return (tree.bases[at] == "obl" and above.startswith("VB")) or (tree.bases[at] == "nmod" and above in {"NNS", "CD"})


def _is_said_of_those(tree: Tree, at: int) -> bool:
    """Say whether a number is what "they" or "the count" are told to be; said of children it is an age."""
    subject = tree.child(at, "nsubj") if tree.child(at, "cop") is not None else None
    return subject is not None and tree.lower[subject] in _TOLD_OF | _THOSE


def is_only_one(tree: Tree, spot: Spot) -> bool:
    """Say whether "one" is a number given against another: "two were launched, they said; it said only one was fired"."""
    return tree.lower[spot.at] == "one" and tree.lower[spot.first - 1] in _ONLY


def _described(tree: Tree, at: int) -> str | None:
    """Return the noun of "the missiles, of which it shot down two", the number standing in its relative clause."""
    for _ in range(_STEPS):
        above = tree.heads[at]
        if tree.rels[at] == "acl:relcl":
            own = range(tree.first[at], tree.last[at] + 1)
            return singular(tree.words[above]) if any(_is_of_which(tree, i) for i in own) else None
        if above == at:
            return None
        at = above
    return None


def _is_of_which(tree: Tree, at: int) -> bool:
    return tree.lower[at] in _WHICH and at > 0 and tree.lower[at - 1] == "of"


def _summed(tree: Tree, at: int) -> str | None:
    """Return the noun of "the number of voters was 48,000": what the subject is the number of, or the number named before it."""
    for verb in (at, tree.heads[at], tree.heads[tree.heads[at]]):
        subject = tree.child(verb, "nsubj")
        if subject not in (None, at) and tree.lower[subject] in _SUMS:
            begin = tree.spans[max(0, tree.sentence[at] - 1)][0]
            sums = (i for i in range(subject, begin - 1, -1) if tree.lower[i] in _SUMS)
            return next((noun for i in sums if (noun := _of(tree, i))), None)
    return None


def _of_number_behind(tree: Tree, stop: int) -> str | None:
    """Return the noun of "raised to 43 the number of bodies found": what the sum right behind a number is of."""
    summed = tree.lower[stop : stop + 1] == ["the"] and tree.lower[stop + 1] in _SUMS
    return _of(tree, stop + 1) if summed else None


def _predicated(tree: Tree, at: int) -> str | None:
    """Return the noun of "99 are women": what those numbered are said to be."""
    above = tree.heads[at]
    copula = tree.child(above, "cop")
    is_told = tree.tags[at] == "CD" and tree.tags[above] == "NNS" and copula == at + 1
    if is_told:
        return singular(tree.words[above])
    by_order = tree.tags[at] == "CD" and tree.lower[at + 1 : at + 2] in (["are"], ["were"])
    return singular(tree.words[at + 2]) if by_order and tree.tags[at + 2 : at + 3] == ["NNPS"] else None


def _numbering(tree: Tree, at: int) -> str | None:
    """Return the noun of "the marchers numbered 12,000": those who are told to be as many."""
    verb = tree.heads[at]
    subject = tree.child(verb, "nsubj") if tree.lower[verb] in _NUMBERING else None
    return singular(tree.words[subject]) if subject is not None and tree.tags[subject] == "NNS" else None


def _amounting(tree: Tree, at: int) -> str | None:
    """Return the noun of "the troops there were below 200": those who are told to be so many; a small number of children is their age."""
    subject = tree.child(at, "nsubj") if tree.child(at, "cop") is not None else None
    large = tree.tags[at] in {"CD", "NNS"} and (tree.lower[at] in _ROUND or len(tree.words[at]) > _ONE_OR_TWO)
    if subject is None or not large or tree.tags[subject] != "NNS" or not tree.words[at][-1:].isalnum():
        return None
    return singular(tree.words[subject])


def _headed(tree: Tree, first: int) -> str | None:
    """Return the noun of "these are the families: 1,320 in one town, 150 in another": what stands right before the colon."""
    headed = first > 1 and tree.words[first - 1] == ":" and tree.tags[first - 2] == "NNS"
    return singular(tree.words[first - 2]) if headed else None


def _of(tree: Tree, at: int) -> str | None:
    """Return what a sum is of, singular: the voters of "the number of voters"."""
    of = (i for i in tree.children[at] if tree.bases[i] == "nmod" and tree.tags[i] == "NNS")
    return next((singular(tree.words[i]) for i in of), None)


def _brought_to(tree: Tree, at: int) -> str | None:
    """Return the noun of "bringing total discharges to 4,172", "put the number of bodies at 11": what is told to be so many."""
    verb = tree.heads[at]
    led = {tree.lower[i] for i in tree.children[at]}
    given = ("to" in led and tree.lower[verb] in _BRINGING) or ("at" in led and tree.lower[verb] in _PUTTING)
    told = tree.child(verb, "obj") if given and tree.bases[at] in {"obl", "nmod"} else None
    if told is None or tree.lower[told] in _SUMS:
        return _of(tree, told) if told is not None else None
    return singular(tree.words[told]) if tree.tags[told] == "NNS" and "to" in led else None
