-- rule: every figure is in exactly one claim, and every claim has its figures
SELECT figure_id FROM core.figures ANTI JOIN core.claim_figures USING (figure_id)
UNION ALL
SELECT figure_id FROM core.claim_figures ANTI JOIN core.figures USING (figure_id)
UNION ALL
SELECT claim_id FROM core.claim_figures ANTI JOIN core.claims USING (claim_id)
UNION ALL
SELECT claim_id FROM core.claims ANTI JOIN core.claim_figures USING (claim_id, figure_id)
UNION ALL
SELECT claim_id FROM core.comparisons ANTI JOIN core.claims USING (claim_id);
