-- the same claim in several voices: who asserts, plans, asks, doubts or denies it, and where
-- shown: stance voice source source_date _where
SELECT phrase(event.actor, event.actor_type, event.relation, event.recipient, event.object,
              '+', 'planned') AS claim,
       stance, voice, event.source, event.source_date, event.doc, event.sent, event.id, event.text,
       event.doc || coalesce(' s' || event.sent, '') AS _where, line.claim AS _group,
       event.doc AS _doc, event.sent AS _sent, event.happened AS _fact
FROM claim
JOIN event USING (claim_key)
JOIN voice ON voice.row = event.row
JOIN line ON line.row = claim_row
ORDER BY stances DESC, voices DESC, claim_row, event.row;
