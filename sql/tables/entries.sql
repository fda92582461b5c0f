-- grain: one version of one item of one feed
CREATE TABLE IF NOT EXISTS raw.entries (
    entry_id VARCHAR NOT NULL,
    feed_id VARCHAR NOT NULL,
    poll_id VARCHAR NOT NULL,
    identity VARCHAR NOT NULL,
    guid VARCHAR,
    link VARCHAR,
    title VARCHAR NOT NULL,
    author VARCHAR,
    published_at TIMESTAMP,
    updated_at TIMESTAMP,
    language VARCHAR,
    content_sha256 VARCHAR NOT NULL,
    flags VARCHAR NOT NULL,
    first_seen_at TIMESTAMP NOT NULL,
    outcome VARCHAR NOT NULL,
    article_id VARCHAR,
    batch_id VARCHAR NOT NULL,
    PRIMARY KEY (entry_id, feed_id)
);
