-- Which claims did Outlay first have between $start and $end, but for those with a figure that has been $told?
SELECT c.claim_id
FROM core.claims AS c
WHERE
    c.first_seen_at >= $start
    AND c.first_seen_at < $end
    AND NOT EXISTS (
        SELECT 1
        FROM core.claim_figures AS m
        WHERE m.claim_id = c.claim_id AND list_contains($told::VARCHAR[], m.figure_id)
    )
ORDER BY c.claim_id;
