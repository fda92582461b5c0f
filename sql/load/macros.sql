-- purpose: what a row may not carry into the warehouse: a credential of a feed, or more of a sentence than its terms allow
CREATE OR REPLACE TEMP MACRO without_secrets(address) AS regexp_replace(
    regexp_replace(address, '^([a-z][a-z0-9+.-]*://)[^/?#]*@', '\1', 'i'),
    '([?&;][^=&#]*(?:key|token|secret|password|passwd|auth|signature|sig)=)[^&;#]*', '\1...', 'gi'
);
-- The whole quote, or the part around the amount that fits into `most` characters with its ellipses.
CREATE OR REPLACE TEMP MACRO cut_quote(quote, amount_at, amount_length, most) AS CASE
    WHEN length(quote) <= most THEN quote
    WHEN most < 3 THEN ''
    ELSE cut_window(quote, cut_begin(length(quote), amount_at, amount_length, most - 2), most - 2)
END;
CREATE OR REPLACE TEMP MACRO cut_begin(quote_length, amount_at, amount_length, room) AS greatest(
    0, least(coalesce(amount_at, 0) - greatest(0, (room - amount_length) // 2), quote_length - room)
);
CREATE OR REPLACE TEMP MACRO cut_window(quote, begin_at, room) AS
    CASE WHEN begin_at > 0 THEN '…' ELSE '' END
    || substring(quote, begin_at + 1, room)
    || CASE WHEN begin_at + room < length(quote) THEN '…' ELSE '' END;
