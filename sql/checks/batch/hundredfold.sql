-- rule: figures | warning | over a hundred times what the same payer is usually reported with
WITH of_this_pass AS (
    SELECT payer, measure, unit, period_kind, median(value_low)::DECIMAL(38, 4) AS usual
    FROM figures
    WHERE value_low > 0 AND payer IS NOT NULL
    GROUP BY ALL
    HAVING count(*) >= 5
),
usual AS (
    FROM usual_values
    UNION ALL BY NAME
    FROM of_this_pass ANTI JOIN usual_values USING (payer, measure, unit, period_kind)
)
SELECT f.batch_id, f.row_key
FROM figures AS f
JOIN usual AS u USING (payer, measure, unit, period_kind)
WHERE f.value_low / 100 > u.usual;
