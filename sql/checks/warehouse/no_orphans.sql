-- rule: every figure and set-aside belongs to an article
SELECT figure_id FROM core.figures ANTI JOIN core.articles USING (article_id)
UNION ALL
SELECT set_aside_id FROM core.set_asides ANTI JOIN core.articles USING (article_id)
UNION ALL
SELECT article_id FROM core.set_aside_counts ANTI JOIN core.articles USING (article_id);
