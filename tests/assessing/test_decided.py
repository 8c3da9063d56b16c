"""Findings that people confirmed or dismissed, and what is told of corrected claims."""

from dataclasses import replace

import newsroom
from decisions import correct, signed, subject
from onrecord.assessing import assess
from onrecord.deciding import decide
from onrecord.linking import link
from onrecord.record.assessment import FindingKind
from onrecord.record.decision import Act, Decision, State
from onrecord.record.report import Passage

TEXTS = {
    "a": "The Sava flooded Strelsau on Tuesday and took the bridge; 21 people died, Interior said.",
    "b": "After the Sava flooded Strelsau on Tuesday, Police said that 64 people died at the bridge.",
    "c": "The Sava took the bridge at Strelsau on Tuesday; Interior told of 21 dead, and of rescuers.",
}
FIGURES = {"a": (21, "Interior"), "b": (64, "Police"), "c": (21, "Interior")}


def newspaper(name, figure=None, by=None):
    """Return a report of the flood with its reading: who counts how many dead."""
    number, who = FIGURES[name] if figure is None else (figure, by)
    report = newsroom.report(TEXTS[name], name=name, published="2025-01-28", outlet=f"Paper {name.upper()}")
    flood = replace(newsroom.mention(f"m-{name}", when="2025-01-28", where="Strelsau"), passages=(Passage(0, 9),))
    digits = str(FIGURES[name][0])
    place = (TEXTS[name].index(digits), TEXTS[name].index(digits) + 2)
    claim = newsroom.claim(f"c-{name}", f"m-{name}", "killed", newsroom.quantity(number), by=who, at=place)
    return report, newsroom.reading(report, mentions=[flood], claims=[claim])


def brief(papers, *decisions):
    reports = {report.id: report for report, _ in papers}
    readings, decided = decide(decisions, [reading for _, reading in papers])
    linked = link(readings, reports, newsroom.PACK, decided.rulings)
    return assess(linked, readings, reports, newsroom.PACK, decided=decided)


def on_conflict(act, papers, signature=None):
    """Return the decision on the conflict over the dead that `papers` have."""
    conflict = next(each for each in brief(papers).findings if each.kind is FindingKind.CONFLICT)
    claims = {claim.id: (report, claim) for report, reading in papers for claim in reading.claims}
    subjects = tuple(subject(claims[key]) for key in conflict.claims)
    told = {"finding": conflict.kind.value, "field": conflict.field, "text": conflict.text}
    return Decision.make(act, signature or signed("they count two days"), subjects, **told)


def kinds(made):
    return [each.kind for each in made.findings]


TWO = (newspaper("a"), newspaper("b"))


def test_a_dismissed_finding_is_not_shown_but_kept_with_who_dismissed_it():
    decision = on_conflict(Act.DISMISS, TWO)
    made = brief(TWO, decision)
    assert FindingKind.CONFLICT not in kinds(made)
    (finding,) = made.dismissed
    assert (finding.kind, finding.decision) == (FindingKind.CONFLICT, decision.id)
    assert finding.note == "A. Reyes dismissed it on 2025-03-03 14:05 UTC: they count two days"


def test_a_confirmed_finding_is_shown_and_says_so():
    made = brief(TWO, on_conflict(Act.CONFIRM, TWO))
    conflict = next(each for each in made.findings if each.kind is FindingKind.CONFLICT)
    assert conflict.note.startswith("A. Reyes confirmed it")


def test_the_later_word_on_a_finding_counts():
    dismissed, confirmed = on_conflict(Act.DISMISS, TWO), on_conflict(Act.CONFIRM, TWO, signed("it is one after all"))
    made = brief(TWO, dismissed, confirmed)
    assert FindingKind.CONFLICT in kinds(made)
    assert [each.state for each in made.outcomes] == [State.IDLE, State.IN_FORCE]


def test_a_dismissed_finding_stays_so_when_another_report_repeats_one_of_its_values():
    made = brief((*TWO, newspaper("c")), on_conflict(Act.DISMISS, TWO))
    assert FindingKind.CONFLICT not in kinds(made)
    assert len(made.dismissed) == 1


def test_a_new_value_makes_it_a_new_finding():
    made = brief((*TWO, newspaper("c", 99, "Mayor")), on_conflict(Act.DISMISS, TWO))
    assert FindingKind.CONFLICT in kinds(made)
    assert [each.state for each in made.outcomes] == [State.IDLE]


def test_a_corrected_value_settles_the_conflict_and_the_original_stays_beside_it():
    report, reading = TWO[1]
    decision = correct((report, reading.claims[0]), 21)
    made = brief(TWO, decision)
    assert FindingKind.CONFLICT not in kinds(made)
    (event,) = made.assessments
    (standing,) = event.standings
    assert [(position.value.low, len(position.origins)) for position in standing.positions] == [(21, 2)]
    (correction,) = event.corrections
    assert (correction.value.low, correction.origin.name, correction.decision) == (64, "Police", decision.id)


def test_a_corrected_origin_is_counted_as_one_with_the_others_of_that_party():
    report, reading = newspaper("c", 21, "Police")
    interior = next(each for each in TWO[0][1].parties if each.name == "Interior")
    decision = Decision.make(
        Act.CORRECT, signed("the ministry"), (subject((report, reading.claims[0])),), origin=interior
    )
    papers = (TWO[0], (report, reading))

    def origins(made):
        return [origin.name for origin in made.assessments[0].standings[0].positions[0].origins]

    assert origins(brief(papers)) == ["Interior", "Police"]
    assert origins(brief(papers, decision)) == ["Interior"]
