-- The latest look at a feed, whatever became of it.
SELECT file, offset FROM records WHERE kind = 'feed' AND feed_id = :feed_id ORDER BY at DESC, rowid DESC LIMIT 1
