-- 14. How fast does spending grow, in real and in nominal terms?
SELECT payer, period_start, period_end, coalesce(growth_basis, 'not said') AS growth_basis, printed, unit, stage, claimant, quote
FROM out.claims
WHERE measure = 'spending_growth'
ORDER BY payer, period_end DESC NULLS LAST, growth_basis;
