-- A page of one kind's events in the order of time, without a look at all of that kind.
CREATE INDEX events_by_kind_in_order ON events (kind, coalesce(when_earliest, ''), id);
