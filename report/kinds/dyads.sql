-- which countries did what to which, facts apart from the rest
-- by: event
-- picture: dyads
-- shown: _pair class facts other
SELECT a AS actor_country, CASE WHEN directed THEN 'to' ELSE 'with' END AS direction, b AS other_country,
       class, facts, other,
       coalesce(one.name, a) || CASE WHEN directed THEN ' → ' ELSE ' and ' END ||
       coalesce(two.name, b) AS _pair,
       one.name AS _actor, two.name AS _other, quad AS _quad,
       (SELECT doc FROM standing WHERE row = first_row) AS _doc,
       (SELECT sent FROM standing WHERE row = first_row) AS _sent
FROM (SELECT a, b, directed, quad,
             CASE quad WHEN 1 THEN 'verbal cooperation' WHEN 2 THEN 'material cooperation'
             WHEN 3 THEN 'verbal conflict' WHEN 4 THEN 'material conflict' ELSE 'uncoded' END AS class,
             facts, other, row AS first_row
      FROM dyad_count), filter
LEFT JOIN country AS one ON one.code = a
LEFT JOIN country AS two ON two.code = b
WHERE facts > 0 OR everything
ORDER BY sum(facts + other) OVER (PARTITION BY a, b, directed) DESC, directed, a, b, quad IS NULL, quad;
