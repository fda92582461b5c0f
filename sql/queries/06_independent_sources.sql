-- 6. How many independent sources does each claim have, and which?
SELECT sources, array_to_string(origins, ', ') AS origins, mentions, payer, recipient, measure, printed, quote
FROM out.claims
ORDER BY sources DESC, mentions DESC, claim_id;
