-- views.sql - what the kinds of report read: the rows that the filter lets through, and what follows from them
--
-- They belong to one run of report, not to the archive; event, entity, office, citation and document have the
-- names of its tables and stand before them.

-- One row: what the command line asks for.  since and until are days; everything is 1 for --all; by_event is
-- 1 where an event's own date decides, 0 where the day of publication does; wanted_country is a code; pattern is
-- kwic's.  filtered is 0 where all rows are let through.  For compare, the documents of the first set are those
-- up to the number set_end, else those before the day split.
CREATE TEMP TABLE filter (
	since TEXT, until TEXT, everything INTEGER, by_event INTEGER, wanted_actor TEXT, wanted_country TEXT,
	wanted_source TEXT, pattern TEXT, split TEXT, set_end INTEGER, filtered INTEGER
);

-- The rows that are let through, and their documents; empty where all are.
CREATE TEMP TABLE chosen_row (row INTEGER PRIMARY KEY);
CREATE TEMP TABLE chosen_document (number INTEGER PRIMARY KEY);

CREATE TEMP VIEW document AS
SELECT doc, pub_date, publication, title, date_basis, sentences, number
FROM main.document
WHERE (SELECT NOT filtered FROM filter) OR number IN (SELECT number FROM chosen_document);

-- Events.  remark: how its voice stands to it with the voice's name, to stand behind the event's clause;
-- whenever: its date as text.
CREATE TEMP VIEW event AS
SELECT *,
       CASE
       WHEN certainty = 'doubted' THEN 'doubted by ' || coalesce(words(speaker), 'the bulletin')
       WHEN status = 'requested' THEN 'asked for by ' || coalesce(words(speaker), 'the bulletin')
       WHEN status = 'proposed' THEN 'proposed by ' || coalesce(words(speaker), 'the bulletin')
       WHEN status = 'historical' THEN 'history' || coalesce(', ' || words(speaker), '')
       WHEN certainty IN ('probable', 'possible')
       THEN 'only ' || certainty || coalesce(', ' || words(speaker), '')
       WHEN stance = 'alleged' THEN 'alleged by ' || coalesce(words(speaker), 'somebody')
       ELSE words(speaker)
       END AS remark,
       CASE
       WHEN date_basis = 'source-bound' THEN 'by ' || date_to
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
FROM main.event
WHERE (SELECT NOT filtered FROM filter) OR row IN (SELECT row FROM chosen_row);

CREATE TEMP VIEW entity AS
SELECT * FROM main.entity WHERE (SELECT NOT filtered FROM filter) OR row IN (SELECT row FROM chosen_row);
CREATE TEMP VIEW office AS
SELECT * FROM main.office WHERE (SELECT NOT filtered FROM filter) OR row IN (SELECT row FROM chosen_row);
CREATE TEMP VIEW citation AS
SELECT * FROM main.citation WHERE (SELECT NOT filtered FROM filter) OR row IN (SELECT row FROM chosen_row);

-- Offices by their holders; place: those that are held now first, in the order of the text.
CREATE TEMP VIEW held AS
SELECT actor AS name, row + (status = 'historical') * (1 << 60) AS place,
       CASE WHEN status = 'historical' AND lower(object) NOT LIKE 'former %' THEN 'former ' ELSE '' END ||
       words(object) AS office
FROM office;

-- The short name that the text itself uses for a person, where nobody else has it.
CREATE TEMP TABLE short_name (name TEXT PRIMARY KEY, short TEXT) WITHOUT ROWID;
INSERT INTO short_name
SELECT min(name), short
FROM (SELECT name, short, row_number() OVER (PARTITION BY name ORDER BY length(short), short) AS choice
      FROM (SELECT DISTINCT actor AS name, short FROM main.entity WHERE short IS NOT NULL))
WHERE choice = 1
GROUP BY short
HAVING count(*) = 1;

-- The sentence that a row stands on.
CREATE TEMP VIEW standing AS
SELECT row, doc, sent FROM main.event
UNION ALL
SELECT row, doc, sent FROM main.entity
UNION ALL
SELECT row, doc, sent FROM main.citation;

