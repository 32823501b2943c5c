-- Cells of an indicator for a gemeente and school year: what was counted, and what the public sees of it.
-- Grain:      one row per dimensie, categorie
-- Sources:    intern.kubus_gebied, publiek.waarnemingen
-- Parameters: indicator, gemeente, schooljaar
select
    cel.regionaam,
    cel.dimensie,
    cel.categorie,
    cel.is_geleverd,
    cel.teller,
    cel.telling_noemer as noemer,
    cel.meting,
    waarneming.status,
    waarneming.waarde,
    waarneming.eenheid
from intern.kubus_gebied as cel
-- null: a cell that the public does not see at all
left join publiek.waarnemingen as waarneming
    on waarneming.indicator = cel.indicator
    and waarneming.regiotype = cel.regiotype
    and waarneming.regiocode = cel.regiocode
    and waarneming.schooljaar = cel.schooljaar
    and waarneming.dimensie = cel.dimensie
    and waarneming.categorie = cel.categorie
    and waarneming.reeks = 'eigen'
where cel.regiotype = 'gemeente'
    and cel.indicator = ?
    and cel.regiocode = ?
    and cel.schooljaar = ?
order by cel.dimensie, cel.categorie
