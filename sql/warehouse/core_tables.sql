-- purpose: the tables of core
SELECT table_name FROM duckdb_tables() WHERE schema_name = 'core' ORDER BY table_name;
