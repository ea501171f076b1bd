-- what must not be
DELETE FROM main.event;
SELECT 1;
