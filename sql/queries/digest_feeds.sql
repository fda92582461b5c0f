-- How did each feed that was asked between $start and $end answer? The last look tells whether it fails.
SELECT
    p.feed_id,
    coalesce(any_value(a.publisher), p.feed_id) AS name,
    arg_max(p.outcome, p."at") AS last_outcome,
    bool_or(p.outcome = 'changed') AS changed
FROM raw.polls AS p
LEFT JOIN (SELECT feed_id, min(publisher) AS publisher FROM core.articles GROUP BY feed_id) AS a USING (feed_id)
WHERE p."at" >= $start AND p."at" < $end
GROUP BY p.feed_id
ORDER BY p.feed_id;
