-- Name:   Wat ontbreekt, blijft ontbreken en heet niet afgeschermd
-- Finds:  a cell without a number of which protection changed the reason; only a median of nobody may be hidden
-- Level:  fout, stops the release
-- Mend:   disclosure control touches a cell that has nothing to hide (package bescherming)
-- Rows:   toets_beschermd
select indicator || ' ' || regiocode || ' ' || schooljaar || ' ' || dimensie || ' ' || categorie || ': was '
    || toets_kubus.status || ', werd ' || toets_beschermd.status as reden
from toets_beschermd
inner join toets_kubus using (indicator, reeks, regiotype, regiocode, schooljaar, dimensie, categorie)
where toets_kubus.status in ('ontbreekt', 'niet-van-toepassing')
    and toets_beschermd.status <> toets_kubus.status
    and not (
        toets_beschermd.maat = 'kwantiel'
        and toets_kubus.status = 'niet-van-toepassing'
        and toets_beschermd.status = 'afgeschermd'
    )
