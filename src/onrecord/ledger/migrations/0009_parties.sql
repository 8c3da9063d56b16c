-- Derived: whom parties that reports name are, as people decided.
CREATE TABLE party_identities (
    party TEXT NOT NULL, -- its id as it is read
    becomes TEXT NOT NULL, -- the id under which it counts
    decision TEXT NOT NULL,
    text TEXT NOT NULL, -- who decided so, when and why
    report TEXT, -- the one report in which it is so; none for all
    said TEXT, -- the one statement or claim there of which it is so; none for all
    name TEXT NOT NULL -- what to call who it becomes; '' where reports tell
);
CREATE INDEX party_identities_by_party ON party_identities (party, report, said);
CREATE INDEX party_identities_by_becomes ON party_identities (becomes);

-- Derived: parties that a person says are two, by the ids under which they count.
CREATE TABLE unlike_parties (
    "left" TEXT NOT NULL,
    "right" TEXT NOT NULL,
    decision TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY ("left", "right")
);
CREATE INDEX unlike_parties_by_right ON unlike_parties ("right");

CREATE INDEX decision_subjects_of_parties ON decision_subjects (decision) WHERE type = 'party';
