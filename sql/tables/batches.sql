-- grain: one batch that was loaded or quarantined whole
CREATE TABLE IF NOT EXISTS raw.batches (
    batch_id VARCHAR PRIMARY KEY,
    state VARCHAR NOT NULL CHECK (state IN ('loaded', 'quarantined')),
    reason VARCHAR,
    checked_ns BIGINT NOT NULL,  -- modification time of its checks.parquet: another one means another content
    entries BIGINT NOT NULL,
    articles BIGINT NOT NULL,
    figures BIGINT NOT NULL,
    set_asides BIGINT NOT NULL,
    polls BIGINT NOT NULL,
    held_back BIGINT NOT NULL,
    loaded_at TIMESTAMP NOT NULL
);
