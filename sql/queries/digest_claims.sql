-- What do the claims $claim_ids say, by the figure and the article that speak for them?
SELECT
    c.claim_id,
    c.claim_key,
    c.origins,
    c.first_seen_at,
    (SELECT list(m.figure_id ORDER BY m.figure_id) FROM core.claim_figures AS m WHERE m.claim_id = c.claim_id) AS figure_ids,
    f.* EXCLUDE (mention_start, mention_end, first_seen_at),
    f.mention_start AS "start",
    f.mention_end AS "end",
    a.title,
    a.publisher,
    a.url,
    a.published_at,
    a.quote_characters
FROM core.claims AS c
JOIN core.figures AS f USING (figure_id)
JOIN core.articles AS a USING (article_id)
WHERE list_contains($claim_ids::VARCHAR[], c.claim_id)
ORDER BY c.claim_id;
