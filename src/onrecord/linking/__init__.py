"""Link what several reports say: which copy each other, follow one story, tell of one event, and repeat one voice.

Each rule is a module whose docstring is its explanation; `RULES` runs them in order, and a later rule sees what the
earlier ones found.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from onrecord.linking.engine import Rule, run
from onrecord.linking.events import make_events
from onrecord.linking.rules import copy, event, origin, story
from onrecord.linking.telling import lay_ground
from onrecord.packs.pack import Pack
from onrecord.record.link import Linked, Relation
from onrecord.record.reading import Reading
from onrecord.record.report import Report

RULES: tuple[Rule[Any], ...] = (story, copy, event, origin)


def link(readings: Sequence[Reading], reports: Mapping[str, Report], pack: Pack) -> Linked:
    """Return what `readings` say together; the order of `readings` does not matter.

    `reports` holds the report of every reading by its id. Raises KeyError where one is missing.
    """
    ground, links = run(RULES, lay_ground(readings, reports, pack))
    return Linked(
        links=links,
        events=make_events(ground),
        copies=ground.found(Relation.COPY).members,
        stories=ground.found(Relation.SAME_STORY).members,
    )
