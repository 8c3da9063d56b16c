"""Read who was asked and did not answer: "could not be reached for comment", "did not return calls", "was not available for comment"."""

from typing import NamedTuple

from onrecord.reading.tree import Tree

_NOT = frozenset("not n't never".split())
_REACHED = frozenset("reached contacted".split())
_RETURN = frozenset("return returned answer answered".split())
_CALLS = frozenset(
    "call calls message messages email emails e-mail e-mails request requests inquiries enquiries letters texts".split()
)
_AVAILABLE = frozenset("available unavailable".split())
_COMMENT = frozenset("comment commented".split())
_UNANSWERED = frozenset("unanswered unreturned".split())
_VAIN = frozenset("unsuccessful fruitless".split())
_NOBODY = frozenset("nobody none neither no".split())
_TRIES = frozenset("attempt attempts effort efforts".split())
_REACH = frozenset("reach contact".split())
_WORDS = frozenset("comment comments interview interviews".split())
_ASKED = frozenset("contacted approached reached emailed e-mailed called messaged asked".split())
_GIVES = frozenset(
    "give gives gave given provide provides provided release released offer offered disclose disclosed".split()
)
_WITHHELD = frozenset(
    "number numbers figure figures toll details detail breakdown count estimate names reason reasons timetable timeline evidence".split()
)
"""Nouns for what somebody might have told and did not: "gave no numbers", "did not give a toll"."""
TELLING = _WITHHELD | _REACHED | _AVAILABLE | _RETURN | _COMMENT | _UNANSWERED | _VAIN | {"hear"}
"""The words that a silence is told by."""


class Unreached(NamedTuple):
    """Who is silent, by the head word; the words that say so, and what was asked for: ranges, None where nothing tells."""

    head: int
    cue: tuple[int, int]
    content: tuple[int, int] | None


def unreached(tree: Tree, at: int) -> Unreached | None:
    """Read the silence that a word tells of; None where it tells of none."""
    return _told_by(tree, at) if tree.lower[at] in TELLING else None


def _told_by(tree: Tree, at: int) -> Unreached | None:
    word = tree.lower[at]
    if word in _REACHED and tree.tags[at] == "VBN":
        return _not_reached(tree, at)
    if word in _AVAILABLE:
        return _not_available(tree, at)
    if word in _RETURN and tree.tags[at].startswith("VB"):
        return _not_returned(tree, at)
    if word in _COMMENT and tree.tags[at].startswith("VB"):
        return _not_commented(tree, at)
    if word in _UNANSWERED or word in _VAIN:
        return _in_vain(tree, at)
    back = word == "hear" and tree.lower[at + 1 : at + 2] == ["back"]
    return _not_heard(tree, at) if back else _not_given(tree, at)


def _not_given(tree: Tree, noun: int) -> Unreached | None:
    """Read "X gave no numbers" and "X did not give a toll": what was not given is what was asked for."""
    verb, withheld = tree.heads[noun], tree.lower[noun] in _WITHHELD and tree.bases[noun] == "obj"
    subject = tree.child(verb, "nsubj") if withheld and tree.lower[verb] in _GIVES else None
    if subject is None or tree.rels[subject] != "nsubj":
        return None
    bare = any(tree.lower[i] == "no" for i in tree.children[noun] if i < noun)
    start = verb if bare else _denied_from(tree, verb)
    content = (tree.first[noun], tree.last[noun] + 1)
    return Unreached(subject, (start, verb + 1), content) if start is not None and content[0] > verb else None


def _not_reached(tree: Tree, verb: int) -> Unreached | None:
    """Read "X could not be reached for comment"."""
    start, subject = _denied_from(tree, verb), tree.child(verb, "nsubj")
    asked = _asked_for(tree, verb)
    able = any(tree.lower[i] in ("could", "can", "cannot", "ca") for i in tree.children[verb])
    if start is None or subject is None or not (able or asked):
        return None
    return Unreached(subject, (start, verb + 1), asked)


