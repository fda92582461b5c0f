-- purpose: a number for the content of one table that does not depend on the order of its rows
SELECT count(*) AS all_rows, coalesce(sum(md5_number_lower(one::VARCHAR)::HUGEINT), 0) AS content
FROM (SELECT * FROM query_table($table_name)) AS one;
