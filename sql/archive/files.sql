-- How far every WARC file is in the index.
SELECT file, indexed_bytes FROM files
