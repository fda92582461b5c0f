-- Which claim did the series of each claim that came between $start and $end stand at before?
-- One-offs are no series; nor are figures that name nobody or no period.
SELECT c.claim_id, o.claim_id AS before_id
FROM core.claims AS c
JOIN core.claims AS o ON o.claim_key = c.claim_key AND o.first_seen_at < $start
JOIN core.figures AS f ON f.figure_id = o.figure_id
JOIN core.articles AS a USING (article_id)
WHERE
    c.first_seen_at >= $start
    AND c.first_seen_at < $end
    AND f.period_kind NOT IN ('one_off', 'unknown')
    AND f.payer IS NOT NULL
    AND f.certainty = 'sure'
QUALIFY row_number() OVER (PARTITION BY c.claim_id ORDER BY a.published_at DESC, o.first_seen_at DESC, o.claim_id) = 1
ORDER BY c.claim_id;
