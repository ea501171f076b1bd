-- treaties, laws, summits, wars and other named events, with places and dates
-- lists: aliases sentences
-- shown: name place date aliases named _documents sentences _dates
SELECT words(name) AS name, CASE type WHEN 'LAW' THEN 'agreement' ELSE 'event' END AS sort, place, date, nullif(aliases, name) AS aliases,
       named, documents, CASE documents WHEN 1 THEN sentences END AS sentences, first, last,
       CASE WHEN (SELECT count(*) FROM document) > 1 THEN documents END AS _documents,
       CASE WHEN first < last THEN first || ' to ' || last END AS _dates,
       (SELECT doc FROM standing WHERE row = first_row) AS _doc,
       (SELECT sent FROM standing WHERE row = first_row) AS _sent,
       CASE type WHEN 'LAW' THEN 'Agreements' ELSE 'Events' END AS _group
FROM (SELECT * FROM being WHERE type IN ('LAW', 'EVENT'))
ORDER BY sort, named DESC, documents DESC, name;
