-- rule: figures | critical | its low value is above its high value
SELECT batch_id, row_key FROM figures WHERE value_low > value_high;
