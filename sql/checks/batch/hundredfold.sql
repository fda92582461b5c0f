-- rule: figures | warning | over a hundred times the median of what the same payer was reported with in this pass
WITH usual AS (
    SELECT payer, measure, unit, median(value_low) AS usual
    FROM figures
    WHERE value_low > 0 AND payer IS NOT NULL
    GROUP BY ALL
    HAVING count(*) >= 5
)
SELECT f.batch_id, f.row_key
FROM figures AS f
JOIN usual AS u USING (payer, measure, unit)
WHERE f.value_low > 100 * u.usual;
