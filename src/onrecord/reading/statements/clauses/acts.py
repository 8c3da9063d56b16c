"""Tell speech from plain acts and from names: "signed the bill", "users noticed the smell", "a ship called Aurora".

The reader hears a cue in such words now and then. An act reports what somebody did and not what was said; words that
give something a name say nothing of it. Whatever the verb, a statement stays where a clause tells what was said or
where words were quoted.
"""

from onrecord.reading.statements.cues import forms
from onrecord.reading.statements.heard import Heard
from onrecord.reading.tree import QUOTES, Tree

_PLAIN = (
    "adopt allow approach arrest attend ban bar bring build buy carry catch cause celebrate clear close collect complete"
    " conduct contain create cut damage defeat deploy destroy detain develop divide donate drive earn employ enable enforce"
    " ensure enter escape extend fight finance fire fly form fund gain gather generate get grow handle help hide hit"
    " host hurt improve include increase intercept join keep kill launch lead leave let lift limit lose manage meet miss"
    " move notice obtain operate opt organise organize oversee own participate pay perform play practise prepare prevent"
    " produce protect pull purchase reach receive recover reduce remove replace require rescue restore return save score"
    " rank register search secure select sell send serve spend stage stop sue suffer suspend take treat try use visit"
    " watch wear win witness work"
)
_IRREGULAR = (
    "brought built bought caught cut drove driven fought flew flown got gotten getting getting grew grown hid hidden hit"
    " hurt kept led left letting lost met paid sent sold spent took taken taking wore worn won winning stopping stopped"
)
_ACTS = frozenset(form for verb in _PLAIN.split() for form in (verb, *forms(verb))) | frozenset(_IRREGULAR.split())
"""Forms of verbs of doing. Most attribute words in under six of a hundred of their places in PolNeAR's training reports;
the others are rarer there and were added by judgement, as verbs that can have no clause for their object."""
_NAMED = frozenset("known called named titled entitled labeled labelled nicknamed".split())
_MINDS = frozenset(form for verb in ("know", "think") for form in (verb, *forms(verb)))
"""Verbs by which a report speaks of its reader: "as you know", "who knows"."""
_PICTURES = frozenset("file photo photos picture pictures image images video handout caption watch".split())
"""Words of labels before a caption, "FILE PHOTO: …", which are nobody's."""
_HEADED = ["story", "highlights"]
"""What some pages print above the list of what they tell, without a mark behind it."""
_AROUND = frozenset("aux advmod case mark cop".split())


def is_speech(tree: Tree, item: Heard) -> bool:
    """Say whether a statement is one: its cue is no plain act, and does not merely give something its name."""
    verb = _only_verb(tree, item)
    if _is_label(tree, item):
        return False
    if verb is not None and tree.lower[verb] in _MINDS and _is_anybody(tree, item):
        return False
    if verb is None or _is_told(tree, item):
        return True
    if tree.lower[verb] in _ACTS:
        return False
    named = tree.lower[verb] in _NAMED and tree.tags[verb] == "VBN"
    return not (named and (item.speaker is None or (tree.lower[verb] == "known" and tree.bases[verb] == "acl")))


def _is_label(tree: Tree, item: Heard) -> bool:
    """Say whether a speaker is the label of a picture or a page, "FILE PHOTO: …", "Story highlights …", not a video that shows something."""
    if item.speaker is not None and item.cue and tree.lower[item.speaker[0] : item.cue[-1][1]] == _HEADED:
        return True
    spoken = any(tree.tags[i].startswith("VB") for i in item.cue_words())
    return not spoken and item.speaker is not None and _PICTURES.issuperset(tree.lower[slice(*item.speaker)])


def _is_anybody(tree: Tree, item: Heard) -> bool:
    """Say whether a speaker is no one in particular: the reader, or whoever is asked for by "who"."""
    if item.speaker is None or item.speaker[1] - item.speaker[0] > 1:
        return False
    at = item.speaker[0]
    asked = tree.lower[at] == "who" and not any(tree.bases[i] == "acl" for i in (at, *tree.up(at)))
    return tree.lower[at] == "you" or asked


def _only_verb(tree: Tree, item: Heard) -> int | None:
    """Find the verb of a cue that is a single verb, with auxiliaries, adverbs and prepositions at most."""
    words = item.cue_words()
    verbs = [i for i in words if tree.tags[i].startswith("VB") and tree.bases[i] not in ("aux", "cop")]
    others = [i for i in words if i not in verbs and tree.bases[i] not in _AROUND and tree.tags[i] not in ("TO", "RP")]
    return verbs[0] if len(verbs) == 1 and not others else None


def _is_told(tree: Tree, item: Heard) -> bool:
    """Say whether a content is a clause, a question or a quotation, which no act has for its object."""
    words = item.content_words()
    return any(tree.tags[i] in ("VBD", "VBZ", "VBP", "MD") or tree.words[i] in QUOTES | {"”"} for i in words)
