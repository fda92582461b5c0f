-- How do the claims $claim_ids stand to the lines of the baseline?
SELECT claim_id, baseline_id, comparable, change, change_percent, reason, caveats
FROM core.comparisons
WHERE list_contains($claim_ids::VARCHAR[], claim_id)
ORDER BY claim_id, baseline_id;
