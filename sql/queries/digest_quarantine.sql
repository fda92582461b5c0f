-- What was held back between $start and $end, and why? The first reason of each rule.
SELECT min(reason) AS reason, count(*) AS number
FROM raw.quarantine
WHERE seen_at >= $start AND seen_at < $end
GROUP BY rule
ORDER BY number DESC, reason
LIMIT 10;
