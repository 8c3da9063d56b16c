-- What stands where the subjects of decisions stood, so that no report is read for it once more.
CREATE TABLE stands (
    decision TEXT NOT NULL, -- decisions.id
    seq INTEGER NOT NULL, -- decision_subjects.seq
    body TEXT NOT NULL, -- JSON
    PRIMARY KEY (decision, seq)
) WITHOUT ROWID;
