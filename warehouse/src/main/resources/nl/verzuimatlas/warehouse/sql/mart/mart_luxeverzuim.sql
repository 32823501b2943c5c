-- Pupils on holiday outside the school holidays without leave.
-- Grain:   one row to count per report, breakdown and category
-- Sources: int_melding
with per_uitsplitsing as (
    select int_melding.*, unnest([
        {'dimensie': 'onderwijssoort', 'categorie': 'totaal'},
        {'dimensie': 'onderwijssoort', 'categorie': onderwijssoort},
        {'dimensie': 'leeftijd', 'categorie': leeftijd}
    ], recursive := true)
    from int_melding
    where verzuimsoort = 'L'
)
select
    leerling_sleutel as telsleutel,
    woon_gemeente_code as gemeente_code,
    onderwijssoort,
    schooljaar,
    dimensie,
    categorie
from per_uitsplitsing
