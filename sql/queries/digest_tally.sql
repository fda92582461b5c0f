-- How many articles, amounts, figures and set-asides came between $start and $end, and how many claims were there before?
WITH articles AS (
    SELECT article_id, mentions FROM core.articles WHERE first_seen_at >= $start AND first_seen_at < $end
)
SELECT
    (SELECT count(*) FROM articles) AS articles,
    (SELECT coalesce(sum(mentions), 0)::BIGINT FROM articles) AS mentions,
    (SELECT count(*) FROM core.figures SEMI JOIN articles USING (article_id)) AS figures,
    (
        (SELECT count(*) FROM core.set_asides SEMI JOIN articles USING (article_id))
        + (SELECT coalesce(sum(mentions), 0)::BIGINT FROM core.set_aside_counts SEMI JOIN articles USING (article_id))
    ) AS set_asides,
    (SELECT count(*) FROM core.claims WHERE first_seen_at < $start) AS earlier_claims;
