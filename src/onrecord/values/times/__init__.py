"""Find and resolve the times of a text: rules by subject over shared words, a calendar, and one finder.

`RULES` are tried at every place where a time may begin; the longest match wins, then the first.
"""

from onrecord.values.times.rule import Rule
from onrecord.values.times.rules import clock, days, holidays, quarters, relative, repeated, spans, steps, within, years

RULES: tuple[Rule, ...] = (
    *days.RULES,
    *within.RULES,
    *years.RULES,
    *quarters.RULES,
    *holidays.RULES,
    *clock.RULES,
    *steps.RULES,
    *relative.RULES,
    *spans.RULES,
    *repeated.RULES,
)
