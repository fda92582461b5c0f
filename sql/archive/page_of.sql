-- The latest page had from an address.
SELECT file, offset FROM records WHERE kind = 'page' AND url = :url AND outcome = 'fetched' ORDER BY at DESC LIMIT 1
