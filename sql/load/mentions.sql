-- purpose: the figures of the articles in `regrouped`, with what their article adds, as `claims.Mention` wants them
SELECT
    f.* EXCLUDE (mention_start, mention_end, quote_start, reader_version, place, first_seen_at),
    f.mention_start AS "start",
    f.mention_end AS "end",
    f.first_seen_at AS first_seen_at,
    a.published_at,
    coalesce(a.owner, a.publisher, a.url) AS origin
FROM core.figures AS f
JOIN core.articles AS a USING (article_id)
SEMI JOIN regrouped AS r USING (article_id)
ORDER BY f.figure_id;
