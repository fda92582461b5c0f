-- purpose: the analysts' table macros with their comments
SELECT function_name, parameters, comment
FROM duckdb_functions()
WHERE schema_name = 'out' AND function_type = 'table_macro'
ORDER BY function_name;
