-- who said what, how, and in which paper it stands
-- headings: no
-- shown: text
SELECT id, speaker, speech, quote, text, status, certainty, source, source_date, doc, pub_date, sent,
       coalesce(words(speaker), '(unnamed)') || coalesce(', ' || speech, '') || coalesce(', ' || quote, '') ||
       coalesce(' [' || words(source) || coalesce(' ' || words(source_date), '') || ']', '') || '  ' ||
       doc || coalesce(' s' || sent, '') AS _group
FROM (SELECT *, row_number() OVER (PARTITION BY doc, sent, speaker, speech ORDER BY length(text) DESC, row) AS choice
      FROM event
      WHERE speech IS NOT NULL OR quote IS NOT NULL)
WHERE choice = 1
ORDER BY row;
