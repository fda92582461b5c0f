-- 16. What does the European Union give, apart from its members, so that nothing is counted twice?
SELECT
    CASE WHEN payer IN ('EU', 'EUROPE') THEN payer ELSE 'single states' END AS giver,
    recipient,
    kiel_stage,
    unit,
    sum(coalesce(value_low, value_high)) AS amount,
    count(*) AS claims
FROM out.claims
WHERE measure = 'aid' AND period_kind = 'one_off' AND certainty = 'sure' AND length(unit) = 3 AND unit <> 'pct'
GROUP BY ALL
ORDER BY giver, recipient, kiel_stage, unit;
