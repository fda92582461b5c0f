-- Polls that brought a new body, oldest first.
SELECT poll_id FROM records WHERE kind = 'feed' AND outcome = 'changed' GROUP BY poll_id ORDER BY min(at), poll_id
