-- purpose: editions of a list with mails that are to be tried again, the oldest first
SELECT DISTINCT day, revision
FROM outbox
WHERE list = :list AND state IN ('queued', 'sending', 'unknown')
ORDER BY day, revision;
