-- 5. Who says so, and in what words?
SELECT claimant, publisher, payer, recipient, printed, quote, url, published_at
FROM out.figures
WHERE claimant IS NOT NULL
ORDER BY published_at DESC;
