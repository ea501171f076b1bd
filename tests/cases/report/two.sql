SELECT 1 AS one;

-- a second one
SELECT 2 AS two;
