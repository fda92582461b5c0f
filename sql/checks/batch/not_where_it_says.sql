-- rule: figures | critical | the amount does not stand where it says in the article's text
SELECT f.batch_id, f.row_key
FROM figures AS f
JOIN articles AS a ON a.batch_id = f.batch_id AND a.article_id = f.article_id
WHERE substring(a."text", f.mention_start + 1, f.mention_end - f.mention_start) <> f.printed;
