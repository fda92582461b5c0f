-- purpose: count a dialogue before it begins
UPDATE outbox SET attempts = attempts + 1, at = :at WHERE message_id = :message_id;
