-- How many cells of the cube there are of each indicator, and about how many characters they take as separated values:
-- the texts, the numbers as they are written, the id of the release and the separators.
select
    waarnemingen.indicator,
    count(*) as rij_aantal,
    sum(
        length(concat(
            waarnemingen.indicator,
            waarnemingen.reeks,
            waarnemingen.regiotype,
            waarnemingen.regiocode,
            waarnemingen.regionaam,
            waarnemingen.schooljaar,
            waarnemingen.dimensie,
            waarnemingen.categorie,
            waarnemingen.teller,
            waarnemingen.noemer,
            waarnemingen.waarde,
            waarnemingen.eenheid,
            waarnemingen.ondergrens,
            waarnemingen.bovengrens,
            waarnemingen.status,
            waarnemingen.kenmerken,
            waarnemingen.bron,
            waarnemingen.definitieversie,
            waarnemingen.toelichting,
            waarnemingen.peildatum,
            release.release_id
        )) + 20
    )::bigint as teken_aantal
from waarnemingen
cross join release
group by waarnemingen.indicator
order by waarnemingen.indicator
