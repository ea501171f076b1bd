-- shown: name facts
CREATE TEMP TABLE taking AS
SELECT part.name, sum(happened) AS facts, count(*) AS events
FROM event JOIN part USING (row)
WHERE role IN ('actor', 'recipient')
GROUP BY part.name;

-- title: WHO TAKES PART
SELECT name, facts, events, round(1.0 * facts / events, 2) AS share FROM taking ORDER BY events DESC, name;
