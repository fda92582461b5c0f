-- The pages of a poll's entries, fetched or not, in the order in which they came; those to be fetched later come last.
SELECT file, offset FROM records WHERE kind = 'page' AND poll_id = :poll_id ORDER BY outcome LIKE 'deferred:%', at, rowid
