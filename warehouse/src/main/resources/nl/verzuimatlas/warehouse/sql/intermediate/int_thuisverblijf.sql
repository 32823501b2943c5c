-- Stays of pupils at home in a gemeente, on all grounds, from the day on which the ground counts.
-- Grain:      one row per leerling_sleutel, groep, begin_datum, volgnummer
-- Sources:    stg_thuiszit_periode, stg_thuiszit_verblijf
-- Definition: absoluut verzuim and exemption from day 1; langdurig relatief verzuim and valid reasons after 28 calendar days
create or replace table int_thuisverblijf as
with periode as (
    select
        *,
        case
            when groep in ('absoluut', 'vrijstelling-5a') then begin_datum
            else (begin_datum + grens('vier-weken'))::date
        end as telt_vanaf_datum
    from stg_thuiszit_periode
)
select
    periode.leerling_sleutel,
    periode.groep,
    periode.begin_datum,
    periode.eind_datum,
    periode.aanbod_datum,
    periode.bronnen,
    periode.onderwijssoort,
    periode.leerling_sleutel || '|' || periode.groep || '|' || periode.begin_datum as periode_sleutel,
    verblijf.volgnummer,
    verblijf.woon_gemeente_code,
    greatest(verblijf.van_datum, periode.telt_vanaf_datum) as van_datum,
    verblijf.tot_datum,
    coalesce(periode.uitkomst, '') = 'verhuisd' as eindigt_met_verhuizing
from periode
inner join stg_thuiszit_verblijf as verblijf
    on verblijf.leerling_sleutel = periode.leerling_sleutel
    and verblijf.groep = periode.groep
    and verblijf.begin_datum = periode.begin_datum
-- null: the stay goes on
where verblijf.tot_datum is null
    or verblijf.tot_datum >= greatest(verblijf.van_datum, periode.telt_vanaf_datum)
