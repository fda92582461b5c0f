-- purpose: what became of a mail; an attempt is counted when the dialogue begins
UPDATE outbox
SET state = :state, error = :error, at = :at, attempts = attempts + (:state = 'sending')
WHERE message_id = :message_id;
