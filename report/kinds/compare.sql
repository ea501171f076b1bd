-- what is new, gone or told otherwise in a second set (--a, --b), or since a date (--since)
-- needs: sets

CREATE TEMP TABLE compared AS
SELECT number, CASE
       WHEN set_end > 0 THEN number > set_end
       ELSE coalesce(pub_date || substr('0000-01-01', length(pub_date) + 1) >= split, 0)
       END AS later
FROM document, filter;

CREATE TEMP TABLE compared_event AS
SELECT row, claim_key, actor, stance, happened, quad, later
FROM compared CROSS JOIN event ON event.row BETWEEN compared.number << 24 AND (compared.number << 24) + 16777215;

-- shown: name before after
-- lists: before after
WITH acting (name, later, row) AS (
	SELECT part.name, later, compared_event.row
	FROM compared_event JOIN part ON part.row = compared_event.row AND role = 'actor', filter
	WHERE (happened OR everything) AND part.name IS NOT NULL
), pairing (name, later, row) AS (
	SELECT coalesce(first.name, one.country) || CASE two.role WHEN 'recipient' THEN ' → ' ELSE ' and ' END ||
	       coalesce(second.name, two.country), later, min(compared_event.row)
	FROM compared_event
	JOIN part AS one ON one.row = compared_event.row AND one.role = 'actor'
	JOIN part AS two ON two.row = compared_event.row
	LEFT JOIN country AS first ON first.code = one.country
	LEFT JOIN country AS second ON second.code = two.country, filter
	WHERE (happened OR everything) AND
	      (two.role = 'recipient' AND one.country <> two.country OR
	       two.role = 'actor' AND one.country < two.country)
	GROUP BY 1, 2
), changed (sort, what, name, before, after, weight, row) AS (
	SELECT 1, 'actor', words(name), sum(1 - later), sum(later), count(*), min(row)
	FROM acting GROUP BY name HAVING min(later) = max(later)
	UNION ALL
	SELECT 2, 'pair of countries', name, sum(1 - later), sum(later), count(*), min(row)
	FROM pairing GROUP BY name HAVING min(later) = max(later)
	UNION ALL
	SELECT 3, 'claim', (SELECT claim FROM line WHERE line.row = first_row), before, after, weight, first_row
	FROM (SELECT min(row) AS first_row, list(CASE WHEN NOT later THEN stance END) AS before,
	             list(CASE WHEN later THEN stance END) AS after, count(*) AS weight
	      FROM compared_event
	      WHERE actor IS NOT NULL
	      GROUP BY claim_key
	      HAVING before <> after)
)
SELECT CASE WHEN sort = 3 THEN 'changed' WHEN before = 0 THEN 'new' ELSE 'gone' END AS change, what, name, before, after,
       CASE WHEN sort = 3 THEN 'Claims that are told otherwise' WHEN before = 0 THEN 'New' ELSE 'Gone' END ||
       CASE sort WHEN 1 THEN ' actors' WHEN 2 THEN ' pairs' ELSE '' END AS _group,
       (SELECT doc FROM standing WHERE standing.row = changed.row) AS _doc,
       (SELECT sent FROM standing WHERE standing.row = changed.row) AS _sent
FROM changed
ORDER BY sort, change = 'gone', weight DESC, name;
