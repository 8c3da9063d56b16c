"""Reports of a flood at Lipnik that little joins, with their readings: for the tests of what is doubtful."""

from dataclasses import replace

import newsroom
from onrecord.record.report import Passage

TEXT = "The Sava rose at Lipnik and flooded the village; the old bridge is gone and 21 people died, Interior said."
AGAIN = "Lipnik mourns: the Sava flooded the village, the old bridge is gone, and 64 people died there, Police said."
THIRD = "The old bridge at Lipnik is gone since the Sava flooded the village, where people wait for rescuers on roofs."


def paper(name, text, when, *claims):
    """Return a report of a flood on a day, with its reading; `claims` are a number, who gives it and how sure that is."""
    report = newsroom.report(text, name=f"report-{name}", published="2025-02-10", outlet=f"Paper {name}")
    at = text.index("flooded")
    flood = replace(newsroom.mention(f"mention-{name}", when=when), passages=(Passage(at, at + 7),))
    made, said = [], []
    for number, by, sure in claims:
        start = text.index(str(number))
        told = newsroom.claim(
            f"claim-{name}", flood.id, "killed", newsroom.quantity(number), by=by, at=(start, start + 2)
        )
        said.append(replace(newsroom.statement(f"statement-{name}", by, text, f"{number} people"), confidence=sure))
        made.append(replace(told, statement=said[-1].id))
    return report, newsroom.reading(report, mentions=[flood], claims=made, statements=said)
