-- persons with their offices, other names, mentions and dates
-- lists: office aliases sentences
-- shown: name office aliases named _documents sentences _dates
WITH person AS (
	SELECT actor AS name, min(actor_country) AS country, sum(coalesce(count, 1)) AS named,
	       count(DISTINCT doc) AS documents, min(pub_date) AS first, max(pub_date) AS last
	FROM entity
	WHERE actor_type = 'PERSON'
	GROUP BY actor
), held AS (
	SELECT actor AS name,
	       list(CASE WHEN status = 'historical' AND lower(object) NOT LIKE 'former %' THEN 'former ' ELSE '' END
	            || words(object), row + (status = 'historical') * 1e9) AS office
	FROM office
	GROUP BY actor
), other AS (
	SELECT entity.actor AS name, list(CASE role WHEN 'object' THEN part.name END) AS aliases,
	       list(CASE role WHEN 'link' THEN CAST(part.name AS INTEGER) END) AS sentences
	FROM entity JOIN part ON part.row = entity.row
	WHERE actor_type = 'PERSON'
	GROUP BY entity.actor
)
SELECT words(person.name) AS name, office, aliases, country, named, person.documents,
       CASE person.documents WHEN 1 THEN sentences END AS sentences, first, last,
       CASE WHEN (SELECT count(*) FROM document) > 1 THEN person.documents END AS _documents,
       CASE WHEN first < last THEN first || ' to ' || last END AS _dates
FROM person LEFT JOIN held USING (name) LEFT JOIN other USING (name)
ORDER BY named DESC, person.documents DESC, person.name;
