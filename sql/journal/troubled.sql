-- purpose: mails that did not surely go out, the last first
SELECT message_id, list, day, revision, recipient, state, attempts, doubts, at, error
FROM outbox
WHERE state <> 'sent' AND at >= :since
ORDER BY at DESC, message_id;
