-- Pupils on holiday outside the school holidays without leave.
-- Grain:   one row to count per report and category
-- Sources: stg_melding
select
    leerling_sleutel as telsleutel,
    woon_gemeente_code as gemeente_code,
    onderwijssoort,
    schooljaar,
    'onderwijssoort' as dimensie,
    unnest(['totaal', onderwijssoort]) as categorie
from stg_melding
where telt_mee
    and verzuimsoort = 'L'
