"""Tell where the news is what came of a happening long past: the arrest, today, for last year's shooting."""

from onrecord.reading.forms import forms
from onrecord.reading.mentions.telling import Telling, add
from onrecord.reading.moments.clocks import has_day
from onrecord.reading.tree import Tree
from onrecord.record.reading import Reality

_OPENS = 2  # sentences that open a report
_COURTS = frozenset(
    "arrest charge convict conviction sentence indict indictment plead guilty trial jail imprison acquit prosecute prosecutor extradite arraign arraignment detain suspect court".split()
)
"""What police and courts do, and to whom."""


def with_deed(tree: Tree, tellings: list[Telling], main: Telling | None, lead: int) -> list[Telling]:
    """Return `tellings` in which the main one, where it has no time, has taken up its kind's only other one, of a day long past.

    Only where the report opens, at sentence number `lead`, with what police and courts do: there the news is not the deed. Of
    several of a day, it is the one that the report opens with.
    """
    if main is None or main.when is not None or main.reality is not Reality.HAPPENED or not _tells_of_court(tree, lead):
        return tellings
    dated = [each for each in tellings if each.kind.id == main.kind.id and _is_long_past(each)]
    opening = [each for each in dated if tree.sentence[each.hits[0].at] < lead + _OPENS]
    deed = _only(opening or dated)
    if deed is None:
        return tellings
    add(main, deed)
    main.hits.sort(key=lambda hit: hit.at)
    return [telling for telling in tellings if telling is not deed]


def _is_long_past(telling: Telling) -> bool:
    return telling.reality is Reality.BACKGROUND and has_day(telling.when)


def _only(tellings: list[Telling]) -> Telling | None:
    return tellings[0] if len(tellings) == 1 else None


def _tells_of_court(tree: Tree, lead: int) -> bool:
    """Say whether the sentences that open a report have a word of courts and police."""
    return any(
        forms(tree.words[i]) & _COURTS for first, stop in tree.spans[lead : lead + _OPENS] for i in range(first, stop)
    )
