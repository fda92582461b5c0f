-- purpose: the figures that Outlay had after a point in time, the newest first
CREATE OR REPLACE MACRO out.figures_since(since) AS TABLE
SELECT * FROM out.figures WHERE first_seen_at > since::TIMESTAMP ORDER BY first_seen_at DESC, figure_id;
COMMENT ON MACRO TABLE out.figures_since IS 'The figures that Outlay had after a point in time (UTC), the newest first: out.figures_since(TIMESTAMP ''2025-02-13'')';
