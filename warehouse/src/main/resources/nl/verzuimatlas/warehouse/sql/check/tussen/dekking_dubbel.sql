-- Name:   Van elke gemeente is een keer bekend of zij leverde
-- Finds:  an indicator, gemeente and school year with two answers to the question whether it was delivered
-- Level:  fout, stops the release
-- Mend:   int_dekking joins a table that has several rows per gemeente
-- Rows:   int_dekking
select indicator || ' ' || gemeente_code || ' ' || schooljaar || ': ' || count(*) || ' keer' as reden
from int_dekking
group by indicator, gemeente_code, schooljaar
having count(*) > 1
