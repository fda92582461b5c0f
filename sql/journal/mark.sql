-- purpose: what became of a mail
UPDATE outbox
SET state = :state, error = :error, at = :at, doubts = doubts + (:state = 'unknown')
WHERE message_id = :message_id;
