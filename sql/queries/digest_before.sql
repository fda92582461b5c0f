-- Which claim did the series of each of the claims $claim_ids stand at before?
-- One-offs are no series; nor are figures that name nobody or no period.
SELECT c.claim_id, o.claim_id AS before_id
FROM core.claims AS c
JOIN core.claims AS o ON o.claim_key = c.claim_key AND o.first_seen_at < c.first_seen_at
JOIN core.figures AS f ON f.figure_id = o.figure_id
JOIN core.articles AS a USING (article_id)
WHERE
    list_contains($claim_ids::VARCHAR[], c.claim_id)
    AND NOT list_contains($claim_ids::VARCHAR[], o.claim_id)
    AND f.period_kind NOT IN ('one_off', 'unknown')
    AND f.payer IS NOT NULL
    AND f.certainty = 'sure'
QUALIFY row_number() OVER (PARTITION BY c.claim_id ORDER BY a.published_at DESC, o.first_seen_at DESC, o.claim_id) = 1
ORDER BY c.claim_id;
