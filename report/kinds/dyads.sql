-- which countries did what to which, facts apart from the rest
-- by: event
-- shown: _pair class facts other
SELECT actor_country, CASE WHEN directed THEN 'to' ELSE 'with' END AS direction, other_country, class, facts, other,
       coalesce(one.name, actor_country) || CASE WHEN directed THEN ' → ' ELSE ' and ' END ||
       coalesce(two.name, other_country) AS _pair
FROM (SELECT a AS actor_country, b AS other_country, directed, quad,
             CASE quad WHEN 1 THEN 'verbal cooperation' WHEN 2 THEN 'material cooperation'
                       WHEN 3 THEN 'verbal conflict' WHEN 4 THEN 'material conflict' ELSE 'uncoded' END AS class,
             sum(happened) AS facts, sum(1 - happened) AS other
      FROM dyad
      GROUP BY a, b, directed, quad), filter
LEFT JOIN country AS one ON one.code = actor_country
LEFT JOIN country AS two ON two.code = other_country
WHERE facts > 0 OR everything
ORDER BY sum(facts + other) OVER (PARTITION BY actor_country, other_country, directed) DESC, directed, actor_country,
         other_country, quad IS NULL, quad;
