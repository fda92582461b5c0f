-- purpose: every claim with the figure that speaks for it, to be compared anew
SELECT
    c.claim_id, c.claim_key, c.first_seen_at,
    f.* EXCLUDE (mention_start, mention_end, quote_start, reader_version, place, first_seen_at),
    f.mention_start AS "start",
    f.mention_end AS "end"
FROM core.claims AS c
JOIN core.figures AS f USING (figure_id);
