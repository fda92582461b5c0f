-- rule: set_asides | critical | the amount does not stand where it says in the article's text
SELECT s.batch_id, s.row_key
FROM set_asides AS s
JOIN articles AS a ON a.batch_id = s.batch_id AND a.article_id = s.article_id
WHERE substring(a."text", s.mention_start + 1, s.mention_end - s.mention_start) <> s.printed;
