-- filter_documents.sql - views of what is let through where it is all rows of documents or none
DROP VIEW chosen_event;
DROP VIEW chosen_entity;
DROP VIEW chosen_office;
DROP VIEW chosen_citation;

CREATE TEMP VIEW chosen_event AS
SELECT * FROM main.event WHERE row >> 24 IN (SELECT number FROM chosen_document);

CREATE TEMP VIEW chosen_entity AS
SELECT * FROM main.entity WHERE row >> 24 IN (SELECT number FROM chosen_document);

CREATE TEMP VIEW chosen_office AS
SELECT * FROM main.office WHERE row >> 24 IN (SELECT number FROM chosen_document);

CREATE TEMP VIEW chosen_citation AS
SELECT * FROM main.citation WHERE row >> 24 IN (SELECT number FROM chosen_document);
