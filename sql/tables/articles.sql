-- grain: one version of the text of one article, from the feed that had it first; the text itself stays in the batch
CREATE TABLE IF NOT EXISTS core.articles (
    article_id VARCHAR PRIMARY KEY,
    entry_id VARCHAR NOT NULL,
    feed_id VARCHAR NOT NULL,
    publisher VARCHAR NOT NULL,
    owner VARCHAR,
    country VARCHAR,
    kind VARCHAR NOT NULL,
    url VARCHAR,
    canonical_url VARCHAR,
    title VARCHAR NOT NULL,
    author VARCHAR,
    published_at TIMESTAMP NOT NULL,
    date_source VARCHAR NOT NULL,
    language VARCHAR,
    source VARCHAR NOT NULL,
    text_sha256 VARCHAR NOT NULL,
    characters BIGINT NOT NULL,
    on_subject BOOLEAN NOT NULL,
    flags VARCHAR NOT NULL,
    first_seen_at TIMESTAMP NOT NULL,
    record_id VARCHAR NOT NULL,
    quote_characters BIGINT NOT NULL,
    reader_version VARCHAR NOT NULL,
    mentions BIGINT NOT NULL,  -- as the batch has them: figures + set-asides, before anything is held back
    batch_id VARCHAR NOT NULL
);
