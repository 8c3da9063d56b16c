-- The ledger's first shape. Times are ISO 8601 in UTC; passages count Unicode code points of reports.text, end exclusive.

-- One version of one published text; never changed once filed.
CREATE TABLE reports (
    id TEXT PRIMARY KEY,
    path TEXT, -- where it was first read from
    url TEXT,
    outlet_name TEXT,
    outlet_domain TEXT,
    title TEXT,
    published_earliest TEXT,
    published_latest TEXT, -- exclusive
    published_precision TEXT,
    published_approximate BOOLEAN,
    published_timex TEXT,
    dated_earliest TEXT,
    dated_latest TEXT, -- exclusive
    dated_precision TEXT,
    dated_approximate BOOLEAN,
    dated_timex TEXT,
    place TEXT, -- of the dateline, as printed
    sha256 TEXT NOT NULL, -- of text as UTF-8
    text TEXT NOT NULL
);
CREATE INDEX reports_by_url ON reports (url);
CREATE INDEX reports_by_sha256 ON reports (sha256);

-- What a stretch of a report's text is: title, dateline, byline, body, caption or furniture.
CREATE TABLE parts (
    report TEXT NOT NULL REFERENCES reports (id),
    seq INTEGER NOT NULL,
    kind TEXT NOT NULL,
    passage_start INTEGER NOT NULL,
    passage_end INTEGER NOT NULL,
    PRIMARY KEY (report, seq)
);

-- Lines that say whose text it is; without a passage where only metadata says so.
CREATE TABLE credits (
    report TEXT NOT NULL REFERENCES reports (id),
    seq INTEGER NOT NULL,
    name TEXT NOT NULL,
    passage_start INTEGER,
    passage_end INTEGER,
    PRIMARY KEY (report, seq)
);
CREATE INDEX credits_by_name ON credits (name);

-- The people whom byline or metadata name, as printed.
CREATE TABLE authors (
    report TEXT NOT NULL REFERENCES reports (id),
    seq INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (report, seq)
);

-- All that one maker (model, packs and code) read out of one report.
CREATE TABLE readings (
    key INTEGER PRIMARY KEY,
    report TEXT NOT NULL REFERENCES reports (id),
    made_by TEXT NOT NULL,
    withheld INTEGER NOT NULL, -- claims not given out: their words do not yield the value
    UNIQUE (report, made_by)
);
CREATE INDEX readings_by_maker ON readings (made_by);

CREATE TABLE parties (
    reading INTEGER NOT NULL REFERENCES readings (key),
    seq INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    family TEXT, -- the party that it speaks for or belongs to
    PRIMARY KEY (reading, seq)
);
CREATE INDEX parties_by_id ON parties (id);

-- The forms under which a report names a party, fullest first.
CREATE TABLE names (
    reading INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    nth INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (reading, seq, nth),
    FOREIGN KEY (reading, seq) REFERENCES parties (reading, seq)
);
CREATE INDEX names_by_name ON names (name);

CREATE TABLE statements (
    reading INTEGER NOT NULL REFERENCES readings (key),
    seq INTEGER NOT NULL,
    id TEXT NOT NULL,
    speaker_hop INTEGER, -- hops.hop of the speaker; none where the voice is not named
    mode TEXT NOT NULL,
    stance TEXT NOT NULL,
    confidence REAL NOT NULL, -- 0..1
    PRIMARY KEY (reading, seq)
);
CREATE INDEX statements_by_id ON statements (id);
CREATE INDEX statements_by_stance ON statements (stance);

-- One report's telling of an event.
CREATE TABLE mentions (
    reading INTEGER NOT NULL REFERENCES readings (key),
    seq INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    when_earliest TEXT,
    when_latest TEXT, -- exclusive
    when_precision TEXT,
    when_approximate BOOLEAN,
    when_timex TEXT,
    where_name TEXT,
    where_party TEXT,
    reality TEXT NOT NULL,
    main BOOLEAN NOT NULL,
    PRIMARY KEY (reading, seq)
);
CREATE INDEX mentions_by_id ON mentions (id);
CREATE INDEX mentions_by_kind_and_time ON mentions (kind, when_earliest);

-- Who plays which part in a mention.
CREATE TABLE actors (
    reading INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    nth INTEGER NOT NULL,
    role TEXT NOT NULL,
    party TEXT,
    name TEXT NOT NULL,
    PRIMARY KEY (reading, seq, nth),
    FOREIGN KEY (reading, seq) REFERENCES mentions (reading, seq)
);
CREATE INDEX actors_by_party ON actors (party);

