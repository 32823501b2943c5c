-- Reports of absence by kind.
-- Grain:   one row to count per report and category
-- Sources: stg_melding
select
    melding_nummer as telsleutel,
    woon_gemeente_code as gemeente_code,
    onderwijssoort,
    schooljaar,
    'soort' as dimensie,
    unnest([
        'totaal',
        case
            when verzuimsoort in ('V4', 'RMC') then 'overig-18plus'
            when verzuimsoort in ('V1', 'V2') then 'O'
            else verzuimsoort
        end
    ]) as categorie
from stg_melding
where telt_mee
