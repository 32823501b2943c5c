-- Pupils with relatief verzuim: at least one case of 16 hours; luxe above 16 hours counts, overig does not.
-- Grain:      one row to count per pupil, gemeente, school year and category
-- Sources:    stg_melding, tel_soort (which reports count, docs/definities/relatief-verzuim.md)
-- Columns:    telsleutel is counted once per area, school year and category
with geval as (
    select
        stg_melding.leerling_sleutel,
        stg_melding.woon_gemeente_code,
        stg_melding.onderwijssoort,
        stg_melding.schooljaar
    from stg_melding
    inner join tel_soort
        on tel_soort.telregel = 'relatief-verzuim'
        and tel_soort.verzuimsoort = stg_melding.verzuimsoort
        and stg_melding.begin_datum >= tel_soort.geldig_van
    where stg_melding.telt_mee
        and (
            stg_melding.verzuim_uren >= tel_soort.vanaf_uren
            or stg_melding.verzuim_uren > tel_soort.meer_dan_uren
            or (stg_melding.verzuim_uren is null and tel_soort.telt_zonder_uren)
        )
)
select
    leerling_sleutel as telsleutel,
    woon_gemeente_code as gemeente_code,
    onderwijssoort,
    schooljaar,
    'onderwijssoort' as dimensie,
    unnest(['totaal', onderwijssoort]) as categorie
from geval
