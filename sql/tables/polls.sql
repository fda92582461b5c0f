-- grain: one look at a feed, whatever became of it
CREATE TABLE IF NOT EXISTS raw.polls (
    poll_id VARCHAR PRIMARY KEY,
    feed_id VARCHAR NOT NULL,
    url VARCHAR NOT NULL,
    "at" TIMESTAMP NOT NULL,
    outcome VARCHAR NOT NULL,
    status BIGINT,
    body_bytes BIGINT NOT NULL,
    seconds DECIMAL(12, 3) NOT NULL,
    etag VARCHAR,
    last_modified VARCHAR,
    next_due_at TIMESTAMP,
    entries BIGINT,
    flags VARCHAR  -- of its body: a list of texts, as JSON
);
