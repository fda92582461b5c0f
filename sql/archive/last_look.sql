-- The latest look at a feed, without its body.
SELECT poll_id, feed_id, url, at, outcome, status, body_bytes, seconds, etag, last_modified, next_due_at
FROM records WHERE kind = 'feed' AND feed_id = :feed_id ORDER BY at DESC, rowid DESC LIMIT 1
