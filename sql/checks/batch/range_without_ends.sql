-- rule: figures | critical | a range without two different ends
SELECT batch_id, row_key
FROM figures
WHERE qualifier = 'range' AND (value_low IS NULL OR value_high IS NULL OR value_low = value_high);
