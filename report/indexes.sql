-- indexes.sql - what makes reports over a large archive quick: made after the first load, kept up from then on

-- Persons with their mentions and short names.
CREATE INDEX IF NOT EXISTS entity_person ON entity (actor, short, count) WHERE actor_type = 'PERSON';

-- Statements, direct quotations first.
CREATE INDEX IF NOT EXISTS event_statement
ON event (CASE quote WHEN 'direct' THEN 1 WHEN 'partial' THEN 2 ELSE 3 END)
WHERE speech IS NOT NULL OR quote IS NOT NULL;
