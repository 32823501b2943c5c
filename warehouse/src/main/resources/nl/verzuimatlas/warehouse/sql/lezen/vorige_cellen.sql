-- Own cells of a release with their counts, shown or hidden.
-- Grain:   one row per own cell that was a number or was hidden
-- Sources: waarnemingen
select
    indicator,
    regiotype,
    regiocode,
    schooljaar,
    dimensie,
    categorie,
    teller,
    noemer,
    status = 'afgeschermd' as is_verborgen
from waarnemingen
where reeks = 'eigen'
    and status in ('cijfer', 'afgeschermd')
order by all