def _not_available(tree: Tree, at: int) -> Unreached | None:
    """Read "X was not immediately available for comment" and "X was unavailable for comment"."""
    subject, asked = tree.child(at, "nsubj"), _asked_for(tree, at)
    be = tree.child(at, "cop")
    denied = tree.lower[at] == "unavailable" or _denied_from(tree, at) is not None
    if subject is None or asked is None or be is None or not denied:
        return None
    return Unreached(subject, (be, at + 1), asked)


def _not_returned(tree: Tree, verb: int) -> Unreached | None:
    """Read "X did not return calls seeking comment" and "calls to X were not returned"."""
    start, subject, called = _denied_from(tree, verb), tree.child(verb, "nsubj"), tree.child(verb, "obj")
    if start is None or subject is None:
        return None
    if called is not None and tree.lower[called] in _CALLS:
        return Unreached(subject, (start, verb + 1), (tree.first[called], tree.last[called] + 1))
    return _called(tree, subject, (start, verb + 1))


def _not_commented(tree: Tree, verb: int) -> Unreached | None:
    """Read "neither side has commented" and "nobody at X would comment"."""
    subject, start = tree.child(verb, "nsubj"), _denied_from(tree, verb)
    if subject is None or subject > verb:
        return None
    nobody = any(tree.lower[i] in _NOBODY for i in (subject, *tree.children[subject]) if i <= subject)
    helpers = [i for i in tree.children[verb] if tree.bases[i] == "aux" and i < verb]
    if start is None and not (nobody and helpers):
        return None
    return Unreached(subject, (start if start is not None else helpers[0], verb + 1), None)


def _in_vain(tree: Tree, at: int) -> Unreached | None:
    """Read "calls to X went unanswered" and "attempts to reach X were unsuccessful"."""
    verb = tree.heads[at] if tree.bases[at] in ("xcomp", "advmod", "obj") else at
    subject = tree.child(verb, "nsubj")
    if subject is None or subject > at:
        return None
    cue = (min([at, verb, *(i for i in tree.children[at] if tree.bases[i] == "cop")]), at + 1)
    if tree.lower[subject] in _TRIES and tree.lower[at] in _VAIN:
        reach = next((i for i in tree.children[subject] if tree.lower[i] in _REACH), None)
        found = tree.child(reach, "obj") if reach is not None else None
        return Unreached(found, cue, (tree.first[subject], subject + 1)) if found is not None else None
    return _called(tree, subject, cue) if tree.lower[at] in _UNANSWERED else None


def _called(tree: Tree, calls: int, cue: tuple[int, int]) -> Unreached | None:
    """Read whom calls went to: the one behind "to"."""
    if tree.lower[calls] not in _CALLS:
        return None
    voice = next((i for i in tree.children[calls] if i > calls and tree.lower[tree.first[i]] == "to"), None)
    return Unreached(voice, cue, (tree.first[calls], calls + 1)) if voice is not None else None


def _not_heard(tree: Tree, verb: int) -> Unreached | None:
    """Read "we contacted X and have yet to hear back" and "we have not heard back from X"."""
    if tree.lower[verb - 2 : verb] != ["yet", "to"]:
        return None
    named = next((i for i in tree.children[verb] if i > verb and tree.lower[tree.first[i]] == "from"), None)
    asked = next((i for i in tree.up(verb) if tree.lower[i] in _ASKED), None)
    voice = named if named is not None else tree.child(asked, "obj", "obl") if asked is not None else None
    if voice is None:
        return None
    return Unreached(voice, (verb - 2, verb + 2), _asked_for(tree, asked) if asked is not None else None)


def _denied_from(tree: Tree, at: int) -> int | None:
    """Find the first word of a negated verb group; None where nothing negates it."""
    helpers = [i for i in tree.children[at] if i < at and tree.bases[i] in ("aux", "cop", "advmod")]
    negated = any(tree.lower[i] in _NOT or tree.lower[i] == "cannot" for i in helpers)
    verbs = [i for i in helpers if tree.bases[i] != "advmod" or tree.lower[i] in _NOT]
    return min(verbs) if negated else None


def _asked_for(tree: Tree, at: int) -> tuple[int, int] | None:
    """Find the words "for comment" under a word."""
    for i in tree.children[at]:
        if i > at and tree.lower[i] in _WORDS and tree.lower[tree.first[i]] == "for":
            return tree.first[i], i + 1
    return None
