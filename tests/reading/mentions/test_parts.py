"""What a happening brings about is part of it; what stands apart stays a mention of its own."""

from dataclasses import replace

from plots import FLOOD, PACK, named, plotted

from onrecord.packs.pack import Kind, KnownPlace
from onrecord.reading import mentions

COLLAPSE = Kind("accident", "Accident", triggers=("collapse",), verbs=("collapse",), objects=("tower",))
SAVING = Kind("rescue", "Rescue", triggers=("rescue",), aside=True)
PLACES = (KnownPlace("Chile", state="party:chile"), KnownPlace("Peru", state="party:peru"))
WHOLE = replace(FLOOD, involves=("collapse", "rescue"))
WITH_PARTS = replace(PACK, kinds=(WHOLE, COLLAPSE, SAVING), places=PLACES)

FLOOD_CAME = "A/DT/det/2 flood/NN/nsubj/3 hit/VBD/root/0 Chile/NNP/obj/3"
TOWER_FELL = "A/DT/det/2 tower/NN/nsubj/3 collapsed/VBD/root/0"
IN_PERU = f"{TOWER_FELL} in/IN/case/5 Peru/NNP/obl/3"
AFTER_IT = f"{TOWER_FELL} after/IN/case/6 the/DT/det/6 flood/NN/obl/3"
RESCUE = "The/DT/det/2 rescue/NN/nsubj/3 continued/VBD/root/0"


def kinds_of(*sentences, places=(), title=None):
    draft = plotted(*sentences, pack=WITH_PARTS, title=title)
    for place in places:
        named(draft, place, "LOC")
    mentions.run(draft)
    return [mention.kind for mention in draft.mentions]


def test_what_a_flood_brings_down_is_part_of_the_flood():
    draft = plotted(FLOOD_CAME, TOWER_FELL, pack=WITH_PARTS)
    mentions.run(draft)
    assert [(mention.kind, len(mention.passages)) for mention in draft.mentions] == [("flood", 2)]


def test_a_collapse_is_a_happening_of_its_own_where_the_kind_involves_none():
    draft = plotted(FLOOD_CAME, TOWER_FELL, pack=replace(WITH_PARTS, kinds=(FLOOD, COLLAPSE)))
    mentions.run(draft)
    assert [mention.kind for mention in draft.mentions] == ["flood", "accident"]


def test_a_collapse_in_another_state_is_a_happening_of_its_own():
    assert kinds_of(FLOOD_CAME, IN_PERU, places=("Chile", "Peru")) == ["flood", "accident"]


def test_a_collapse_that_opens_the_report_is_a_happening_of_its_own():
    assert kinds_of(TOWER_FELL, FLOOD_CAME) == ["accident", "flood"]


def test_a_collapse_told_with_the_flood_only_as_what_went_before_is_a_happening_of_its_own():
    assert kinds_of(AFTER_IT, title="Flood kills two") == ["accident", "flood"]


def test_a_report_on_a_rescue_is_about_the_flood_that_it_follows():
    assert kinds_of(RESCUE, FLOOD_CAME, title="Rescue goes on") == ["flood"]
