-- purpose: what the last digest of a list before a day said
SELECT model FROM digests WHERE list = :list AND day < :before ORDER BY day DESC, revision DESC LIMIT 1;
