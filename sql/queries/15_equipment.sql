-- 15. Which equipment is given, by type, donor and stage?
SELECT item, payer, recipient, stage, sum(value_low) AS at_least, count(*) AS claims
FROM out.claims
WHERE measure = 'equipment' AND unit = 'count'
GROUP BY ALL
ORDER BY item, payer, stage;
