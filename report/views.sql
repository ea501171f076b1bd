-- views.sql - what the kinds of report read: the rows that the filter lets through, and what follows from them
--
-- They belong to one run of report, not to the archive; event, entity, office, citation and document have the
-- names of its tables and stand before them.

-- One row: what the command line asks for.  since and until are days; everything is 1 for --all; by_event is
-- 1 where an event's own date decides, 0 where the day of publication does; wanted_country is a code; pattern is
-- kwic's.  filtered is 0 where all rows are let through,
-- whole is 1 where those of a document are let through all or none.  For compare, the documents of the first set are those
-- up to the number set_end, else those before the day split.
CREATE TEMP TABLE filter (
	since TEXT, until TEXT, everything INTEGER, by_event INTEGER, wanted_actor TEXT, wanted_country TEXT,
	wanted_source TEXT, pattern TEXT, split TEXT, set_end INTEGER, filtered INTEGER, whole INTEGER
);

-- The documents that are let through, and rows where not all of a document's are; empty where all are.
CREATE TEMP TABLE chosen_row (row INTEGER PRIMARY KEY);
CREATE TEMP TABLE chosen_document (number INTEGER PRIMARY KEY);

-- What they let through of a table: filter_documents.sql and filter_rows.sql put others in their place.
CREATE TEMP VIEW chosen_event AS SELECT * FROM main.event;
CREATE TEMP VIEW chosen_entity AS SELECT * FROM main.entity;
CREATE TEMP VIEW chosen_office AS SELECT * FROM main.office;
CREATE TEMP VIEW chosen_citation AS SELECT * FROM main.citation;

CREATE TEMP VIEW document AS
SELECT *
FROM main.document
WHERE doc IS NOT NULL AND
      ((SELECT NOT filtered FROM filter) OR number IN (SELECT number FROM chosen_document));

-- Events.  remark: how its voice stands to it with the voice's name, to stand behind the event's clause;
-- whenever: its date as text.
CREATE TEMP VIEW event AS
SELECT *, remark(status, certainty, alleged, speaker) AS remark,
       CASE
       WHEN date_basis = 'source-bound' THEN 'by ' || date_to
       WHEN date_mod IS NULL AND date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]*' THEN date -- most of them
       WHEN date GLOB '[0-9][0-9][0-9][0-9]-[234][0-9]' -- ISO 8601-2, 4.8: parts of a year
       THEN CASE substr(date, 6)
            WHEN '21' THEN 'spring ' WHEN '22' THEN 'summer ' WHEN '23' THEN 'autumn ' WHEN '24' THEN 'winter '
            WHEN '33' THEN '1st quarter ' WHEN '34' THEN '2nd quarter ' WHEN '35' THEN '3rd quarter '
            WHEN '36' THEN '4th quarter ' WHEN '40' THEN '1st half ' WHEN '41' THEN '2nd half '
            ELSE 'part ' || substr(date, 6) || ' of ' END || substr(date, 1, 4)
       WHEN date GLOB '[0-9][0-9][0-9][0-9]-H1' THEN '1st half ' || substr(date, 1, 4)
       WHEN date GLOB '[0-9][0-9][0-9][0-9]-H2' THEN '2nd half ' || substr(date, 1, 4)
       WHEN date GLOB '[0-9][0-9][0-9][0-9]-W*' AND date_from IS NOT NULL THEN 'week of ' || date_from
       WHEN date GLOB '[0-9]*' AND date_mod = 'START' THEN 'early ' || date
       WHEN date GLOB '[0-9]*' AND date_mod = 'MID' THEN 'mid ' || date
       WHEN date GLOB '[0-9]*' AND date_mod = 'END' THEN 'late ' || date
       WHEN date GLOB '[0-9]*' AND date_mod = 'APPROX' THEN 'about ' || date
       WHEN date GLOB '[0-9][0-9][0-9]' THEN date || '0s'
       WHEN date GLOB '[0-9]*' THEN date
       WHEN date_from = date_to THEN date_from
       WHEN date_from IS NOT NULL AND date_to IS NOT NULL THEN date_from || '/' || date_to
       WHEN date_to IS NOT NULL THEN 'by ' || date_to
       WHEN date_from IS NOT NULL THEN 'from ' || date_from
       END AS whenever
FROM chosen_event;

