"""Who is told to have lived by other words than "survived": "lived through the crash", "came out alive", "were taken out of the burning plane"."""

from onrecord.reading.tree import Tree

_WELL = frozenset("alive unhurt unharmed uninjured unscathed".split())
_THROUGH = (
    ["lived", "through"],
    ["made", "it", "out"],
    ["got", "out"],
    ["got", "off"],
    ["got", "away"],
    ["walked", "away"],
)
"""Words that tell by themselves that somebody lived."""
_MANAGED = frozenset({"managed", "managing", "able"})
_TO_LIVE = (
    ["to", "get", "out"],
    ["to", "get", "off"],
    ["to", "make", "it", "out"],
    ["to", "swim"],
    ["to", "climb", "out"],
)
"""What people who managed to do it lived by: "managed to get out"."""
_BROUGHT = frozenset("pulled taken brought carried lifted hauled dug winched fished freed plucked dragged cut".split())
"""Verbs for what rescuers do to those whom they get out."""
_OUT = frozenset({"out", "from", "off"})
_WRECKS = frozenset(
    "rubble wreckage wreck debris ruins plane aircraft jet airliner helicopter fuselage cabin water waters sea river lake flames mud avalanche snow".split()
)
"""What those who were rescued are got out of."""
_FALLING = frozenset("house home building hotel school block tower mine shaft tunnel well".split())
_DIGGING = frozenset("pulled brought lifted hauled dug winched freed plucked dragged cut".split())
"""Verbs that tell of a rescue where somebody is got out of what may only have fallen in: others are taken from a house, too."""
_NOT_LIVING = frozenset("not n't never no dead body bodies lifeless may might could".split())
_UNDER = frozenset({"under", "beneath"})
_FALLEN = frozenset("rubble wreckage debris ruins mud".split())
TRAPPED = "trapped"
"""The field of those who cannot get out by themselves."""
_SUFFERING = frozenset({"nsubj", "obj"})
_REACH = 12
"""Words behind a verb within which it tells where to, or how, somebody came out."""


def lives_on(tree: Tree, at: int) -> bool:
    """Say whether the verb that people are the subject or object of tells that they lived through what happened."""
    verb = tree.heads[at]
    if tree.bases[at] not in _SUFFERING or not tree.tags[verb].startswith(("VB", "JJ")):
        return False
    own = _clause(tree, at, verb)
    if not _NOT_LIVING.isdisjoint(own):
        return False
    if own[0] in _MANAGED and any(own[1 : 1 + len(words)] == words for words in _TO_LIVE):
        return True
    return (
        not _WELL.isdisjoint(own)
        or any(own[: len(words)] == words for words in _THROUGH)
        or _is_got_out(tree, verb, own)
    )


def is_brought(tree: Tree, at: int) -> bool:
    """Say whether others are told to have got people out alive: "were brought to the surface alive", "pulled 33 from the rubble"."""
    return tree.lower[tree.heads[at]] in _BROUGHT and lives_on(tree, at)


def is_buried(tree: Tree, at: int) -> bool:
    """Say whether people are told to be under what fell on them: "60 people may still be under the rubble"."""
    own = _clause(tree, at, at)
    under = next((i for i, word in enumerate(own) if word in _UNDER), len(own))
    return not _FALLEN.isdisjoint(own[under:]) and "dead" not in own and "bodies" not in own


def _clause(tree: Tree, at: int, verb: int) -> list[str]:
    """Return the words of a verb and of what stands behind it, up to the next number, joint or stop, those of its auxiliaries last."""
    end = tree.spans[tree.sentence[verb]][1]
    begin = at + 1 if tree.bases[at] == "obj" else verb + 1
    stops = (
        i
        for i in range(begin, min(end, verb + _REACH))
        if tree.lower[i] in {",", ";", "and", "but", "while"} or tree.tags[i] == "CD"
    )
    stop = next(stops, min(end, verb + _REACH))
    before = [tree.lower[i] for i in tree.children[verb] if i < verb and tree.bases[i] in {"aux", "advmod"}]
    return [tree.lower[verb], *tree.lower[begin:stop], *before]


def _is_got_out(tree: Tree, verb: int, own: list[str]) -> bool:
    """Say whether somebody was got out of what might have killed him."""
    out_of = _WRECKS | _FALLING if tree.lower[verb] in _DIGGING else _WRECKS
    return tree.lower[verb] in _BROUGHT and not _OUT.isdisjoint(own) and not out_of.isdisjoint(own)
