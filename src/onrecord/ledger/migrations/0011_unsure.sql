-- Claims of which it is unsure whose words they are: laid to the last speaker from a bare sentence, or of a statement with a
-- confidence under 0.6. The queue of what to review goes through them, the last filed first.
CREATE TABLE unsure_claims (
    reading INTEGER NOT NULL REFERENCES readings (key),
    seq INTEGER NOT NULL, -- claims.seq
    PRIMARY KEY (reading, seq)
) WITHOUT ROWID;
INSERT INTO unsure_claims SELECT reading, seq FROM claims WHERE carried OR EXISTS (SELECT 1 FROM statements
WHERE statements.reading = claims.reading AND statements.id = claims.statement AND statements.confidence < 0.6);
CREATE TRIGGER claim_is_unsure AFTER INSERT ON claims WHEN new.carried OR EXISTS (SELECT 1 FROM statements
WHERE statements.reading = new.reading AND statements.id = new.statement AND statements.confidence < 0.6) BEGIN
    INSERT INTO unsure_claims VALUES (new.reading, new.seq);
END;
