-- Which claims from before $start were told again between $start and $end? Those of most sources first.
SELECT c.claim_id
FROM core.claims AS c
JOIN core.figures AS f USING (figure_id)
WHERE
    c.first_seen_at < $start
    AND f.certainty = 'sure'
    AND EXISTS (
        SELECT 1
        FROM core.claim_figures AS m
        JOIN core.figures AS g USING (figure_id)
        WHERE m.claim_id = c.claim_id AND g.first_seen_at >= $start AND g.first_seen_at < $end
    )
ORDER BY len(c.origins) DESC, c.claim_id;
