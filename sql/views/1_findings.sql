-- grain: one row of a batch and one rule that it breaks, warnings included
CREATE OR REPLACE VIEW out.findings AS
SELECT
    f.batch_id,
    f.table_name,
    f.row_key,
    f.rule,
    f.severity,
    f.reason
FROM raw.findings AS f;
COMMENT ON VIEW out.findings IS 'Everything that the checks found, warnings included; critical findings are in out.quarantine too';
COMMENT ON COLUMN out.findings.batch_id IS 'The batch that holds the row';
COMMENT ON COLUMN out.findings.table_name IS 'Table of the row';
COMMENT ON COLUMN out.findings.row_key IS 'Key of the row in its table';
COMMENT ON COLUMN out.findings.rule IS 'The rule that it breaks';
COMMENT ON COLUMN out.findings.severity IS 'critical (the row is held back) or warning (it is loaded all the same)';
COMMENT ON COLUMN out.findings.reason IS 'What is wrong with it, in words';
