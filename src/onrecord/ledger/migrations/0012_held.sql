-- Events that decisions touch. The accounts keep what the rules make of reports; here stands what people made of that, in parts that hang
-- together by decisions and reports. All of it follows from readings and decisions, and `onrecord relink` makes it anew.

-- The events of the rules that a part rests on: those that decisions touch, and others that share a story with one; a covered one is not
-- shown as the rules have it.
CREATE TABLE held_parts (
    event TEXT PRIMARY KEY, -- accounts.event
    part TEXT NOT NULL, -- a hash of all that the part rests on
    touched BOOLEAN NOT NULL,
    covered BOOLEAN NOT NULL
) WITHOUT ROWID;
CREATE INDEX held_parts_by_part ON held_parts (part);

-- The events that a part has instead.
CREATE TABLE held_events (
    event TEXT PRIMARY KEY,
    part TEXT NOT NULL,
    body TEXT NOT NULL -- JSON
) WITHOUT ROWID;
CREATE INDEX held_events_by_part ON held_events (part);

-- Links by the rules between mentions that people keep apart.
CREATE TABLE withheld_links (
    key INTEGER PRIMARY KEY, -- as in links
    part TEXT NOT NULL,
    "left" TEXT NOT NULL,
    "right" TEXT NOT NULL,
    relation TEXT NOT NULL,
    rule TEXT NOT NULL,
    evidence_score REAL NOT NULL,
    evidence_reason TEXT NOT NULL
);
CREATE INDEX withheld_links_by_part ON withheld_links (part);
CREATE INDEX withheld_links_by_left ON withheld_links ("left");

-- What was decided of claims and findings when reports and events were told last, so that it is seen what a later decision changes.
CREATE TABLE heeded (
    what TEXT PRIMARY KEY, -- "claims" and a report, "finding" and a decision, or "rulings"
    body TEXT NOT NULL -- JSON
) WITHOUT ROWID;

-- How many decisions are taken into account where linking was done report by report.
ALTER TABLE derived ADD COLUMN decisions INTEGER;

CREATE INDEX parties_by_family ON parties (family) WHERE family IS NOT NULL;
CREATE INDEX claims_by_value_party ON claims (value_party) WHERE value_party IS NOT NULL;
CREATE INDEX dismissed_findings_by_event ON dismissed_findings (event);
