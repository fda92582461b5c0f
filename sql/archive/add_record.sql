-- One record; once, however often its file is read.
INSERT OR IGNORE INTO records (
    record_id, file, offset, kind, url, at, outcome, status, etag, last_modified, body_bytes, body_sha256, refers_to,
    feed_id, poll_id, entry_id, seconds, next_due_at
) VALUES (
    :record_id, :file, :offset, :kind, :url, :at, :outcome, :status, :etag, :last_modified, :body_bytes, :body_sha256,
    :refers_to, :feed_id, :poll_id, :entry_id, :seconds, :next_due_at
)
