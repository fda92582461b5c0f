-- 21. Which figures that were known for over 30 days were reported again in the last week?
SELECT f.printed, f.payer, f.recipient, c.first_seen_at AS known_since, f.first_seen_at AS reported_again_at, f.publisher, f.url
FROM out.figures AS f
JOIN out.claims AS c USING (claim_id)
WHERE
    f.first_seen_at > (SELECT max(first_seen_at) FROM out.figures) - INTERVAL 7 DAY
    AND c.first_seen_at < f.first_seen_at - INTERVAL 30 DAY
ORDER BY f.first_seen_at DESC;
