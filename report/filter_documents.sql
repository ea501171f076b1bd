-- filter_documents.sql - views of what is let through where it is all rows of documents or none
DROP VIEW chosen_event;
DROP VIEW chosen_entity;
DROP VIEW chosen_office;
DROP VIEW chosen_citation;

CREATE TEMP VIEW chosen_event AS
SELECT chosen.*
FROM chosen_document CROSS JOIN main.event AS chosen
ON chosen.row BETWEEN chosen_document.number << 24 AND (chosen_document.number << 24) + 16777215;

CREATE TEMP VIEW chosen_entity AS
SELECT chosen.*
FROM chosen_document CROSS JOIN main.entity AS chosen
ON chosen.row BETWEEN chosen_document.number << 24 AND (chosen_document.number << 24) + 16777215;

CREATE TEMP VIEW chosen_office AS
SELECT chosen.*
FROM chosen_document CROSS JOIN main.office AS chosen
ON chosen.row BETWEEN chosen_document.number << 24 AND (chosen_document.number << 24) + 16777215;

CREATE TEMP VIEW chosen_citation AS
SELECT chosen.*
FROM chosen_document CROSS JOIN main.citation AS chosen
ON chosen.row BETWEEN chosen_document.number << 24 AND (chosen_document.number << 24) + 16777215;
