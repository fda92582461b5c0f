-- grain: one amount of defence spending or aid where an article states it
CREATE OR REPLACE VIEW out.figures AS
SELECT
    f.figure_id,
    m.claim_id,
    f.first_seen_at,
    a.published_at,
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
    CASE
        WHEN f.measure NOT IN ('aid', 'equipment') THEN NULL
        WHEN f.stage = 'disbursed' THEN 'disbursement'
        WHEN f.stage IN ('allocated', 'contracted') THEN 'allocation'
        WHEN f.stage = 'committed' AND f.period_kind = 'one_off' AND coalesce(f.subject, f.item) IS NOT NULL THEN 'allocation'
        WHEN f.stage = 'committed' THEN 'commitment'
    END AS kiel_stage,
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
    a.title,
    a.url,
    a.publisher,
    a.feed_id,
    a.country,
    a.language,
    f.place,
    f.rule,
    f.article_id
FROM core.figures AS f
JOIN core.articles AS a USING (article_id)
LEFT JOIN core.claim_figures AS m USING (figure_id);
COMMENT ON VIEW out.figures IS 'Every figure that Outlay read, with its sentence and its source. One figure told by five outlets is five rows here and one in out.claims';
COMMENT ON COLUMN out.figures.figure_id IS 'Key of the figure: article, begin and end of the amount in its text';
COMMENT ON COLUMN out.figures.claim_id IS 'Key of the claim that the figure belongs to (out.claims); the same figure in several outlets has one claim';
COMMENT ON COLUMN out.figures.first_seen_at IS 'When Outlay first had it; UTC, from the archive';
COMMENT ON COLUMN out.figures.published_at IS 'When the article was published; UTC; date_source in out.articles says who states it';
COMMENT ON COLUMN out.figures.payer IS 'Who pays, spends or gives: ISO 3166-1 alpha-3, a group code such as NATO or EU, or a name as printed';
COMMENT ON COLUMN out.figures.recipient IS 'Who receives: codes as payer; NULL for a state''s own spending';
COMMENT ON COLUMN out.figures.measure IS 'What is measured: aid, defence_spending, spending_growth, procurement, equipment or compliance';
COMMENT ON COLUMN out.figures.aid_type IS 'Kind of aid after Kiel: military, financial, humanitarian or mixed; NULL where it is no aid';
COMMENT ON COLUMN out.figures.value_low IS 'Lower end of the value in whole units (3000000000 for "£3 billion", 11.4 for "11.4 %"); equal to value_high for a point; NULL for an open end';
COMMENT ON COLUMN out.figures.value_high IS 'Upper end of the value in whole units; NULL for an open end ("over 1 billion")';
COMMENT ON COLUMN out.figures.unit IS 'Unit of the value: ISO 4217 currency, pct_gdp (percent of GDP), pct_change (percent), pct (percent) or count';
COMMENT ON COLUMN out.figures.qualifier IS 'How firmly it is stated: exact, about, at_least, at_most or range';
COMMENT ON COLUMN out.figures.printed IS 'The amount as printed in the article';
COMMENT ON COLUMN out.figures.item IS 'What is counted, where unit is count: singular, lower case, as printed';
COMMENT ON COLUMN out.figures.stage IS 'How far the money has come, by the text: target, proposed, committed, allocated, contracted, disbursed or unknown';
COMMENT ON COLUMN out.figures.kiel_stage IS 'Stage in terms of the Kiel Ukraine Support Tracker: commitment, allocation or disbursement; NULL where it is no aid or none of them. A committed one-off package with named contents is an allocation there';
COMMENT ON COLUMN out.figures.period_kind IS 'Time that the amount covers: annual, cumulative, multi_year, one_off, by_deadline or unknown';
COMMENT ON COLUMN out.figures.period_start IS 'First year of that time, where the text gives it';
COMMENT ON COLUMN out.figures.period_end IS 'Last year of that time, where the text gives it';
COMMENT ON COLUMN out.figures.claimant IS 'Who says so, as printed, where the text attributes it';
COMMENT ON COLUMN out.figures.subject IS 'What the money is for, as printed, lower case';
COMMENT ON COLUMN out.figures.modality IS 'grant, loan, in_kind or guarantee, where the text says so';
COMMENT ON COLUMN out.figures.price_basis IS 'current or constant prices, where the text says so';
COMMENT ON COLUMN out.figures.growth_basis IS 'real or nominal growth, where the text says so';
COMMENT ON COLUMN out.figures.definition IS 'Whose definition the text names: nato, sipri, iiss, kiel or national';
COMMENT ON COLUMN out.figures.buyer IS 'Who procures for the payer, as printed';
COMMENT ON COLUMN out.figures.supplier IS 'Who sells, as printed';
COMMENT ON COLUMN out.figures.out_of IS 'Of how many, for compliance: 32 in "23 of 32 allies"';
COMMENT ON COLUMN out.figures.certainty IS 'sure, or unsure where it is not read with the measured precision that headlines and totals need';
COMMENT ON COLUMN out.figures.reading IS 'full, or partial in a language whose roles are not read';
COMMENT ON COLUMN out.figures.quote IS 'The sentence that states it, cut with … to what the feed''s terms allow';
COMMENT ON COLUMN out.figures.title IS 'The article''s headline';
COMMENT ON COLUMN out.figures.url IS 'The article''s address, without credentials';
COMMENT ON COLUMN out.figures.publisher IS 'The outlet that had it first here';
COMMENT ON COLUMN out.figures.feed_id IS 'The feed that brought it first: id in feeds.toml';
COMMENT ON COLUMN out.figures.country IS 'The outlet''s country: ISO 3166-1 alpha-2, or EU';
COMMENT ON COLUMN out.figures.language IS 'Language of the text: ISO 639-1';
COMMENT ON COLUMN out.figures.place IS 'Where in the article it stands: title, body, caption, quote or table';
COMMENT ON COLUMN out.figures.rule IS 'The rules that read it';
COMMENT ON COLUMN out.figures.article_id IS 'Key of the article and version of its text (out.articles)';
