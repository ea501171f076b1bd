-- places by mentions, with their countries and dates
-- lists: aliases sentences
-- shown: name country_name aliases named _documents sentences _dates
SELECT words(place.name) AS name, type, place.country, country.name AS country_name, nullif(aliases, place.name) AS aliases, named, documents,
       CASE documents WHEN 1 THEN sentences END AS sentences, first, last,
       CASE WHEN (SELECT count(*) FROM document) > 1 THEN documents END AS _documents,
       CASE WHEN first < last THEN first || ' to ' || last END AS _dates,
       (SELECT doc FROM standing WHERE row = first_row) AS _doc,
       (SELECT sent FROM standing WHERE row = first_row) AS _sent
FROM (SELECT * FROM being WHERE type IN ('GPE', 'LOC', 'FAC')) AS place
LEFT JOIN country ON code = place.country
ORDER BY named DESC, documents DESC, place.name, type;
