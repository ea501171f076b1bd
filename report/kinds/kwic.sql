-- words, "phrases", begin*, AND, OR, NOT in the evidence, each with what stands around it
-- needs: pattern
-- headings: no
-- shown: before key after _stance id
-- rich: before key after id
-- keyword: yes
WITH RECURSIVE found (row, marked) AS (
	SELECT rowid, highlight(evidence, 0, char(2), char(3))
	FROM evidence
	WHERE evidence MATCH (SELECT pattern FROM filter)
), hit (row, number, before, rest) AS (
	SELECT row, 0, '', marked FROM found
	UNION ALL
	SELECT row, number + 1, before || replace(substr(rest, 1, instr(rest, char(3)) - 1), char(2), ''),
	       substr(rest, instr(rest, char(3)) + 1)
	FROM hit
	WHERE instr(rest, char(3)) > 0
)
SELECT event.id, event.doc, event.sent, status, certainty, polarity,
       hit.before || substr(rest, 1, instr(rest, char(2)) - 1) AS before,
       substr(rest, instr(rest, char(2)) + 1, instr(rest, char(3)) - instr(rest, char(2)) - 1) AS key,
       replace(replace(substr(rest, instr(rest, char(3)) + 1), char(2), ''), char(3), '') AS after,
       CASE WHEN NOT reported THEN '(' || stance || ')' END AS _stance, event.doc AS _doc, event.sent AS _sent, reported AS _fact
FROM hit CROSS JOIN event ON event.row = hit.row
WHERE instr(rest, char(2)) > 0
ORDER BY hit.row, number;
