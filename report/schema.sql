-- schema.sql - the tables that fact rows are loaded into, and the views that the kinds of report read

-- All rows as facts(5) has them; missing cells are NULL, lists stay as they are written.
CREATE TABLE fact (
	row INTEGER PRIMARY KEY,
	kind TEXT, id TEXT UNIQUE, date TEXT, actor TEXT, relation TEXT, recipient TEXT, object TEXT,
	polarity TEXT, status TEXT, certainty TEXT, speaker TEXT, source TEXT, source_date TEXT, place TEXT,
	event TEXT, mode TEXT, quad INTEGER, score TEXT, condition TEXT, speech TEXT, quote TEXT,
	source_scope TEXT, date_text TEXT, date_from TEXT, date_to TEXT, date_mod TEXT, date_basis TEXT,
	actor_type TEXT, actor_country TEXT, actor_sector TEXT,
	recipient_type TEXT, recipient_country TEXT, recipient_sector TEXT, object_type TEXT,
	place_country TEXT, count INTEGER, link TEXT, doc TEXT, pub_date TEXT,
	sent INTEGER, start INTEGER, "end" INTEGER,
	actor_text TEXT, relation_text TEXT, confidence TEXT, rule TEXT, inferred TEXT, text TEXT
);

-- The items of lists, with what is parallel to them.  role is the column: of an event actor, recipient,
-- speaker and source (date is its source_date), of an entity object (aliases) and link (sentences), of a
-- citation object (sentences) and source.
CREATE TABLE part (
	row INTEGER, role TEXT, position INTEGER, name TEXT, type TEXT, country TEXT, date TEXT,
	PRIMARY KEY (row, role, position)
) WITHOUT ROWID;

