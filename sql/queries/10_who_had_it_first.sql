-- 10. Who had a claim first, and how many hours later did the others have it?
SELECT
    claim_id,
    printed,
    publisher,
    published_at,
    date_diff('hour', min(published_at) OVER (PARTITION BY claim_id), published_at) AS hours_later,
    url
FROM out.figures
QUALIFY count(DISTINCT publisher) OVER (PARTITION BY claim_id) > 1
ORDER BY claim_id, published_at, publisher;
