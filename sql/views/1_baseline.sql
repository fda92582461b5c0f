-- grain: one figure of the baseline article
CREATE OR REPLACE VIEW out.baseline AS
SELECT
    b.baseline_id,
    b.label,
    b.printed,
    b.quote,
    b.printed_value_low,
    b.printed_value_high,
    b.value_low,
    b.value_high,
    b.qualifier,
    b.unit,
    b.item,
    b.measure,
    b.aid_type,
    b.payer,
    b.recipient,
    b.stage,
    b.period_kind,
    b.period_start,
    b.period_end,
    b.claimant,
    b.subject,
    b.price_basis,
    b.growth_basis,
    b.definition,
    b.out_of,
    b.footnote,
    b.source,
    b.complement_of,
    b.as_of
FROM core.baseline AS b;
COMMENT ON VIEW out.baseline IS 'The figures of the baseline article, as printed and in the corrected meaning that comparisons use';
COMMENT ON COLUMN out.baseline.baseline_id IS 'Line of the baseline: B01 and so on';
COMMENT ON COLUMN out.baseline.label IS 'The line of the baseline in a few words';
COMMENT ON COLUMN out.baseline.printed IS 'The amount as the article prints it';
COMMENT ON COLUMN out.baseline.quote IS 'The words of the article that state it';
COMMENT ON COLUMN out.baseline.printed_value_low IS 'Lower end of the value as printed, whole units';
COMMENT ON COLUMN out.baseline.printed_value_high IS 'Upper end of the value as printed, whole units; NULL for an open end';
COMMENT ON COLUMN out.baseline.value_low IS 'Lower end of the value in its corrected meaning, whole units; NULL for an open end';
COMMENT ON COLUMN out.baseline.value_high IS 'Upper end of the value in its corrected meaning, whole units; NULL for an open end';
COMMENT ON COLUMN out.baseline.qualifier IS 'How firmly it is stated: exact, about, at_least, at_most or range';
COMMENT ON COLUMN out.baseline.unit IS 'Unit of the value: ISO 4217 currency, pct_gdp (percent of GDP), pct_change (percent), pct (percent) or count';
COMMENT ON COLUMN out.baseline.item IS 'What is counted, where unit is count: singular, lower case, as printed';
COMMENT ON COLUMN out.baseline.measure IS 'What is measured: aid, defence_spending, spending_growth, procurement, equipment or compliance';
COMMENT ON COLUMN out.baseline.aid_type IS 'Kind of aid after Kiel: military, financial, humanitarian or mixed; NULL where it is no aid';
COMMENT ON COLUMN out.baseline.payer IS 'Who pays, spends or gives: ISO 3166-1 alpha-3, a group code such as NATO or EU, or a name as printed';
COMMENT ON COLUMN out.baseline.recipient IS 'Who receives: codes as payer; NULL for a state''s own spending';
COMMENT ON COLUMN out.baseline.stage IS 'How far the money has come, by the text: target, proposed, committed, allocated, contracted, disbursed or unknown';
COMMENT ON COLUMN out.baseline.period_kind IS 'Time that the amount covers: annual, cumulative, multi_year, one_off, by_deadline or unknown';
COMMENT ON COLUMN out.baseline.period_start IS 'First year of that time, where the text gives it';
COMMENT ON COLUMN out.baseline.period_end IS 'Last year of that time, where the text gives it';
COMMENT ON COLUMN out.baseline.claimant IS 'Who says so, as printed, where the text attributes it';
COMMENT ON COLUMN out.baseline.subject IS 'What the money is for, as printed, lower case';
COMMENT ON COLUMN out.baseline.price_basis IS 'current or constant prices, where the text says so';
COMMENT ON COLUMN out.baseline.growth_basis IS 'real or nominal growth, where the text says so';
COMMENT ON COLUMN out.baseline.definition IS 'Whose definition the text names: nato, sipri, iiss, kiel or national';
COMMENT ON COLUMN out.baseline.out_of IS 'Of how many, for compliance: 32 in "23 of 32 allies"';
COMMENT ON COLUMN out.baseline.footnote IS 'Why the corrected meaning differs from the print; NULL where it does not';
COMMENT ON COLUMN out.baseline.source IS 'What the corrected meaning rests on';
COMMENT ON COLUMN out.baseline.complement_of IS 'The line of which this one is the rest to the whole, and so no second figure';
COMMENT ON COLUMN out.baseline.as_of IS 'The day on which the article stood';
