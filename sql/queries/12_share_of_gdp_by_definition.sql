-- 12. What share of GDP does each country spend by NATO's, SIPRI's and IISS's definition, side by side, by the newest reports?
SELECT
    payer,
    period_start AS "year",
    arg_max(value_low, published_at) FILTER (definition = 'nato') AS nato,
    arg_max(value_low, published_at) FILTER (definition = 'sipri') AS sipri,
    arg_max(value_low, published_at) FILTER (definition = 'iiss') AS iiss,
    arg_max(value_low, published_at) FILTER (definition IS NULL) AS not_said
FROM out.claims
WHERE measure = 'defence_spending' AND unit = 'pct_gdp' AND stage = 'disbursed'
GROUP BY ALL
ORDER BY payer, "year";