-- The parties of events with the short names of persons, as lists.
CREATE TEMP VIEW party AS
SELECT part.row, part.role, list(coalesce(short, part.name), position) AS names
FROM part LEFT JOIN short_name ON short_name.name = part.name
GROUP BY part.row, part.role;

CREATE TEMP VIEW parties AS
SELECT row,
       (SELECT names FROM party WHERE party.row = event.row AND role = 'actor') AS actors,
       (SELECT names FROM party WHERE party.row = event.row AND role = 'recipient') AS recipients,
       (SELECT names FROM party WHERE party.row = event.row AND role = 'speaker') AS speakers
FROM event;

-- An event as a line of a page, with short names.  clause: what happens; claim: the same without saying
-- whether it does; speakers; told: clause, place, remark and source; line and whenever: told and moment with
-- ( ) around what is not reported as fact.
CREATE TEMP VIEW line AS
SELECT row, moment, CASE WHEN reported THEN ' ' ELSE '(' END || moment AS whenever, clause, claim, speakers, told,
       told || CASE WHEN reported THEN '' ELSE ')' END AS line
FROM (SELECT row, moment, reported, clause, claim, speakers,
             clause ||
             CASE WHEN place IS NULL OR instr(clause, words(place)) THEN '' ELSE ', ' || words(place) END ||
             coalesce(' — ' || remark, '') || coalesce(' [' || words(source) || ']', '') AS told
      FROM (SELECT event.row, reported, place, source, words(speakers) AS speakers,
                   coalesce(whenever, 'undated') AS moment,
                   phrase(actors, actor_type, relation, recipients, object, polarity, status) AS clause,
                   phrase(actors, actor_type, relation, recipients, object, '+', 'planned') AS claim,
                   coalesce(replace(remark, words(speaker), words(speakers)), remark) AS remark
            FROM event JOIN parties USING (row)));

-- Statements: of the events of one speaker and verb in a sentence, the one with the longest text.
CREATE TEMP VIEW statement AS
SELECT *
FROM (SELECT *, CASE quote WHEN 'direct' THEN 1 WHEN 'partial' THEN 2 ELSE 3 END AS closeness,
             row_number() OVER (PARTITION BY row >> 24, sent, speaker, speech
                                ORDER BY length(text) DESC, row) AS choice
      FROM event
      WHERE speech IS NOT NULL OR quote IS NOT NULL)
WHERE choice = 1;

-- Persons, agreements and other entities, over all documents.
CREATE TEMP VIEW being AS
SELECT actor AS name, actor_type AS type, min(actor_country) AS country, max(place) AS place,
       max(date) AS date, sum(coalesce(count, 1)) AS named, count(DISTINCT row >> 24) AS documents,
       min(doc) AS doc, min(row) AS first_row, min(pub_date) AS first, max(pub_date) AS last
FROM entity
GROUP BY actor, actor_type;

-- In which sentences an entity is named, as a list; and what else it is called.
CREATE TEMP VIEW naming AS
SELECT actor AS name, actor_type AS type, items(link) AS sentences, items(object) AS aliases
FROM entity
GROUP BY actor, actor_type;

-- Between whom: the countries of an event's actors and recipients.  Directed from a to b, each pair once an
-- event; or reciprocal, where actors of several countries did it together and to nobody.
CREATE TEMP VIEW dyad AS
SELECT DISTINCT event.row, 1 AS directed, a.country AS a, b.country AS b, quad, happened, doc, first
FROM event
JOIN part AS a ON a.row = event.row AND a.role = 'actor'
JOIN part AS b ON b.row = event.row AND b.role = 'recipient'
WHERE a.country <> b.country
UNION ALL
SELECT DISTINCT event.row, 0, a.country, b.country, quad, happened, doc, first
FROM event
JOIN part AS a ON a.row = event.row AND a.role = 'actor'
JOIN part AS b ON b.row = event.row AND b.role = 'actor'
WHERE a.country < b.country AND recipient IS NULL;

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
WHERE claim_key IS NOT NULL
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
