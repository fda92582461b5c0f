-- 7. Which figures of one series and period, by different claimants or outlets, exclude each other?
SELECT
    a.claim_key,
    a.printed,
    coalesce(a.claimant, a.publisher) AS says,
    b.printed AS other,
    coalesce(b.claimant, b.publisher) AS says_other,
    a.published_at,
    b.published_at AS other_published_at
FROM out.claims AS a
JOIN out.claims AS b ON a.claim_key = b.claim_key AND a.claim_id < b.claim_id
WHERE
    a.period_kind IN ('annual', 'cumulative')
    AND a.period_end = b.period_end
    AND a.qualifier = 'exact'
    AND b.qualifier = 'exact'
    AND coalesce(a.claimant, a.publisher) <> coalesce(b.claimant, b.publisher)
    AND abs(date_diff('day', a.published_at, b.published_at)) <= 30
    AND (a.value_high < b.value_low OR b.value_high < a.value_low)
ORDER BY a.claim_key, a.published_at;
