-- grain: one row of a batch and one rule for which it is held back; the row itself stays in the batch
CREATE TABLE IF NOT EXISTS raw.quarantine (
    batch_id VARCHAR NOT NULL,
    table_name VARCHAR NOT NULL,
    row_key VARCHAR NOT NULL,
    rule VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    feed_id VARCHAR,
    article_id VARCHAR,
    printed VARCHAR,
    mentions BIGINT NOT NULL,  -- amounts that the row stands for
    seen_at TIMESTAMP,
    PRIMARY KEY (batch_id, table_name, row_key, rule)
);
