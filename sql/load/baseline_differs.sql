-- purpose: whether the baseline's file says other than the table
SELECT count(*) > 0 AS differs
FROM ((FROM new_baseline EXCEPT FROM core.baseline) UNION ALL (FROM core.baseline EXCEPT FROM new_baseline));
