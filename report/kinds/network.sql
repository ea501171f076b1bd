-- actors and what they did to each other, or together: a network for other tools
-- by: event
-- picture: network
-- shown: _pair facts other
WITH met AS (
	SELECT DISTINCT event.row, two.role = 'recipient' AS directed, one.name AS a, one.type AS a_type,
	       two.name AS b, two.type AS b_type, happened
	FROM event
	JOIN part AS one ON one.row = event.row AND one.role = 'actor'
	JOIN part AS two ON two.row = event.row
	WHERE (two.role = 'recipient' AND one.name <> two.name OR
	       two.role = 'actor' AND one.name < two.name AND recipient IS NULL)
	  AND one.type IN ('PERSON', 'GPE', 'ORG', 'NORP', 'LOC', 'FAC')
	  AND two.type IN ('PERSON', 'GPE', 'ORG', 'NORP', 'LOC', 'FAC')
)
SELECT source, source_type, CASE WHEN directed THEN 'to' ELSE 'with' END AS direction, target, target_type, facts, other,
       source || CASE WHEN directed THEN ' → ' ELSE ' and ' END || target AS _pair,
       (SELECT doc FROM standing WHERE row = first_row) AS _doc,
       (SELECT sent FROM standing WHERE row = first_row) AS _sent
FROM (SELECT a AS source, min(a_type) AS source_type, directed, b AS target, min(b_type) AS target_type,
             sum(happened) AS facts, sum(1 - happened) AS other, min(row) AS first_row
      FROM met
      GROUP BY a, directed, b), filter
WHERE facts > 0 OR everything
ORDER BY facts + other DESC, source, target, directed;
