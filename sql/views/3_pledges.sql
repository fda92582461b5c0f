-- grain: one donor, recipient, kind of aid, year and currency
CREATE OR REPLACE VIEW out.pledges AS
SELECT
    payer,
    recipient,
    aid_type,
    year(published_at) AS "year",
    unit,
    coalesce(sum(value) FILTER (kiel_stage = 'commitment'), 0)::DECIMAL(38, 4) AS commitment,
    coalesce(sum(value) FILTER (kiel_stage = 'allocation'), 0)::DECIMAL(38, 4) AS allocation,
    coalesce(sum(value) FILTER (kiel_stage = 'disbursement'), 0)::DECIMAL(38, 4) AS disbursement,
    count(*) AS claims
FROM (SELECT *, coalesce(value_low, value_high) AS value FROM out.claims)
WHERE
    measure = 'aid'
    AND period_kind = 'one_off'
    AND certainty = 'sure'
    AND kiel_stage IS NOT NULL
    AND payer IS NOT NULL
    AND unit NOT IN ('count', 'pct', 'pct_gdp', 'pct_change')
GROUP BY ALL;
COMMENT ON VIEW out.pledges IS 'Single packages of aid that were reported, by how far they have come. Only sure claims of period one_off are summed: totals and yearly pledges hold such packages already. A package that was first promised and then delivered may stand under both; stages are never added up';
COMMENT ON COLUMN out.pledges.payer IS 'Who pays, spends or gives: ISO 3166-1 alpha-3, a group code such as NATO or EU, or a name as printed';
COMMENT ON COLUMN out.pledges.recipient IS 'Who receives: codes as payer; NULL for a state''s own spending';
COMMENT ON COLUMN out.pledges.aid_type IS 'Kind of aid after Kiel: military, financial, humanitarian or mixed; NULL where it is no aid';
COMMENT ON COLUMN out.pledges.year IS 'Year of publication of the report';
COMMENT ON COLUMN out.pledges.unit IS 'Currency: ISO 4217';
COMMENT ON COLUMN out.pledges.commitment IS 'Promised, in whole units of the currency, as Kiel counts commitments';
COMMENT ON COLUMN out.pledges.allocation IS 'Delivered or specified for delivery, in whole units of the currency, as Kiel counts allocations';
COMMENT ON COLUMN out.pledges.disbursement IS 'Paid or delivered, in whole units of the currency';
COMMENT ON COLUMN out.pledges.claims IS 'Number of claims that were summed';
