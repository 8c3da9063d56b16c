-- What linking goes by when a report comes in: all of it follows from the readings, and `onrecord relink` makes it anew.

-- A report by its heaviest words, the report before it that it joins, and the story that it follows so, by the story's first report.
CREATE TABLE outlines (
    report TEXT PRIMARY KEY REFERENCES reports (id),
    published TEXT NOT NULL, -- as text that sorts; "9999" where nobody tells
    body TEXT NOT NULL, -- JSON
    earlier TEXT, -- null for the first report of a story
    score REAL, -- 0..1
    reason TEXT,
    story TEXT
);
CREATE INDEX outlines_by_story ON outlines (story);

-- The stems under which a report meets others, in the order of publication.
CREATE TABLE outline_keys (
    key TEXT NOT NULL,
    published TEXT NOT NULL,
    report TEXT NOT NULL,
    PRIMARY KEY (key, published, report)
) WITHOUT ROWID;

-- Hashes of sentences: what several stories carry is no sign of a copy.
CREATE TABLE sentence_keys (
    key INTEGER NOT NULL,
    report TEXT NOT NULL,
    PRIMARY KEY (key, report)
) WITHOUT ROWID;

-- What one story tells of one happening, and the event that it is of.
CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    story TEXT NOT NULL,
    kind TEXT NOT NULL,
    day TEXT, -- of most of its mentions, by the calendar of the place
    event TEXT NOT NULL,
    body TEXT NOT NULL -- JSON
);
CREATE INDEX accounts_by_story ON accounts (story);
CREATE INDEX accounts_by_cell ON accounts (kind, day);
CREATE INDEX accounts_by_event ON accounts (event);

-- Which part of what is derived (a story, the accounts of a kind and day, an event) brought which links, and its digest.
CREATE TABLE link_homes (
    home TEXT NOT NULL,
    link INTEGER NOT NULL, -- links.key
    PRIMARY KEY (home, link)
) WITHOUT ROWID;
CREATE TABLE prints (
    home TEXT PRIMARY KEY,
    digest TEXT NOT NULL -- 32 hexadecimal digits; derived.digest is the sum of all
) WITHOUT ROWID;

-- Events that happened and whose time is known, and those that a report counts ("the fourth this year").
CREATE TABLE calendar (
    event TEXT PRIMARY KEY,
    actors TEXT NOT NULL -- JSON, ids of parties
) WITHOUT ROWID;
CREATE TABLE tallies (
    event TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    until TEXT NOT NULL -- when the counted event began
) WITHOUT ROWID;
CREATE INDEX tallies_by_kind ON tallies (kind, until);

-- Who linked, where that was done report by report; null where all was made in one go, so that it is begun anew.
ALTER TABLE derived ADD COLUMN made_by TEXT;

-- Keys of derived rows do not depend on how many there are any more: what was derived before is made anew.
DELETE FROM derived;
