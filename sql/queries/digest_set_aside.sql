-- Why were amounts set aside between $start and $end? The most frequent reasons.
WITH articles AS (
    SELECT article_id FROM core.articles WHERE first_seen_at >= $start AND first_seen_at < $end
),
reasons AS (
    SELECT reason, 1 AS mentions FROM core.set_asides SEMI JOIN articles USING (article_id)
    UNION ALL
    SELECT reason, mentions FROM core.set_aside_counts SEMI JOIN articles USING (article_id)
)
SELECT reason, sum(mentions)::BIGINT AS number
FROM reasons
GROUP BY reason
ORDER BY number DESC, reason
LIMIT 5;
