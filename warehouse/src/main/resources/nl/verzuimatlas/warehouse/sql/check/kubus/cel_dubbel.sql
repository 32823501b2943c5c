-- Name:   Elke cel staat een keer in de kubus
-- Finds:  two rows of the cube for one indicator, area, school year and category
-- Level:  fout, stops the release
-- Mend:   kubus_gebied or kubus_gepubliceerd joins a table that has several rows per cell
-- Rows:   kubus_gebied
select indicator || ' ' || regiotype || ' ' || regiocode || ' ' || schooljaar || ' ' || dimensie || ' ' || categorie
    || ': staat er ' || count(*) || ' keer' as reden
from kubus_gebied
group by indicator, regiotype, regiocode, schooljaar, dimensie, categorie
having count(*) > 1
union all
select indicator || ' ' || regiotype || ' ' || regiocode || ' ' || schooljaar || ' ' || dimensie || ' ' || categorie
    || ': staat er ' || count(*) || ' keer (gepubliceerd)' as reden
from kubus_gepubliceerd
group by indicator, regiotype, regiocode, schooljaar, dimensie, categorie
having count(*) > 1
