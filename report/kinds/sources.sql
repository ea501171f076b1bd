-- cited papers by date: how many events, and how many facts, rest on each
SELECT name AS paper, date, sum(happened) AS facts, sum(kind = 'event') AS events,
       sum(kind = 'citation') AS citations, count(DISTINCT doc) AS documents
FROM cited
GROUP BY name, date
ORDER BY name IS NULL, events DESC, name, date;
