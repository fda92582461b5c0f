-- purpose: remember that the batch is in, and what it brought
INSERT OR REPLACE INTO raw.batches BY NAME
SELECT
    $batch_id AS batch_id,
    CASE WHEN $whole THEN 'quarantined' ELSE 'loaded' END AS state,
    CASE WHEN $whole THEN 'over 20 % of its rows break a critical rule' END AS reason,
    $checked_ns AS checked_ns,
    (SELECT count(*) FROM new_entries) AS entries,
    (SELECT count(*) FROM new_articles) AS articles,
    (SELECT count(*) FROM new_figures) AS figures,
    (SELECT count(*) FROM new_set_asides) AS set_asides,
    (SELECT count(*) FROM new_polls) AS polls,
    (SELECT count(DISTINCT (table_name, row_key)) FROM held) AS held_back,
    $now AS loaded_at
RETURNING entries, articles, figures, set_asides, polls, held_back, state = 'quarantined' AS quarantined;
