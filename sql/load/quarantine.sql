-- purpose: name what is held back, and the items of the feed that could not become entries; the rows stay in the batch
DELETE FROM raw.quarantine WHERE batch_id = $batch_id;
INSERT INTO raw.quarantine BY NAME
WITH details AS (
    SELECT 'entries' AS table_name, entry_id AS row_key, feed_id, article_id, NULL AS printed, 0 AS mentions, first_seen_at AS seen_at
    FROM new_entries
    UNION ALL
    SELECT 'articles', article_id, feed_id, article_id, NULL, 0, first_seen_at FROM new_articles
    UNION ALL
    SELECT 'figures', f.figure_id, a.feed_id, f.article_id, left(f.printed, 100), 1, f.first_seen_at
    FROM new_figures AS f LEFT JOIN new_articles AS a USING (article_id)
    UNION ALL
    SELECT 'set_asides', s.set_aside_id, a.feed_id, s.article_id, left(s.printed, 100), 1, s.first_seen_at
    FROM new_set_asides AS s LEFT JOIN new_articles AS a USING (article_id)
    UNION ALL
    SELECT 'set_aside_counts', c.article_id || '|' || c.reason, a.feed_id, c.article_id, NULL, c.mentions, a.first_seen_at
    FROM new_set_aside_counts AS c LEFT JOIN new_articles AS a USING (article_id)
    UNION ALL
    SELECT 'polls', poll_id, feed_id, NULL, NULL, 0, "at" FROM new_polls
)
SELECT
    $batch_id AS batch_id,
    h.table_name,
    coalesce(h.row_key, '') AS row_key,
    h.rule,
    min(h.reason) AS reason,
    min(d.feed_id) AS feed_id,
    min(d.article_id) AS article_id,
    min(d.printed) AS printed,
    coalesce(min(d.mentions), 0) AS mentions,
    min(d.seen_at) AS seen_at
FROM held AS h LEFT JOIN details AS d ON d.table_name = h.table_name AND d.row_key = h.row_key
GROUP BY ALL;
INSERT INTO raw.quarantine BY NAME
SELECT
    $batch_id AS batch_id,
    'items' AS table_name,
    left(sha256(coalesce(feed_id, '') || reason || coalesce(excerpt, '')), 16) AS row_key,
    'not_an_entry' AS rule,
    reason,
    coalesce(min(feed_id), (SELECT min(feed_id) FROM new_polls), (SELECT min(feed_id) FROM new_entries)) AS feed_id,
    count(*) FILTER (reason LIKE 'figures:%') AS mentions,
    (SELECT min(seen_at) FROM (SELECT first_seen_at AS seen_at FROM new_entries UNION ALL SELECT "at" FROM new_polls)) AS seen_at
FROM new_quarantined
GROUP BY feed_id, reason, excerpt;
