-- rule: figures | critical | its article is not in the batch
SELECT f.batch_id, f.row_key
FROM figures AS f
ANTI JOIN articles AS a ON a.batch_id = f.batch_id AND a.article_id = f.article_id;
