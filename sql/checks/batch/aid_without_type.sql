-- rule: figures | warning | aid without its kind
SELECT batch_id, row_key
FROM figures
WHERE aid_type IS NULL AND (measure = 'aid' OR (measure = 'equipment' AND recipient IS NOT NULL));
