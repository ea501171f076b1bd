-- filter_rows.sql - views of what is let through where some rows of a document are left out
DROP VIEW chosen_event;
DROP VIEW chosen_entity;
DROP VIEW chosen_office;
DROP VIEW chosen_citation;

CREATE TEMP VIEW chosen_event AS
SELECT chosen.* FROM chosen_row CROSS JOIN main.event AS chosen ON chosen.row = chosen_row.row;

CREATE TEMP VIEW chosen_entity AS
SELECT chosen.* FROM chosen_row CROSS JOIN main.entity AS chosen ON chosen.row = chosen_row.row;

CREATE TEMP VIEW chosen_office AS
SELECT chosen.* FROM chosen_row CROSS JOIN main.office AS chosen ON chosen.row = chosen_row.row;

CREATE TEMP VIEW chosen_citation AS
SELECT chosen.* FROM chosen_row CROSS JOIN main.citation AS chosen ON chosen.row = chosen_row.row;
