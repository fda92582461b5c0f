-- rule: set_asides | critical | its article is not in the batch
SELECT s.batch_id, s.row_key
FROM set_asides AS s
ANTI JOIN articles AS a ON a.batch_id = s.batch_id AND a.article_id = s.article_id;