-- One value of one field of one mention. value_type says which of the value's columns count.
CREATE TABLE claims (
    reading INTEGER NOT NULL REFERENCES readings (key),
    seq INTEGER NOT NULL,
    id TEXT NOT NULL,
    mention TEXT NOT NULL, -- mentions.id
    field TEXT NOT NULL,
    value_type TEXT NOT NULL, -- quantity, moment, name or truth
    value_low REAL, -- inclusive; none on an open side
    value_high REAL, -- inclusive; none on an open side
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
    origin_hop INTEGER, -- hops.hop of the first speaker or observer; none where the report is the only voice
    stance TEXT NOT NULL,
    statement TEXT, -- statements.id
    carried BOOLEAN NOT NULL, -- laid to the last speaker from a bare sentence
    why TEXT NOT NULL,
    PRIMARY KEY (reading, seq)
);
CREATE INDEX claims_by_id ON claims (id);
CREATE INDEX claims_by_mention ON claims (mention);
CREATE INDEX claims_by_field_and_value ON claims (field, value_si_low);

-- Words that tell a time: TIMEX3 type and local value, and the interval in UTC where it resolves.
CREATE TABLE times (
    reading INTEGER NOT NULL REFERENCES readings (key),
    seq INTEGER NOT NULL,
    type TEXT NOT NULL,
    value TEXT NOT NULL,
    moment_earliest TEXT,
    moment_latest TEXT, -- exclusive
    moment_precision TEXT,
    moment_approximate BOOLEAN,
    moment_timex TEXT,
    PRIMARY KEY (reading, seq)
);

-- The steps of a chain, from the first speaker (0) to the outlet; -1 is a first voice that stands outside its chain.
CREATE TABLE hops (
    reading INTEGER NOT NULL REFERENCES readings (key),
    owner TEXT NOT NULL, -- statement or claim
    seq INTEGER NOT NULL, -- the owner's seq
    hop INTEGER NOT NULL,
    party TEXT,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (reading, owner, seq, hop)
);
CREATE INDEX hops_by_party ON hops (party);

-- Where in the text something stands: W3C text position (start, end) and text quotation (exact, prefix, suffix).
CREATE TABLE passages (
    reading INTEGER NOT NULL REFERENCES readings (key),
    owner TEXT NOT NULL, -- statement, mention, claim or time
    seq INTEGER NOT NULL, -- the owner's seq
    role TEXT NOT NULL, -- words, cue, content; hop and hop cue, voice and voice cue for a step of the chain
    hop INTEGER NOT NULL, -- hops.hop; -1 where it is no step's
    nth INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL, -- exclusive
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    PRIMARY KEY (reading, owner, seq, role, hop, nth)
);

-- From here on: derived from the above, and made anew whenever that has grown.

CREATE TABLE events (
    id TEXT PRIMARY KEY,
    seq INTEGER NOT NULL, -- in order of time
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    when_earliest TEXT,
    when_latest TEXT,
    when_precision TEXT,
    when_approximate BOOLEAN,
    when_timex TEXT,
    where_name TEXT,
    where_party TEXT
);
CREATE INDEX events_by_kind_and_time ON events (kind, when_earliest);

CREATE TABLE event_mentions (
    event TEXT NOT NULL REFERENCES events (id),
    mention TEXT NOT NULL, -- mentions.id
    PRIMARY KEY (event, mention)
);
CREATE INDEX event_mentions_by_mention ON event_mentions (mention);

CREATE TABLE event_reports (
    event TEXT NOT NULL REFERENCES events (id),
    seq INTEGER NOT NULL,
    report TEXT NOT NULL REFERENCES reports (id),
    main BOOLEAN NOT NULL, -- whether the report is mainly about it
    PRIMARY KEY (event, seq)
);
CREATE INDEX event_reports_by_report ON event_reports (report);

-- How the positions on one field of one event stand to each other.
CREATE TABLE standings (
    event TEXT NOT NULL REFERENCES events (id),
    field TEXT NOT NULL,
    relation TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (event, field)
);

-- One value of one event's field, with what supports it.
CREATE TABLE positions (
    key INTEGER PRIMARY KEY,
    event TEXT NOT NULL,
    field TEXT NOT NULL,
    seq INTEGER NOT NULL,
    value_type TEXT NOT NULL,
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
    stance TEXT NOT NULL,
    FOREIGN KEY (event, field) REFERENCES standings (event, field)
);
CREATE INDEX positions_by_event_and_field ON positions (event, field);

