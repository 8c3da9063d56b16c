-- What people decide: only ever added.

CREATE TABLE decisions (
    key INTEGER PRIMARY KEY, -- in the order of deciding
    id TEXT NOT NULL UNIQUE,
    act TEXT NOT NULL, -- merge, split, correct, confirm, dismiss or undo
    signature_person TEXT NOT NULL,
    signature_time TEXT NOT NULL, -- ISO 8601 in UTC
    signature_reason TEXT NOT NULL,
    value_type TEXT, -- of a corrected value: quantity, moment, name or truth
    value_low REAL,
    value_high REAL,
    value_unit TEXT,
    value_si_low REAL,
    value_si_high REAL,
    value_approximate BOOLEAN,
    value_counted TEXT,
    value_earliest TEXT,
    value_latest TEXT, -- exclusive
    value_precision TEXT,
    value_timex TEXT,
    value_name TEXT,
    value_party TEXT,
    value_holds BOOLEAN,
    origin_id TEXT, -- a corrected origin
    origin_name TEXT,
    origin_kind TEXT,
    origin_family TEXT,
    unvoiced BOOLEAN NOT NULL, -- corrected to no named voice
    finding TEXT, -- the sort of the finding that is confirmed or dismissed
    field TEXT,
    text TEXT NOT NULL, -- that finding's sentence
    undoes TEXT REFERENCES decisions (id)
);

-- What each is about, told by what survives another reading of the report.
CREATE TABLE decision_subjects (
    decision INTEGER NOT NULL REFERENCES decisions (key),
    seq INTEGER NOT NULL,
    type TEXT NOT NULL, -- mention, claim or report
    report TEXT NOT NULL REFERENCES reports (id),
    name TEXT NOT NULL, -- the kind of a mention, the field of a claim
    passage_start INTEGER,
    passage_end INTEGER, -- exclusive
    exact TEXT NOT NULL,
    side INTEGER NOT NULL, -- what is merged with, or split from, what: 0 or 1
    PRIMARY KEY (decision, seq)
);
CREATE INDEX decision_subjects_by_report ON decision_subjects (report);

CREATE TRIGGER decisions_are_not_rewritten BEFORE UPDATE ON decisions
BEGIN
    SELECT RAISE(ABORT, 'a decision is never rewritten: undo it by another one');
END;
CREATE TRIGGER decisions_are_not_deleted BEFORE DELETE ON decisions
BEGIN
    SELECT RAISE(ABORT, 'a decision is never deleted: undo it by another one');
END;
CREATE TRIGGER decision_subjects_are_not_rewritten BEFORE UPDATE ON decision_subjects
BEGIN
    SELECT RAISE(ABORT, 'a decision is never rewritten: undo it by another one');
END;
CREATE TRIGGER decision_subjects_are_not_deleted BEFORE DELETE ON decision_subjects
BEGIN
    SELECT RAISE(ABORT, 'a decision is never deleted: undo it by another one');
END;

-- Derived: claims that people decided on, with what was read before.
CREATE TABLE corrections (
    event TEXT NOT NULL REFERENCES events (id),
    seq INTEGER NOT NULL,
    claim TEXT NOT NULL, -- claims.id
    mention TEXT NOT NULL,
    field TEXT NOT NULL,
    act TEXT NOT NULL,
    value_type TEXT, -- the superseded value
    value_low REAL,
    value_high REAL,
    value_unit TEXT,
    value_si_low REAL,
    value_si_high REAL,
    value_approximate BOOLEAN,
    value_counted TEXT,
    value_earliest TEXT,
    value_latest TEXT,
    value_precision TEXT,
    value_timex TEXT,
    value_name TEXT,
    value_party TEXT,
    value_holds BOOLEAN,
    origin_name TEXT, -- the superseded origin
    origin_party TEXT,
    decision TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (event, seq)
);

-- Derived: findings that people dismissed.
CREATE TABLE dismissed_findings (
    key INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    event TEXT REFERENCES events (id),
    field TEXT,
    text TEXT NOT NULL,
    decision TEXT NOT NULL,
    note TEXT NOT NULL
);

-- Derived: what people decided of an event, in sentences.
CREATE TABLE event_decisions (
    event TEXT NOT NULL REFERENCES events (id),
    seq INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (event, seq)
);

ALTER TABLE findings ADD COLUMN decision TEXT; -- the one that confirms it
ALTER TABLE findings ADD COLUMN note TEXT NOT NULL DEFAULT '';
