-- 1. Which figures are new in the last day before the newest one?
SELECT payer, recipient, measure, stage, printed, certainty, publisher, quote, url
FROM out.figures_since((SELECT max(first_seen_at) - INTERVAL 1 DAY FROM out.figures));
