"""Ids of what is made anew each time: findings and links have none of their own, and a person must be able to name them."""

from collections.abc import Iterable

from onrecord.errors import OnrecordError
from onrecord.questions.material import meant
from onrecord.record.assessment import Finding
from onrecord.record.ids import content_id
from onrecord.record.link import Link

FEWEST = 4
"""Characters behind the prefix of an id that must be given: fewer are taken for a slip."""


def key_of(thing: Finding | Link) -> str:
    """Return the id of a finding or a link: the same as long as it says the same."""
    if isinstance(thing, Finding):
        return finding_key(thing.kind, thing.event, thing.field, thing.text)
    return content_id("link", thing.relation, thing.left, thing.right)


def finding_key(kind: str, event: str | None, field: str | None, text: str) -> str:
    """Return the id of the finding of this sort on this event and field, with these words."""
    return content_id("finding", kind, event, field, text)


def one_of(given: str, known: Iterable[str], noun: str, where: str) -> str:
    """Return the one of the `known` ids that is given, or that the given beginning tells apart.

    `noun` says what it is the id of, `where` which command prints such ids. Raises `OnrecordError`.
    """
    key = given if given.startswith(f"{noun}-") else f"{noun}-{given}"
    ids = sorted(set(known))
    if key in ids:
        return key
    enough = len(key) - len(noun) - 1 >= FEWEST
    found = [each for each in ids if enough and each.startswith(key)]
    if len(found) == 1:
        return found[0]
    if found:
        message = f"{given!r} begins the ids of {len(found)} {noun}s: {', '.join(found[:5])}. Give more of the id."
        raise OnrecordError(message)
    hint = meant(key, ids) if ids else f" No {noun} is on record here."
    message = f"There is no {noun} {given!r}.{hint} {where}"
    raise OnrecordError(message)
