-- purpose: the rows of the batch that are held back, each with the rule: its own, that of its entry or article, or the whole batch's
CREATE OR REPLACE TEMP TABLE held AS
WITH broken AS (
    SELECT DISTINCT table_name, coalesce(row_key, '') AS row_key, rule, reason
    FROM new_checks
    WHERE severity = 'critical'
),
held_articles AS (
    SELECT row_key AS article_id FROM broken WHERE table_name = 'articles'
    UNION
    SELECT a.article_id
    FROM new_articles AS a
    SEMI JOIN broken AS b ON b.table_name = 'entries' AND b.row_key = a.entry_id
),
all_rows AS (  -- without polls: that the feed was looked at is true all the same
    SELECT 'entries' AS table_name, entry_id AS row_key, NULL AS article_id FROM new_entries
    UNION SELECT 'articles', article_id, article_id FROM new_articles
    UNION SELECT 'figures', figure_id, article_id FROM new_figures
    UNION SELECT 'set_asides', set_aside_id, article_id FROM new_set_asides
    UNION SELECT 'set_aside_counts', article_id || '|' || reason, article_id FROM new_set_aside_counts
),
with_article AS (
    SELECT table_name, row_key, 'article_held_back' AS rule, 'the article or entry that it belongs to is held back' AS reason
    FROM all_rows
    SEMI JOIN held_articles USING (article_id)
    ANTI JOIN broken USING (table_name, row_key)
),
singled_out AS (FROM broken UNION ALL FROM with_article)
FROM singled_out
UNION ALL
SELECT table_name, row_key, 'batch_held_back', 'over 20 % of the rows of its batch break a critical rule'
FROM all_rows
ANTI JOIN singled_out USING (table_name, row_key)
WHERE $whole;
