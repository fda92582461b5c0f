-- 23. What was held back, by which rule, and why?
SELECT table_name, rule, reason, count(*) AS held_back, any_value(printed) AS for_example, max(seen_at) AS last_seen_at
FROM out.quarantine
GROUP BY ALL
ORDER BY held_back DESC, rule;
