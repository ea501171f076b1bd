-- one document, or what many have in common, on one page
-- page: yes

CREATE TEMP TABLE page_document AS SELECT * FROM document;

-- one: whether the page is about one document.  most, some: how many rows its sections may have.
CREATE TEMP TABLE page AS
SELECT count(*) = 1 AS one, count(*) AS documents, sum(sentences) AS sentences,
       (SELECT CASE WHEN everything THEN -1 ELSE 20 END FROM filter) AS most,
       (SELECT CASE WHEN everything THEN -1 ELSE 6 END FROM filter) AS some
FROM page_document;

CREATE TEMP TABLE page_measure AS SELECT * FROM measure;
CREATE TEMP TABLE page_tally AS SELECT * FROM tally;

-- layout: head
SELECT coalesce(upper(words(publication)) || coalesce(' ' || issue(doc, publication), ''), doc) AS "left",
       CASE WHEN publication IS NULL THEN '' ELSE doc || ' · ' END || coalesce(pub_date, 'no date') ||
       coalesce(' (' || date_basis || coalesce('; newest source ' || (SELECT max(date) FROM cited), '') || ')',
                '') AS "right",
       1 AS _documents, doc AS _document, 1 - (publication IS NULL) AS _publications, publication AS _publication,
       pub_date AS _date_from, pub_date AS _date_to, date_basis AS _date_basis,
       (SELECT max(date) FROM cited) AS _newest_source
FROM page_document, page
WHERE one
UNION ALL
SELECT documents || ' DOCUMENTS' ||
       coalesce(' of ' || counted(nullif(count(DISTINCT publication), 0), 'publication'), ''),
       coalesce(min(pub_date), '') ||
       CASE WHEN min(pub_date) < max(pub_date) THEN ' to ' || max(pub_date) ELSE '' END,
       documents, NULL, count(DISTINCT publication), NULL, min(pub_date), max(pub_date), NULL, NULL
FROM page_document, page
WHERE documents > 1
GROUP BY documents;

-- layout: text
SELECT words(title) AS title FROM page_document, page WHERE one AND title IS NOT NULL;

-- layout: text
WITH cite (number, papers) AS (
	SELECT count(*), count(DISTINCT source) FROM citation
)
SELECT coalesce(counted(sentences, 'sentence') || ' · ', '') ||
       coalesce(counted(mention_count, 'mention') || ' of ' || entity_count || ' names and dates · ', '') ||
       (SELECT counted(coalesce(sum(event_count), 0), 'event') FROM page_tally) || ' · ' ||
       counted(statement_count, 'statement') || ' · ' || counted(cite.number, 'citation') ||
       CASE WHEN papers > 0 THEN ' of ' || counted(papers, 'paper') ELSE '' END AS counts,
       sentences AS _sentences, mention_count AS _mentions, entity_count AS _names,
       (SELECT coalesce(sum(event_count), 0) FROM page_tally) AS _events, statement_count AS _statements,
       cite.number AS _citations, papers AS _papers
FROM page, page_measure, cite
WHERE documents > 0;

-- layout: text
-- lists: _stances
WITH other AS (
	SELECT stance, coded_count AS number FROM page_tally WHERE coded_count > 0 AND NOT happened
), others AS (
	SELECT sum(number) AS number, list(number || ' ' || stance, -number) AS stances FROM other
)
SELECT sum(happened * coded_count) || ' of the ' || sum(coded_count) || ' coded events ' ||
       CASE sum(happened * coded_count) WHEN 1 THEN 'is' ELSE 'are' END || ' reported as fact' ||
       coalesce('; ' || others.number || CASE others.number WHEN 1 THEN ' is' ELSE ' are' END ||
                ' not: ' || words(stances), '') || '.' AS facts,
       sum(coded_count) AS _coded, sum(happened * coded_count) AS _facts, coalesce(others.number, 0) AS _other,
       stances AS _stances
FROM page_tally, others
HAVING sum(coded_count) > 0;

-- layout: picture
-- picture: balance
SELECT stance, happened AS _fact, coded_count AS number
FROM page_tally
WHERE coded_count > 0
ORDER BY happened DESC, number DESC, stance;

-- layout: text
SELECT 'Coverage: ' || covered_count || ' of ' || counted(sentences, 'sentence') || '.' AS coverage,
       covered_count AS _covered, sentences AS _sentences
FROM page, page_measure
WHERE sentences > 0;

-- title: PEOPLE
-- lists: office sentences
-- more: report people
WITH offices AS (
	SELECT name, list(office, place) AS office FROM held GROUP BY name
)
SELECT words(person.name) AS name, office, named,
       CASE WHEN NOT one THEN person.documents END AS documents,
       CASE WHEN one THEN (SELECT items(link) FROM entity
                           WHERE row BETWEEN person.first_row AND person.first_row + 16777215
                             AND actor = person.name AND actor_type = 'PERSON') END AS sentences,
       (SELECT doc FROM standing WHERE row = first_row) AS _doc,
       (SELECT sent FROM standing WHERE row = first_row) AS _sent, _total
