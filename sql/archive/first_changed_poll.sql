-- The poll that brought a feed's first body.
SELECT poll_id FROM records WHERE kind = 'feed' AND feed_id = :feed_id AND outcome = 'changed' ORDER BY at, poll_id LIMIT 1
