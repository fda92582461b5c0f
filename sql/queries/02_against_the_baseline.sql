-- 2. What stands against the baseline, line by line, newest first?
SELECT
    b.baseline_id,
    b.label,
    b.printed AS baseline,
    c.printed AS new,
    c.change,
    c.change_percent,
    coalesce(c.reason, array_to_string(c.caveats, '; ')) AS remark,
    c.sources,
    c.published_at,
    c.url
FROM out.baseline AS b
LEFT JOIN out.comparisons AS c USING (baseline_id)
ORDER BY b.baseline_id, c.comparable DESC NULLS LAST, c.published_at DESC;
