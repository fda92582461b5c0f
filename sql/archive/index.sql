-- Where each record of the archive stands. Derived from the WARC files: it can be deleted and is then built anew.
CREATE TABLE IF NOT EXISTS records (
    record_id TEXT PRIMARY KEY,
    file TEXT NOT NULL,
    offset INTEGER NOT NULL,
    kind TEXT NOT NULL,
    url TEXT NOT NULL,
    at TEXT NOT NULL,
    outcome TEXT NOT NULL,
    status INTEGER,
    etag TEXT,
    last_modified TEXT,
    body_bytes INTEGER NOT NULL,
    body_sha256 TEXT,
    refers_to TEXT,
    feed_id TEXT NOT NULL,
    poll_id TEXT NOT NULL,
    entry_id TEXT,
    seconds REAL NOT NULL,
    next_due_at TEXT
);
CREATE INDEX IF NOT EXISTS records_by_feed ON records (feed_id, kind, at);
CREATE INDEX IF NOT EXISTS records_by_poll ON records (poll_id, kind, at);
CREATE INDEX IF NOT EXISTS records_by_entry ON records (entry_id);
CREATE INDEX IF NOT EXISTS records_by_url ON records (url, at);
CREATE TABLE IF NOT EXISTS files (
    file TEXT PRIMARY KEY,
    indexed_bytes INTEGER NOT NULL
);
