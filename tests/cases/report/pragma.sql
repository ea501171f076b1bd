SELECT 1 AS one;
ATTACH 'x.db' AS x;
