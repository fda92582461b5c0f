-- purpose: one mail to one recipient, once
INSERT INTO outbox (message_id, list, day, revision, recipient, state, at)
VALUES (:message_id, :list, :day, :revision, :recipient, 'queued', :at)
ON CONFLICT DO NOTHING;