-- Names of countries by the codes of actor_country and its like.
CREATE TABLE country (code TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID;

-- One row: what the command line asks for.  since and until are days; everything is 1 for --all;
-- by_event is 1 where an event's own date decides, 0 where the day of publication does.
CREATE TABLE filter (since TEXT, until TEXT, everything INTEGER, by_event INTEGER);

-- The facts that the filter lets through.  A date of lower precision stands for all days that it covers.
CREATE VIEW chosen AS
SELECT fact.*
FROM fact, filter
WHERE since IS NULL AND until IS NULL
   OR CASE WHEN by_event AND coalesce(date_from, date_to) IS NOT NULL
      THEN coalesce(date_to || substr('0000-12-31', length(date_to) + 1), '9999') >= coalesce(since, '')
       AND coalesce(date_from, date_to) || substr('0000-01-01', length(coalesce(date_from, date_to)) + 1)
           <= coalesce(until, '9999')
      ELSE pub_date || substr('0000-12-31', length(pub_date) + 1) >= coalesce(since, '')
       AND pub_date || substr('0000-01-01', length(pub_date) + 1) <= coalesce(until, '9999')
      END;

-- Every document, also where its own row is not among the facts.
CREATE VIEW document AS
SELECT doc, max(pub_date) AS pub_date,
       max(CASE WHEN kind = 'document' THEN actor END) AS publication,
       max(CASE WHEN kind = 'document' THEN object END) AS title,
       max(CASE WHEN kind = 'document' THEN date_basis END) AS date_basis,
       max(CASE WHEN kind = 'document' THEN count END) AS sentences
FROM chosen
WHERE doc IS NOT NULL
GROUP BY doc;

-- Words of speech whose content is one side's word against the other's.
CREATE TABLE alleging (word TEXT PRIMARY KEY);
INSERT OR IGNORE INTO alleging VALUES ('accuse'), ('accusation'), ('allege'), ('allegation'), ('blame'), ('charge'), ('claim');

-- Events.  reported: as fact, whether it happened or not; happened: reported as fact, neither denied nor only alleged.
-- Only what happened is ever counted as a fact.  stance: how its voice, the speaker or the text itself,
-- stands to it; remark: the same with its name, to stand behind the event's clause.  first and last: the
-- days between which it lies, for sorting; whenever: the same as text.
CREATE VIEW event AS
SELECT chosen.*,
       coalesce(status = 'actual' AND certainty = 'certain', 0) AS reported,
       coalesce(status = 'actual' AND certainty = 'certain' AND polarity IS NOT '-' AND
                coalesce(speech, '') NOT IN (SELECT word FROM alleging), 0) AS happened,
       CASE
       WHEN certainty = 'doubted' THEN 'doubted'
       WHEN polarity = '-' THEN 'denied'
       WHEN status = 'requested' THEN 'asked for'
       WHEN status = 'historical' THEN 'history'
       WHEN status IN ('planned', 'proposed', 'conditional') THEN status
       WHEN certainty IN ('probable', 'possible') THEN 'only ' || certainty
       WHEN speech IN (SELECT word FROM alleging) THEN 'alleged'
       WHEN status = 'actual' AND certainty = 'certain' THEN 'asserted'
       ELSE 'unknown'
       END AS stance,
       CASE
       WHEN certainty = 'doubted' THEN 'doubted by ' || coalesce(words(speaker), 'the bulletin')
       WHEN status = 'requested' THEN 'asked for by ' || coalesce(words(speaker), 'the bulletin')
       WHEN status = 'proposed' THEN 'proposed by ' || coalesce(words(speaker), 'the bulletin')
       WHEN status = 'historical' THEN 'history' || coalesce(', ' || words(speaker), '')
       WHEN certainty IN ('probable', 'possible')
       THEN 'only ' || certainty || coalesce(', ' || words(speaker), '')
       WHEN speech IN (SELECT word FROM alleging) THEN 'alleged by ' || coalesce(words(speaker), 'somebody')
       ELSE words(speaker)
       END AS remark,
       coalesce(date_from, date_to) AS first, coalesce(date_to, date_from) AS last,
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
FROM chosen
WHERE kind = 'event';

CREATE VIEW entity AS SELECT * FROM chosen WHERE kind = 'entity';
CREATE VIEW office AS SELECT * FROM chosen WHERE kind = 'office';
CREATE VIEW citation AS SELECT * FROM chosen WHERE kind = 'citation';

-- Offices by their holders; place: those that are held now first, in the order of the text.
CREATE VIEW held AS
SELECT actor AS name, row + (status = 'historical') * 1e9 AS place,
       CASE WHEN status = 'historical' AND lower(object) NOT LIKE 'former %' THEN 'former ' ELSE '' END ||
       words(object) AS office
FROM office;

-- The short name that the text itself uses for a person, where nobody else has it.
CREATE VIEW short_name_used AS
SELECT min(name) AS name, short
FROM (SELECT fact.actor AS name, part.name AS short,
             row_number() OVER (PARTITION BY fact.actor ORDER BY length(part.name), part.name) AS choice
      FROM fact JOIN part ON part.row = fact.row AND part.role = 'object'
      WHERE kind = 'entity' AND actor_type = 'PERSON'
        AND instr(' ' || fact.actor || ' ', ' ' || part.name || ' ') > 0)
WHERE choice = 1
GROUP BY short
HAVING count(DISTINCT name) = 1;

-- The same, filled once all facts are loaded.
CREATE TABLE short_name (name TEXT PRIMARY KEY, short TEXT) WITHOUT ROWID;

-- The parties of events with the short names of persons, as lists.
CREATE VIEW party AS
SELECT part.row, part.role, list(coalesce(short, part.name), position) AS names
FROM part LEFT JOIN short_name ON short_name.name = part.name
GROUP BY part.row, part.role;

CREATE VIEW parties AS
SELECT row,
       (SELECT names FROM party WHERE party.row = event.row AND role = 'actor') AS actors,
       (SELECT names FROM party WHERE party.row = event.row AND role = 'recipient') AS recipients,
       (SELECT names FROM party WHERE party.row = event.row AND role = 'speaker') AS speakers
FROM event;

-- An event as a line of a page, with short names.  clause: what happens; claim: the same without saying
-- whether it does; speakers; told: clause, place, remark and source; line and whenever: told and moment with
-- ( ) around what is not reported as fact.
CREATE VIEW line AS
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
CREATE VIEW statement AS
SELECT *
FROM (SELECT *, CASE quote WHEN 'direct' THEN 1 WHEN 'partial' THEN 2 ELSE 3 END AS closeness,
             row_number() OVER (PARTITION BY doc, sent, speaker, speech
                                ORDER BY length(text) DESC, row) AS choice
      FROM event
      WHERE speech IS NOT NULL OR quote IS NOT NULL)
WHERE choice = 1;

-- Persons, agreements and other entities, over all documents.
CREATE VIEW being AS
SELECT actor AS name, actor_type AS type, min(actor_country) AS country, max(place) AS place,
       max(date) AS date, sum(coalesce(count, 1)) AS named, count(DISTINCT doc) AS documents,
       min(doc) AS doc, min(row) AS first_row, min(pub_date) AS first, max(pub_date) AS last
FROM entity
GROUP BY actor, actor_type;

-- In which sentences an entity is named, as a list; and what else it is called.
CREATE VIEW naming AS
SELECT entity.actor AS name, entity.actor_type AS type,
       list(CASE role WHEN 'link' THEN CAST(part.name AS INTEGER) END) AS sentences,
       list(CASE role WHEN 'object' THEN part.name END) AS aliases
FROM entity JOIN part USING (row)
GROUP BY entity.actor, entity.actor_type;

-- Between whom: the countries of an event's actors and recipients.  Directed from a to b, each pair once an
-- event; or reciprocal, where actors of several countries did it together and to nobody.
CREATE VIEW dyad AS
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
CREATE VIEW voice AS
SELECT row, coalesce(speaker, source, 'the bulletin') AS voice,
       coalesce('p' || speaker, 's' || source, 'b') AS identity
FROM event;

-- What several voices speak of: the same actor, relation, recipient and object.
CREATE VIEW claim AS
SELECT min(event.row) AS claim_row, actor, relation, recipient, object,
       count(DISTINCT identity) AS voices, count(DISTINCT stance) AS stances
FROM event JOIN voice USING (row)
WHERE actor IS NOT NULL
GROUP BY actor, relation, recipient, object
HAVING voices > 1;

-- What rests on which source: each event and citation, once for each of its sources; name is NULL for
-- events that name none.
CREATE VIEW cited AS
SELECT chosen.row, part.name, part.date, chosen.kind, chosen.doc, chosen.sent, coalesce(happened, 0) AS happened
FROM part
JOIN chosen ON chosen.row = part.row AND part.role = 'source'
LEFT JOIN event ON event.row = part.row
UNION ALL
SELECT row, NULL, NULL, kind, doc, sent, happened FROM event WHERE source IS NULL;
