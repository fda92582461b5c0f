-- rule: figures | critical | a share of GDP outside 0 to 100 percent
SELECT batch_id, row_key
FROM figures
WHERE unit IN ('pct_gdp', 'pct') AND measure <> 'spending_growth' AND (least(value_low, value_high) < 0 OR greatest(value_low, value_high) > 100);
