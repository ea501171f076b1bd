-- cited papers by date: how many events, and how many facts, rest on each
SELECT paper, date, facts, events, citations, documents,
       (SELECT doc FROM standing WHERE row = first_row) AS _doc,
       (SELECT sent FROM standing WHERE row = first_row) AS _sent
FROM (SELECT name AS paper, date, sum(happened) AS facts, sum(kind = 'event') AS events,
             sum(kind = 'citation') AS citations, documents(row) AS documents, min(row) AS first_row
      FROM cited
      GROUP BY name, date)
ORDER BY paper IS NULL, events DESC, paper, date;
