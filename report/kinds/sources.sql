-- cited papers by date: how many events, and how many facts, rest on each
WITH cited AS (
	SELECT part.name, part.date, fact.kind, fact.doc, coalesce(event.happened, 0) AS happened
	FROM part
	JOIN chosen AS fact ON fact.row = part.row AND part.role = 'source'
	LEFT JOIN event ON event.row = fact.row
	UNION ALL
	SELECT NULL, NULL, kind, doc, happened FROM event WHERE source IS NULL
)
SELECT name AS paper, date, sum(happened) AS facts, sum(kind = 'event') AS events, sum(kind = 'citation') AS citations,
       count(DISTINCT doc) AS documents
FROM cited
GROUP BY name, date
ORDER BY name IS NULL, events DESC, name, date;
