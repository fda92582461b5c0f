-- purpose: the articles whose mentions decide on the claims of the touched keys
CREATE OR REPLACE TEMP TABLE regrouped AS
SELECT article_id FROM won
UNION
SELECT f.article_id
FROM core.claims AS c
SEMI JOIN touched_keys AS t ON t.claim_key = c.claim_key
JOIN core.claim_figures AS m USING (claim_id)
JOIN core.figures AS f ON f.figure_id = m.figure_id;
