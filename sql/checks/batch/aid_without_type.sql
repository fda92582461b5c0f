-- rule: figures | warning | aid without its kind
SELECT batch_id, row_key FROM figures WHERE measure IN ('aid', 'equipment') AND aid_type IS NULL;
