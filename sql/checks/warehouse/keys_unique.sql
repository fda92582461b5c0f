-- rule: no key stands twice
SELECT article_id FROM core.articles GROUP BY article_id HAVING count(*) > 1
UNION ALL
SELECT figure_id FROM core.figures GROUP BY figure_id HAVING count(*) > 1
UNION ALL
SELECT set_aside_id FROM core.set_asides GROUP BY set_aside_id HAVING count(*) > 1
UNION ALL
SELECT claim_id FROM core.claims GROUP BY claim_id HAVING count(*) > 1
UNION ALL
SELECT figure_id FROM core.claim_figures GROUP BY figure_id HAVING count(*) > 1;
