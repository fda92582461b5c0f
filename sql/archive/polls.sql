-- Every look at every feed, in order of time.
SELECT poll_id, feed_id, url, at, outcome, status, body_bytes, seconds, etag, last_modified, next_due_at
FROM records WHERE kind = 'feed' AND at >= :since ORDER BY at, feed_id
