-- rule: entries | warning | the feed changed, and not one entry could be read from it
SELECT p.batch_id, p.row_key
FROM polls AS p
WHERE p.outcome = 'changed' AND coalesce(p.entries, 0) = 0 AND p.batch_id NOT IN (SELECT batch_id FROM entries);
