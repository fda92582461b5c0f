-- 18. How do loans stand against grants, by donor?
SELECT payer, unit, coalesce(modality, 'not said') AS modality, sum(coalesce(value_low, value_high)) AS amount, count(*) AS claims
FROM out.claims
WHERE measure = 'aid' AND period_kind = 'one_off' AND certainty = 'sure' AND unit NOT IN ('count', 'pct', 'pct_gdp', 'pct_change')
GROUP BY ALL
ORDER BY payer, unit, amount DESC;
