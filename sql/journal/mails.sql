-- purpose: the mails of one edition
SELECT message_id, list, day, revision, recipient, state, attempts, doubts, at, error
FROM outbox
WHERE list = :list AND day = :day AND revision = :revision
ORDER BY rowid;
