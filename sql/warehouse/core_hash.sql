-- purpose: a number for the content of one table that depends neither on the order of its rows nor on the names of records
SELECT count(*) AS all_rows, coalesce(sum(md5_number_lower(one::VARCHAR)::HUGEINT), 0) AS content
FROM (SELECT COLUMNS(lambda name: name NOT IN ('record_id', 'loaded_at')) FROM query_table($table_name)) AS one;
