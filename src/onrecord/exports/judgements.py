"""What is judged of positions, as JSON: how far each may be relied on, and what a policy picks from them."""

from onrecord.exports.shapes import Json, value
from onrecord.record.assessment import Grade, View


def grade(of: Grade | None) -> Json | None:
    """Return a grade with its sum, step by step; None where nobody graded."""
    if of is None:
        return None
    return {"reliability": of.reliability, "credibility": of.credibility, "steps": list(of.steps)}


def view(of: View | None) -> Json | None:
    """Return what a policy picks, with its reason; None where there is nothing to pick from."""
    if of is None:
        return None
    picks = {name: pick and value(pick) for name, pick in (("best", of.best), ("low", of.low), ("high", of.high))}
    return {"policy": of.policy, **picks, "reason": of.reason}
