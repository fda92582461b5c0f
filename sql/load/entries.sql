-- purpose: the versions of items; where two polls bring the same one, the first sight with a settled page stays, whatever came first here
DELETE FROM raw.entries WHERE batch_id = $batch_id;
CREATE OR REPLACE TEMP TABLE seen_first AS
SELECT DISTINCT ON (n.entry_id, n.feed_id) n.*
FROM new_entries AS n
LEFT JOIN raw.entries AS e ON e.entry_id = n.entry_id AND e.feed_id = n.feed_id
WHERE
    n.entry_id NOT IN (SELECT row_key FROM held WHERE table_name = 'entries')
    AND (
        e.entry_id IS NULL
        OR (n.outcome LIKE 'deferred:%', n.first_seen_at, n.poll_id) <= (e.outcome LIKE 'deferred:%', e.first_seen_at, e.poll_id)
    )
ORDER BY n.outcome LIKE 'deferred:%', n.first_seen_at, n.poll_id;
INSERT OR REPLACE INTO raw.entries BY NAME
SELECT
    * EXCLUDE (summary)
    REPLACE (
        without_secrets(identity) AS identity,
        without_secrets(guid) AS guid,
        without_secrets(link) AS link,
        coalesce(title, '') AS title,
        coalesce(flags, '[]') AS flags
    ),
    $batch_id AS batch_id
FROM seen_first;
