-- grain: one stage of one run
CREATE OR REPLACE VIEW out.runs AS
SELECT
    r.run_id,
    r.stage,
    r.started_at,
    r.ended_at,
    r.counts
FROM raw.runs AS r;
COMMENT ON VIEW out.runs IS 'What every run did, stage by stage';
COMMENT ON COLUMN out.runs.run_id IS 'The run';
COMMENT ON COLUMN out.runs.stage IS 'poll, fetch, read, check, load, publish or digest';
COMMENT ON COLUMN out.runs.started_at IS 'When it began; UTC';
COMMENT ON COLUMN out.runs.ended_at IS 'When it ended; UTC';
COMMENT ON COLUMN out.runs.counts IS 'What it did, as JSON: names and numbers';
