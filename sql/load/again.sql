-- purpose: batches that have a text which this batch brought before and brings no more: they are loaded once more
UPDATE raw.batches SET checked_ns = 0
WHERE batch_id IN (
    SELECT e.batch_id
    FROM raw.entries AS e
    SEMI JOIN outdated AS o ON o.article_id = e.article_id
    ANTI JOIN won AS w ON w.article_id = e.article_id
    WHERE e.batch_id <> $batch_id
);
