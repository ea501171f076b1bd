-- persons with their offices, other names, mentions and dates
-- lists: office aliases sentences
-- shown: name office aliases named _documents sentences _dates
WITH offices AS (
	SELECT name, list(office, place) AS office FROM held GROUP BY name
)
SELECT words(person.name) AS name, office, nullif(aliases, person.name) AS aliases, country, named, documents,
       CASE documents WHEN 1 THEN sentences END AS sentences, first, last,
       CASE WHEN (SELECT count(*) FROM document) > 1 THEN documents END AS _documents,
       CASE WHEN first < last THEN first || ' to ' || last END AS _dates,
       (SELECT doc FROM standing WHERE row = first_row) AS _doc,
       (SELECT sent FROM standing WHERE row = first_row) AS _sent
FROM being AS person
LEFT JOIN offices USING (name)
WHERE person.type = 'PERSON'
ORDER BY named DESC, documents DESC, person.name;
