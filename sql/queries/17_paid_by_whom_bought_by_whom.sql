-- 17. What is paid by one and bought by another?
SELECT payer, buyer, supplier, recipient, printed, subject, quote, url
FROM out.claims
WHERE buyer IS NOT NULL AND buyer IS DISTINCT FROM payer
ORDER BY published_at DESC;
