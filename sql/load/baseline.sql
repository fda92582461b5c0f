-- purpose: the lines of the baseline as its file has them now
DELETE FROM core.baseline;
INSERT INTO core.baseline BY NAME FROM new_baseline;
