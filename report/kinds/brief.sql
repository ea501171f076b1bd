-- one document, or what many have in common, on one page
-- page: yes

CREATE TEMP TABLE page_document AS SELECT * FROM document;

-- one: whether the page is about one document.  most, some: how many rows longer and shorter sections may have.
CREATE TEMP TABLE page AS
SELECT count(*) = 1 AS one, count(*) AS documents,
       (SELECT CASE WHEN everything THEN -1 ELSE 20 END FROM filter) AS most,
       (SELECT CASE WHEN everything THEN -1 ELSE 6 END FROM filter) AS some
FROM page_document;

-- layout: head
SELECT coalesce(upper(words(publication)) || coalesce(' ' || issue(doc, publication), ''), doc) AS "left",
       CASE WHEN publication IS NULL THEN '' ELSE doc || ' · ' END || coalesce(pub_date, 'no date') ||
       coalesce(' (' || date_basis || coalesce('; newest source ' || (SELECT max(date) FROM part), '') || ')', '')
       AS "right"
FROM page_document, page
WHERE one
UNION ALL
SELECT documents || ' DOCUMENTS' ||
       coalesce(' of ' || counted(nullif(count(DISTINCT publication), 0), 'publication'), ''),
       coalesce(min(pub_date) || CASE WHEN min(pub_date) < max(pub_date) THEN ' to ' || max(pub_date) ELSE '' END, '')
FROM page_document, page
WHERE documents > 1
GROUP BY documents;

-- layout: text
SELECT words(title) AS title FROM page_document, page WHERE one AND title IS NOT NULL;

-- layout: text
SELECT coalesce(counted((SELECT sum(sentences) FROM page_document), 'sentence') || ' · ', '') ||
       coalesce((SELECT counted(sum(count), 'mention') || ' of ' || count(*) || ' names and dates · ' FROM entity
                 HAVING count(*) > 0), '') ||
       (SELECT counted(count(*), 'event') FROM event) || ' · ' ||
       (SELECT counted(count(*), 'statement')
        FROM (SELECT DISTINCT doc, sent, speaker, speech FROM event WHERE speech IS NOT NULL OR quote IS NOT NULL)) ||
       ' · ' ||
       (SELECT counted(count(*), 'citation') ||
               CASE WHEN count(*) > 0 THEN ' of ' || counted(count(DISTINCT source), 'paper') ELSE '' END
        FROM citation) AS counts
FROM page
WHERE documents > 0;

-- layout: text
WITH other AS (
	SELECT stance, count(*) AS number FROM event WHERE event IS NOT NULL AND NOT happened GROUP BY stance
)
SELECT sum(happened) || ' of the ' || count(*) || ' coded events ' ||
       CASE sum(happened) WHEN 1 THEN 'is' ELSE 'are' END || ' reported as fact' ||
       coalesce('; ' || (SELECT sum(number) || CASE sum(number) WHEN 1 THEN ' is not: ' ELSE ' are not: ' END ||
                                words(list(number || ' ' || stance, -number)) FROM other), '') || '.' AS facts
FROM event
WHERE event IS NOT NULL
HAVING count(*) > 0;

-- layout: text
SELECT 'Coverage: ' || count(DISTINCT doc || ' ' || sent) || ' of ' ||
       counted((SELECT sum(sentences) FROM page_document), 'sentence') || '.' AS coverage
FROM event
HAVING (SELECT sum(sentences) FROM page_document) > 0;

-- title: PEOPLE
-- lists: office sentences
-- more: report people
SELECT words(person.name) AS name,
       (SELECT list(CASE WHEN status = 'historical' AND lower(object) NOT LIKE 'former %' THEN 'former ' ELSE '' END
                    || words(object), row + (status = 'historical') * 1e9)
        FROM office WHERE office.actor = person.name) AS office,
       named,
       CASE WHEN NOT one THEN person.documents END AS documents,
       CASE WHEN one THEN (SELECT list(CAST(part.name AS INTEGER))
                           FROM entity JOIN part ON part.row = entity.row AND role = 'link'
                           WHERE entity.actor = person.name AND actor_type = 'PERSON') END AS sentences,
       _total
FROM (SELECT actor AS name, sum(coalesce(count, 1)) AS named, count(DISTINCT doc) AS documents, min(row) AS first_row,
             count(*) OVER () AS _total
      FROM entity
      WHERE actor_type = 'PERSON'
      GROUP BY actor
      ORDER BY named DESC, first_row
      LIMIT (SELECT most FROM page)) AS person, page
ORDER BY named DESC, first_row;

