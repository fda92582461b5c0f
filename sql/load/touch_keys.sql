-- purpose: the keys of the claims to be computed again: those that lost a figure, and those of the new articles
INSERT INTO touched_keys (SELECT unnest($keys::VARCHAR[]) EXCEPT FROM touched_keys);
SELECT claim_key FROM touched_keys;
