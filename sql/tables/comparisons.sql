-- grain: one claim held against one line of the baseline
CREATE TABLE IF NOT EXISTS core.comparisons (
    claim_id VARCHAR NOT NULL,
    baseline_id VARCHAR NOT NULL,
    comparable BOOLEAN NOT NULL,
    change DECIMAL(38, 4),
    change_percent DECIMAL(38, 4),
    reason VARCHAR,
    caveats VARCHAR[] NOT NULL,
    PRIMARY KEY (claim_id, baseline_id)
);
