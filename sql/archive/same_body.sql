-- The full record of the same body from the same address, to be referred to instead of storing it again.
SELECT record_id FROM records
WHERE url = :url AND body_sha256 = :body_sha256 AND refers_to IS NULL
ORDER BY at, rowid LIMIT 1
