-- purpose: take up the counts of the stages that ran
INSERT OR IGNORE INTO raw.runs BY NAME FROM new_runs;
