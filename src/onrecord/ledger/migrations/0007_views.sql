-- What a policy picks from the positions on a field. Whoever asks for another policy has it picked then.
CREATE TABLE views (
    event TEXT NOT NULL REFERENCES events (id),
    field TEXT NOT NULL,
    policy TEXT NOT NULL,
    best INTEGER, -- positions.seq; none where the policy picks none
    low INTEGER,
    high INTEGER,
    reason TEXT NOT NULL,
    PRIMARY KEY (event, field)
) WITHOUT ROWID;
