-- 24. Which feeds are well, how fresh are they, and what do they bring, by country and language?
SELECT
    feed_id,
    last_outcome,
    failures,
    failing_since,
    date_diff('hour', last_changed_at, last_polled_at) AS hours_without_news,
    entries,
    articles,
    figures,
    country,
    language
FROM out.feeds
ORDER BY failures DESC, hours_without_news DESC NULLS FIRST, feed_id;
