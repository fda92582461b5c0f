-- rule: articles | warning | dated over two days after it was seen
SELECT batch_id, row_key FROM articles WHERE published_at > first_seen_at + INTERVAL 2 DAY;
