-- Children who must go to school and are enrolled nowhere, in each school year that the case touched.
-- Grain:   one row to count per case, school year, breakdown and category
-- Sources: stg_absoluut_geval
with geval as (
    select
        leerling_sleutel,
        woon_gemeente_code,
        onderwijssoort,
        schooljaar,
        is_langer_dan_3_maanden,
        is_opgelost
    from stg_absoluut_geval
    -- null: the case is still open
    where coalesce(reden_einde, '') <> 'ten-onrechte'
),
per_uitsplitsing as (
    select geval.*, 'duur' as dimensie, 'totaal' as categorie from geval
    union all
    select geval.*, 'duur' as dimensie, 'langer-dan-3-maanden' as categorie from geval where is_langer_dan_3_maanden
    union all
    select geval.*, 'onderwijssoort' as dimensie, onderwijssoort as categorie from geval
    union all
    select geval.*, 'afloop' as dimensie, 'opgelost' as categorie from geval where is_opgelost
)
select
    leerling_sleutel as telsleutel,
    woon_gemeente_code as gemeente_code,
    onderwijssoort,
    schooljaar,
    dimensie,
    categorie
from per_uitsplitsing
