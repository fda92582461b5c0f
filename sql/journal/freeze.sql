-- purpose: keep what an edition says; the first that is kept stays
INSERT INTO digests (list, day, revision, model, at) VALUES (:list, :day, :revision, :model, :at)
ON CONFLICT DO NOTHING;
