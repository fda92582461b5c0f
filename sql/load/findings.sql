-- purpose: keep what the checks found, warnings included
DELETE FROM raw.findings WHERE batch_id = $batch_id;
INSERT INTO raw.findings BY NAME
SELECT $batch_id AS batch_id, table_name, coalesce(row_key, '') AS row_key, rule, severity, min(reason) AS reason
FROM new_checks
GROUP BY ALL;
