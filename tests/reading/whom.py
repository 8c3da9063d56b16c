"""Whom the words of a small report mean, for tests of the parties."""

from scenes import draft_of

from onrecord.reading import parties


def meant(table):
    """Give the name of the party of each naming, in text order; None where nobody knows."""
    draft = draft_of(table)
    parties.run(draft)
    return [draft.parties[n.party].name if n.party else None for n in draft.namings]
