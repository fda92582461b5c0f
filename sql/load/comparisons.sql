-- purpose: all comparisons, against a baseline that has changed
DELETE FROM core.comparisons;
INSERT INTO core.comparisons BY NAME FROM new_comparisons;
