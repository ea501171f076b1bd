-- events with a date in their order; what is not a reported fact in ( )
-- by: event
-- shown: _when _what id
SELECT date_from, date_to, date, date_basis, status, certainty, polarity, actor, relation, recipient, object, place,
       speaker, source, id,
       CASE WHEN reported THEN ' ' ELSE '(' END || whenever AS _when,
       clause || CASE WHEN place IS NULL OR instr(clause, words(place)) THEN '' ELSE ', ' || words(place) END ||
       coalesce(' — ' || clause.remark, '') || coalesce(' [' || words(source) || ']', '') ||
       CASE WHEN reported THEN '' ELSE ')' END AS _what
FROM event JOIN clause USING (row), filter
WHERE first IS NOT NULL AND (happened OR everything)
ORDER BY first, last, event.row;
