-- Name:   Wat zichtbaar blijft, houdt zijn waarde
-- Finds:  a number that protection changed; only the shares of surveys and of periods at home may be rounded to whole percents
-- Level:  fout, stops the release
-- Mend:   disclosure control changes a number it should show or hide (package bescherming)
-- Rows:   toets_beschermd
select indicator || ' ' || regiocode || ' ' || schooljaar || ' ' || dimensie || ' ' || categorie || ': was '
    || coalesce(toets_kubus.waarde::varchar, toets_kubus.status) || ', werd ' || coalesce(toets_beschermd.waarde::varchar, '-')
    as reden
from toets_beschermd
inner join toets_kubus using (indicator, reeks, regiotype, regiocode, schooljaar, dimensie, categorie)
where (toets_beschermd.status = 'cijfer' and toets_kubus.status <> 'cijfer')
    or (
        toets_beschermd.status = 'cijfer'
        and abs(toets_beschermd.waarde - toets_kubus.waarde)
        > case when toets_beschermd.maat in ('enquete', 'overleving') then 0.5 + 1e-9 else 1e-9 end
    )
    -- a count that is shown is the count
    or (toets_beschermd.maat not in ('enquete', 'overleving') and toets_beschermd.teller <> toets_kubus.teller)
    -- what is public already is left as it is
    or (
        toets_beschermd.reeks = 'gepubliceerd'
        and (toets_beschermd.status <> toets_kubus.status or toets_beschermd.waarde is distinct from toets_kubus.waarde)
    )