-- title: AGREEMENTS AND EVENTS
-- layout: grid
-- more: report --all
SELECT words(name) || CASE WHEN place IS NULL OR instr(name, place) THEN '' ELSE ', ' || words(place) END ||
       CASE WHEN date IS NULL OR instr(name, date) THEN '' ELSE ', ' || date END || ' (' ||
       CASE WHEN one THEN 's' || replace((SELECT list(CAST(part.name AS INTEGER))
                                          FROM entity JOIN part ON part.row = entity.row AND role = 'link'
                                          WHERE entity.actor = thing.name AND actor_type = thing.type), ';', ' ')
       WHEN thing.documents > 1 THEN counted(thing.documents, 'document') ELSE thing.doc END || ')' AS name,
       _total
FROM (SELECT actor AS name, actor_type AS type, max(place) AS place, max(date) AS date,
             sum(coalesce(count, 1)) AS named, count(DISTINCT doc) AS documents, min(doc) AS doc, min(row) AS first_row,
             count(*) OVER () AS _total
      FROM entity
      WHERE actor_type IN ('LAW', 'EVENT')
      GROUP BY actor, actor_type
      ORDER BY actor_type DESC, named DESC, first_row
      LIMIT (SELECT most FROM page)) AS thing, page
ORDER BY type DESC, named DESC, first_row;

-- title: TIMELINE
-- note: ( ) = not a reported fact
-- headings: no
-- more: report timeline --all
SELECT CASE WHEN reported THEN ' ' ELSE '(' END || coalesce(whenever, 'undated') AS "when",
       clause || CASE WHEN place IS NULL OR instr(clause, words(place)) THEN '' ELSE ', ' || words(place) END ||
       coalesce(' — ' || remark, '') || coalesce(' [' || words(source) || ']', '') ||
       CASE WHEN reported THEN '' ELSE ')' END AS what,
       CASE WHEN one THEN ids WHEN number > 1 THEN number || ' times' ELSE id END AS ids,
       _total
FROM (SELECT min(row) AS row, min(id) AS id, whenever, reported, first, last, place, source, count(*) AS number,
             replace(list(substr(id, length(doc) + 2), row), ';', ' ') AS ids, count(*) OVER () AS _total
      FROM event
      WHERE first IS NOT NULL OR (reported AND event IS NOT NULL)
      GROUP BY whenever, reported, first, last, place, source, actor, relation, recipient, object, polarity, remark
      ORDER BY count(DISTINCT doc) DESC, reported DESC, last DESC, min(row)
      LIMIT (SELECT CASE WHEN one THEN -1 ELSE most END FROM page)) AS dated
JOIN clause USING (row), page
ORDER BY first IS NULL, first, last, dated.row;

-- title: WHO TO WHOM
-- more: report dyads
WITH cell AS (
	SELECT directed, a, b, quad, sum(happened) AS facts, sum(1 - happened) AS other
	FROM dyad
	GROUP BY directed, a, b, quad
), shown AS (
	SELECT directed, a, b, quad, facts + other AS number,
	       printf('%3s%s', CASE facts WHEN 0 THEN '' ELSE facts END,
	              CASE other WHEN 0 THEN '' ELSE ' (' || other || ')' END) AS cell
	FROM cell
)
SELECT coalesce(first.name, a) || CASE WHEN directed THEN ' → ' ELSE ' and ' END || coalesce(second.name, b) AS pair,
       max(CASE quad WHEN 1 THEN cell END) AS "verbal coop.",
       max(CASE quad WHEN 2 THEN cell END) AS "material coop.",
       max(CASE quad WHEN 3 THEN cell END) AS "verbal conflict",
       max(CASE quad WHEN 4 THEN cell END) AS "material conflict",
       max(CASE WHEN quad IS NULL THEN cell END) AS uncoded,
       count(*) OVER () AS _total
FROM shown
LEFT JOIN country AS first ON first.code = a
LEFT JOIN country AS second ON second.code = b
GROUP BY directed, a, b
ORDER BY sum(number) DESC, directed, a, b
LIMIT (SELECT most FROM page);

