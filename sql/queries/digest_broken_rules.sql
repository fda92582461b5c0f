-- Which rules did rows break in the batches of the polls between $start and $end?
SELECT DISTINCT f.table_name, f.rule
FROM raw.findings AS f
JOIN raw.polls AS p ON p.poll_id = f.batch_id
WHERE p."at" >= $start AND p."at" < $end
ORDER BY f.table_name, f.rule;
