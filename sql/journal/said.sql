-- purpose: what a list's digests of some days said
SELECT model FROM digests WHERE list = :list AND day >= :since AND day < :before ORDER BY day, revision;
