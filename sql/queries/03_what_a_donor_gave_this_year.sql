-- 3. What did a donor pledge, allocate and deliver in the year of the newest report? (Write another donor for GBR.)
SELECT recipient, kiel_stage, aid_type, period_kind, printed, subject, published_at, sources, quote
FROM out.claims
WHERE
    payer = 'GBR'
    AND measure IN ('aid', 'equipment')
    AND year(published_at) = (SELECT max(year(published_at)) FROM out.claims)
ORDER BY recipient, kiel_stage, published_at DESC;
