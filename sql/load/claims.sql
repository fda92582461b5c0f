-- purpose: replace the claims of the touched keys by those computed now
CREATE OR REPLACE TEMP TABLE old_claims AS
SELECT claim_id FROM core.claims SEMI JOIN touched_keys USING (claim_key);
DELETE FROM core.comparisons WHERE claim_id IN (FROM old_claims);
DELETE FROM core.claim_figures WHERE claim_id IN (FROM old_claims);
DELETE FROM core.claims WHERE claim_id IN (FROM old_claims);
INSERT INTO core.claims BY NAME SELECT * EXCLUDE (figure_ids), len(figure_ids) AS mentions FROM new_claims;
INSERT INTO core.claim_figures BY NAME SELECT unnest(figure_ids) AS figure_id, claim_id FROM new_claims;
INSERT INTO core.comparisons BY NAME FROM new_comparisons;
