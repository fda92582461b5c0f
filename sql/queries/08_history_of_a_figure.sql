-- 8. What is the history of each figure that was reported with more than one value?
SELECT claim_key, published_at, printed, value_low, value_high, unit, stage, sources, publisher, url
FROM out.claims
QUALIFY count(*) OVER (PARTITION BY claim_key) > 1
ORDER BY claim_key, published_at, claim_id;
