-- Spells that make a pupil a thuiszitter by the definition of OCW, with the day from which.
-- Grain:      one row per leerling_sleutel, begin_datum
-- Sources:    stg_thuiszit_periode
-- Definition: absoluut verzuim from day 1; langdurig relatief verzuim after 28 calendar days (Kamerstuk 26695-108)
create or replace table int_thuiszitter as
select
    leerling_sleutel,
    woon_gemeente_code,
    onderwijssoort,
    groep,
    begin_datum,
    eind_datum,
    aanbod_datum,
    uitkomst,
    bronnen,
    gezien_tot_datum,
    case groep when 'absoluut' then begin_datum else (begin_datum + grens('vier-weken'))::date end as thuiszitter_datum
from stg_thuiszit_periode
where groep in ('absoluut', 'lrv')
    and (groep = 'absoluut' or eind_datum is null or eind_datum >= begin_datum + grens('vier-weken'))
