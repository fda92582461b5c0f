-- Whether an entry's page is settled; one that its host asked us to fetch later is not.
SELECT 1 FROM records WHERE entry_id = :entry_id AND feed_id = :feed_id AND outcome NOT LIKE 'deferred:%' LIMIT 1
