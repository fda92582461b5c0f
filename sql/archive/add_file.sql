-- How far a WARC file is in the index.
INSERT INTO files (file, indexed_bytes) VALUES (:file, :indexed_bytes)
ON CONFLICT (file) DO UPDATE SET indexed_bytes = max(indexed_bytes, excluded.indexed_bytes)
