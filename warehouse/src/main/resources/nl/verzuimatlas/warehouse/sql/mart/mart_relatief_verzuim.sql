-- Pupils with relatief verzuim: at least one case of 16 hours; luxe above 16 hours counts, overig does not.
-- Grain:      one row to count per case, breakdown and category
-- Sources:    int_zestien_uur
-- Columns:    telsleutel is counted once per area, school year and category; in the breakdown populatie the area is that of
--             the school
with geval as (
    select * from int_zestien_uur where is_huidig
),
per_uitsplitsing as (
    select geval.*, woon_gemeente_code as gemeente_code, unnest([
        {'dimensie': 'onderwijssoort', 'categorie': 'totaal'},
        {'dimensie': 'onderwijssoort', 'categorie': onderwijssoort},
        {'dimensie': 'leeftijd', 'categorie': leeftijd},
        {'dimensie': 'geslacht', 'categorie': geslacht}
    ], recursive := true)
    from geval
    union all
    select
        *,
        woon_gemeente_code as gemeente_code,
        versie_dimensie as dimensie,
        versie_categorie as categorie
    from int_zestien_uur
    where versie_dimensie <> ''
    union all
    select
        geval.*,
        school_gemeente_code as gemeente_code,
        'populatie' as dimensie,
        'school' as categorie
    from geval
    where school_gemeente_code is not null
)
select
    leerling_sleutel as telsleutel,
    gemeente_code,
    onderwijssoort,
    schooljaar,
    dimensie,
    categorie
from per_uitsplitsing
