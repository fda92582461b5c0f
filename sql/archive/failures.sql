-- Polls of a feed without an answer since the last good one.
SELECT count(*) FROM records
WHERE kind = 'feed' AND feed_id = :feed_id AND at > coalesce(
    (SELECT max(at) FROM records WHERE kind = 'feed' AND feed_id = :feed_id AND outcome IN ('changed', 'unchanged')), ''
)
