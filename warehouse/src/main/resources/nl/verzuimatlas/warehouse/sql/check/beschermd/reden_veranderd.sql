-- Name:   Wat ontbreekt, blijft ontbreken en heet niet afgeschermd
-- Finds:  a cell without a number of which protection changed the reason; and a median of nobody that is not hidden, because it
--         would show that a count beside it is 0
-- Level:  fout, stops the release
-- Mend:   disclosure control touches a cell that has nothing to hide (package bescherming)
-- Rows:   toets_beschermd
select indicator || ' ' || regiocode || ' ' || schooljaar || ' ' || dimensie || ' ' || categorie || ': was '
    || toets_kubus.status || ', werd ' || toets_beschermd.status as reden
from toets_beschermd
inner join toets_kubus using (indicator, reeks, regiotype, regiocode, schooljaar, dimensie, categorie)
where toets_kubus.status in ('ontbreekt', 'niet-van-toepassing')
    and toets_beschermd.status <> case
        when toets_beschermd.maat = 'kwantiel' and toets_kubus.status = 'niet-van-toepassing' then 'afgeschermd'
        else toets_kubus.status
    end
