-- grain: one reason for which amounts of one article off the subject were set aside
CREATE TABLE IF NOT EXISTS core.set_aside_counts (
    article_id VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    mentions BIGINT NOT NULL,
    PRIMARY KEY (article_id, reason)
);
