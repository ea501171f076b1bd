-- events as they are reported, one a row, with all columns of the fact table as data
-- by: event
-- shown: _when _event id
-- rich: _date __event id
SELECT kind, id, date, actor, relation, recipient, object, polarity, status, certainty, speaker, source,
       source_date, place, event, mode, quad, score, condition, speech, quote, source_scope,
       date_text, date_from, date_to, date_mod, date_basis, actor_type, actor_country, actor_sector,
       recipient_type, recipient_country, recipient_sector, object_type, place_country, count, link,
       doc, pub_date, sent, start, "end", actor_text, relation_text, confidence, rule, inferred, text,
       line.whenever AS _when, line AS _event,
       moment AS _date, told AS __event, doc AS _doc, sent AS _sent, reported AS _fact
FROM event JOIN line USING (row), filter
WHERE happened OR everything
ORDER BY row;
