-- The latest whole answer of a feed: its body and validators.
SELECT file, offset FROM records
WHERE kind = 'feed' AND feed_id = :feed_id AND status = 200 AND body_sha256 IS NOT NULL
ORDER BY at DESC, rowid DESC LIMIT 1
