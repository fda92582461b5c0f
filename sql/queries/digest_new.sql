-- Which claims did Outlay first have between $start and $end?
SELECT claim_id FROM core.claims WHERE first_seen_at >= $start AND first_seen_at < $end ORDER BY claim_id;