-- title: CLAIMS IN MORE THAN ONE VOICE
-- headings: no
-- more: report claims
WITH claim AS (
	SELECT min(event.row) AS claim_row, actor, relation, recipient, object, count(DISTINCT identity) AS voices,
	       count(DISTINCT stance) AS stances
	FROM event JOIN voice USING (row)
	WHERE actor IS NOT NULL
	GROUP BY actor, relation, recipient, object
	HAVING voices > 1
	ORDER BY stances DESC, voices DESC, claim_row
	LIMIT (SELECT some FROM page)
), said AS (
	SELECT min(event.row) AS row, claim_row, stances, voices, stance, min(speaker) AS speaker, min(voice.voice) AS voice,
	       min(source) AS source, min(source_date) AS source_date, count(*) AS number,
	       row_number() OVER (PARTITION BY claim_row ORDER BY min(event.row)) AS place
	FROM claim
	JOIN event ON event.actor = claim.actor AND event.relation = claim.relation
	          AND event.recipient IS claim.recipient AND event.object IS claim.object
	JOIN voice ON voice.row = event.row, page
	GROUP BY claim_row, stance, speaker, source, CASE WHEN one THEN event.row END
)
SELECT phrase((SELECT names FROM short_part WHERE short_part.row = claim_row AND role = 'actor'), fact.actor_type,
              fact.relation,
              (SELECT names FROM short_part WHERE short_part.row = claim_row AND role = 'recipient'), fact.object,
              '+', 'planned') AS _group,
       stance,
       CASE WHEN said.speaker IS NOT NULL
       THEN words((SELECT names FROM short_part WHERE short_part.row = said.row AND role = 'speaker'))
       ELSE words(voice) END AS voice,
       coalesce(CASE WHEN said.speaker IS NOT NULL THEN words(said.source) || ' ' ELSE '' END ||
                CASE WHEN number = 1 THEN words(said.source_date) ELSE '' END,
                CASE WHEN said.speaker IS NOT NULL THEN words(said.source) END) AS source,
       CASE WHEN one THEN 's' || sent WHEN number = 1 THEN doc || ' s' || sent
       ELSE number || ' times' END AS sentence,
       CASE WHEN number = 1 THEN substr(id, length(doc) + 2) END AS id
FROM said JOIN fact ON fact.row = said.row, page
WHERE said.place <= 6 OR most < 0
ORDER BY stances DESC, voices DESC, claim_row, said.row;

-- title: WHO SAID WHAT
-- headings: no
-- more: report statements
SELECT coalesce(words((SELECT names FROM short_part WHERE short_part.row = said.row AND role = 'speaker')),
                '(unnamed)') || coalesce(', ' || speech, '') ||
       coalesce(' [' || words(source) || coalesce(' ' || words(source_date), '') || ']', '') || '  ' ||
       CASE WHEN one THEN 's' || sent ELSE doc || ' s' || sent END AS _group,
       text, _total
FROM (SELECT row, doc, sent, speech, text, source, source_date, weight, count(*) OVER () AS _total
      FROM (SELECT *, CASE quote WHEN 'direct' THEN 1 WHEN 'partial' THEN 2 ELSE 3 END AS weight,
                   row_number() OVER (PARTITION BY doc, sent, speaker, speech ORDER BY length(text) DESC, row) AS choice
            FROM event
            WHERE speech IS NOT NULL OR quote IS NOT NULL)
      WHERE choice = 1
      ORDER BY weight, row
      LIMIT (SELECT some FROM page)) AS said, page
ORDER BY weight, row;

-- title: SOURCES
-- note: facts of events:
-- layout: flow
WITH cited AS (
	SELECT part.name, CASE WHEN one THEN part.date END AS date, fact.kind, fact.row,
	       coalesce(event.happened, 0) AS happened
	FROM part
	JOIN chosen AS fact ON fact.row = part.row AND part.role = 'source'
	LEFT JOIN event ON event.row = fact.row, page
)
SELECT item
FROM (SELECT name || coalesce(' ' || date, '') || ' ' || sum(happened) || ' of ' || sum(kind = 'event') AS item,
             sum(kind = 'event') AS events, name, date
      FROM cited
      GROUP BY name, date
      ORDER BY events DESC, name, date
      LIMIT (SELECT most FROM page))
UNION ALL
SELECT item
FROM (SELECT 'none named ' || sum(happened AND source IS NULL) || ' of ' || sum(source IS NULL) AS item
      FROM event
      HAVING sum(source IS NULL) > 0 AND sum(source IS NULL) < count(*));

-- title: NO EVENT FOUND IN
-- layout: text
WITH RECURSIVE sentence (number) AS (
	SELECT 1 FROM page_document, page WHERE one AND sentences > 0
	UNION ALL
	SELECT number + 1 FROM sentence, page_document WHERE number < sentences
)
SELECT 's' || replace(list(number), ';', ' s') AS sentences
FROM sentence
WHERE number NOT IN (SELECT sent FROM event WHERE sent IS NOT NULL)
HAVING count(*) > 0
UNION ALL
SELECT counted(count(*), 'document') || ': ' || words(list(doc))
FROM (SELECT doc FROM page_document, page
      WHERE NOT one AND doc NOT IN (SELECT doc FROM event WHERE doc IS NOT NULL)
      ORDER BY doc)
HAVING count(*) > 0;
