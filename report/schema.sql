-- schema.sql - the tables of an archive: what is loaded, as facts(5) has it
--
-- Missing cells are NULL, lists stay as they are written.  The rows of a document are row = number << 24 and
-- those that follow, in the order in which they came, whatever their kind.

-- Every document, also one without a row of its own among the facts; and how many rows, entities with how many
-- mentions, statements (see the view statement), and sentences with an event it has.
CREATE TABLE document (
	number INTEGER PRIMARY KEY, doc TEXT, pub_date TEXT, publication TEXT, title TEXT, date_basis TEXT,
	sentences INTEGER, row_count INTEGER, entity_count INTEGER, mention_count INTEGER,
	statement_count INTEGER, covered_count INTEGER
);
CREATE INDEX document_doc ON document (doc);

-- Its events by stance.  coded: those with a code of the ontology.
CREATE TABLE document_tally (
	number INTEGER, stance TEXT, happened INTEGER, event_count INTEGER, coded_count INTEGER,
	PRIMARY KEY (number, stance, happened)
) WITHOUT ROWID;

-- Events.  reported: as fact, whether it happened or not; alleged: with a verb of one side's word against the
-- other's; happened: reported as fact, neither denied nor only alleged: only what happened is ever counted as
-- a fact.  claim_key: the same number for the same actor, relation, recipient and object; line_key: for events
-- that read the same in all that a page shows of them.  stance: how its voice, the speaker or the text itself,
-- stands to it.  first and last: the dates between which it lies, for sorting.
CREATE TABLE event (
	row INTEGER PRIMARY KEY,
	reported INTEGER NOT NULL AS (coalesce(status = 'actual' AND certainty = 'certain', 0)) STORED,
	alleged INTEGER NOT NULL AS (coalesce(speech IN
		('accuse', 'accusation', 'allege', 'allegation', 'blame', 'charge', 'claim'), 0)) STORED,
	happened INTEGER NOT NULL AS (coalesce(
		status = 'actual' AND certainty = 'certain' AND polarity IS NOT '-' AND NOT alleged, 0)) STORED,
	claim_key INTEGER, line_key INTEGER,
	stance TEXT NOT NULL AS (CASE
		WHEN certainty = 'doubted' THEN 'doubted'
		WHEN polarity = '-' THEN 'denied'
		WHEN status = 'requested' THEN 'asked for'
		WHEN status = 'historical' THEN 'history'
		WHEN status IN ('planned', 'proposed', 'conditional') THEN status
		WHEN certainty IN ('probable', 'possible') THEN 'only ' || certainty
		WHEN alleged THEN 'alleged'
		WHEN status = 'actual' AND certainty = 'certain' THEN 'asserted'
		ELSE 'unknown' END) STORED,
	first TEXT AS (coalesce(date_from, date_to)) STORED,
	last TEXT AS (coalesce(date_to, date_from)) STORED,
	-- the columns of facts(5):
);

-- Entities; short: the shortest name that the document has for a person and that is a part of the whole one.
CREATE TABLE entity (
	row INTEGER PRIMARY KEY, short TEXT,
	-- the columns of facts(5):
);
CREATE TABLE office (
	row INTEGER PRIMARY KEY,
	-- the columns of facts(5):
);
CREATE TABLE citation (
	row INTEGER PRIMARY KEY,
	-- the columns of facts(5):
);
-- The rows of kind document, and of kinds that this release does not know.
CREATE TABLE other_fact (
	row INTEGER PRIMARY KEY,
	-- the columns of facts(5):
);

-- The items of lists, with what is parallel to them.  role is the column: of an event actor, recipient,
-- speaker and source (date is its source_date), of a citation source.
CREATE TABLE part (
	row INTEGER, role TEXT, position INTEGER, name TEXT, type TEXT, country TEXT, date TEXT,
	PRIMARY KEY (row, role, position)
) WITHOUT ROWID;

-- Full text of the evidence: SELECT ... FROM evidence JOIN event ON event.row = evidence.rowid
-- WHERE evidence MATCH 'harbour treaty'
CREATE VIRTUAL TABLE evidence USING fts5 (
	text, content = 'event', content_rowid = 'row', columnsize = 0,
	tokenize = 'unicode61 remove_diacritics 2'
);

-- Names of countries by the codes of actor_country and its like.
CREATE TABLE country (code TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID;

PRAGMA application_id = 0x66616374; -- "fact"
PRAGMA user_version = 1;
