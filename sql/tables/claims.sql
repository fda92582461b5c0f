-- grain: the same figure as told by one or several reports
CREATE TABLE IF NOT EXISTS core.claims (
    claim_id VARCHAR PRIMARY KEY,
    claim_key VARCHAR NOT NULL,
    figure_id VARCHAR NOT NULL,  -- the most precise mention, which speaks for all
    origins VARCHAR[] NOT NULL,
    mentions BIGINT NOT NULL,
    first_seen_at TIMESTAMP NOT NULL
);
