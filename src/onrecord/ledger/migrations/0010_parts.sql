-- Why a position counts only some of those whom others of its field count; empty where nothing says so.
ALTER TABLE positions ADD COLUMN part TEXT NOT NULL DEFAULT '';
