-- purpose: what cannot be rebuilt from the archive: which mail went out to whom, and what each digest said
CREATE TABLE digests (
    list TEXT NOT NULL,
    day TEXT NOT NULL,
    revision INTEGER NOT NULL,
    model TEXT NOT NULL,  -- the frozen edition as JSON
    at TEXT NOT NULL,
    PRIMARY KEY (list, day, revision)
) STRICT;
CREATE TABLE outbox (
    message_id TEXT PRIMARY KEY,
    list TEXT NOT NULL,
    day TEXT NOT NULL,
    revision INTEGER NOT NULL,
    recipient TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'unknown')),
    attempts INTEGER NOT NULL DEFAULT 0,  -- dialogues begun
    doubts INTEGER NOT NULL DEFAULT 0,  -- times that it ended with the server perhaps having taken the mail
    at TEXT NOT NULL,
    error TEXT,
    UNIQUE (list, day, revision, recipient)
) STRICT;
PRAGMA user_version = 1;
