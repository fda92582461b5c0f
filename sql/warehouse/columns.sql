-- purpose: every column of the analysts' views with its comment, in order
SELECT v.view_name, v.comment, c.column_name, c.data_type, c.comment
FROM duckdb_views() AS v
JOIN duckdb_columns() AS c USING (schema_name, database_name)
WHERE v.schema_name = 'out' AND c.table_name = v.view_name
ORDER BY v.view_name, c.column_index;
