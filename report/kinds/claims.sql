-- the same claim in several voices: who asserts, plans, asks, doubts or denies it, and where
-- shown: stance voice source source_date _where
SELECT phrase(event.actor, event.actor_type, event.relation, event.recipient, event.object, '+', 'planned') AS claim,
       stance, voice, event.source, event.source_date, event.doc, event.sent, event.id, event.text,
       event.doc || ' s' || event.sent AS _where,
       phrase(event.actor, event.actor_type, event.relation, event.recipient, event.object, '+', 'planned') AS _group
FROM (SELECT min(event.row) AS row, actor, relation, recipient, object, count(DISTINCT identity) AS voices,
             count(DISTINCT stance) AS stances
      FROM event JOIN voice USING (row)
      WHERE actor IS NOT NULL
      GROUP BY actor, relation, recipient, object
      HAVING voices > 1) AS claim
JOIN event ON event.actor = claim.actor AND event.relation = claim.relation
          AND event.recipient IS claim.recipient AND event.object IS claim.object
JOIN voice ON voice.row = event.row
ORDER BY stances DESC, voices DESC, claim.row, event.row;
