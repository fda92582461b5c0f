-- rule: figures | critical | a negative amount, which only a change may be
SELECT batch_id, row_key
FROM figures
WHERE least(value_low, value_high) < 0 AND measure IS DISTINCT FROM 'spending_growth';
