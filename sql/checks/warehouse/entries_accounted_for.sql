-- rule: every entry has its article, or the reason why it has none
SELECT e.entry_id
FROM raw.entries AS e
LEFT JOIN core.articles AS a ON a.article_id = e.article_id
WHERE
    (e.article_id IS NULL AND e.outcome = 'fetched')
    OR (
        e.article_id IS NOT NULL
        AND a.article_id IS NULL
        AND e.article_id NOT IN (SELECT row_key FROM raw.quarantine WHERE table_name = 'articles')
    );
