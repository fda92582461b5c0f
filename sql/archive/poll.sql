-- The feed's own record of a poll.
SELECT file, offset FROM records WHERE kind = 'feed' AND poll_id = :poll_id ORDER BY at DESC, rowid DESC LIMIT 1