FROM (SELECT actor AS name, sum(coalesce(count, 1)) AS named, documents(row) AS documents,
             min(row) AS first_row, count(*) OVER () AS _total
      FROM entity
      WHERE actor_type = 'PERSON'
      GROUP BY actor
      ORDER BY named DESC, first_row
      LIMIT (SELECT most FROM page)) AS person, page
LEFT JOIN offices USING (name)
ORDER BY named DESC, first_row;

-- title: AGREEMENTS AND EVENTS
-- layout: grid
-- more: report --all
SELECT words(thing.name) ||
       CASE WHEN place IS NULL OR instr(thing.name, place) THEN '' ELSE ', ' || words(place) END ||
       CASE WHEN date IS NULL OR instr(thing.name, date) THEN '' ELSE ', ' || date END ||
       CASE
       WHEN thing.documents > 1 THEN ' (' || counted(thing.documents, 'document') || ')'
       WHEN NOT one THEN ' (' || doc || ')'
       ELSE coalesce(' (s' || replace(thing.sentences, ';', ' ') || ')', '')
       END AS name,
       (SELECT doc FROM standing WHERE row = first_row) AS _doc,
       (SELECT sent FROM standing WHERE row = first_row) AS _sent, _total
FROM (SELECT *, count(*) OVER () AS _total
      FROM being
      WHERE type IN ('LAW', 'EVENT')
      ORDER BY type DESC, named DESC, first_row
      LIMIT (SELECT most FROM page)) AS thing, page
ORDER BY type DESC, named DESC, first_row;

-- title: TIMELINE
-- layout: picture
-- picture: timeline
SELECT date_from, date_to, date_basis, moment AS _date, told AS _event, reported AS _fact, quad AS _quad,
       doc AS _doc, sent AS _sent
FROM (SELECT row
      FROM event
      WHERE first IS NOT NULL
      ORDER BY happened DESC, last DESC, row
      LIMIT (SELECT max(most, 2 * most) FROM page)) AS dated
CROSS JOIN event USING (row)
CROSS JOIN line USING (row)
ORDER BY first, last, event.row;

-- title: TIMELINE
-- note: ( ) = not a reported fact
-- headings: no
-- lists: _ids
-- shown: whenever line ids
-- rich: date event ids
-- folded: yes
-- more: report timeline --all
SELECT line.whenever, line, moment AS date, line.told AS event,
       CASE
       WHEN number > 1 AND one
       THEN (SELECT replace(list(substr(id, length(doc) + 2), row), ';', ' ') FROM event
             WHERE row BETWEEN dated.row AND dated.row + 16777215 AND line_key = dated.line_key)
       WHEN number > 1 THEN number || ' times'
       WHEN one THEN substr(first_one.id, length(doc) + 2)
       ELSE first_one.id
       END AS ids,
       CASE WHEN number > 1 AND one
       THEN (SELECT list(id, row) FROM event WHERE row BETWEEN dated.row AND dated.row + 16777215
                                               AND line_key = dated.line_key)
       ELSE first_one.id
       END AS _ids,
       doc AS _doc, sent AS _sent, reported AS _fact, _total
FROM (SELECT min(row) AS row, line_key, count(*) AS number, count(*) OVER () AS _total
      FROM event
      WHERE first IS NOT NULL OR (reported AND event IS NOT NULL)
      GROUP BY line_key
      ORDER BY documents(row) DESC, reported DESC, last DESC, row
      LIMIT (SELECT CASE WHEN one THEN -1 ELSE most END FROM page)) AS dated
CROSS JOIN event AS first_one USING (row)
CROSS JOIN line USING (row), page
ORDER BY first_one.first IS NULL, first_one.first, first_one.last, dated.row;

-- title: WHO TO WHOM
-- layout: picture
-- picture: dyads
SELECT a AS actor_country, CASE WHEN directed THEN 'to' ELSE 'with' END AS direction, b AS other_country, quad AS _quad,
       facts, other, one.name AS _actor, two.name AS _other
FROM dyad_count
LEFT JOIN country AS one ON one.code = a
LEFT JOIN country AS two ON two.code = b
ORDER BY directed, a, b, quad;

-- title: WHO TO WHOM
-- more: report dyads
WITH shown AS (
	SELECT directed, a, b, quad, row, facts + other AS number,
	       printf('%3s%s', CASE facts WHEN 0 THEN '' ELSE facts END,
	              CASE other WHEN 0 THEN '' ELSE ' (' || other || ')' END) AS cell
	FROM dyad_count
)
SELECT *, (SELECT doc FROM standing WHERE row = _row) AS _doc, (SELECT sent FROM standing WHERE row = _row) AS _sent
FROM (
SELECT coalesce(one.name, a) || CASE WHEN directed THEN ' → ' ELSE ' and ' END ||
       coalesce(two.name, b) AS pair,
       max(CASE quad WHEN 1 THEN cell END) AS "verbal coop.",
       max(CASE quad WHEN 2 THEN cell END) AS "material coop.",
       max(CASE quad WHEN 3 THEN cell END) AS "verbal conflict",
       max(CASE quad WHEN 4 THEN cell END) AS "material conflict",
       max(CASE WHEN quad IS NULL THEN cell END) AS uncoded,
       min(shown.row) AS _row, count(*) OVER () AS _total
FROM shown
LEFT JOIN country AS one ON one.code = a
LEFT JOIN country AS two ON two.code = b
GROUP BY directed, a, b
ORDER BY sum(number) DESC, directed, a, b
LIMIT (SELECT most FROM page));

