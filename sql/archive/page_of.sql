-- The latest page had from an address; one that took no time was not fetched but taken over from an earlier record.
SELECT file, offset FROM records
WHERE kind = 'page' AND url = :url AND outcome = 'fetched' AND seconds > 0 ORDER BY at DESC, rowid DESC LIMIT 1