-- Events by stance, as document_tally has them; where rows of a document are left out, counted anew.
CREATE TEMP VIEW tally AS
SELECT stance, happened, sum(event_count) AS event_count, sum(coded_count) AS coded_count
FROM filter CROSS JOIN document_tally
WHERE whole AND number IN (SELECT number FROM document)
GROUP BY stance, happened
UNION ALL
SELECT stance, happened, count(*), count(event)
FROM filter CROSS JOIN event
WHERE NOT whole
GROUP BY stance, happened;

CREATE TEMP VIEW entity AS SELECT * FROM chosen_entity;
CREATE TEMP VIEW office AS SELECT * FROM chosen_office;
CREATE TEMP VIEW citation AS SELECT * FROM chosen_citation;

-- Offices by their holders; place: those that are held now first, in the order of the text.
CREATE TEMP VIEW held AS
SELECT actor AS name, row + (status = 'historical') * (1 << 60) AS place,
       CASE WHEN status = 'historical' AND lower(object) NOT LIKE 'former %' THEN 'former ' ELSE '' END ||
       words(object) AS office
FROM office;

-- The short name that the text itself uses for a person, where nobody else has it: what short_names() goes by.
CREATE TEMP VIEW short_name AS
SELECT min(name) AS name, short
FROM (SELECT name, short, row_number() OVER (PARTITION BY name ORDER BY length(short), short) AS choice
      FROM (SELECT DISTINCT actor AS name, short FROM main.entity
            WHERE actor_type = 'PERSON' AND short IS NOT NULL))
WHERE choice = 1
GROUP BY short
HAVING count(*) = 1;

-- The sentence that a row stands on, and its evidence.
CREATE TEMP VIEW standing AS
SELECT row, doc, sent, text FROM main.event
UNION ALL
SELECT row, doc, sent, text FROM main.entity
UNION ALL
SELECT row, doc, sent, text FROM main.citation;

-- An event as a line of a page, with short names.  clause: what happens; claim: the same without saying
-- whether it does; speakers; told: clause, place, remark and source; line and whenever: told and moment with
-- ( ) around what is not reported as fact.
CREATE TEMP VIEW line AS
SELECT row, moment, CASE WHEN reported THEN ' ' ELSE '(' END || moment AS whenever, clause, claim, speakers, told,
       CASE WHEN reported THEN told ELSE told || ')' END AS line
FROM (SELECT row, moment, reported, clause, claim, words(people) AS speakers,
             told(clause, place, remark(status, certainty, alleged, people), source) AS told
      FROM (SELECT row, reported, status, certainty, alleged, place, source, short_names(speaker) AS people,
                   coalesce(whenever, 'undated') AS moment,
                   phrase(short_names(actor), actor_type, relation, short_names(recipient), object, polarity,
                          status) AS clause,
                   phrase(short_names(actor), actor_type, relation, short_names(recipient), object, '+',
                          'planned') AS claim
            FROM event));

-- Statements: of the events of one speaker and verb in a sentence, the one with the longest text.
CREATE TEMP VIEW statement AS
SELECT *, CASE quote WHEN 'direct' THEN 1 WHEN 'partial' THEN 2 ELSE 3 END AS closeness
FROM event
WHERE (speech IS NOT NULL OR quote IS NOT NULL) AND NOT EXISTS (
	SELECT 1
	FROM main.event AS other
	WHERE other.row BETWEEN event.row >> 24 << 24 AND (event.row >> 24 << 24) + 16777215
	  AND (other.speech IS NOT NULL OR other.quote IS NOT NULL)
	  AND other.sent IS event.sent AND other.speaker IS event.speaker AND other.speech IS event.speech
	  AND (length(other.text) > length(event.text) OR other.text IS NOT NULL AND event.text IS NULL OR
	       length(other.text) IS length(event.text) AND other.row < event.row));

-- How much there is: as the documents have it, or counted where rows of them are left out.
CREATE TEMP VIEW measure AS
SELECT coalesce(sum(entity_count), 0) AS entity_count, sum(mention_count) AS mention_count,
       coalesce(sum(statement_count), 0) AS statement_count, coalesce(sum(covered_count), 0) AS covered_count
FROM filter CROSS JOIN document
WHERE whole
HAVING (SELECT whole FROM filter)
UNION ALL
SELECT (SELECT count(*) FROM entity), (SELECT sum(count) FROM entity),
       (SELECT count(*) FROM (SELECT DISTINCT row >> 24, sent, speaker, speech FROM event
                              WHERE speech IS NOT NULL OR quote IS NOT NULL)),
       (SELECT count(*) FROM (SELECT DISTINCT row >> 24, sent FROM event WHERE sent IS NOT NULL))
