-- 13. Who is at 2, 3.5 or 5 percent of GDP, or is to be by when?
SELECT
    payer,
    stage,
    value_low,
    value_high,
    qualifier,
    CASE
        WHEN coalesce(value_low, value_high) >= 5 THEN 'at least 5 %'
        WHEN coalesce(value_low, value_high) >= 3.5 THEN 'at least 3.5 %'
        WHEN coalesce(value_low, value_high) >= 2 THEN 'at least 2 %'
        ELSE 'below 2 %'
    END AS mark,
    period_end AS by_year,
    definition,
    sources,
    published_at
FROM out.claims
WHERE measure = 'defence_spending' AND unit = 'pct_gdp'
ORDER BY payer, published_at DESC;
