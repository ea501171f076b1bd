-- events with a date in their order; what is not a reported fact in ( )
-- by: event
-- picture: timeline
-- shown: _when _what id
-- rich: _date _event id
-- folded: yes
SELECT date_from, date_to, date, date_basis, status, certainty, polarity, actor, relation, recipient, object,
       place, speaker, source, id, line.whenever AS _when, line AS _what,
       line.moment AS _date, told AS _event, doc AS _doc, sent AS _sent, reported AS _fact, quad AS _quad
FROM event JOIN line USING (row), filter
WHERE first IS NOT NULL AND (happened OR everything)
ORDER BY first, last, event.row;