FROM filter
WHERE NOT whole;

-- Persons, agreements and other entities, over all documents.  sentences: where they are named, as a list;
-- aliases: what else they are called.
CREATE TEMP VIEW being AS
SELECT actor AS name, actor_type AS type, min(actor_country) AS country, max(place) AS place,
       max(date) AS date, sum(coalesce(count, 1)) AS named, documents(row) AS documents,
       min(doc) AS doc, min(row) AS first_row, min(pub_date) AS first, max(pub_date) AS last,
       items(link) AS sentences, items(object, actor) AS aliases
FROM entity
GROUP BY actor, actor_type;

-- Between whom: the countries of an event's actors and recipients.  Directed from a to b, each pair once an
-- event; or reciprocal, where actors of several countries did it together and to nobody.
CREATE TEMP VIEW dyad AS
SELECT event.row, directed, a, b, quad, happened, doc, first
FROM (SELECT DISTINCT one.row, two.role = 'recipient' AS directed, one.country AS a, two.country AS b
      FROM part AS one CROSS JOIN part AS two ON two.row = one.row
      WHERE one.role = 'actor' AND (two.role = 'recipient' AND one.country <> two.country OR
                                    two.role = 'actor' AND one.country < two.country)) AS pair
CROSS JOIN event ON event.row = pair.row
WHERE directed OR recipient IS NULL;

-- How often, by class of event.  Events with the same countries are counted before the countries are paired.
CREATE TEMP VIEW dyad_count AS
SELECT directed, a, b, quad, sum(facts) AS facts, sum(other) AS other, min(row) AS row
FROM (SELECT DISTINCT alike.row, two.role = 'recipient' AS directed, one.country AS a, two.country AS b,
             quad, facts, other
      FROM (SELECT min(row) AS row, recipient IS NULL AS alone, quad, sum(happened) AS facts,
                   sum(1 - happened) AS other
            FROM event
            WHERE actor_country IS NOT NULL
            GROUP BY actor_country, recipient_country, recipient IS NULL, quad) AS alike
      CROSS JOIN part AS one ON one.row = alike.row AND one.role = 'actor'
      CROSS JOIN part AS two ON two.row = alike.row
      WHERE two.role = 'recipient' AND one.country <> two.country OR
            two.role = 'actor' AND one.country < two.country AND alone)
GROUP BY directed, a, b, quad;

-- Who says so: the speaker, else the cited medium, else the document's own author; all authors are one voice.
CREATE TEMP VIEW voice AS
SELECT row, coalesce(speaker, source, 'the bulletin') AS voice,
       coalesce('p' || speaker, 's' || source, 'b') AS identity
FROM event;

-- What several voices speak of: the same actor, relation, recipient and object.
CREATE TEMP VIEW claim AS
SELECT min(row) AS claim_row, claim_key, count(DISTINCT coalesce('p' || speaker, 's' || source, 'b')) AS voices,
       count(DISTINCT stance) AS stances
FROM event
WHERE actor IS NOT NULL
GROUP BY claim_key
HAVING voices > 1;

-- What rests on which source: each event and citation, once for each of its sources; name is NULL for
-- events that name none.
CREATE TEMP VIEW cited AS
SELECT event.row, part.name, part.date, event.kind, event.doc, happened
FROM part JOIN event ON event.row = part.row
WHERE part.role = 'source'
UNION ALL
SELECT citation.row, part.name, part.date, citation.kind, citation.doc, 0
FROM part JOIN citation ON citation.row = part.row
WHERE part.role = 'source'
UNION ALL
SELECT row, NULL, NULL, kind, doc, happened FROM event WHERE source IS NULL;

-- The same counted; row: the first one that names it.
CREATE TEMP VIEW source_count AS
SELECT part.name, part.date, sum(facts) AS facts, sum(events) AS events, min(alike.row) AS row
FROM (SELECT min(row) AS row, sum(happened) AS facts, count(*) AS events
      FROM event
      GROUP BY source, source_date
      UNION ALL
      SELECT min(row), 0, 0 FROM citation WHERE source IS NOT NULL GROUP BY source, source_date) AS alike
LEFT JOIN part ON part.row = alike.row AND part.role = 'source'
GROUP BY part.name, part.date;
