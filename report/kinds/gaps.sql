-- what was not understood: relations without a code, names without a country or sort, documents without an event
-- shown: item number documents example _where
WITH gap (gap, place, item, number, documents, row) AS (
	SELECT 'relation without a code between two countries', 1, relation, count(*), count(DISTINCT row >> 24), min(row)
	FROM event
	WHERE event IS NULL AND relation IS NOT NULL AND actor_country IS NOT NULL AND recipient_country IS NOT NULL
	GROUP BY relation
	UNION ALL
	SELECT 'person or place without a country', 2, actor, sum(coalesce(count, 1)), count(DISTINCT row >> 24), min(row)
	FROM entity
	WHERE actor_country IS NULL AND actor_type IN ('PERSON', 'GPE')
	GROUP BY actor
	UNION ALL
	SELECT 'name of no known sort', 3, actor, sum(coalesce(count, 1)), count(DISTINCT row >> 24), min(row)
	FROM entity
	WHERE actor_type IS NULL OR actor_type = 'OTHER'
	GROUP BY actor
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
FROM ranked LEFT JOIN standing USING (row), filter
WHERE rank <= 20 OR everything
ORDER BY place, rank;
