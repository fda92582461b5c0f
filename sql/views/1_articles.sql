-- grain: one version of the text of one article
CREATE OR REPLACE VIEW out.articles AS
SELECT
    a.article_id,
    a.first_seen_at,
    a.published_at,
    a.date_source,
    a.publisher,
    a.owner,
    a.feed_id,
    a.country,
    a.kind,
    a.language,
    a.title,
    a.author,
    a.url,
    a.canonical_url,
    a.source,
    a.characters,
    a.on_subject,
    coalesce(f.figures, 0) AS figures,
    a.mentions,
    a.flags,
    a.text_sha256,
    a.record_id,
    a.reader_version
FROM core.articles AS a
LEFT JOIN (SELECT article_id, count(*) AS figures FROM core.figures GROUP BY article_id) AS f USING (article_id);
COMMENT ON VIEW out.articles IS 'Every article that was read; its text stays in the batches';
COMMENT ON COLUMN out.articles.article_id IS 'Key of the article and version of its text';
COMMENT ON COLUMN out.articles.first_seen_at IS 'When Outlay first had it; UTC, from the archive';
COMMENT ON COLUMN out.articles.published_at IS 'When the article was published; UTC; date_source in out.articles says who states it';
COMMENT ON COLUMN out.articles.date_source IS 'Who states the publication time: feed, page, or fetched where nobody does';
COMMENT ON COLUMN out.articles.publisher IS 'The outlet';
COMMENT ON COLUMN out.articles.owner IS 'Owner of the outlet, where certain';
COMMENT ON COLUMN out.articles.feed_id IS 'The feed that brought it first: id in feeds.toml';
COMMENT ON COLUMN out.articles.country IS 'The outlet''s country: ISO 3166-1 alpha-2, or EU';
COMMENT ON COLUMN out.articles.kind IS 'Who speaks: official, defence_press, general_news or research';
COMMENT ON COLUMN out.articles.language IS 'Language of the text: ISO 639-1';
COMMENT ON COLUMN out.articles.title IS 'The article''s headline';
COMMENT ON COLUMN out.articles.author IS 'Author as printed';
COMMENT ON COLUMN out.articles.url IS 'The article''s address, without credentials';
COMMENT ON COLUMN out.articles.canonical_url IS 'The address that the page itself names';
COMMENT ON COLUMN out.articles.source IS 'page, or entry where the feed''s own text had to do';
COMMENT ON COLUMN out.articles.characters IS 'Length of the text in characters';
COMMENT ON COLUMN out.articles.on_subject IS 'FALSE where the text has no word of defence, arms or aid';
COMMENT ON COLUMN out.articles.figures IS 'Number of figures read in it';
COMMENT ON COLUMN out.articles.mentions IS 'Number of amounts in it: figures, set-asides and what is held back';
COMMENT ON COLUMN out.articles.flags IS 'What was odd about it, as a JSON list';
COMMENT ON COLUMN out.articles.text_sha256 IS 'SHA-256 of the text';
COMMENT ON COLUMN out.articles.record_id IS 'Record in the archive that it was read from: WARC-Record-ID';
COMMENT ON COLUMN out.articles.reader_version IS 'Version of the reader of figures';
