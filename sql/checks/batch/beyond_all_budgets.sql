-- rule: figures | warning | over five trillion of a major currency: more than the world's armed forces cost in a year
SELECT batch_id, row_key
FROM figures
WHERE unit IN ('USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD') AND coalesce(value_high, value_low) > 5000000000000;
