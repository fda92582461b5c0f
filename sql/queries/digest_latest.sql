-- For each line of the baseline, which claim published since then, and known before $end, is the last to compare with it?
SELECT d.baseline_id, c.claim_id
FROM core.comparisons AS d
JOIN core.baseline AS b USING (baseline_id)
JOIN core.claims AS c USING (claim_id)
JOIN core.figures AS f USING (figure_id)
JOIN core.articles AS a USING (article_id)
WHERE d.comparable AND f.certainty = 'sure' AND c.first_seen_at < $end AND a.published_at >= b.as_of
QUALIFY row_number() OVER (
    PARTITION BY d.baseline_id ORDER BY a.published_at DESC, d.change IS NULL, c.first_seen_at DESC, c.claim_id
) = 1
ORDER BY d.baseline_id;
