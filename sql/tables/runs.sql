-- grain: one stage of one run
CREATE TABLE IF NOT EXISTS raw.runs (
    run_id VARCHAR NOT NULL,
    stage VARCHAR NOT NULL,
    started_at TIMESTAMP NOT NULL,
    ended_at TIMESTAMP NOT NULL,
    counts JSON NOT NULL,
    PRIMARY KEY (run_id, stage, started_at)
);
