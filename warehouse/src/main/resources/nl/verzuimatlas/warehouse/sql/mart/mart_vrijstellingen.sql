-- Pupils with an exemption that held on a day of the school year, and pupils with leave outside the school holidays.
-- Grain:      one row to count per exemption, school year, breakdown and category
-- Sources:    stg_vrijstelling, stg_dekking
-- Definition: leave (11f, 11g) is no exemption: it is counted apart
with schooljaar as (
    select
        schooljaar,
        make_date(left(schooljaar, 4)::int, 8, 1) as begin_datum,
        make_date(left(schooljaar, 4)::int + 1, 7, 31) as eind_datum
    from (select distinct schooljaar from stg_dekking where bron = 'vrijstellingen')
),
per_jaar as (
    select
        stg_vrijstelling.leerling_sleutel,
        stg_vrijstelling.woon_gemeente_code,
        stg_vrijstelling.onderwijssoort,
        stg_vrijstelling.artikel,
        stg_vrijstelling.artikel in ('11f', '11g') as is_verlof,
        schooljaar.schooljaar
    from stg_vrijstelling
    inner join schooljaar
        on stg_vrijstelling.begin_datum <= schooljaar.eind_datum
        -- null: it is permanent
        and (stg_vrijstelling.eind_datum is null or stg_vrijstelling.eind_datum >= schooljaar.begin_datum)
),
per_uitsplitsing as (
    select per_jaar.*, unnest([
        {'dimensie': 'artikel', 'categorie': 'totaal'},
        {'dimensie': 'artikel', 'categorie': artikel},
        {'dimensie': 'onderwijssoort', 'categorie': onderwijssoort}
    ], recursive := true)
    from per_jaar
    where not is_verlof
    union all
    select per_jaar.*, 'verlof' as dimensie, artikel as categorie
    from per_jaar
    where is_verlof
)
select
    leerling_sleutel as telsleutel,
    woon_gemeente_code as gemeente_code,
    onderwijssoort,
    schooljaar,
    dimensie,
    categorie
from per_uitsplitsing
