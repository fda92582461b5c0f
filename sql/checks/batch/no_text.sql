-- rule: articles | critical | it has no text
SELECT batch_id, row_key FROM articles WHERE coalesce("text", '') = '';
