SELECT count(*) FROM event;

SELECT name
FORM part;
