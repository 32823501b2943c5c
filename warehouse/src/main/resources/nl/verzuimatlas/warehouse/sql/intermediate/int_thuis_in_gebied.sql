-- Stays of thuiszitters (definition of OCW) in an area: who moves within an area stays there. Only gemeenten that were
-- delivered for the school year count, so what is known of an area may differ from year to year.
-- Grain:   one row per schooljaar, regiotype, regiocode, periode_sleutel, eiland (unbroken stay in the area)
-- Sources: int_thuisverblijf, int_gebied, int_dekking
create or replace table int_thuis_in_gebied as
with stap as (
    select
        int_dekking.schooljaar,
        int_gebied.regiotype,
        int_gebied.regiocode,
        int_thuisverblijf.*,
        -- stays that follow each other in the area have the same difference
        int_thuisverblijf.volgnummer - row_number() over (
            partition by
                int_dekking.schooljaar,
                int_gebied.regiotype,
                int_gebied.regiocode,
                int_thuisverblijf.periode_sleutel
            order by int_thuisverblijf.volgnummer
        ) as eiland
    from int_thuisverblijf
    inner join int_gebied on int_gebied.gemeente_code = int_thuisverblijf.woon_gemeente_code
    inner join int_dekking
        on int_dekking.indicator = 'thuiszitters-kwartaal'
        and int_dekking.gemeente_code = int_thuisverblijf.woon_gemeente_code
        and int_dekking.is_geleverd
    where int_thuisverblijf.groep in ('absoluut', 'lrv')
)
select
    schooljaar,
    regiotype,
    regiocode,
    periode_sleutel,
    eiland,
    min(leerling_sleutel) as leerling_sleutel,
    min(onderwijssoort) as onderwijssoort,
    arg_max(woon_gemeente_code, volgnummer) as woon_gemeente_code,
    min(van_datum) as van_datum,
    -- null: still there
    if(bool_or(tot_datum is null), null, max(tot_datum)) as tot_datum,
    -- the spell went on elsewhere, or ended because the pupil moved
    coalesce(max(eind_datum) <> max(tot_datum), true) or bool_or(eindigt_met_verhuizing) as eindigt_met_verhuizing
from stap
group by schooljaar, regiotype, regiocode, periode_sleutel, eiland
