-- Name:   Bescherming laat geen cel weg en voegt er geen toe
-- Finds:  a cell that is in the cube and not in the protected cube, or the other way round
-- Level:  fout, stops the release
-- Mend:   disclosure control loses or invents a cell (package bescherming)
-- Rows:   toets_kubus
select
    indicator || ' ' || regiocode || ' ' || schooljaar || ' ' || dimensie || ' ' || categorie || ': staat alleen in de '
    || if(toets_beschermd.status is null, 'kubus', 'beschermde kubus') as reden
from toets_kubus
full outer join toets_beschermd using (indicator, reeks, regiotype, regiocode, schooljaar, dimensie, categorie)
-- null: one of the two lacks the cell
where toets_kubus.status is null
    or toets_beschermd.status is null
