-- what was not understood: relations without a code, names without a country or sort, documents without an event
-- shown: item number documents example _where
WITH gap (gap, place, item, number, documents, row) AS (
	SELECT 'relation without a code between two countries', 1, relation, count(*), documents(row), min(row)
	FROM event
	WHERE event IS NULL AND relation IS NOT NULL AND actor_country IS NOT NULL AND recipient_country IS NOT NULL
	GROUP BY relation
	UNION ALL
	SELECT CASE WHEN sorted THEN 'person or place without a country' ELSE 'name of no known sort' END, 3 - sorted,
	       actor, sum(coalesce(count, 1)), documents(row), min(row)
	FROM (SELECT row, actor, count, coalesce(actor_type IN ('PERSON', 'GPE'), 0) AS sorted
	      FROM entity
	      WHERE actor_type IN ('PERSON', 'GPE') AND actor_country IS NULL OR actor_type IS NULL OR actor_type = 'OTHER')
	GROUP BY sorted, actor
	UNION ALL
	SELECT 'document without an event', 4, doc, NULL, NULL, NULL
	FROM document
	WHERE number NOT IN (SELECT number FROM document_tally)
), ranked AS (
	SELECT *, row_number() OVER (PARTITION BY place ORDER BY number DESC, documents DESC, item) AS rank,
	       count(*) OVER (PARTITION BY place) AS items
	FROM gap
)
SELECT gap, item, ranked.number, ranked.documents, text AS example, doc, sent,
       doc || coalesce(' s' || sent, '') AS _where,
       gap || CASE WHEN items > 20 AND NOT everything THEN ' (20 of ' || items || '; --all)' ELSE '' END AS _group,
       doc AS _doc, sent AS _sent
FROM (SELECT ranked.*, everything FROM ranked, filter WHERE rank <= 20 OR everything) AS ranked
LEFT JOIN standing USING (row)
ORDER BY place, rank;
