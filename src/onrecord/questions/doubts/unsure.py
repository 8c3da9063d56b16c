"""Claims of which it is unsure whose words they are: how unsure, why, and what can be decided of them."""

from onrecord import values
from onrecord.assessing.saying import capital
from onrecord.questions.doubts import Choice, names_of
from onrecord.questions.material import Material
from onrecord.record.decision import Act
from onrecord.record.reading import Claim

UNSURE = 0.6
"""Confidence under which a statement is unsure: what is carried on to the last speaker has 0.4 or 0.5. The ledger's list of unsure claims goes by the same."""

_CARRIED = 0.5


def confidence(claim: Claim, material: Material) -> float:
    """Return how sure it is that a claim is its origin's: that of its statement, at most 0.5 where it is carried."""
    statement = material.statements.get(claim.statement or "")
    sure = statement.confidence if statement else 1.0
    return min(sure, _CARRIED) if claim.carried else sure


def voice_of(claim: Claim) -> str:
    """Return the party of a claim's origin, or its name; "" for no named voice."""
    return (claim.origin.party or claim.origin.name) if claim.origin else ""


def told_of(claim: Claim, field: str, material: Material) -> str:
    """Return what an unsure claim on a field, given by its title, is laid to, with its words, as a sentence."""
    report = material.homes[claim.id]
    who = claim.origin.name if claim.origin else "no named voice"
    words = claim.passages[0].of(material.report(report).text) if claim.passages else ""
    return f"{capital(field)} {values.say(claim.value)} is laid to {who} (“{words}”, {names_of((report,), material)})."


def why_unsure(claim: Claim) -> str:
    """Return why it is unsure whose words a claim is, as sentences."""
    why = f"{capital(claim.why)}." if claim.why else "Whose words these are is unsure."
    return f"{why} Nothing surer gives this value from this origin."


def choices_on(claim: Claim) -> tuple[Choice, ...]:
    """Return what can be decided of an unsure claim."""
    return (
        Choice(Act.CONFIRM, (claim.id,)),
        Choice(Act.CORRECT, (claim.id,), "the value"),
        Choice(Act.CORRECT, (claim.id, "--origin"), "who said it"),
        Choice(Act.DISMISS, (claim.id,)),
    )
