-- grain: one amount in an article on the subject that is no figure of ours, with the reason
CREATE TABLE IF NOT EXISTS core.set_asides (
    set_aside_id VARCHAR PRIMARY KEY,
    article_id VARCHAR NOT NULL,
    mention_start BIGINT NOT NULL,
    mention_end BIGINT NOT NULL,
    printed VARCHAR NOT NULL,
    quote VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    rule VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    reader_version VARCHAR NOT NULL,
    first_seen_at TIMESTAMP NOT NULL
);
