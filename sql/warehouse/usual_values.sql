-- purpose: what each payer is usually reported with, by kind of figure
SELECT payer, measure, unit, period_kind, median(value_low)::DECIMAL(38, 4) AS usual
FROM core.figures
WHERE value_low > 0 AND payer IS NOT NULL
GROUP BY ALL
HAVING count(*) >= 5;
