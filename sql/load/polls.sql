-- purpose: one row for every look at a feed; read again, a poll may end otherwise
INSERT OR REPLACE INTO raw.polls BY NAME
SELECT DISTINCT ON (poll_id) * REPLACE (without_secrets(url) AS url)
FROM new_polls
WHERE poll_id NOT IN (SELECT row_key FROM held WHERE table_name = 'polls');
