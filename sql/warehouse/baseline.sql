-- purpose: the lines of the baseline as they are known
FROM core.baseline ORDER BY baseline_id;
