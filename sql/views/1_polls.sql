-- grain: one look at a feed
CREATE OR REPLACE VIEW out.polls AS
SELECT
    p.poll_id,
    p.feed_id,
    p."at",
    p.outcome,
    p.status,
    p.body_bytes,
    p.seconds,
    p.entries,
    p.next_due_at
FROM raw.polls AS p;
COMMENT ON VIEW out.polls IS 'Every look at a feed, whatever became of it';
COMMENT ON COLUMN out.polls.poll_id IS 'Key of the poll: feed and time';
COMMENT ON COLUMN out.polls.feed_id IS 'Id in feeds.toml';
COMMENT ON COLUMN out.polls."at" IS 'When; UTC';
COMMENT ON COLUMN out.polls.outcome IS 'changed, unchanged, or what went wrong, such as failed: timeout';
COMMENT ON COLUMN out.polls.status IS 'HTTP status; NULL where no answer came';
COMMENT ON COLUMN out.polls.body_bytes IS 'Size of the body in bytes, unpacked';
COMMENT ON COLUMN out.polls.seconds IS 'Duration in seconds';
COMMENT ON COLUMN out.polls.entries IS 'Number of items read from it; NULL where it brought nothing to read';
COMMENT ON COLUMN out.polls.next_due_at IS 'When the feed may be asked again; UTC';