CREATE TABLE position_origins (
    position INTEGER NOT NULL REFERENCES positions (key),
    seq INTEGER NOT NULL,
    party TEXT NOT NULL,
    name TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (position, seq)
);

CREATE TABLE position_reports (
    position INTEGER NOT NULL REFERENCES positions (key),
    seq INTEGER NOT NULL,
    report TEXT NOT NULL REFERENCES reports (id),
    PRIMARY KEY (position, seq)
);

-- Who passed it on: relays and outlets, by name.
CREATE TABLE position_relays (
    position INTEGER NOT NULL REFERENCES positions (key),
    seq INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (position, seq)
);

CREATE TABLE position_claims (
    position INTEGER NOT NULL REFERENCES positions (key),
    seq INTEGER NOT NULL,
    claim TEXT NOT NULL, -- claims.id
    PRIMARY KEY (position, seq)
);
CREATE INDEX position_claims_by_claim ON position_claims (claim);

CREATE TABLE findings (
    key INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    event TEXT REFERENCES events (id),
    field TEXT,
    text TEXT NOT NULL
);
CREATE INDEX findings_by_event ON findings (event);

CREATE TABLE finding_reports (
    finding INTEGER NOT NULL REFERENCES findings (key),
    seq INTEGER NOT NULL,
    report TEXT NOT NULL REFERENCES reports (id),
    PRIMARY KEY (finding, seq)
);

CREATE TABLE finding_claims (
    finding INTEGER NOT NULL REFERENCES findings (key),
    seq INTEGER NOT NULL,
    claim TEXT NOT NULL, -- claims.id
    PRIMARY KEY (finding, seq)
);

CREATE TABLE links (
    key INTEGER PRIMARY KEY,
    relation TEXT NOT NULL,
    "left" TEXT NOT NULL,
    "right" TEXT NOT NULL,
    rule TEXT NOT NULL,
    evidence_score REAL NOT NULL, -- 0..1
    evidence_reason TEXT NOT NULL
);
CREATE INDEX links_by_left ON links ("left");
CREATE INDEX links_by_right ON links ("right");

CREATE TABLE copies (
    seq INTEGER NOT NULL, -- the group of reports that carry one text
    report TEXT NOT NULL REFERENCES reports (id),
    PRIMARY KEY (seq, report)
);

CREATE TABLE stories (
    seq INTEGER NOT NULL, -- the group of reports that follow one happening
    report TEXT NOT NULL REFERENCES reports (id),
    PRIMARY KEY (seq, report)
);

-- The digest of all derived rows, so that making them anew from the same readings changes nothing.
CREATE TABLE derived (
    digest TEXT NOT NULL,
    readings INTEGER NOT NULL -- readings.key of the last one that it covers; what was filed later is not in it yet
);

-- Views to start from.

-- Every claim with its words, its first voice and its report.
CREATE VIEW who_said_what AS
SELECT
    reports.id AS report, reports.outlet_name AS outlet, reports.published_earliest AS published,
    mentions.kind, claims.field, claims.value_type, claims.value_low, claims.value_high, claims.value_unit,
    claims.value_earliest, claims.value_latest, claims.value_name, claims.value_holds,
    claims.stance, hops.party AS origin, hops.name AS origin_name,
    passages.exact AS quote, passages.prefix, passages.suffix, passages.start, passages."end",
    claims.id AS claim, readings.made_by
FROM claims
JOIN readings ON readings.key = claims.reading
JOIN reports ON reports.id = readings.report
LEFT JOIN mentions ON mentions.reading = claims.reading AND mentions.id = claims.mention
LEFT JOIN hops ON hops.reading = claims.reading AND hops.owner = 'claim' AND hops.seq = claims.seq
    AND hops.hop = claims.origin_hop
LEFT JOIN passages ON passages.reading = claims.reading AND passages.owner = 'claim' AND passages.seq = claims.seq
    AND passages.role = 'words' AND passages.nth = 0;

-- Reports that are further versions of one address, in the order in which they were filed.
CREATE VIEW versions AS
SELECT
    url, id AS report, sha256, published_earliest AS published,
    row_number() OVER (PARTITION BY url ORDER BY reports.rowid) AS version,
    count(*) OVER (PARTITION BY url) AS versions
FROM reports
WHERE url IS NOT NULL;
