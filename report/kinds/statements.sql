-- who said what, how, and in which paper it stands
-- headings: no
-- shown: text
SELECT id, speaker, speech, quote, text, status, certainty, source, source_date, doc, pub_date, sent,
       coalesce(words(speaker), '(unnamed)') || coalesce(', ' || speech, '') ||
       coalesce(', ' || quote, '') ||
       coalesce(' [' || words(source) || coalesce(' ' || words(source_date), '') || ']', '') || '  ' ||
       doc || coalesce(' s' || sent, '') AS _group, doc AS _doc, sent AS _sent
FROM statement
ORDER BY row;
