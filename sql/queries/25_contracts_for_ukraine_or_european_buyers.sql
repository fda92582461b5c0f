-- 25. Which contracts name Ukraine or a European buyer?
SELECT payer, buyer, supplier, recipient, subject, printed, stage, published_at, quote, url
FROM out.claims
WHERE
    measure = 'procurement'
    AND (
        'UKR' IN (payer, recipient)
        OR payer IN ('EU', 'EUROPE', 'NATO_EUR', 'NORDIC', 'BALTIC')
        OR payer IN (
            'ALB', 'AUT', 'BEL', 'BGR', 'CHE', 'CYP', 'CZE', 'DEU', 'DNK', 'ESP', 'EST', 'FIN', 'FRA', 'GBR', 'GRC', 'HRV',
            'HUN', 'IRL', 'ISL', 'ITA', 'LTU', 'LUX', 'LVA', 'MDA', 'MKD', 'MLT', 'MNE', 'NLD', 'NOR', 'POL', 'PRT', 'ROU',
            'SRB', 'SVK', 'SVN', 'SWE'
        )
    )
ORDER BY published_at DESC;
