-- rule: figures | critical | it has no value at all
SELECT batch_id, row_key FROM figures WHERE value_low IS NULL AND value_high IS NULL;
