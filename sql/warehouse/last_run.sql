-- purpose: the day of the last run whose counts are in
SELECT max(started_at)::DATE FROM raw.runs;
