-- rule: figures | critical | a count that does not say of what
SELECT batch_id, row_key FROM figures WHERE unit = 'count' AND item IS NULL;
