-- purpose: the articles that this batch brings or brings anew: of two reports of one text the first sight stays, whatever came first here
CREATE OR REPLACE TEMP TABLE won AS
SELECT DISTINCT ON (n.article_id) n.*
FROM new_articles AS n
LEFT JOIN core.articles AS a ON a.article_id = n.article_id
WHERE
    n.article_id NOT IN (SELECT row_key FROM held WHERE table_name = 'articles')
    AND (
        a.article_id IS NULL
        OR a.batch_id = $batch_id
        OR (n.first_seen_at, n.feed_id, n.entry_id) <= (a.first_seen_at, a.feed_id, a.entry_id)
    )
ORDER BY n.first_seen_at, n.feed_id, n.entry_id;
-- What this batch brought when it was loaded before and brings no more goes, and so does what is replaced.
CREATE OR REPLACE TEMP TABLE outdated AS
SELECT article_id FROM won
UNION
SELECT article_id FROM core.articles WHERE batch_id = $batch_id AND NOT $whole;
CREATE OR REPLACE TEMP TABLE touched_keys AS
SELECT DISTINCT c.claim_key
FROM core.claims AS c
JOIN core.claim_figures AS m USING (claim_id)
JOIN core.figures AS f ON f.figure_id = m.figure_id
SEMI JOIN outdated AS o ON o.article_id = f.article_id;
CREATE OR REPLACE TEMP TABLE regrouped AS SELECT article_id FROM won;
