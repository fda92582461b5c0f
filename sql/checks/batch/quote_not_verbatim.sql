-- rule: figures | critical | the quoted sentence does not stand in the article's text
SELECT f.batch_id, f.row_key
FROM figures AS f
JOIN articles AS a ON a.batch_id = f.batch_id AND a.article_id = f.article_id
WHERE NOT contains(a."text", f.quote);
