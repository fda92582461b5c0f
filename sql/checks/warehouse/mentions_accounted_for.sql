-- rule: every mention that the reader counted in an article is a figure, a set-aside or held back
WITH found AS (
    SELECT article_id, count(*) AS mentions FROM core.figures GROUP BY article_id
    UNION ALL
    SELECT article_id, count(*) FROM core.set_asides GROUP BY article_id
    UNION ALL
    SELECT article_id, sum(mentions) FROM core.set_aside_counts GROUP BY article_id
    UNION ALL
    SELECT q.article_id, sum(q.mentions)
    FROM (SELECT DISTINCT batch_id, table_name, row_key, article_id, mentions FROM raw.quarantine) AS q
    SEMI JOIN core.articles AS a ON a.article_id = q.article_id AND a.batch_id = q.batch_id
    GROUP BY q.article_id
)
SELECT a.article_id
FROM core.articles AS a
LEFT JOIN (SELECT article_id, sum(mentions) AS mentions FROM found GROUP BY article_id) AS f USING (article_id)
WHERE a.mentions <> coalesce(f.mentions, 0);
