-- purpose: what an edition said
SELECT model FROM digests WHERE list = :list AND day = :day AND revision = :revision;
