-- Pupils who were ill, by how many days and how often.
-- Grain:   one row to count per pupil, vestiging, school year, breakdown and category
-- Sources: int_ziek, tel_ziek_dagen, tel_ziek_keren (classes with their upper bound)
with per_uitsplitsing as (
    select int_ziek.*, unnest([
        {'dimensie': 'onderwijssoort', 'categorie': 'totaal'},
        {'dimensie': 'onderwijssoort', 'categorie': onderwijssoort},
        {'dimensie': 'leeftijd', 'categorie': leeftijd},
        {
            'dimensie': 'dagen',
            'categorie': (
                select arg_min(categorie, tot_en_met) from tel_ziek_dagen where int_ziek.ziek_dagen <= tot_en_met
            )
        },
        {
            'dimensie': 'keren',
            'categorie': (
                select arg_min(categorie, tot_en_met) from tel_ziek_keren where int_ziek.ziek_keren <= tot_en_met
            )
        }
    ], recursive := true)
    from int_ziek
)
select
    leerling_sleutel || '|' || vestiging_code as telsleutel,
    gemeente_code,
    onderwijssoort,
    schooljaar,
    dimensie,
    categorie
from per_uitsplitsing
