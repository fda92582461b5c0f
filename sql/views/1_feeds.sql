-- grain: one feed that was ever asked
CREATE OR REPLACE VIEW out.feeds AS
WITH polls AS (
    SELECT
        feed_id,
        max("at") AS last_polled_at,
        arg_max(outcome, "at") AS last_outcome,
        max("at") FILTER (outcome IN ('changed', 'unchanged')) AS last_good_at,
        max("at") FILTER (outcome = 'changed') AS last_changed_at,
        arg_max(next_due_at, "at") AS next_due_at,
        arg_max(flags, "at") AS flags,
        count(*) AS polls
    FROM raw.polls
    GROUP BY feed_id
),
failures AS (
    SELECT p.feed_id, count(*) AS failures, min(r."at") AS failing_since
    FROM polls AS p
    JOIN raw.polls AS r ON r.feed_id = p.feed_id AND (p.last_good_at IS NULL OR r."at" > p.last_good_at)
    GROUP BY p.feed_id
),
entries AS (
    SELECT feed_id, max(published_at) AS newest_entry_at, count(*) AS entries FROM raw.entries GROUP BY feed_id
),
articles AS (
    SELECT
        a.feed_id,
        count(DISTINCT a.article_id) AS articles,
        count(f.figure_id) AS figures,
        mode(a.country) AS country,
        mode(a.language) AS language
    FROM core.articles AS a
    LEFT JOIN core.figures AS f USING (article_id)
    GROUP BY a.feed_id
)
SELECT
    p.feed_id,
    p.last_polled_at,
    p.last_outcome,
    coalesce(x.failures, 0) AS failures,
    x.failing_since,
    p.last_changed_at,
    e.newest_entry_at,
    p.next_due_at,
    p.polls,
    coalesce(e.entries, 0) AS entries,
    coalesce(a.articles, 0) AS articles,
    coalesce(a.figures, 0) AS figures,
    a.country,
    a.language,
    coalesce(p.flags, '[]') AS flags
FROM polls AS p
LEFT JOIN failures AS x USING (feed_id)
LEFT JOIN entries AS e USING (feed_id)
LEFT JOIN articles AS a USING (feed_id);
COMMENT ON VIEW out.feeds IS 'The health of every feed';
COMMENT ON COLUMN out.feeds.feed_id IS 'Id in feeds.toml';
COMMENT ON COLUMN out.feeds.last_polled_at IS 'When it was last asked; UTC';
COMMENT ON COLUMN out.feeds.last_outcome IS 'What came of it: changed, unchanged, or what went wrong';
COMMENT ON COLUMN out.feeds.failures IS 'Number of failures in a row up to now; 0 where the last look was good';
COMMENT ON COLUMN out.feeds.failing_since IS 'When those began; UTC; NULL where the last look was good';
COMMENT ON COLUMN out.feeds.last_changed_at IS 'When it last brought something new; UTC';
COMMENT ON COLUMN out.feeds.newest_entry_at IS 'Publication time of its newest entry; UTC; may lie in the future where the feed is wrong';
COMMENT ON COLUMN out.feeds.next_due_at IS 'When it may be asked again; UTC';
COMMENT ON COLUMN out.feeds.polls IS 'Number of looks at it';
COMMENT ON COLUMN out.feeds.entries IS 'Number of its entries';
COMMENT ON COLUMN out.feeds.articles IS 'Number of articles that it brought first';
COMMENT ON COLUMN out.feeds.figures IS 'Number of figures in them';
COMMENT ON COLUMN out.feeds.country IS 'The outlet''s country: ISO 3166-1 alpha-2, or EU; NULL before its first article';
COMMENT ON COLUMN out.feeds.language IS 'The language of most of its articles: ISO 639-1';
COMMENT ON COLUMN out.feeds.flags IS 'What was mended in its newest body, or left out of it, such as cut to 2000 of 10000 items; a JSON list';
