-- grain: the same figure as told by one or several reports, counted once
CREATE OR REPLACE VIEW out.claims AS
SELECT
    c.claim_id,
    c.claim_key,
    c.first_seen_at,
    len(c.origins) AS sources,
    c.origins,
    c.mentions,
    f.figure_id,
    f.published_at,
    f.payer,
    f.recipient,
    f.measure,
    f.aid_type,
    f.value_low,
    f.value_high,
    f.unit,
    f.qualifier,
    f.printed,
    f.item,
    f.stage,
    f.kiel_stage,
    f.period_kind,
    f.period_start,
    f.period_end,
    f.claimant,
    f.subject,
    f.modality,
    f.price_basis,
    f.growth_basis,
    f.definition,
    f.buyer,
    f.supplier,
    f.out_of,
    f.certainty,
    f.reading,
    f.quote,
    f.title,
    f.url,
    f.publisher
FROM core.claims AS c
JOIN out.figures AS f USING (figure_id);
COMMENT ON VIEW out.claims IS 'Every claim, spoken for by its most precise figure: its values, words and source are that figure''s';
COMMENT ON COLUMN out.claims.claim_id IS 'Key of the claim';
COMMENT ON COLUMN out.claims.claim_key IS 'The roles that all figures of the claim agree in; claims with one key are a series: earlier and later values of one thing';
COMMENT ON COLUMN out.claims.first_seen_at IS 'When Outlay first had any figure of the claim; UTC, from the archive';
COMMENT ON COLUMN out.claims.sources IS 'Number of independent sources: outlets of one owner count once';
COMMENT ON COLUMN out.claims.origins IS 'The independent sources, the earliest publication first';
COMMENT ON COLUMN out.claims.mentions IS 'Number of figures in the claim';
COMMENT ON COLUMN out.claims.figure_id IS 'The figure that speaks for the claim (out.figures): the most precise one';
COMMENT ON COLUMN out.claims.published_at IS 'When the article of the figure that speaks for the claim was published; UTC';
COMMENT ON COLUMN out.claims.payer IS 'Who pays, spends or gives: ISO 3166-1 alpha-3, a group code such as NATO or EU, or a name as printed';
COMMENT ON COLUMN out.claims.recipient IS 'Who receives: codes as payer; NULL for a state''s own spending';
COMMENT ON COLUMN out.claims.measure IS 'What is measured: aid, defence_spending, spending_growth, procurement, equipment or compliance';
COMMENT ON COLUMN out.claims.aid_type IS 'Kind of aid after Kiel: military, financial, humanitarian or mixed; NULL where it is no aid';
COMMENT ON COLUMN out.claims.value_low IS 'Lower end of the value in whole units (3000000000 for "£3 billion", 11.4 for "11.4 %"); equal to value_high for a point; NULL for an open end';
COMMENT ON COLUMN out.claims.value_high IS 'Upper end of the value in whole units; NULL for an open end ("over 1 billion")';
COMMENT ON COLUMN out.claims.unit IS 'Unit of the value: ISO 4217 currency, pct_gdp (percent of GDP), pct_change (percent), pct (percent) or count';
COMMENT ON COLUMN out.claims.qualifier IS 'How firmly it is stated: exact, about, at_least, at_most or range';
COMMENT ON COLUMN out.claims.printed IS 'The amount as printed in the article';
COMMENT ON COLUMN out.claims.item IS 'What is counted, where unit is count: singular, lower case, as printed';
COMMENT ON COLUMN out.claims.stage IS 'How far the money has come, by the text: target, proposed, committed, allocated, contracted, disbursed or unknown';
COMMENT ON COLUMN out.claims.kiel_stage IS 'Stage in terms of the Kiel Ukraine Support Tracker: commitment, allocation or disbursement; NULL where it is no aid or none of them. A committed one-off package with named contents is an allocation there';
COMMENT ON COLUMN out.claims.period_kind IS 'Time that the amount covers: annual, cumulative, multi_year, one_off, by_deadline or unknown';
COMMENT ON COLUMN out.claims.period_start IS 'First year of that time, where the text gives it';
COMMENT ON COLUMN out.claims.period_end IS 'Last year of that time, where the text gives it';
COMMENT ON COLUMN out.claims.claimant IS 'Who says so, as printed, where the text attributes it';
COMMENT ON COLUMN out.claims.subject IS 'What the money is for, as printed, lower case';
COMMENT ON COLUMN out.claims.modality IS 'grant, loan, in_kind or guarantee, where the text says so';
COMMENT ON COLUMN out.claims.price_basis IS 'current or constant prices, where the text says so';
COMMENT ON COLUMN out.claims.growth_basis IS 'real or nominal growth, where the text says so';
COMMENT ON COLUMN out.claims.definition IS 'Whose definition the text names: nato, sipri, iiss, kiel or national';
COMMENT ON COLUMN out.claims.buyer IS 'Who procures for the payer, as printed';
COMMENT ON COLUMN out.claims.supplier IS 'Who sells, as printed';
COMMENT ON COLUMN out.claims.out_of IS 'Of how many, for compliance: 32 in "23 of 32 allies"';
COMMENT ON COLUMN out.claims.certainty IS 'sure, or unsure where it is not read with the measured precision that headlines and totals need';
COMMENT ON COLUMN out.claims.reading IS 'full, or partial in a language whose roles are not read';
COMMENT ON COLUMN out.claims.quote IS 'The sentence that states it, cut with … to what the feed''s terms allow';
COMMENT ON COLUMN out.claims.title IS 'The article''s headline';
COMMENT ON COLUMN out.claims.url IS 'The article''s address, without credentials';
COMMENT ON COLUMN out.claims.publisher IS 'The outlet whose figure speaks for the claim';
