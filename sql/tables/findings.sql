-- grain: one row of a batch and one rule that it breaks, warnings included
CREATE TABLE IF NOT EXISTS raw.findings (
    batch_id VARCHAR NOT NULL,
    table_name VARCHAR NOT NULL,
    row_key VARCHAR NOT NULL,
    rule VARCHAR NOT NULL,
    severity VARCHAR NOT NULL CHECK (severity IN ('critical', 'warning')),
    reason VARCHAR NOT NULL,
    PRIMARY KEY (batch_id, table_name, row_key, rule)
);