-- title: CLAIMS IN MORE THAN ONE VOICE
-- lists: _ids
-- headings: no
-- more: report claims
WITH contested AS (
	SELECT * FROM claim ORDER BY stances DESC, voices DESC, claim_row LIMIT (SELECT some FROM page)
), said AS (
	SELECT min(event.row) AS row, claim_row, stances, voices, stance, count(*) AS number,
	       row_number() OVER (PARTITION BY claim_row ORDER BY min(event.row)) AS place
	FROM contested AS claim
	CROSS JOIN event USING (claim_key), page
	GROUP BY claim_row, stance, speaker, source, CASE WHEN one THEN event.row END
)
SELECT (SELECT claim FROM line WHERE line.row = claim_row) AS _group,
       said.stance,
       coalesce(speakers, words(source), 'the bulletin') AS voice,
       coalesce(CASE WHEN speakers IS NULL THEN '' ELSE words(source) || ' ' END ||
                CASE number WHEN 1 THEN coalesce(words(source_date), '') ELSE '' END, '') AS source,
       CASE WHEN one THEN 's' || sent WHEN number = 1 THEN doc || ' s' || sent
       ELSE number || ' times' END AS sentence,
       CASE number WHEN 1 THEN substr(id, length(doc) + 2) END AS id, id AS _ids,
       doc AS _doc, sent AS _sent, said.stance = 'asserted' AS _fact
FROM said CROSS JOIN event USING (row) CROSS JOIN line USING (row), page
WHERE said.place <= 6 OR most < 0
ORDER BY stances DESC, voices DESC, claim_row, said.row;

-- title: WHO SAID WHAT
-- lists: _ids
-- headings: no
-- more: report statements
SELECT coalesce(speakers, '(unnamed)') || coalesce(', ' || speech, '') ||
       coalesce(' [' || words(source) || coalesce(' ' || words(source_date), '') || ']', '') || '  ' ||
       CASE WHEN one THEN '' ELSE doc || ' ' END || coalesce('s' || sent, '') AS _group,
       text, id AS _ids, doc AS _doc, sent AS _sent, _total
FROM (SELECT row, id, doc, sent, speech, text, source, source_date, closeness,
             (SELECT statement_count FROM page_measure) AS _total
      FROM statement
      ORDER BY closeness, row
      LIMIT (SELECT some FROM page)) AS said
CROSS JOIN line USING (row), page
ORDER BY closeness, row;

-- title: SOURCES
-- note: facts of events:
-- layout: flow
WITH counted_source AS MATERIALIZED (
	SELECT * FROM source_count
)
SELECT paper || ' ' || facts || ' of ' || events AS item,
       (SELECT doc FROM standing WHERE row = first_row) AS _doc,
       (SELECT sent FROM standing WHERE row = first_row) AS _sent
FROM (SELECT name || coalesce(' ' || CASE WHEN one THEN date END, '') AS paper, sum(facts) AS facts,
             sum(events) AS events, min(row) AS first_row
      FROM counted_source, page
      WHERE name IS NOT NULL
      GROUP BY paper
      ORDER BY events DESC, paper
      LIMIT (SELECT most FROM page))
UNION ALL
SELECT 'none named ' || facts || ' of ' || events, NULL, NULL
FROM counted_source
WHERE name IS NULL AND EXISTS (SELECT 1 FROM part WHERE role = 'source');

-- title: NO EVENT FOUND IN
-- layout: text
-- lists: sentences
-- shown: numbered
-- rich: sentences
WITH RECURSIVE numbered (number) AS (
	SELECT 1 FROM page WHERE one AND sentences > 0
	UNION ALL
	SELECT number + 1 FROM numbered, page WHERE number < min(sentences, 100000)
)
SELECT 's' || replace(list(number), ';', ' s') AS numbered, list(number) AS sentences,
       (SELECT doc FROM page_document) AS _doc
FROM numbered
WHERE number NOT IN (SELECT sent FROM event WHERE sent IS NOT NULL)
HAVING count(*) > 0
UNION ALL
SELECT counted(count(*), 'document') || ': ' || words(list(doc)),
       counted(count(*), 'document') || ': ' || words(list(doc)), NULL
FROM page_document, page
WHERE NOT one AND number NOT IN (SELECT number FROM document_tally)
HAVING count(*) > 0;
