"""Component: give out no claim whose own words, read again by themselves, do not yield its value.

It asks what `onrecord verify` asks of a ledger, so that a fresh ledger holds. What is withheld is counted.
"""

from onrecord.reading.draft import Draft
from onrecord.record.reading import Claim
from onrecord.values import yields_together

REQUIRES = ("report", "claims")
ASSIGNS = ("claims", "withheld")


def run(draft: Draft) -> None:
    """Withhold the claims of `draft` that their passages do not bear out."""
    borne_out = [claim for claim in draft.claims if _holds(claim, draft)]
    draft.withheld += len(draft.claims) - len(borne_out)
    draft.claims = borne_out


def _holds(claim: Claim, draft: Draft) -> bool:
    words = [passage.of(draft.report.text) for passage in claim.passages]
    return yields_together(claim.value, words, reference=draft.report.published)
