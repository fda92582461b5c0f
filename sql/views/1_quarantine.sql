-- grain: one row that is held back and one rule that it breaks
CREATE OR REPLACE VIEW out.quarantine AS
SELECT
    q.batch_id,
    q.table_name,
    q.row_key,
    q.rule,
    q.reason,
    q.feed_id,
    q.article_id,
    q.printed,
    q.seen_at
FROM raw.quarantine AS q;
COMMENT ON VIEW out.quarantine IS 'What was held back by the checks, and why; the row itself stays in its batch';
COMMENT ON COLUMN out.quarantine.batch_id IS 'The batch that holds the row';
COMMENT ON COLUMN out.quarantine.table_name IS 'Table of the row; items for an item of a feed that could not become an entry';
COMMENT ON COLUMN out.quarantine.row_key IS 'Key of the row in its table';
COMMENT ON COLUMN out.quarantine.rule IS 'The rule that it breaks; article_held_back and batch_held_back where it goes with others';
COMMENT ON COLUMN out.quarantine.reason IS 'What is wrong with it, in words';
COMMENT ON COLUMN out.quarantine.feed_id IS 'The feed that brought it first: id in feeds.toml';
COMMENT ON COLUMN out.quarantine.article_id IS 'Key of its article, where it has one';
COMMENT ON COLUMN out.quarantine.printed IS 'The amount as printed in the article';
COMMENT ON COLUMN out.quarantine.seen_at IS 'When Outlay had it; UTC, from the archive';
