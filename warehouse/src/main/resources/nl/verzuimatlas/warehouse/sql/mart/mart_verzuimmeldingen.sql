-- Reports of absence by kind, kind of education, age, sex and quarter.
-- Grain:   one row to count per report, breakdown and category
-- Sources: int_melding
with per_uitsplitsing as (
    select int_melding.*, unnest([
        {'dimensie': 'soort', 'categorie': 'totaal'},
        {
            'dimensie': 'soort',
            'categorie': case
                when verzuimsoort in ('V4', 'RMC') then 'overig-18plus'
                when verzuimsoort in ('V1', 'V2') then 'O'
                else verzuimsoort
            end
        },
        {'dimensie': 'onderwijssoort', 'categorie': onderwijssoort},
        {'dimensie': 'leeftijd', 'categorie': leeftijd},
        {'dimensie': 'geslacht', 'categorie': geslacht},
        {'dimensie': 'kwartaal', 'categorie': kwartaal}
    ], recursive := true)
    from int_melding
)
select
    melding_nummer as telsleutel,
    woon_gemeente_code as gemeente_code,
    onderwijssoort,
    schooljaar,
    dimensie,
    categorie
from per_uitsplitsing
