-- grain: one claim held against one line of the baseline
CREATE OR REPLACE VIEW out.comparisons AS
SELECT
    d.claim_id,
    d.baseline_id,
    b.label,
    d.comparable,
    d.change,
    d.change_percent,
    d.reason,
    d.caveats,
    c.unit,
    c.value_low,
    c.value_high,
    c.qualifier,
    c.printed,
    b.unit AS baseline_unit,
    b.value_low AS baseline_value_low,
    b.value_high AS baseline_value_high,
    b.qualifier AS baseline_qualifier,
    b.printed AS baseline_printed,
    b.footnote,
    c.payer,
    c.recipient,
    c.measure,
    c.sources,
    c.certainty,
    c.first_seen_at,
    c.published_at,
    c.quote,
    c.url,
    c.publisher
FROM core.comparisons AS d
JOIN core.baseline AS b USING (baseline_id)
JOIN out.claims AS c USING (claim_id);
COMMENT ON VIEW out.comparisons IS 'New figures beside the baseline''s: the change, or the reason why the two may not be compared';
COMMENT ON COLUMN out.comparisons.claim_id IS 'Key of the claim (out.claims)';
COMMENT ON COLUMN out.comparisons.baseline_id IS 'Line of the baseline: B01 and so on';
COMMENT ON COLUMN out.comparisons.label IS 'The line of the baseline in a few words';
COMMENT ON COLUMN out.comparisons.comparable IS 'FALSE where the comparison is refused; reason says why';
COMMENT ON COLUMN out.comparisons.change IS 'New minus old in the unit of both; NULL where refused, against an open bound, and across currencies';
COMMENT ON COLUMN out.comparisons.change_percent IS 'The change in percent of the old value; NULL as change, and for shares, which change by points';
COMMENT ON COLUMN out.comparisons.reason IS 'Why the comparison is refused, in words; NULL where it is not';
COMMENT ON COLUMN out.comparisons.caveats IS 'What differs although the two may be compared: stage, definition, currency';
COMMENT ON COLUMN out.comparisons.unit IS 'Unit of the value: ISO 4217 currency, pct_gdp (percent of GDP), pct_change (percent), pct (percent) or count';
COMMENT ON COLUMN out.comparisons.value_low IS 'Lower end of the value in whole units (3000000000 for "£3 billion", 11.4 for "11.4 %"); equal to value_high for a point; NULL for an open end';
COMMENT ON COLUMN out.comparisons.value_high IS 'Upper end of the value in whole units; NULL for an open end ("over 1 billion")';
COMMENT ON COLUMN out.comparisons.qualifier IS 'How firmly it is stated: exact, about, at_least, at_most or range';
COMMENT ON COLUMN out.comparisons.printed IS 'The amount as printed in the article';
COMMENT ON COLUMN out.comparisons.baseline_unit IS 'Unit of the baseline''s value';
COMMENT ON COLUMN out.comparisons.baseline_value_low IS 'Lower end of the baseline''s value in its corrected meaning, whole units';
COMMENT ON COLUMN out.comparisons.baseline_value_high IS 'Upper end of the baseline''s value in its corrected meaning, whole units; NULL for an open end';
COMMENT ON COLUMN out.comparisons.baseline_qualifier IS 'How firmly the baseline states it';
COMMENT ON COLUMN out.comparisons.baseline_printed IS 'The amount as the baseline article prints it';
COMMENT ON COLUMN out.comparisons.footnote IS 'Why the corrected meaning differs from the print; NULL where it does not';
COMMENT ON COLUMN out.comparisons.payer IS 'Who pays, spends or gives: ISO 3166-1 alpha-3, a group code such as NATO or EU, or a name as printed';
COMMENT ON COLUMN out.comparisons.recipient IS 'Who receives: codes as payer; NULL for a state''s own spending';
COMMENT ON COLUMN out.comparisons.measure IS 'What is measured: aid, defence_spending, spending_growth, procurement, equipment or compliance';
COMMENT ON COLUMN out.comparisons.sources IS 'Number of independent sources: outlets of one owner count once';
COMMENT ON COLUMN out.comparisons.certainty IS 'sure, or unsure where it is not read with the measured precision that headlines and totals need';
COMMENT ON COLUMN out.comparisons.first_seen_at IS 'When Outlay first had it; UTC, from the archive';
COMMENT ON COLUMN out.comparisons.published_at IS 'When the article was published; UTC; date_source in out.articles says who states it';
COMMENT ON COLUMN out.comparisons.quote IS 'The sentence that states it, cut with … to what the feed''s terms allow';
COMMENT ON COLUMN out.comparisons.url IS 'The article''s address, without credentials';
COMMENT ON COLUMN out.comparisons.publisher IS 'The outlet that had it first here';
