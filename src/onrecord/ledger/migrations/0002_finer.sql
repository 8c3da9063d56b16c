-- How likely a claim is told to be, why a mention is told as anything but happened, how a time is meant, and how far a
-- position may be relied on. Columns that readings get from here on go at the end of this file while it is not released.

-- The term of ICD 203 that the content's words amount to; null where they are not estimative.
ALTER TABLE statements ADD COLUMN likelihood TEXT;
ALTER TABLE claims ADD COLUMN likelihood TEXT;

-- Which silence a statement is, or that it asks or supposes; null where the stance says it all.
ALTER TABLE statements ADD COLUMN manner TEXT;

-- The word and the rule by which it is anything but happened; empty for what happened.
ALTER TABLE mentions ADD COLUMN why TEXT NOT NULL DEFAULT '';

-- How a time is meant, as TIMEX3 has it: START, APPROX, EQUAL_OR_MORE ...; null for plainly.
ALTER TABLE times ADD COLUMN mod TEXT;

-- The Admiralty code: a letter for the origin, a number for what is said.
ALTER TABLE positions ADD COLUMN grade_reliability TEXT;
ALTER TABLE positions ADD COLUMN grade_credibility INTEGER;

-- The sum by which a grade came about, a sentence a step.
CREATE TABLE grade_steps (
    position INTEGER NOT NULL REFERENCES positions (key),
    seq INTEGER NOT NULL,
    step TEXT NOT NULL,
    PRIMARY KEY (position, seq)
);

-- What was derived before has no grades: it is made anew.
DELETE FROM derived;
