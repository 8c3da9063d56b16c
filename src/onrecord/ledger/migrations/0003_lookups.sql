-- For whoever asks for one page of a thing at a time: what to look it up by, and the words by which it is found.

CREATE INDEX reports_by_time ON reports (coalesce(published_earliest, dated_earliest, ''), id);
CREATE INDEX events_by_time ON events (coalesce(when_earliest, ''), id);
CREATE INDEX events_by_place ON events (where_name COLLATE NOCASE);
CREATE INDEX position_origins_by_party ON position_origins (party);
CREATE INDEX reports_by_outlet ON reports (outlet_name COLLATE NOCASE);
CREATE INDEX copies_by_report ON copies (report);
CREATE INDEX findings_by_kind ON findings (kind, event);

-- The words of reports, by the key of the report. Reports never change, so the text itself is not kept twice.
CREATE TABLE report_keys (
    key INTEGER PRIMARY KEY, -- in the order of filing
    report TEXT NOT NULL UNIQUE REFERENCES reports (id)
);
CREATE VIRTUAL TABLE report_words USING fts5 (
    title, outlet, text, content = '', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER report_is_found AFTER INSERT ON reports BEGIN
    INSERT INTO report_keys (report) VALUES (new.id);
    INSERT INTO report_words (rowid, title, outlet, text)
    SELECT key, new.title, new.outlet_name, new.text FROM report_keys WHERE report = new.id;
END;
INSERT INTO report_keys (report) SELECT id FROM reports ORDER BY rowid;
INSERT INTO report_words (rowid, title, outlet, text)
SELECT key, title, outlet_name, text FROM report_keys JOIN reports ON reports.id = report_keys.report ORDER BY key;

-- The words of events: these come and go.
CREATE TABLE event_keys (
    key INTEGER PRIMARY KEY,
    event TEXT NOT NULL UNIQUE
);
CREATE VIRTUAL TABLE event_words USING fts5 (title, kind, place, tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER event_is_found AFTER INSERT ON events BEGIN
    INSERT INTO event_keys (event) VALUES (new.id);
    INSERT INTO event_words (rowid, title, kind, place)
    SELECT key, new.title, replace(new.kind, '_', ' '), new.where_name FROM event_keys WHERE event = new.id;
END;
CREATE TRIGGER event_is_told_anew AFTER UPDATE OF title, kind, where_name ON events BEGIN
    UPDATE event_words SET title = new.title, kind = replace(new.kind, '_', ' '), place = new.where_name
    WHERE rowid = (SELECT key FROM event_keys WHERE event = new.id);
END;
CREATE TRIGGER event_is_gone AFTER DELETE ON events BEGIN
    DELETE FROM event_words WHERE rowid = (SELECT key FROM event_keys WHERE event = old.id);
    DELETE FROM event_keys WHERE event = old.id;
END;
INSERT INTO event_keys (event) SELECT id FROM events ORDER BY seq;
INSERT INTO event_words (rowid, title, kind, place)
SELECT key, title, replace(kind, '_', ' '), where_name FROM event_keys JOIN events ON events.id = event_keys.event;

-- The names that each party goes by in any report: not those of voices that are known in
-- one report alone (their ids hold its id), and not pronouns and role nouns ("it", "the agency"), which anybody goes by.
CREATE TABLE party_names (
    key INTEGER PRIMARY KEY,
    party TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (party, name)
);
CREATE INDEX party_names_by_name ON party_names (name COLLATE NOCASE);
CREATE VIRTUAL TABLE party_words USING fts5 (name, content = '', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER party_name_is_found AFTER INSERT ON party_names BEGIN
    INSERT INTO party_words (rowid, name) VALUES (new.key, new.name);
END;
CREATE TRIGGER party_is_found AFTER INSERT ON parties WHEN new.id NOT LIKE '%:report-%' BEGIN
    INSERT OR IGNORE INTO party_names (party, name) VALUES (new.id, new.name);
END;
CREATE TRIGGER other_name_is_found AFTER INSERT ON names WHEN new.name NOT GLOB '[a-z]*' BEGIN
    INSERT OR IGNORE INTO party_names (party, name)
    SELECT id, new.name FROM parties WHERE reading = new.reading AND seq = new.seq AND id NOT LIKE '%:report-%';
END;
INSERT OR IGNORE INTO party_names (party, name)
SELECT id, name FROM parties WHERE id NOT LIKE '%:report-%' ORDER BY reading, seq;
INSERT OR IGNORE INTO party_names (party, name)
SELECT parties.id, names.name FROM names JOIN parties USING (reading, seq)
WHERE parties.id NOT LIKE '%:report-%' AND names.name NOT GLOB '[a-z]*' ORDER BY reading, seq, nth;
