-- purpose: how many rows a batch has and how many of them break a critical rule
SELECT
    (SELECT count(*) FROM new_entries) + (SELECT count(*) FROM new_articles) + (SELECT count(*) FROM new_figures)
    + (SELECT count(*) FROM new_set_asides) + (SELECT count(*) FROM new_set_aside_counts)
    + (SELECT count(*) FROM new_polls) AS all_rows,
    (SELECT count(DISTINCT (table_name, row_key)) FROM new_checks WHERE severity = 'critical') AS broken_rows;
