-- grain: one feed, day and outcome
CREATE OR REPLACE VIEW out.entries AS
SELECT feed_id, first_seen_at::DATE AS day, outcome, count(*) AS entries
FROM raw.entries
GROUP BY ALL;
COMMENT ON VIEW out.entries IS 'What became of the items of the feeds: how many pages were had, and why the others were not';
COMMENT ON COLUMN out.entries.feed_id IS 'Id in feeds.toml';
COMMENT ON COLUMN out.entries.day IS 'Day on which they were first seen; UTC';
COMMENT ON COLUMN out.entries.outcome IS 'fetched, or why their page was not had: skipped, blocked or failed, with the reason';
COMMENT ON COLUMN out.entries.entries IS 'Number of items';
