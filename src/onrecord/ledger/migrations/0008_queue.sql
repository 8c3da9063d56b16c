-- What a person had better look at, over all events: links that little holds, the weakest first; and the story of a report.
CREATE INDEX weak_links ON links (relation, evidence_score, key) WHERE evidence_score < 0.8;
CREATE INDEX stories_by_report ON stories (report);
