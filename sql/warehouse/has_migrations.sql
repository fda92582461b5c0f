-- purpose: whether this database is one of ours at all
SELECT count(*) FILTER (schema_name = 'raw' AND table_name = 'migrations') > 0 AS ours, count(*) = 0 AS empty
FROM duckdb_tables();
