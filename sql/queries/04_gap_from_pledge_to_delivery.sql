-- 4. How wide is the gap from pledge to delivery, by donor and currency?
SELECT
    payer,
    recipient,
    unit,
    sum(commitment + allocation) AS promised_or_allocated,
    sum(disbursement) AS delivered,
    sum(commitment + allocation) - sum(disbursement) AS gap
FROM out.pledges
GROUP BY ALL
ORDER BY gap DESC;
