-- filter_rows.sql - views of what is let through where some rows of a document are left out
DROP VIEW chosen_event;
DROP VIEW chosen_entity;
DROP VIEW chosen_office;
DROP VIEW chosen_citation;

CREATE TEMP VIEW chosen_event AS SELECT * FROM main.event WHERE row IN (SELECT row FROM chosen_row);
CREATE TEMP VIEW chosen_entity AS SELECT * FROM main.entity WHERE row IN (SELECT row FROM chosen_row);
CREATE TEMP VIEW chosen_office AS SELECT * FROM main.office WHERE row IN (SELECT row FROM chosen_row);
CREATE TEMP VIEW chosen_citation AS SELECT * FROM main.citation WHERE row IN (SELECT row FROM chosen_row);
