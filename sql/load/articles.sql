-- purpose: put the articles that this batch brings in place, with their figures and set-asides
DELETE FROM core.figures WHERE article_id IN (FROM outdated);
DELETE FROM core.set_asides WHERE article_id IN (FROM outdated);
DELETE FROM core.set_aside_counts WHERE article_id IN (FROM outdated);
DELETE FROM core.articles WHERE article_id IN (FROM outdated);
INSERT INTO core.articles BY NAME
WITH mentions AS (
    SELECT article_id, count(DISTINCT figure_id) AS mentions FROM new_figures GROUP BY article_id
    UNION ALL
    SELECT article_id, count(DISTINCT set_aside_id) FROM new_set_asides GROUP BY article_id
    UNION ALL
    SELECT article_id, sum(mentions) FROM (SELECT DISTINCT article_id, reason, mentions FROM new_set_aside_counts) GROUP BY article_id
)
SELECT
    w.* EXCLUDE ("text")
    REPLACE (
        without_secrets(w.url) AS url,
        without_secrets(w.canonical_url) AS canonical_url,
        coalesce(w.flags, '[]') AS flags
    ),
    coalesce((SELECT sum(mentions) FROM mentions AS m WHERE m.article_id = w.article_id), 0) AS mentions,
    $batch_id AS batch_id
FROM won AS w;
INSERT INTO core.figures BY NAME
SELECT DISTINCT ON (f.figure_id) f.* REPLACE (
    cut_quote(f.quote, f.mention_start - f.quote_start, f.mention_end - f.mention_start, w.quote_characters) AS quote
)
FROM new_figures AS f
JOIN won AS w USING (article_id)
WHERE f.figure_id NOT IN (SELECT row_key FROM held WHERE table_name = 'figures')
ORDER BY f.figure_id, f.period_start, f.period_end;  -- two entries of one text differ in their dates at most
INSERT INTO core.set_asides BY NAME
SELECT DISTINCT ON (s.set_aside_id) s.* REPLACE (
    cut_quote(s.quote, strpos(s.quote, s.printed) - 1, length(s.printed), w.quote_characters) AS quote
)
FROM new_set_asides AS s
JOIN won AS w USING (article_id)
WHERE s.set_aside_id NOT IN (SELECT row_key FROM held WHERE table_name = 'set_asides')
ORDER BY s.set_aside_id, s.reason;
INSERT INTO core.set_aside_counts BY NAME
SELECT DISTINCT c.*
FROM new_set_aside_counts AS c
SEMI JOIN won AS w USING (article_id)
WHERE c.article_id || '|' || c.reason NOT IN (SELECT row_key FROM held WHERE table_name = 'set_aside_counts');
