-- grain: one amount in an article on the subject that is no figure of ours
CREATE OR REPLACE VIEW out.set_asides AS
SELECT
    s.set_aside_id,
    s.article_id,
    s.first_seen_at,
    s.printed,
    s.kind,
    s.reason,
    s.rule,
    s.quote,
    s.place,
    a.title,
    a.url,
    a.publisher,
    a.language
FROM core.set_asides AS s
JOIN core.articles AS a USING (article_id);
COMMENT ON VIEW out.set_asides IS 'What was not taken for a figure, and why. Articles off the subject are only counted, in core.set_aside_counts';
COMMENT ON COLUMN out.set_asides.set_aside_id IS 'Key of the set-aside: article, begin and end of the amount in its text';
COMMENT ON COLUMN out.set_asides.article_id IS 'Key of the article and version of its text (out.articles)';
COMMENT ON COLUMN out.set_asides.first_seen_at IS 'When Outlay first had it; UTC, from the archive';
COMMENT ON COLUMN out.set_asides.printed IS 'The amount as printed in the article';
COMMENT ON COLUMN out.set_asides.kind IS 'money, percent or count';
COMMENT ON COLUMN out.set_asides.reason IS 'Why it is no figure of ours, in words';
COMMENT ON COLUMN out.set_asides.rule IS 'The rule that said so';
COMMENT ON COLUMN out.set_asides.quote IS 'The sentence that states it, cut with … to what the feed''s terms allow';
COMMENT ON COLUMN out.set_asides.place IS 'Where in the article it stands: title, body, caption, quote or table';
COMMENT ON COLUMN out.set_asides.title IS 'The article''s headline';
COMMENT ON COLUMN out.set_asides.url IS 'The article''s address, without credentials';
COMMENT ON COLUMN out.set_asides.publisher IS 'The outlet that had it first here';
COMMENT ON COLUMN out.set_asides.language IS 'Language of the text: ISO 639-1';
