"""Tell where the news is what came of a happening long past: the arrest, today, for last year's shooting."""

from onrecord.reading.forms import forms
from onrecord.reading.mentions.reality import COURT
from onrecord.reading.mentions.telling import Telling, add
from onrecord.reading.moments.clocks import has_day
from onrecord.reading.tree import Tree
from onrecord.record.reading import Reality

_OPENS = 2  # sentences that open a report


def with_deed(tree: Tree, tellings: list[Telling], main: Telling | None, lead: int) -> list[Telling]:
    """Return `tellings` in which the main one, where it has no time, has taken up its kind's only other one, of a day long past.

    Only where the report opens, at sentence number `lead`, with what police and courts do: there the news is not the deed.
    """
    deed = _deed_of(tellings, main)
    if main is None or deed is None or not _tells_of_court(tree, lead):
        return tellings
    add(main, deed)
    main.hits.sort(key=lambda hit: hit.at)
    return [telling for telling in tellings if telling is not deed]


def _deed_of(tellings: list[Telling], main: Telling | None) -> Telling | None:
    if main is None or main.when is not None or main.reality is not Reality.HAPPENED:
        return None
    own = [each for each in tellings if each.kind.id == main.kind.id and each is not main]
    dated = [each for each in own if each.when is not None and each.reality is Reality.BACKGROUND]
    return dated[0] if len(dated) == 1 and has_day(dated[0].when) else None


def _tells_of_court(tree: Tree, lead: int) -> bool:
    """Say whether the sentences that open a report have a word of courts and police."""
    return any(
        forms(tree.words[i]) & COURT for first, stop in tree.spans[lead : lead + _OPENS] for i in range(first, stop)
    )
